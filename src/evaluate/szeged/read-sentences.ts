import { z } from "zod";
import type { Span } from "../../types.js";
import type { AnnotatedFile, BenchmarkOptions } from "../benchmark.js";
import { readRows } from "../read-rows.js";
import { selectDocuments } from "../select-documents.js";
import { utf16Offsets } from "../utf16-offsets.js";

/** What the Szeged Uncertainty Corpus calls a cue: the first two are hedges here, the others conditions and questions. */
export const CUE_TYPES = ["epistemic", "doxastic", "condition", "investigation"] as const;

/** A cue that people annotated, in our offsets. */
export interface SzegedCue extends Span {
  readonly type: (typeof CUE_TYPES)[number];
}

/** A sentence of the corpus. */
export interface SzegedSentence {
  readonly document: string;
  readonly text: string;
  readonly cues: readonly SzegedCue[];
}

const Row = z
  .object({
    doc: z.string().min(1),
    text: z.string(),
    cues: z.array(
      z
        .object({ start: z.int().nonnegative(), end: z.int(), type: z.enum(CUE_TYPES) })
        .refine(({ start, end }) => start < end, "expected a start before its end"),
    ),
  })
  .superRefine(({ text, cues }, context) => {
    const length = [...text].length;
    for (const [index, { end }] of cues.entries())
      if (end > length)
        context.addIssue({
          code: "custom",
          path: ["cues", index],
          message: `ends at ${end}, but the text has ${length} characters`,
        });
  });

const FORM =
  "JSON Lines of the Szeged Uncertainty Corpus, a sentence a line: doc, text, and cues with start and end in code " +
  `points and type (${CUE_TYPES.join(", ")})`;

/**
 * The sentences of Szeged files, with offsets in UTF-16 code units.
 *
 * Throws a `FramelensError` when no row is as it must be (NOT_FOUND), or a document that was asked for is not there.
 */
export function readSzeged(
  files: readonly AnnotatedFile[],
  { path, documents }: Pick<BenchmarkOptions, "path" | "documents">,
): { readonly sentences: readonly SzegedSentence[]; readonly leftOut: readonly string[] } {
  const { rows, leftOut } = readRows(files, Row, { path, form: FORM });
  const chosen = selectDocuments(rows, ({ doc }) => doc, { path, documents });
  const sentences = chosen.map(({ doc, text, cues }): SzegedSentence => {
    const offsets = utf16Offsets(text);
    return {
      document: doc,
      text,
      cues: cues.map(({ start, end, type }) => ({ start: offsets[start], end: offsets[end], type })),
    };
  });
  return { sentences, leftOut };
}
