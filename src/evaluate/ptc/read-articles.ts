import { z } from "zod";
import type { Span } from "../../types.js";
import { utf16Offsets } from "../utf16-offsets.js";

/** The techniques of SemEval-2020 task 11 that are loaded language here. */
const TECHNIQUES: ReadonlySet<string> = new Set(["Loaded_Language", "Name_Calling,Labeling"]);

/** An article of PTC (Da San Martino et al. 2020), in the form that `evaluate ptc` and `train loaded-language` read. */
export interface PtcArticle {
  readonly id: string;
  readonly text: string;
  /** Loaded language and name-calling, in our offsets; they may overlap. */
  readonly spans: readonly Span[];
}

/** Checks a row and turns its offsets, which count code points, into ours. */
export const PtcRow = z
  .object({
    article_id: z.string().min(1),
    text: z.string().min(1),
    spans: z.array(z.object({ start: z.int().nonnegative(), end: z.int(), technique: z.string() })),
  })
  .superRefine(({ text, spans }, context) => {
    const length = [...text].length;
    for (const [index, { start, end }] of spans.entries())
      if (start >= end || end > length)
        context.addIssue({
          code: "custom",
          path: ["spans", index],
          message: `${start} to ${end} is no span of a text of ${length} characters`,
        });
  })
  .transform(({ article_id, text, spans }): PtcArticle => {
    const offsets = utf16Offsets(text);
    return {
      id: article_id,
      text,
      spans: spans
        .filter(({ technique }) => TECHNIQUES.has(technique))
        .map(({ start, end }) => ({ start: offsets[start], end: offsets[end] })),
    };
  });

/** What a row looks like, for messages. */
export const PTC_FORM =
  "JSON Lines of PTC, an article a line: article_id, text, and spans with start and end in code points and technique";
