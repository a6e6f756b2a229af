import { type ChosenForm, chooseForms, type FormSources } from "./choose-forms.js";
import type { WordCounts } from "./count-words.js";
import type { Gazetteer } from "./gazetteer.js";
import { NEIGHBOUR_CLASSES } from "./neighbour-classes.js";
import { normalizeForm } from "./normalize-form.js";
import { neighbourProfiles, SHARES, shareProfiles } from "./profile.js";
import { refutedBits, seenBits } from "./seen-bits.js";
import { singularOf } from "./singular.js";
import { joinParts, reducePart, standardisePart, type WordPart } from "./word-part.js";
import { WORD_BITS } from "./word-table.js";
import { writeWordTable } from "./write-word-table.js";

/** Word vectors in the form of wink's package: words by falling frequency, and the numbers of each. */
export interface WordVectors {
  readonly dimensions: number;
  readonly words: readonly string[];
  /** At least `dimensions` numbers for each word; what follows them is not read. */
  readonly vectors: Readonly<Record<string, readonly number[]>>;
}

/** What a word table is derived from. */
export interface WordTableInput extends Omit<FormSources, "ranked"> {
  readonly vectors: WordVectors;
  readonly gazetteer: Gazetteer;
}

/** How large the table is to be. */
export interface WordTableOptions {
  readonly rows?: number;
  /** Numbers kept of a word's vector. */
  readonly vectorDimensions?: number;
  /** Numbers kept of what stands beside a word. */
  readonly neighbourDimensions?: number;
}

/**
 * The bytes of a word table: the most frequent forms of corpus, training texts and vectors, with the vectors'
 * principal components, the forms' profiles in the corpus, and the bits of the gazetteer.
 *
 * The same input gives the same bytes. A form without a vector, or never met in the corpus, has about zero there.
 */
export function buildWordTable(
  { corpus, training, vectors, gazetteer }: WordTableInput,
  { rows = 70_000, vectorDimensions = 56, neighbourDimensions = 26 }: WordTableOptions = {},
): Uint8Array<ArrayBuffer> {
  const vectorOf = normalizeVectors(vectors);
  const chosen = chooseForms({ corpus, training, ranked: [...vectorOf.keys()] }, rows);
  const forms = chosen.map(({ form }) => form);
  const weights = Float64Array.from(chosen, ({ frequency }) => Math.sqrt(frequency));
  const rowOf = new Map(corpus.forms.map((form, row) => [form, row]));
  const corpusRows = forms.map((form) => rowOf.get(form) ?? -1);

  const wholeVectors = vectorPart(forms, vectorOf, vectors.dimensions);
  const [shares, neighbours] = profileParts(corpus, corpusRows);
  const parts = [
    reducePart(wholeVectors, weights, vectorDimensions),
    frequencyPart(chosen),
    shares,
    reducePart(neighbours, weights, neighbourDimensions),
  ].map((part) => standardisePart(part, weights));
  const width = parts.reduce((sum, part) => sum + part.width, 0);
  // Two numbers share a byte.
  const dimensions = width + (width % 2);
  return writeWordTable({
    ...{ forms, dimensions, vectorDimensions: parts[0].width },
    values: joinParts(parts, forms.length, dimensions),
    bits: Uint16Array.from(forms, (form, index) => {
      const row = corpusRows[index];
      return (bitsOf(form, gazetteer) & ~refutedBits(corpus, row)) | seenBits(corpus, row);
    }),
  });
}

/** Vectors by normalised form; of several forms that become one (résumé, resume), the most frequent. */
function normalizeVectors({ words, vectors }: WordVectors): Map<string, readonly number[]> {
  const normalized = new Map<string, readonly number[]>();
  for (const word of words) {
    const form = normalizeForm(word);
    if (!normalized.has(form)) normalized.set(form, vectors[word]);
  }
  return normalized;
}

function vectorPart(
  forms: readonly string[],
  vectorOf: ReadonlyMap<string, readonly number[]>,
  width: number,
): WordPart {
  const values = new Float32Array(forms.length * width);
  forms.forEach((form, index) => {
    const vector = vectorOf.get(form);
    if (vector !== undefined) for (let d = 0; d < width; d++) values[index * width + d] = vector[d];
  });
  return { width, values, known: (index) => vectorOf.has(forms[index]) };
}

function frequencyPart(chosen: readonly ChosenForm[]): WordPart {
  const values = Float32Array.from(chosen, ({ frequency }) => Math.log(frequency));
  return { width: 1, values, known: () => true };
}

function profileParts(corpus: WordCounts, rows: readonly number[]): readonly [WordPart, WordPart] {
  const known = (index: number): boolean => rows[index] >= 0;
  return [
    { width: SHARES.length, values: shareProfiles(corpus, rows), known },
    { width: 2 * NEIGHBOUR_CLASSES, values: neighbourProfiles(corpus, rows), known },
  ];
}

/** Bits that a noun in the plural has from its singular. */
const OF_NOUNS =
  WORD_BITS.role |
  WORD_BITS.person |
  WORD_BITS.organisationNoun |
  WORD_BITS.placeNoun |
  WORD_BITS.title |
  WORD_BITS.people;

function bitsOf(form: string, gazetteer: Gazetteer): number {
  const bare = form.length > 2 && form.endsWith(".") ? form.slice(0, -1) : form;
  const singular = singularOf(form);
  const ofSingular = singular === null ? 0 : (gazetteer.get(singular) ?? 0);
  return (gazetteer.get(form) ?? 0) | (gazetteer.get(bare) ?? 0) | (ofSingular & OF_NOUNS);
}
