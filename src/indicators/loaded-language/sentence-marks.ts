import { hashString, mixHash } from "../../learn/hash.js";
import type { DocField, Finding } from "../../types.js";

/** Tokens `from` up to, not including, `to` of a sentence, with hashes of what ends at each. */
export interface SentenceMarks {
  readonly from: number;
  readonly to: number;
  /** Entries of lexicons that end at a token. */
  readonly ends: readonly (readonly number[])[];
  /** Labels of findings of loaded language that end at a token. */
  readonly labels: readonly (readonly number[])[];
  /** Stances of attributions whose cue ends at a token. */
  readonly stances: readonly (readonly number[])[];
}

const NONE: readonly number[] = [];
/** Weights of entries are told apart in fifths. */
const STEPS = 5;

/** What ends at each token of each sentence of a field; `findings` are those of loaded language by the lexicon. */
export function marksOfSentences(field: DocField, findings: readonly Finding[]): SentenceMarks[] {
  const { tokens, sentences, sentenceOf } = field;
  const length = tokens.length;
  const ends: (readonly number[])[] = new Array(length).fill(NONE);
  const labels: (readonly number[])[] = new Array(length).fill(NONE);
  const stances: (readonly number[])[] = new Array(length).fill(NONE);
  const starts = new Map<number, Finding[]>();
  for (const finding of findings)
    if (finding.field === field.field) {
      const known = starts.get(finding.start);
      if (known === undefined) starts.set(finding.start, [finding]);
      else known.push(finding);
    }
  for (const { lexicon, entry, from, to } of field.matches) {
    const last = to - 1;
    const kind = mixHash(hashString(lexicon), hashString(entry.label));
    ends[last] = [...ends[last], kind];
    if (lexicon !== "loaded-language") continue;
    for (const { label, rule, score } of starts.get(tokens.start[from]) ?? [])
      if (rule === entry.rule)
        labels[last] = [...labels[last], 0, hashString(label), mixHash(1, Math.floor(score * STEPS))];
  }
  for (const { cue, stance } of field.attributions)
    if (sentenceOf[cue.from] >= 0) stances[cue.from] = [...stances[cue.from], hashString(stance)];
  return sentences.map(({ from, to }) => ({
    from,
    to,
    ends: ends.slice(from, to),
    labels: labels.slice(from, to),
    stances: stances.slice(from, to),
  }));
}
