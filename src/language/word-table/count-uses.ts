import type { CountedSentence } from "./counted-sentence.js";

/** What is counted of a form's writing and of the company its capitalised uses keep, after the neighbours. */
export const USE = {
  total: 0,
  /** First word of a sentence, or of a quotation within it. */
  first: 1,
  lower: 2,
  capital: 3,
  allCapitals: 4,
  /** Capitalised, behind a title: Sen. Hale. */
  afterTitle: 5,
  /** Capitalised, behind a capitalised given name. */
  afterGivenName: 6,
  beforeSpeech: 7,
  afterSpeech: 8,
  /** Capitalised, behind `in` and before a mark or a small word: in Ohio, */
  inPlace: 9,
  /** Capitalised, behind `the`. */
  afterThe: 10,
  beforeFirmEnding: 11,
  afterCapital: 12,
  beforeCapital: 13,
  /** Capitalised, behind a capitalised word and `of`: Ministry of Defense. */
  afterNameOf: 14,
  beforeClitic: 15,
  /** Capitalised, before a comma and `who`. */
  beforeWho: 16,
  /** Small, before a capitalised word that is no `I`: spokesman Lee. */
  lowerBeforeCapital: 17,
  /** Small, between `the`, `a` or a comma and a capitalised word; or behind a name and a comma. */
  apposition: 18,
} as const;

const OPENING = new Set(["“", '"', "‘", "'", ":", "(", "—", "–", "…", "•", "*"]);

/** Adds the uses of a sentence's token to its form's counts, of which `USE` begin at `at`. */
export function countUses(sentence: CountedSentence, i: number, counts: Uint32Array, at: number): void {
  const count = (use: keyof typeof USE): void => {
    counts[at + USE[use]]++;
  };
  const capital = sentence.capital[i];
  if (i === 0 || OPENING.has(sentence.written[i - 1])) count("first");
  else if (capital === 0) count("lower");
  else count(capital === 1 ? "capital" : "allCapitals");
  if (capital > 0) countName(sentence, i, count);
  else if (sentence.isCapital(i + 1) && sentence.formAt(i + 1) !== "i") {
    count("lowerBeforeCapital");
    if (/^(?:,|the|a)$/.test(sentence.formAt(i - 1))) count("apposition");
  }
}

/** The company that a capitalised word keeps. */
function countName(sentence: CountedSentence, i: number, count: (use: keyof typeof USE) => void): void {
  const { formAt, isCapital, tells } = sentence;
  const before = formAt(i - 1);
  const after = formAt(i + 1);
  if (isCapital(i - 1)) {
    if (tells(i - 1, "title")) count("afterTitle");
    if (tells(i - 1, "givenName")) count("afterGivenName");
    // The first word of a sentence has a capital anyway.
    if (i > 1) count("afterCapital");
  }
  if (isCapital(i + 1)) count("beforeCapital");
  if (tells(i + 1, "speech")) count("beforeSpeech");
  if (tells(i - 1, "speech")) count("afterSpeech");
  if (tells(i - 1, "in") && !isCapital(i + 1)) count("inPlace");
  if (before === "the") count("afterThe");
  if (before === "of" && isCapital(i - 2)) count("afterNameOf");
  if (after === "'s") count("beforeClitic");
  if (tells(after === "," ? i + 2 : i + 1, "firmEnding")) count("beforeFirmEnding");
  if (after === "," && formAt(i + 2) === "who") count("beforeWho");
}
