import model from "wink-eng-lite-web-model";
import type { ItsFunction, WinkMethods } from "wink-nlp";
import winkNLP from "wink-nlp";
import { createVocabulary, type Vocabulary } from "./vocabulary.js";

/** What wink-nlp says of a prepared text: one value for each of its tokens. */
export interface Reading {
  /** wink-nlp's number for the token's value: equal numbers, equal values, as long as the vocabulary is the same. */
  readonly ids: readonly number[];
  valueAt(index: number): string;
  /**
   * The lemma of a token that is a noun, a verb or an adjective; for other tokens the value. `undefined` for a few odd
   * ones, whatever wink-nlp's types say.
   */
  lemmaAt(index: number, tag: LemmaTag): string | undefined;
  /** What is known of the words met so far; lives as long as wink-nlp's own cache. */
  readonly vocabulary: Vocabulary;
}

/** The tags wink-nlp's lemmatizer tells apart; any other leaves a word as it is. */
export type LemmaTag = "NOUN" | "VERB" | "ADJ" | "X";

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
  return {
    // wink-nlp's types give `string[]` or `unknown` for what these functions return.
    ids: tokens.out(its.uniqueId as ItsFunction<number>) as number[],
    valueAt: (index) => tokens.itemAt(index).out(),
    lemmaAt: (index, tag) => {
      lemmaTag = tag;
      return tokens.itemAt(index).out(its.lemma as ItsFunction<string>) as string | undefined;
    },
    vocabulary: reader.vocabulary,
  };
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
