import { USE } from "./count-uses.js";
import { COUNTS_WIDTH, USE_AT, type WordCounts } from "./count-words.js";
import { normalizeForm } from "./normalize-form.js";

/** What one use in the training texts counts in uses in the corpus: they are few, and not only news. */
const TRAINING_WEIGHT = 10;

/** By Zipf's law a tenth of all uses over the rank is a word's frequency; half, since it is a guess. */
const ZIPF = 0.05;

/** Where forms are looked for. */
export interface FormSources {
  /** Counts over the corpus of news. */
  readonly corpus: WordCounts;
  /** How often each form stands in the texts that the models are trained on; not normalised. */
  readonly training: ReadonlyMap<string, number>;
  /** Normalised forms by falling frequency in other texts. */
  readonly ranked: readonly string[];
}

/** A form that gets a row. */
export interface ChosenForm {
  readonly form: string;
  /** Uses in the corpus, with those guessed from the other sources. */
  readonly frequency: number;
}

/**
 * The `rows` most frequent forms, the most frequent first.
 *
 * A form that the training texts alone know gets none: nothing could be said of it.
 */
export function chooseForms({ corpus, training, ranked }: FormSources, rows: number): ChosenForm[] {
  const frequencies = new Map<string, number>();
  const add = (form: string, frequency: number): void => {
    if (/^\S+$/.test(form)) frequencies.set(form, (frequencies.get(form) ?? 0) + frequency);
  };
  let tokens = 0;
  corpus.forms.forEach((form, row) => {
    const total = corpus.counts[row * COUNTS_WIDTH + USE_AT + USE.total];
    tokens += total;
    add(form, total);
  });
  ranked.forEach((form, rank) => {
    add(form, (ZIPF * tokens) / (rank + 1));
  });
  for (const [form, count] of training) {
    const normal = normalizeForm(form);
    if (frequencies.has(normal)) add(normal, TRAINING_WEIGHT * count);
  }
  return [...frequencies]
    .map(([form, frequency]) => ({ form, frequency }))
    .sort((a, b) => b.frequency - a.frequency || (a.form < b.form ? -1 : 1))
    .slice(0, rows);
}
