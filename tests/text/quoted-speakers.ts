import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import type { ArticleReport, Span } from "../../src/types.js";

/** A stretch between quotation marks in an article of the corpus, and who a reader took for its speaker. */
export interface QuotedStretch extends Span {
  readonly article: string;
  /** Where the speaker is called and named; `null` when nobody is, `unfound` when the place was not noted. */
  readonly speaker: readonly Span[] | null | "unfound";
  readonly set: "tune" | "report" | "articles" | "later" | "mended" | "blind" | "fresh" | "direct";
  /** Whether the text tells that the speaker says it, or only implies it; empty where that was not judged. */
  readonly told?: "yes" | "no" | "";
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
    speaker: z.string().regex(/^(none|unfound|\d+-\d+(?: \d+-\d+)?)$/),
    set: z.enum(["tune", "report", "articles", "later", "mended", "blind", "fresh", "direct"]),
    told: z.enum(["yes", "no", ""]),
  }),
);

/** The quotations of datasets/quoted-speakers, in the order of the file. */
export function readQuotations(): QuotedStretch[] {
  const file = new URL("../../datasets/quoted-speakers/quotations.csv", import.meta.url);
  return Rows.parse(parse(readFileSync(file, "utf8"), { columns: true })).map((row) => ({
    ...row,
    speaker: row.speaker === "unfound" ? "unfound" : placesOf(row.speaker),
  }));
}

function placesOf(speaker: string): Span[] | null {
  if (speaker === "none") return null;
  return speaker.split(" ").map((place) => {
    const [start, end] = place.split("-").map(Number);
    return { start, end };
  });
}

/**
 * Whether a report gives the quotation to its speaker.
 *
 * Found when an attribution that is not itself quoted holds more than half of it; right when the source, or another mention of the same entry of
 * the ledger, overlaps the place where the speaker is named, or the entry's name ends as what stands there does (a
 * pronoun may be the only mention that speaks), and the content reaches over all words between the marks.
 */
export function judgeQuotation(
  { start, end, speaker }: QuotedStretch,
  { attributions, sources }: Pick<ArticleReport, "attributions" | "sources">,
  text: string,
): { readonly found: boolean; readonly right: boolean } {
  const holding = attributions.filter(
    ({ field, content, source, voice }) =>
      field === "text" &&
      voice !== "quoted" &&
      source !== null &&
      2 * sizeWithin(content, start, end) > end - start,
  );
  if (holding.length === 0) return { found: false, right: false };
  if (speaker === null || speaker === "unfound") return { found: true, right: false };
  const names = speaker.map((place) => lastName(text.slice(place.start, place.end)));
  const right = holding.some(
    ({ content, sourceId }) =>
      sizeWithin(content, start + 1, end - 1) >= end - start - 4 &&
      (attributions.some(
        (one) =>
          one.sourceId === sourceId &&
          speaker.some(
            ({ start, end }) => one.source !== null && one.source.start < end && start < one.source.end,
          ),
      ) ||
        sources.some((source) => source.id === sourceId && names.includes(lastName(source.name) ?? ""))),
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
