import { parse } from "csv-parse/sync";
import type { Dialect } from "./csv-scan.js";

/** Takes well-formed records apart into rows of fields. Throws csv-parse's error when one is not well-formed. */
export function parseRecords(text: string, dialect: Dialect): string[][] {
  if (text === "") return [];
  // Without `columns` csv-parse gives rows of strings, which its types do not say.
  return parse(text, {
    delimiter: String.fromCharCode(dialect.delimiter),
    record_delimiter: ["\r\n", "\n", "\r"],
    relax_column_count: true,
    relax_quotes: dialect.looseQuotes,
  }) as unknown as string[][];
}
