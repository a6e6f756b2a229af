import { createAffine } from "../../learn/affine.js";
import { createEmbedding } from "../../learn/embedding.js";
import type { Parameters } from "../../learn/parameters.js";
import { WORD_BIT_COUNT, type WordTable } from "../word-table/word-table.js";
import { CASE } from "./case-reading.js";
import { type FormFeatures, HASH_ROWS } from "./form-features.js";

/** A form as it stands in a sentence: which rows of the tables are added up for it. */
export interface EncodedForm {
  readonly lexicon: readonly number[];
  readonly hashed: readonly number[];
  /** Row of the word table; -1 for none. */
  readonly word: number;
}

/** The rows for a form whose case is read as `reading`, one of `CASE`. */
export function encodedForm(features: FormFeatures, reading: number): EncodedForm {
  const { plain, written, affixes, shapes, word } = features;
  const lexicon: number[] = [];
  if (plain >= 0) lexicon.push(plain);
  // How a word is written in a headline says nothing about it.
  if (written >= 0 && reading < CASE.title) lexicon.push(written);
  return { lexicon, hashed: [...affixes, shapes[reading]], word };
}

/** The first layer: what depends on the form alone, as `columns` numbers. */
export interface FormEncoder {
  readonly columns: number;
  /** Writes a vector for each form to x, one after the other. */
  forward(forms: readonly EncodedForm[], x: number): void;
  /**
   * Adds to the gradients of the weights. `x` is what `forward` wrote; `dx`, the gradient of that, is changed.
   * What that `forward` took from the memory must still be there.
   */
  backward(forms: readonly EncodedForm[], x: number, dx: number): void;
}

/** `columns` is a multiple of 4. */
export function createFormEncoder(
  parameters: Parameters,
  words: WordTable,
  size: { readonly lexicon: number; readonly form: number },
): FormEncoder {
  const { memory } = parameters;
  const { kernel, floats } = memory;
  const columns = size.form;
  const lexicon = createEmbedding(parameters, "lexicon", size.lexicon, columns);
  const hashed = createEmbedding(parameters, "hashed", HASH_ROWS, columns);
  // What the word table says, its bits, and whether it knows the form at all.
  const wordNumbers = Math.ceil((words.dimensions + WORD_BIT_COUNT + 1) / 4) * 4;
  const word = createAffine(parameters, "word", wordNumbers, columns);
  const readWord = (index: number, at: number): void => {
    if (index < 0) return;
    words.readRow(index, floats, at);
    const bits = words.bits(index);
    for (let bit = 0; bit < WORD_BIT_COUNT; bit++) floats[at + words.dimensions + bit] = (bits >> bit) & 1;
    floats[at + words.dimensions + WORD_BIT_COUNT] = 1;
  };
  let wordsAt = 0;
  return {
    columns,
    forward: (forms, x) => {
      wordsAt = memory.allocate(forms.length * wordNumbers);
      memory.clear(wordsAt, forms.length * wordNumbers);
      for (let t = 0; t < forms.length; t++) readWord(forms[t].word, (wordsAt >> 2) + t * wordNumbers);
      word.forward(wordsAt, x, forms.length);
      for (let t = 0; t < forms.length; t++) {
        const y = x + t * columns * 4;
        for (const row of forms[t].lexicon) lexicon.addTo(row, y);
        for (const row of forms[t].hashed) hashed.addTo(row, y);
      }
      kernel.rectify(x, forms.length * columns);
    },
    backward: (forms, x, dx) => {
      kernel.rectifyBack(dx, x, forms.length * columns);
      word.backward(wordsAt, dx, 0, forms.length);
      for (let t = 0; t < forms.length; t++) {
        const dy = dx + t * columns * 4;
        for (const row of forms[t].lexicon) lexicon.backward(row, dy);
        for (const row of forms[t].hashed) hashed.backward(row, dy);
      }
    },
  };
}
