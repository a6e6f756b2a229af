import model from "wink-eng-lite-web-model";
import type { ItsFunction, WinkMethods } from "wink-nlp";
import winkNLP from "wink-nlp";
import { FramelensError } from "../errors.js";
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

/** What wink-nlp knows of words, as far as we ask it. */
interface WordCache {
  /** The word's number; `null` when it is unknown, several when it is two words run together. */
  lookup(value: string): readonly number[] | null;
  /** The number of the word in its usual spelling. */
  mappedSpelling(index: number): number;
  property(index: number, name: "isSLemma" | "lemma"): number;
  /** The number of the word in lower case. */
  normal(index: number): number;
  value(index: number): string;
}

interface Reader {
  readonly nlp: WinkMethods;
  readonly cache: WordCache;
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

/** Whether wink-nlp reads letters a to z, at least two of them, as one token: not two words run together (`cannot`, `dont`). */
export function isOneWord(word: string): boolean {
  reader ??= createReader();
  const known = reader.cache.lookup(word);
  return known === null || known.length === 1;
}

/** Whether wink-nlp reads a word and the full stop behind it as one token. */
export function isAbbreviation(stopped: string): boolean {
  reader ??= createReader();
  return reader.cache.lookup(stopped) !== null;
}

/** Counts a word as if it had been read, so that memory is renewed as often whatever is read. */
export function countAsRead(word: string): void {
  if (reader !== null) reader.charactersLeft -= word.length;
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
  const { cache } = reader;
  const lemmas = words.map((word) => lemmaOfPlain(cache, word));
  const others = words.filter((_, index) => lemmas[index] === null);
  const read = others.length === 0 ? [] : readOtherLemmas(others);
  let next = 0;
  return lemmas.map((lemma) => (lemma === null ? read[next++] : lemma));
}

const PLAIN = /^[A-Za-z]{2,}$/;

/** As `its.lemma` of wink-nlp does for a text of this word; `null` for what may not be one word of plain letters. */
function lemmaOfPlain(cache: WordCache, { value, tag }: TaggedWord): string | null {
  if (!PLAIN.test(value)) return null;
  const known = cache.lookup(value);
  if (known === null) return lemmatize(normalOf(cache, value.toLowerCase()), tag, cache);
  if (known.length > 1) return null;
  const index = cache.mappedSpelling(known[0]);
  if (cache.property(index, "isSLemma") === 1) return cache.value(cache.property(index, "lemma"));
  return lemmatize(cache.value(cache.normal(known[0])), tag, cache);
}

/** The usual spelling of a word in lower case. */
function normalOf(cache: WordCache, lower: string): string {
  const known = cache.lookup(lower);
  return known?.length === 1 ? cache.value(cache.normal(known[0])) : lower;
}

function readOtherLemmas(words: readonly TaggedWord[]): readonly (string | undefined)[] {
  reader ??= createReader();
  const { nlp } = reader;
  const lemma = nlp.its.lemma as ItsFunction<string>;
  const together = nlp.readDoc(words.map(({ value }) => value).join(" ")).tokens();
  if (together.length() === words.length)
    return words.map(({ tag }, index) => {
      lemmaTag = tag;
      return together.itemAt(index).out(lemma) as string | undefined;
    });
  return words.length === 1 ? [undefined] : words.flatMap((word) => readOtherLemmas([word]));
}

type Model = typeof model;
/** The parts of the model that its types leave opaque, as they are in every release. */
interface OpenModel {
  readonly metaCER: () => unknown;
  readonly addons: { readonly lemmatize: (value: string, tag: string, cache: WordCache) => string };
}
let metaModel: unknown = null;
/** The tag that the next lemma is asked for: ours, since wink-nlp's tagger is switched off. */
let lemmaTag: LemmaTag = "X";

const open = model as unknown as OpenModel;
const { lemmatize } = open.addons;

function createReader(): Reader {
  // `metaCER()` turns its own result into a string each time, so that the 21st instance would throw.
  metaModel ??= open.metaCER();
  let cache: WordCache | null = null;
  const addons = {
    ...open.addons,
    lemmatize: (value: string, _tag: string, given: WordCache) => {
      cache = given;
      return lemmatize(value, lemmaTag, given);
    },
  };
  const nlp = winkNLP({ ...model, metaCER: () => metaModel, addons } as unknown as Model, []);
  // Of a word that is unknown, so that the lemmatizer is asked and gets the cache to see.
  nlp
    .readDoc("qqqq")
    .tokens()
    .itemAt(0)
    .out(nlp.its.lemma as ItsFunction<string>);
  if (cache === null)
    throw new FramelensError(
      "BROKEN_MODEL",
      "wink-eng-lite-web-model: its lemmatizer is not asked: install the version that package.json names",
    );
  return { nlp, cache, vocabulary: createVocabulary(), charactersLeft: CHARACTERS_PER_INSTANCE };
}
