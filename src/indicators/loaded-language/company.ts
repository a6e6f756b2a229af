import type { DocField, LexiconMatch } from "../../types.js";

/** How near to each other, in tokens, two weak words vouch for each other. */
const NEAR = 8;

/** Below this weight a word is too plain to vouch for another. */
const VOUCHING = 0.4;

/**
 * The sentences in which a weak word counts: one that holds a finding of its own, an exclamation mark at its end
 * or a cue of feeling ("fumed", "slammed"), or in which two different weak words stand near each other.
 */
export function sentencesWithCompany(
  field: DocField,
  strong: readonly LexiconMatch[],
  weak: readonly LexiconMatch[],
): ReadonlySet<number> {
  const { sentenceOf, sentences, tokens, attributions } = field;
  const found = new Set(strong.map(({ from }) => sentenceOf[from]));
  if (weak.length === 0) return found;
  for (const { stance, cue } of attributions) if (stance === "emotive") found.add(sentenceOf[cue.from]);
  for (const { from } of weak)
    if (tokens.norm[sentences[sentenceOf[from]].to - 1] === "!") found.add(sentenceOf[from]);
  const vouching = weak.filter(({ entry }) => entry.weight >= VOUCHING);
  vouching.forEach((match, index) => {
    const next = vouching[index + 1];
    if (next === undefined || sentenceOf[next.from] !== sentenceOf[match.from]) return;
    if (next.from - match.to <= NEAR && next.entry.rule !== match.entry.rule)
      found.add(sentenceOf[match.from]);
  });
  return found;
}
