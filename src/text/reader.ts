import model from "wink-eng-lite-web-model";
import type { ItsFunction, WinkMethods } from "wink-nlp";
import winkNLP from "wink-nlp";
import { createVocabulary, type Vocabulary } from "./vocabulary.js";

/** What wink-nlp says of a prepared text: one value for each of its tokens. */
export interface Reading {
  /** wink-nlp's number for the token's value: equal numbers, equal values, as long as the vocabulary is the same. */
  readonly ids: readonly number[];
  valueAt(index: number): string;
}

/** The tags wink-nlp's lemmatizer tells apart; any other leaves a word as it is. */
export type LemmaTag = "NOUN" | "VERB" | "ADJ" | "X";

/**
 * Characters after which a fresh instance of wink-nlp takes over. Its cache of unknown words never shrinks: what is
 * read for the first time, which alone is given to it, has some eighty for 1,000 characters.
 */
const CHARACTERS_PER_INSTANCE = 1_600_000;

interface Reader {
  readonly nlp: WinkMethods;
  readonly vocabulary: Vocabulary;
  charactersLeft: number;
}

let reader: Reader | null = null;

/**
 * What is known of the words met so far, for a text that is to be read now. Another one than for the text before when
 * a fresh instance of wink-nlp takes over, so that all that depends on its numbers is to be forgotten.
 */
export function vocabularyForText(): Vocabulary {
  if (reader === null || reader.charactersLeft < 0) reader = createReader();
  return reader.vocabulary;
}

/** Reads a text prepared by `prepareText`. The result depends on the text alone. */
export function readPrepared(prepared: string): Reading {
  reader ??= createReader();
  reader.charactersLeft -= prepared.length;
  const { its } = reader.nlp;
  const tokens = reader.nlp.readDoc(prepared).tokens();
  return {
    // wink-nlp's types give `string[]` or `unknown` for what these functions return.
    ids: tokens.out(its.uniqueId as ItsFunction<number>) as number[],
    valueAt: (index) => tokens.itemAt(index).out(),
  };
}

/** A word as wink-nlp reads it, with the tag it has. */
export interface TaggedWord {
  readonly value: string;
  readonly tag: LemmaTag;
}

/**
 * wink-nlp's lemmas, each of the word alone, so that they depend on nothing else: `undefined` for a few odd words,
 * whatever its types say, and for what it does not take for one word.
 */
export function readLemmas(words: readonly TaggedWord[]): readonly (string | undefined)[] {
  reader ??= createReader();
  const { nlp } = reader;
  const lemma = nlp.its.lemma as ItsFunction<string>;
  const together = nlp.readDoc(words.map(({ value }) => value).join(" ")).tokens();
  if (together.length() === words.length)
    return words.map(({ tag }, index) => {
      lemmaTag = tag;
      return together.itemAt(index).out(lemma) as string | undefined;
    });
  return words.length === 1 ? [undefined] : words.flatMap((word) => readLemmas([word]));
}

type Model = typeof model;
/** The parts of the model that its types leave opaque, as they are in every release. */
interface OpenModel {
  readonly metaCER: () => unknown;
  readonly addons: { readonly lemmatize: (value: string, tag: string, cache: unknown) => string };
}
let metaModel: unknown = null;
/** The tag that the next lemma is asked for: ours, since wink-nlp's tagger is switched off. */
let lemmaTag: LemmaTag = "X";

function createReader(): Reader {
  const open = model as unknown as OpenModel;
  // `metaCER()` turns its own result into a string each time, so that the 21st instance would throw.
  metaModel ??= open.metaCER();
  const addons = {
    ...open.addons,
    lemmatize: (value: string, _tag: string, cache: unknown) => open.addons.lemmatize(value, lemmaTag, cache),
  };
  const nlp = winkNLP({ ...model, metaCER: () => metaModel, addons } as unknown as Model, []);
  return { nlp, vocabulary: createVocabulary(), charactersLeft: CHARACTERS_PER_INSTANCE };
}
