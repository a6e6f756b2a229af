import { z } from "zod";
import type { Span } from "../../types.js";
import type { AnnotatedFile, BenchmarkOptions } from "../benchmark.js";
import { readRows } from "../read-rows.js";
import { selectDocuments } from "../select-documents.js";
import { utf16Offsets } from "../utf16-offsets.js";

/** Cue, source and content of one attribution, each a list of spans: empty where there is none, several where it is interrupted. */
export interface Attributed {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  /** Whether there is a quotation mark in the content. */
  readonly hasMarks: boolean;
}

/** An article with the attributions that people found in it, in our offsets. */
export interface PolnearArticle {
  readonly id: string;
  readonly outlet: string;
  readonly text: string;
  readonly attributions: readonly Attributed[];
}

const Range = z
  .tuple([z.int().nonnegative(), z.int()])
  .refine(([start, end]) => start < end, "expected a start before its end");
const Spans = z.array(Range);

const Row = z
  .object({
    doc: z.string().min(1),
    outlet: z.string().min(1),
    primary: z.boolean(),
    text: z.string(),
    attributions: z.array(
      z.object({ source: Spans, cue: Spans, content: Spans, content_has_quotes: z.boolean() }),
    ),
  })
  .superRefine(({ text, attributions }, context) => {
    const length = [...text].length;
    for (const [index, attribution] of attributions.entries())
      for (const part of ["source", "cue", "content"] as const)
        for (const [, end] of attribution[part])
          if (end > length)
            context.addIssue({
              code: "custom",
              path: ["attributions", index, part],
              message: `ends at ${end}, but the text has ${length} characters`,
            });
  });

const FORM =
  "JSON Lines of PolNeAR, an article a line: doc, outlet, text, primary, attributions with source, cue and content " +
  "as lists of [start, end] in code points, and content_has_quotes";

/** The articles that count, and what is not among them. */
export interface PolnearArticles {
  readonly articles: readonly PolnearArticle[];
  /** How many rows are another annotator's reading of an article. */
  readonly others: number;
  readonly leftOut: readonly string[];
}

/**
 * The articles of PolNeAR files of which the annotation is the primary one, with offsets in UTF-16 code units.
 *
 * Throws a `FramelensError` when no row is as it must be (NOT_FOUND), or a document that was asked for is not there.
 */
export function readPolnear(
  files: readonly AnnotatedFile[],
  { path, documents }: Pick<BenchmarkOptions, "path" | "documents">,
): PolnearArticles {
  const { rows, leftOut } = readRows(files, Row, { path, form: FORM });
  const chosen = selectDocuments(rows, ({ doc }) => doc, { path, documents });
  const primary = chosen.filter((row) => row.primary);
  return { articles: primary.map(createArticle), others: chosen.length - primary.length, leftOut };
}

function createArticle({ doc, outlet, text, attributions }: z.infer<typeof Row>): PolnearArticle {
  const offsets = utf16Offsets(text);
  const ours = (ranges: readonly (readonly [number, number])[]): Span[] =>
    ranges.map(([start, end]) => ({ start: offsets[start], end: offsets[end] }));
  return {
    id: doc,
    outlet,
    text,
    attributions: attributions.map(({ source, cue, content, content_has_quotes }) => ({
      source: ours(source),
      cue: ours(cue),
      content: ours(content),
      hasMarks: content_has_quotes,
    })),
  };
}
