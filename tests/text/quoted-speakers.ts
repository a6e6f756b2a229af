import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import type { ArticleReport, Span } from "../../src/types.js";

/** A stretch between quotation marks in an article of the corpus, and who a reader took for its speaker. */
export interface QuotedStretch extends Span {
  readonly article: string;
  /** Where the speaker is named; `null` when nobody is, `unfound` when the place was not noted. */
  readonly speaker: Span | null | "unfound";
  readonly set: "tune" | "report" | "articles" | "later";
}

/** Quotations with a speaker, those for which one was found, and those found rightly. */
export interface QuotationScore {
  readonly spoken: number;
  readonly found: number;
  readonly right: number;
}

const WHOLE = z.string().regex(/^\d+$/).transform(Number);

const Rows = z.array(
  z.strictObject({
    article: z.string().regex(/^\w+$/),
    start: WHOLE,
    end: WHOLE,
    speaker: z.string().regex(/^(none|unfound|\d+-\d+)$/),
    set: z.enum(["tune", "report", "articles", "later"]),
  }),
);

/** The quotations of datasets/quoted-speakers, in the order of the file. */
export function readQuotations(): QuotedStretch[] {
  const file = new URL("../../datasets/quoted-speakers/quotations.csv", import.meta.url);
  return Rows.parse(parse(readFileSync(file, "utf8"), { columns: true })).map((row) => ({
    ...row,
    speaker: row.speaker === "unfound" ? "unfound" : spanOf(row.speaker),
  }));
}

function spanOf(speaker: string): Span | null {
  if (speaker === "none") return null;
  const [start, end] = speaker.split("-").map(Number);
  return { start, end };
}

/**
 * Whether a report gives the quotation to its speaker.
 *
 * Found when an attribution holds more than half of it; right when the source, or another mention of the same entry of
 * the ledger, overlaps the place where the speaker is named, or the entry's name ends as what stands there does (a
 * pronoun may be the only mention that speaks), and the content reaches over all words between the marks.
 */
export function judgeQuotation(
  { start, end, speaker }: QuotedStretch,
  { attributions, sources }: Pick<ArticleReport, "attributions" | "sources">,
  text: string,
): { readonly found: boolean; readonly right: boolean } {
  const holding = attributions.filter(
    ({ field, content, source }) =>
      field === "text" && source !== null && 2 * sizeWithin(content, start, end) > end - start,
  );
  if (holding.length === 0) return { found: false, right: false };
  if (speaker === null || speaker === "unfound") return { found: true, right: false };
  const name = lastName(text.slice(speaker.start, speaker.end));
  const right = holding.some(
    ({ content, sourceId }) =>
      sizeWithin(content, start + 1, end - 1) >= end - start - 4 &&
      (attributions.some(
        (one) =>
          one.sourceId === sourceId &&
          one.source !== null &&
          one.source.start < speaker.end &&
          speaker.start < one.source.end,
      ) ||
        (name !== null &&
          sources.some((source) => source.id === sourceId && lastName(source.name) === name))),
  );
  return { found: true, right };
}

/** The last word, if it has a capital; `null` otherwise. */
function lastName(words: string | null): string | null {
  return /(\p{Lu}[\p{L}’'-]*)\P{L}*$/u.exec(words ?? "")?.[1] ?? null;
}

function sizeWithin(spans: readonly Span[], start: number, end: number): number {
  return spans.reduce(
    (sum, span) => sum + Math.max(0, Math.min(span.end, end) - Math.max(span.start, start)),
    0,
  );
}
