import { LOADED_ROWS } from "../../indicators/loaded-language/token-features.js";
import { learnWeights } from "../../learn/logistic/train-logistic.js";
import { fitCombination } from "./combine.js";
import type { MarkedWord } from "./marked-words.js";
import { formsOfTable, valuesOfForms } from "./word-values.js";

/** How likely a word is loaded that so many of five readers would mark. */
const LIKELIHOODS = [0, 0.5, 0.85, 1, 1, 1];

/** The part of what values say by themselves that is kept: fitted on words that they were made of, they say too much, and features say it again. */
const KEPT = 0.6;

/** What tells loaded words: weights of features, the bias last, and the value of each word of the language's table. */
export interface WordTables {
  readonly weights: Float64Array;
  readonly values: WordValues;
}

/** What the vector of each word lets expect, as a natural logarithm of odds; 0 for words without one. */
type WordValues = ReadonlyMap<string, number>;

/**
 * Learns which words readers mark, in their contexts: what form, neighbours and sentence add to the value that each word's vector lets
 * expect, which `expectValues` gives.
 */
export function learnWords(words: readonly MarkedWord[], expected: WordValues, seed: number): WordTables {
  const examples = words.map(({ features, form, votes }) => ({
    features,
    value: expected.get(form) ?? 0,
    yes: votes > 0,
    likelihood: LIKELIHOODS[votes],
  }));
  const { shares, bias } = fitCombination(
    examples.map(({ value }) => [value]),
    examples.map(({ likelihood }) => likelihood),
  );
  const slope = KEPT * (shares[0] ?? 0);
  const weights = learnWeights(
    examples.map(({ value, ...example }) => ({ ...example, offset: bias + slope * value })),
    { seed, rows: LOADED_ROWS, epochs: 5, rate: 0.1, decay: 0.0005 },
  );
  weights[LOADED_ROWS] += bias;
  return { weights, values: new Map([...expected].map(([form, value]) => [form, slope * value])) };
}

/** What the vector of each word lets expect of how readers mark it, word by word. */
export function expectValues(words: readonly MarkedWord[], seed: number): WordValues {
  const forms = formsOfTable();
  const places = new Map(forms.map((form, index) => [form, index]));
  const yes = new Float64Array(forms.length);
  const no = new Float64Array(forms.length);
  let [allYes, allNo] = [1e-9, 1e-9];
  for (const { form, votes } of words) {
    const likelihood = LIKELIHOODS[votes];
    allYes += likelihood;
    allNo += 1 - likelihood;
    const place = places.get(form);
    if (place === undefined) continue;
    yes[place] += likelihood;
    no[place] += 1 - likelihood;
  }
  const values = valuesOfForms({ yes, no, allYes, allNo }, seed);
  return new Map(forms.map((form, index) => [form, values[index]]));
}

/** The score of a word, as a natural logarithm of odds. */
export function scoreWord(
  { features, form }: Pick<MarkedWord, "features" | "form">,
  { weights, values }: WordTables,
): number {
  let score = weights[LOADED_ROWS] + (values.get(form) ?? 0);
  for (const row of features) score += weights[row];
  return score;
}
