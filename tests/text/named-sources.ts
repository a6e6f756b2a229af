import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import type { ArticleReport, Span } from "../../src/types.js";

/** The draws, in their order. */
const SETS = [
  ...(["first", "second", "third", "fourth", "fifth", "sixth"] as const),
  ...(["seventh", "eighth", "ninth", "tenth", "eleventh"] as const),
] as const;

/** A source that an article names, as a reader found it. */
export interface NamedSource {
  readonly article: string;
  /** The fullest name that the article gives. */
  readonly name: string;
  readonly kind: "person" | "organisation" | "document" | "collective";
  readonly set: (typeof SETS)[number];
  /** Where it is a source, by its name or otherwise; at least one. */
  readonly mentions: readonly Span[];
}

const Rows = z.array(
  z.strictObject({
    article: z.string().regex(/^\w+$/),
    name: z.string().min(1),
    kind: z.enum(["person", "organisation", "document", "collective"]),
    set: z.enum(SETS),
    mentions: z.string().regex(/^\d+-\d+(?: \d+-\d+)*$/),
  }),
);

/** The sources of datasets/named-sources, in the order of the file. */
export function readNamedSources(): NamedSource[] {
  const file = new URL("../../datasets/named-sources/sources.csv", import.meta.url);
  return Rows.parse(parse(readFileSync(file, "utf8"), { columns: true })).map((row) => ({
    ...row,
    mentions: row.mentions.split(" ").map((place) => {
      const [start, end] = place.split("-").map(Number);
      return { start, end };
    }),
  }));
}

/**
 * Whether a report holds the source as one entry of its ledger, with its name and kind.
 *
 * Mentions that no attribution's source overlaps are left out, but one must be found. Wrong when the others have
 * entries besides the one, or when that one has another name or kind. From the seventh set on, whose readers did not see the
 * ledger, a document or several together may be called by other words that share one with theirs, and "the" before an
 * organisation tells nothing.
 */
export function judgeNamedSource(
  { name, kind, mentions, set }: NamedSource,
  { attributions, sources }: Pick<ArticleReport, "attributions" | "sources">,
): boolean {
  const ids = new Set(
    mentions.flatMap(({ start, end }) => {
      const here = attributions.filter(
        ({ field, source }) =>
          field === "text" && source !== null && source.start < end && start < source.end,
      );
      // Where spans lie within each other, the closest is the one that was read.
      const exact = here.filter(({ source }) => source?.start === start && source.end === end);
      return (exact.length > 0 ? exact : here).flatMap(({ sourceId }) => sourceId ?? []);
    }),
  );
  if (ids.size !== 1) return false;
  const [id] = ids;
  const entry = sources.find((source) => source.id === id);
  if (entry?.kind !== kind) return false;
  const called = entry.name.replace(/\s+/g, " ");
  if (called === name || SETS.indexOf(set) < SETS.indexOf("seventh")) return called === name;
  if (kind === "document" || kind === "collective")
    return wordsOf(called).some((word) => wordsOf(name).includes(word));
  return kind === "organisation" && called.replace(/^The /i, "") === name.replace(/^The /i, "");
}

/** Words of three letters or more, in lower case. */
function wordsOf(name: string): string[] {
  return name
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2 && !/^(?:the|and|for)$/.test(word));
}
