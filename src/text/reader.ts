import model from "wink-eng-lite-web-model";
import type { ItsFunction, WinkMethods } from "wink-nlp";
import winkNLP from "wink-nlp";
import type { PartOfSpeech } from "../types.js";
import { createVocabulary, type Vocabulary } from "./vocabulary.js";

/** What wink-nlp says of a prepared text: parallel lists, one value for each of its tokens. */
export interface Reading {
  /** wink-nlp's number for the token's value: equal numbers, equal values, as long as the vocabulary is the same. */
  readonly ids: readonly number[];
  readonly pos: readonly (PartOfSpeech | "SPACE")[];
  valueAt(index: number): string;
  /** The lemma of a token; `undefined` for a few odd ones, whatever wink-nlp's types say. */
  lemmaAt(index: number): string | undefined;
  /** What is known of the words met so far; lives as long as wink-nlp's own cache. */
  readonly vocabulary: Vocabulary;
}

/**
 * Characters after which a fresh instance of wink-nlp takes over. Its cache of unknown words never shrinks: about
 * four entries for 1,000 characters of news.
 */
const CHARACTERS_PER_INSTANCE = 32_000_000;

interface Reader {
  readonly nlp: WinkMethods;
  readonly vocabulary: Vocabulary;
  charactersLeft: number;
}

let reader: Reader | null = null;

/** Reads a text prepared by `prepareText`. The result depends on the text alone. */
export function readPrepared(prepared: string): Reading {
  if (reader === null || reader.charactersLeft < 0) reader = createReader();
  reader.charactersLeft -= prepared.length;
  const { its } = reader.nlp;
  const tokens = reader.nlp.readDoc(prepared).tokens();
  // wink-nlp's types give `string[]` or `unknown` for what these functions return.
  return {
    ids: tokens.out(its.uniqueId as ItsFunction<number>) as number[],
    pos: tokens.out(its.pos as ItsFunction<string>) as Reading["pos"],
    valueAt: (index) => tokens.itemAt(index).out(),
    lemmaAt: (index) => tokens.itemAt(index).out(its.lemma as ItsFunction<string>) as string | undefined,
    vocabulary: reader.vocabulary,
  };
}

type MetaModel = (typeof model)["metaCER"];
let metaModel: unknown = null;

/** `metaCER()` turns its own result into a string each time, so that the 21st instance would throw. */
function createReader(): Reader {
  // The types call metaCER opaque; it is a function in every release of the model.
  metaModel ??= (model.metaCER as () => unknown)();
  const nlp = winkNLP({ ...model, metaCER: (() => metaModel) as MetaModel }, ["pos"]);
  return { nlp, vocabulary: createVocabulary(), charactersLeft: CHARACTERS_PER_INSTANCE };
}
