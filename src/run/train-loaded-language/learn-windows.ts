import { sentenceExamples } from "../../indicators/loaded-language/sentence-examples.js";
import { knownOfWord, WINDOW_SIZE } from "../../indicators/loaded-language/window-words.js";
import { type LogisticExample, likelihoodOf } from "../../learn/logistic/train-logistic.js";
import type { StoredTensor } from "../../learn/tensor-file.js";
import { trainWindows, type WindowExample } from "../../learn/windows/train-windows.js";
import { readWindows } from "../../learn/windows/window-model.js";
import { createWindowReader } from "../../learn/windows/window-reader.js";
import type { Article, ArticleInput, Doc } from "../../types.js";
import { readUtf8 } from "../read-utf8.js";
import type { AnnotatedSentence } from "./annotated-sentences.js";
import { type SentenceVectors, vectorKey } from "./sentence-vectors.js";
import type { Taught, Teacher } from "./teacher.js";

/** A sentence of the news, with what an encoder made of it; who judged it, if anybody did, is not known here. */
export interface EncodedSentence extends Omit<WindowExample, "target"> {
  readonly vector: Float32Array;
}

/** How much the windows' score counts beside that of weights, whatever the sentences say: left to them, windows that have seen them count too much. */
export const WINDOW_SHARE = 0.3;
/** Times that each annotated sentence is repeated beside `BESIDE` sentences of the news. */
const REPEATS = 8;
/** Sentences of the news that keep what was learned before from being forgotten. */
const BESIDE = 20_000;
/** Smaller steps than those before, over fewer sentences. */
const SECOND_PASS = { epochs: 2, rate: 0.002 };
/** Annotators of one mind can still be wrong: log-odds beyond are cut off. */
const SUREST = 2.5;

/** The corpus's sentences that have a vector. */
export async function encodedSentences(
  corpus: string,
  vectors: SentenceVectors,
  parse: (article: ArticleInput) => Doc,
): Promise<EncodedSentence[]> {
  const found: EncodedSentence[] = [];
  if (vectors.size === 0) return found;
  for (const line of (await readUtf8(corpus)).split("\n")) {
    if (line === "") continue;
    const { id, text }: Pick<Article, "id" | "text"> = JSON.parse(line);
    for (const { field, start, words, scale } of sentenceExamples(parse({ text }))) {
      const vector = field === "text" ? vectors.get(vectorKey(id, start)) : undefined;
      if (vector !== undefined) found.push({ words, scale, vector });
    }
  }
  return found;
}

/** The sentences that have a vector, with what those who judged them say. */
export function taughtBy<Sentence extends Pick<LogisticExample, "yes" | "likelihood">>(
  sentences: readonly Sentence[],
  vectorOf: (sentence: Sentence) => Float32Array | undefined,
): Taught {
  const known = sentences.flatMap((sentence) => {
    const vector = vectorOf(sentence);
    return vector === undefined ? [] : [{ vector, logOdds: logOddsOf(sentence) }];
  });
  return { vectors: known.map(({ vector }) => vector), logOdds: known.map(({ logOdds }) => logOdds) };
}

/**
 * Learns what words say in their neighbourhood: the vectors of a large encoder tell, by the sentences that taught `teacher`, how loaded each
 * sentence of the news is, and the windows learn to say the same of all of them (knowledge distillation: Hinton, Vinyals & Dean 2015).
 * Nothing is learned without such sentences.
 */
export function learnFromTeacher(
  encoded: readonly EncodedSentence[],
  { teacher, seed }: { readonly teacher: Teacher; readonly seed: number },
): ReadonlyMap<string, StoredTensor> {
  if (encoded.length === 0) return new Map();
  return trainWindows(toldBy(teacher, encoded), { seed, size: WINDOW_SIZE, known: knownOfWord });
}

/**
 * Goes on from the windows of `from` with annotated sentences, and with some of the news as a teacher tells them that knows the annotated
 * ones too: so few sentences count for more at the end than among all the others from the beginning.
 */
export function learnWindows(
  annotated: readonly AnnotatedSentence[],
  encoded: readonly EncodedSentence[],
  vectors: SentenceVectors,
  { teacherOf, from, seed }: LearnWindowsOptions,
): ReadonlyMap<string, StoredTensor> {
  if (encoded.length === 0) return new Map();
  const teacher = teacherOf(taughtBy(annotated, ({ id }) => vectors.get(vectorKey(id, 0))));
  const own = annotated.map(
    (sentence): WindowExample => ({
      words: sentence.words,
      scale: sentence.scale,
      target: logOddsOf(sentence),
    }),
  );
  // Evenly apart from the corpus's beginning on; its end is left out.
  const apart = Math.max(1, Math.floor(encoded.length / BESIDE));
  const beside = encoded.filter((_, index) => index % apart === 0).slice(0, BESIDE);
  const examples = [...toldBy(teacher, beside), ...Array.from({ length: REPEATS }, () => own).flat()];
  return trainWindows(examples, { seed, size: WINDOW_SIZE, known: knownOfWord, from, ...SECOND_PASS });
}

export interface LearnWindowsOptions {
  readonly teacherOf: (taught: Taught) => Teacher;
  /** What `learnFromTeacher` learned, of a teacher that does not know the annotated sentences. */
  readonly from: ReadonlyMap<string, StoredTensor>;
  readonly seed: number;
}

function toldBy(teacher: Teacher, encoded: readonly EncodedSentence[]): WindowExample[] {
  return encoded.map(({ vector, ...example }) => ({ ...example, target: teacher(vector) }));
}

function logOddsOf(sentence: Pick<LogisticExample, "yes" | "likelihood">): number {
  const likelihood = likelihoodOf(sentence);
  return Math.max(-SUREST, Math.min(SUREST, Math.log(likelihood / (1 - likelihood))));
}

/** A sentence's score by windows alone, each as much as its word counts, as a natural logarithm of odds; 0 on the whole. */
export type WindowScore = (sentence: Pick<AnnotatedSentence, "words" | "wordWorths" | "scale">) => number;

const PARTS_OF_LOG_ODD = 10_000;

/** How windows that were learned score sentences, by the numbers that ship. */
export function scoreByWindows(tensors: ReadonlyMap<string, StoredTensor>): WindowScore {
  const model = readWindows(tensors, WINDOW_SIZE);
  if (model === null) return () => 0;
  const reader = createWindowReader(model, knownOfWord, PARTS_OF_LOG_ODD);
  return ({ words, wordWorths, scale }) => {
    const parts = new Int32Array(words.length);
    reader.addTo(words, 0, words.length, parts);
    const sum = parts.reduce((all, part, index) => all + part * wordWorths[index], 0);
    return (sum / PARTS_OF_LOG_ODD) * scale;
  };
}
