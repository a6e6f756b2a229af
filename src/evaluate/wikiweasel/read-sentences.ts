import { z } from "zod";
import type { AnnotatedFile, BenchmarkOptions } from "../benchmark.js";
import { readRows } from "../read-rows.js";
import { selectDocuments } from "../select-documents.js";

const Row = z.object({
  id: z.string().min(1),
  text: z.string(),
  label: z.union([z.literal(0), z.literal(1)]),
});

const FORM =
  "JSON Lines of the CoNLL-2010 shared task, a sentence a line: id, text, and label (1 uncertain, 0 not)";

/** A sentence of the shared task. */
export interface WeaselSentence {
  readonly text: string;
  readonly uncertain: boolean;
}

/**
 * The sentences of files of the shared task.
 *
 * Throws a `FramelensError` when no row is as it must be (NOT_FOUND), or a sentence that was asked for is not there.
 */
export function readWikiweasel(
  files: readonly AnnotatedFile[],
  { path, documents }: Pick<BenchmarkOptions, "path" | "documents">,
): { readonly sentences: readonly WeaselSentence[]; readonly leftOut: readonly string[] } {
  const { rows, leftOut } = readRows(files, Row, { path, form: FORM });
  const chosen = selectDocuments(rows, ({ id }) => id, { path, documents });
  return { sentences: chosen.map(({ text, label }) => ({ text, uncertain: label === 1 })), leftOut };
}
