import model from "wink-eng-lite-web-model";
import type { ItsFunction, WinkMethods } from "wink-nlp";
import winkNLP from "wink-nlp";
import type { PartOfSpeech } from "../types.js";

/** What wink-nlp says of a prepared text: parallel arrays, one value for each of its tokens. */
export interface Reading {
  /** wink-nlp's number for the token's value: the same for the same value as long as `words` is the same list. */
  readonly ids: readonly number[];
  readonly pos: readonly (PartOfSpeech | "SPACE")[];
  valueAt(index: number): string;
  /** The lemma of a token; `undefined` for a few odd ones, whatever wink-nlp's types say. */
  lemmaAt(index: number): string | undefined;
  /** Index of the first token of each sentence. */
  readonly sentenceStarts: readonly number[];
  /** What is known of the words met so far, by their id; lives as long as wink-nlp's own cache. */
  readonly words: (KnownWord | undefined)[];
}

/** What a token's value alone tells of it. */
export interface KnownWord {
  readonly value: string;
  readonly norm: string;
  /** Those bits of `SHAPE` that do not depend on the neighbours. */
  readonly shape: number;
  /** Lemma by part of speech: words have one tag or two, so a list is quicker than a map. */
  readonly lemmas: { readonly tag: PartOfSpeech; readonly lemma: string }[];
}

/**
 * Characters after which a fresh instance of wink-nlp takes over. Its cache of unknown words never shrinks (about
 * four entries for 1,000 characters of news) and beyond a million entries it takes new words for sentence ends.
 */
const CHARACTERS_PER_INSTANCE = 16_000_000;

let instance: WinkMethods | null = null;
let charactersRead = 0;
let words = noWords();

/** wink-nlp knows 90,000 words at the start. A list with room for all ids stays an array; one with gaps does not. */
function noWords(): (KnownWord | undefined)[] {
  return new Array<KnownWord | undefined>(1 << 18).fill(undefined);
}

/** Reads a text prepared by `prepareText`. The result depends on the text alone. */
export function readPrepared(prepared: string): Reading {
  if (instance === null || charactersRead > CHARACTERS_PER_INSTANCE) {
    instance = createInstance();
    charactersRead = 0;
    words = noWords();
  }
  charactersRead += prepared.length;
  const { its } = instance;
  const doc = instance.readDoc(prepared);
  const tokens = doc.tokens();
  // wink-nlp's types give `string[]` or `unknown` for what these functions return.
  return {
    ids: tokens.out(its.uniqueId as ItsFunction<number>) as number[],
    pos: tokens.out(its.pos as ItsFunction<string>) as Reading["pos"],
    valueAt: (index) => tokens.itemAt(index).out(),
    lemmaAt: (index) => tokens.itemAt(index).out(its.lemma as ItsFunction<string>) as string | undefined,
    sentenceStarts: (doc.sentences().out(its.span as ItsFunction<number[]>) as number[][]).map(
      (span) => span[0],
    ),
    words,
  };
}

type MetaModel = (typeof model)["metaCER"];
let metaModel: unknown = null;

/** `metaCER()` turns its own result into a string each time, so that the 21st instance would throw. */
function createInstance(): WinkMethods {
  // The types call metaCER opaque; it is a function in every release of the model.
  metaModel ??= (model.metaCER as () => unknown)();
  return winkNLP({ ...model, metaCER: (() => metaModel) as MetaModel }, ["sbd", "pos"]);
}
