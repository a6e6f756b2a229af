import { FramelensError } from "../errors.js";
import { readConllu } from "../language/conllu/read-conllu.js";
import type { ConlluSentence } from "../language/conllu/sentence.js";
import type { BenchmarkOptions } from "./benchmark.js";

/**
 * The sentences of an annotated CoNLL-U text, or those of some of its documents.
 *
 * Throws a `FramelensError` when the text has no sentence (NOT_FOUND), or when no sentence belongs to a document that
 * was asked for (BAD_OPTION).
 */
export function readGold(
  text: string,
  { file, documents }: Pick<BenchmarkOptions, "file" | "documents">,
): ConlluSentence[] {
  const sentences = [...readConllu(text, { file })];
  if (sentences.length === 0)
    throw new FramelensError("NOT_FOUND", `${file}: holds no sentence; expected CoNLL-U`, {
      place: { file },
    });
  if (documents === null) return sentences;
  const there = new Set(sentences.map(({ documentId }) => documentId));
  const absent = documents.find((document) => !there.has(document));
  if (absent !== undefined) {
    const some = [...there].filter((id) => id !== null).slice(0, 3);
    const choices = some.length === 0 ? "the file names no documents" : `there are ${some.join(", ")} …`;
    throw new FramelensError("BAD_OPTION", `--documents: ${file} holds no document "${absent}"; ${choices}`);
  }
  return sentences.filter(({ documentId }) => documentId !== null && documents.includes(documentId));
}

/** How many documents sentences come from; those that name none count as one. */
export function countDocuments(sentences: readonly ConlluSentence[]): number {
  return new Set(sentences.map(({ documentId }) => documentId)).size;
}
