import model from "wink-eng-lite-web-model";
import type { ItsFunction, WinkMethods } from "wink-nlp";
import winkNLP from "wink-nlp";
import type { PartOfSpeech } from "../types.js";

/** What wink-nlp says of a prepared text: parallel arrays, one value for each of its tokens. */
export interface Reading {
  readonly values: readonly string[];
  readonly lemmas: readonly string[];
  readonly pos: readonly (PartOfSpeech | "SPACE")[];
  /** Index of the first token of each sentence. */
  readonly sentenceStarts: readonly number[];
}

/**
 * Characters after which a fresh instance of wink-nlp takes over. Its cache of unknown words never shrinks (about
 * four entries for 1,000 characters of news) and beyond a million entries it takes new words for sentence ends.
 */
const CHARACTERS_PER_INSTANCE = 16_000_000;

let instance: WinkMethods | null = null;
let charactersRead = 0;

/** Reads a text prepared by `prepareText`. The result depends on the text alone. */
export function readPrepared(prepared: string): Reading {
  if (instance === null || charactersRead > CHARACTERS_PER_INSTANCE) {
    instance = createInstance();
    charactersRead = 0;
  }
  charactersRead += prepared.length;
  const { its } = instance;
  const doc = instance.readDoc(prepared);
  const tokens = doc.tokens();
  // wink-nlp's types give `string[]` or `unknown` for what its.pos and its.span return.
  return {
    values: tokens.out(),
    lemmas: tokens.out(its.lemma as ItsFunction<string>) as string[],
    pos: tokens.out(its.pos as ItsFunction<string>) as Reading["pos"],
    sentenceStarts: (doc.sentences().out(its.span as ItsFunction<number[]>) as number[][]).map(
      (span) => span[0],
    ),
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
