import { bucketOf, hashString, mixHash } from "../../learn/hash.js";
import { SHAPE } from "../../text/shape.js";
import { wordSet } from "../../text/word-set.js";
import type { DocField } from "../../types.js";
import { quotationContext } from "./quotation-context.js";

/** Rows of the table of weights: there are few decisions to learn from, and few features. */
export const SCARE_ROWS = 1 << 12;

/** Words between the marks, at most. */
const LONGEST = 4;

const NAMING: ReadonlySet<string> = new Set([
  ...[
    "call",
    "dub",
    "name",
    "label",
    "term",
    "know",
    "nickname",
    "title",
    "describe",
    "brand",
    "word",
    "phrase",
  ],
]);

/** Words of praise, blame and fact, of which a writer may doubt that they are earned: the “reform”, their “evidence”. */
const CLAIMS = wordSet(
  "reform news fact evidence truth science expert journalist journalism moderate objective neutral " +
    "independent fair balance real true free freedom liberty justice tolerance diversity inclusion " +
    "equality civility compassion help aid protect protection safe safety security peace peaceful " +
    "friend ally love honor honorable patriot patriotic hero heroic heroics victory success progress " +
    "solution plan strategy logic reasoning argument proof prove study research investigation probe " +
    "apology apologize explanation scandal crisis emergency threat crime outrage joke comedy art " +
    "music education discovery accident mistake inadvertently accidental voluntary volunteer " +
    "donation gift bonus democracy democratic election vote mandate consensus bipartisan compromise " +
    "principle values moral morality conservative liberal progressive mainstream elite average " +
    "ordinary good bad right wrong new open transparent accountable responsible respect pride choice " +
    "consent fun funny fix correct improve guest opinion activist adult proper legal official unity " +
    "fairness oversight oppression victim privilege",
);

const EDGE = hashString("^");

const SLOTS: readonly number[] = Array.from({ length: 31 }, (_, slot) => hashString(`scare ${slot}`));

/**
 * Features of the field's quotation at `index`, of one to four words, as rows of the table of weights, for the question whether its marks keep a distance from the words;
 * `null` for one that is longer, empty, open, or stands in no sentence.
 *
 * What the text layer takes it for, whether somebody speaks there, the words between the marks and around them, and how often they are quoted.
 */
export function scareFeatures(field: DocField, index: number): Uint32Array | null {
  const { tokens, sentenceOf, sentences, quotations } = field;
  const quotation = quotations[index];
  const { norm, lemma, pos, shape } = tokens;
  const { inner, use, depth, closed } = quotation;
  const home = sentenceOf[inner.from];
  const words = inner.to - inner.from;
  if (!closed || words < 1 || words > LONGEST || home === undefined || home < 0) return null;
  const { from, to } = sentences[home];
  const features: number[] = [];
  const add = (slot: number, ...values: readonly number[]): void => {
    let hash = SLOTS[slot];
    for (const value of values) hash = mixHash(hash, value);
    features.push(bucketOf(hash, SCARE_ROWS));
  };
  const inside = (i: number): boolean => i >= from && i < to;
  const word = (i: number): number => (inside(i) ? hashString(norm[i]) : EDGE);
  const base = (i: number): number => (inside(i) ? hashString(lemma[i]) : EDGE);
  const tag = (i: number): number => (inside(i) ? hashString(pos[i]) : EDGE);
  const before = quotation.from - 1;
  const next = quotation.to;
  const ends = (shape[inner.to - 1] & SHAPE.punctuation) !== 0 ? 1 : 0;
  const last = inner.to - 1 - (ends === 1 && words > 1 ? 1 : 0);
  const { beginnings, contentTo, reportTo } = quotationContext(field);
  const said = contentTo[quotation.from] >= quotation.to;
  const reported = reportTo[to - 1] > from;
  let opening = "";
  for (let i = inner.from; i < inner.to; i++) opening += `${norm[i]} `;
  const use1 = hashString(use);
  add(1, use1);
  add(2, words - ends);
  add(3, use1, words - ends);
  add(4, depth);
  add(5, field.field === "title" ? 1 : 0);
  add(6, said ? 2 : reported ? 1 : 0);
  add(7, word(before));
  add(8, tag(before));
  add(9, word(next));
  add(10, tag(next));
  add(11, tag(before), tag(next));
  add(12, tag(inner.from), words - ends);
  add(13, tag(last), words - ends);
  add(14, tag(before), tag(last), tag(next));
  add(15, ends);
  add(16, (shape[inner.from] & SHAPE.capitalised) !== 0 ? 1 : 0, field.field === "title" ? 1 : 0);
  add(17, base(next));
  let named = 0;
  for (let i = before; i > before - 4; i--) if (inside(i) && NAMING.has(lemma[i])) named = 1;
  add(18, named);
  for (let i = inner.from; i <= last; i++) add(19, base(i));
  let claims = 0;
  for (let i = inner.from; i <= last; i++) if (CLAIMS.has(lemma[i])) claims = 1;
  add(29, claims);
  add(30, claims, words - ends);
  add(20, Math.min(3, beginnings.get(opening) ?? 0));
  add(21, others(field, index, home));
  add(22, use1, said ? 2 : reported ? 1 : 0);
  return Uint32Array.from(features);
}

/** How many other quotations stand in the sentence, 2 for more. */
function others({ quotations, sentenceOf }: DocField, index: number, home: number): number {
  let count = 0;
  for (const step of [-1, 1])
    for (let i = index + step; count < 2 && sentenceOf[quotations[i]?.inner.from ?? -1] === home; i += step)
      count++;
  return count;
}
