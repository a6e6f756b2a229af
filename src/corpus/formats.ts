import { readCsv, readTsv } from "./csv.js";
import { readHtml } from "./html.js";
import { readJson } from "./json.js";
import { readJsonl } from "./jsonl.js";
import type { ReaderOptions } from "./reader-options.js";
import type { Item } from "./reject.js";
import { readMarkdown, readText } from "./text.js";
import type { TextInput } from "./text-source.js";

/** Reads the text of a file of one format: articles, and rejects where there is none to be had. */
export type Reader = (input: TextInput, options: ReaderOptions) => AsyncGenerator<Item>;

/** The formats of text that can be read, by the ending of the file's name. */
export const READERS: Readonly<Record<string, Reader>> = {
  ".csv": readCsv,
  ".tsv": readTsv,
  ".jsonl": readJsonl,
  ".ndjson": readJsonl,
  ".json": readJson,
  ".txt": readText,
  ".md": readMarkdown,
  ".html": readHtml,
};

/** What names of files end in that can be read: those of texts, and Parquet, which is not read from its beginning on. */
export const INPUT_ENDINGS: readonly string[] = [...Object.keys(READERS), ".parquet"];

/** True for the name of a Parquet file, gzipped or not. */
export function isParquet(file: string): boolean {
  return /\.parquet(?:\.gz)?$/i.test(file);
}

/** The reader for a file name (`.gz` behind the ending does not matter); `null` when its ending is not known. */
export function readerFor(file: string): Reader | null {
  const ending = /\.[^./\\]+$/.exec(file.replace(/\.gz$/i, ""))?.[0].toLowerCase() ?? "";
  return Object.hasOwn(READERS, ending) ? (READERS[ending] ?? null) : null;
}
