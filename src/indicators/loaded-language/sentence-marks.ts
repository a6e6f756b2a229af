import { hashString, mixHash } from "../../learn/hash.js";
import type { DocField, Finding, LexiconMatch } from "../../types.js";
import { isNeverMarked } from "./conditions.js";

/** Tokens `from` up to, not including, `to` of a sentence, with hashes of what ends at each. */
export interface SentenceMarks {
  readonly from: number;
  readonly to: number;
  /** Entries of lexicons that end at a token. */
  readonly ends: readonly (readonly number[])[];
  /** Labels of findings of loaded language that end at a token. */
  readonly labels: readonly (readonly number[])[];
  /** Stances of the outlet's attributions whose cue ends at a token. */
  readonly stances: readonly (readonly number[])[];
}

/** Is told what ends at which token, as hashes. */
export interface MarkReader {
  entry(token: number, value: number): void;
  finding(token: number, value: number): void;
  stance(token: number, value: number): void;
}

/** Weights of entries are told apart in fifths. */
const STEPS = 5;

/** Tells `reader` what ends at the tokens of a field; `findings` are those of loaded language by the lexicon. */
export function readMarks(field: DocField, findings: readonly Finding[], reader: MarkReader): void {
  const { tokens, sentenceOf } = field;
  const starts = findingsByStart(field, findings);
  for (const match of field.matches) {
    const { lexicon, entry, from, to } = match;
    reader.entry(to - 1, kindOf(match));
    if (lexicon !== "loaded-language") continue;
    for (const { label, rule, score } of starts.get(tokens.start[from]) ?? []) {
      if (rule !== entry.rule) continue;
      reader.finding(to - 1, 0);
      reader.finding(to - 1, hashString(label));
      reader.finding(to - 1, mixHash(1, Math.floor(score * STEPS)));
    }
  }
  for (const { cue, stance, voice } of field.attributions)
    if (voice === "outlet" && sentenceOf[cue.from] >= 0) reader.stance(cue.from, hashString(stance));
}

/** Entries that are never marked are a kind of their own: they say something of a sentence, and less than the others. */
function kindOf({ lexicon, entry }: LexiconMatch): number {
  return mixHash(hashString(lexicon), hashString(isNeverMarked(entry) ? "never" : entry.label));
}

function findingsByStart({ field }: DocField, findings: readonly Finding[]): Map<number, Finding[]> {
  const starts = new Map<number, Finding[]>();
  for (const finding of findings) {
    if (finding.field !== field) continue;
    const known = starts.get(finding.start);
    if (known === undefined) starts.set(finding.start, [finding]);
    else known.push(finding);
  }
  return starts;
}

/** What ends at each token of each sentence of a field; `findings` are those of loaded language by the lexicon. */
export function marksOfSentences(field: DocField, findings: readonly Finding[]): SentenceMarks[] {
  const lists = (): number[][] => Array.from({ length: field.tokens.length }, () => []);
  const [ends, labels, stances] = [lists(), lists(), lists()];
  readMarks(field, findings, {
    entry: (token, value) => void ends[token].push(value),
    finding: (token, value) => void labels[token].push(value),
    stance: (token, value) => void stances[token].push(value),
  });
  return field.sentences.map(({ from, to }) => ({
    from,
    to,
    ends: ends.slice(from, to),
    labels: labels.slice(from, to),
    stances: stances.slice(from, to),
  }));
}
