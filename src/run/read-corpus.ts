import type { ColumnOverrides } from "../corpus/columns.js";
import { createColumns } from "../corpus/columns.js";
import type { Reject } from "../corpus/reject.js";
import type { Article } from "../types.js";
import { createIdSet } from "./id-set.js";
import { openInputs } from "./open-inputs.js";

/** How a corpus is read. */
export interface ReadCorpusOptions {
  /** Article field to the column it is read from, where the usual names do not fit: `{ text: "body" }`. */
  readonly columns?: ColumnOverrides;
  /** Longest text that is read, in UTF-16 code units. Default 2,000,000. */
  readonly maxChars?: number;
  /** Is given every record that cannot be used; reading waits for a promise it returns. */
  readonly onReject?: (reject: Reject) => void | Promise<void>;
  /** Is told, in one sentence each, of what was odd but could be read. */
  readonly onWarning?: (warning: string) => void;
  /** What `-` reads. Default: the standard input of the process. */
  readonly stdin?: AsyncIterable<Uint8Array>;
}

/**
 * Reads the articles of files, folders, globs and standard input (`-`), in the order of the paths.
 *
 * Records that cannot be used go to `onReject` and never stop the reading. Articles with an id that was there before
 * are kept, and counted in a warning at the end. Memory does not grow with the number of articles, but for 32 bytes
 * each to know their ids.
 * Throws a `FramelensError` when the call itself is wrong: `NOT_FOUND`, `UNREADABLE`, `UNKNOWN_FORMAT`,
 * `NO_TEXT_COLUMN`, `BAD_ENCODING` (a table that is no text), `BAD_OPTION`.
 * @example for await (const article of readCorpus("articles.csv", { onReject: console.warn })) console.log(article.id);
 */
export async function* readCorpus(
  paths: string | readonly string[],
  options: ReadCorpusOptions = {},
): AsyncGenerator<Article> {
  const { columns, maxChars, onReject, onWarning, stdin } = options;
  // Wrong column options are to be seen before a file is opened.
  createColumns(columns);
  const inputs = await openInputs(typeof paths === "string" ? [paths] : paths, stdin);
  const ids = createIdSet();
  let repeated = 0;
  let firstRepeated = "";
  for (const { file, read } of inputs) {
    for await (const item of read({ file, columns, maxChars, onWarning })) {
      if ("reject" in item) {
        await onReject?.(item.reject);
        continue;
      }
      if (!ids.add(item.article.id)) {
        repeated += 1;
        firstRepeated ||= item.article.id;
      }
      yield item.article;
    }
  }
  if (repeated > 0) {
    const articles = repeated === 1 ? "1 article has" : `${repeated} articles have`;
    onWarning?.(
      `${articles} an id that an earlier article has ("${firstRepeated}" is the first); all were kept`,
    );
  }
}
