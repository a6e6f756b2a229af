import { FramelensError } from "../errors.js";
import { readConllu } from "../language/conllu/read-conllu.js";
import type { ConlluSentence } from "../language/conllu/sentence.js";
import type { AnnotatedFile, BenchmarkOptions } from "./benchmark.js";
import { selectDocuments } from "./select-documents.js";

/**
 * The sentences of annotated CoNLL-U files, or those of some of their documents.
 *
 * Throws a `FramelensError` when a file has no sentence (NOT_FOUND), or when no sentence belongs to a document that
 * was asked for (BAD_OPTION).
 */
export function readGold(
  files: readonly AnnotatedFile[],
  options: Pick<BenchmarkOptions, "path" | "documents">,
): readonly ConlluSentence[] {
  const sentences = files.flatMap(({ name, text }) => {
    const own = [...readConllu(text, { file: name })];
    if (own.length > 0) return own;
    throw new FramelensError("NOT_FOUND", `${name}: holds no sentence; expected CoNLL-U`, {
      place: { file: name },
    });
  });
  return selectDocuments(sentences, ({ documentId }) => documentId, options);
}

/** How many documents sentences come from; those that name none count as one. */
export function countDocuments(sentences: readonly ConlluSentence[]): number {
  return new Set(sentences.map(({ documentId }) => documentId)).size;
}
