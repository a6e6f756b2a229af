import { FramelensError } from "../errors.js";
import { type Columns, columnOf, listNames } from "./columns.js";
import { parseRecords } from "./csv-parse.js";
import { countLineEnds, type Dialect, scanRecord } from "./csv-scan.js";
import type { ReaderOptions } from "./reader-options.js";
import type { Source } from "./text-source.js";
import type { TextWindow } from "./text-window.js";

/** Longest header that is waited for, in characters. */
const LONGEST_HEADER = 1_000_000;

/** The header of a delimited file. */
export interface Header {
  readonly names: readonly string[];
  readonly dialect: Dialect;
  readonly lines: number;
}

/**
 * Reads the header and moves the window behind it. Of the delimiters the first one counts that parts it into columns.
 *
 * Returns `null` when the file has no text, or ends (a cut gzip) before the header does.
 * Throws `BAD_QUOTING` when the header has broken quotation marks.
 */
export async function readHeader(
  window: TextWindow,
  file: string,
  source: Source<string>,
  delimiters: readonly string[],
): Promise<Header | null> {
  let blankLines = 0;
  for (;;) {
    blankLines += skipBlankLines(window);
    const { text, start } = window;
    if (start === text.length && window.final) return null;
    // A quotation mark that is not closed is not to be waited for to the end of a large file.
    const final = window.final || text.length - start > LONGEST_HEADER;
    const tried = delimiters.map((delimiter) => {
      const dialect = { delimiter: delimiter.charCodeAt(0), looseQuotes: delimiter === "\t" };
      return { dialect, scan: scanRecord(text, start, dialect, final) };
    });
    if (tried.some(({ scan }) => scan.kind === "more")) {
      await window.grow();
      continue;
    }
    // A header in a gzip that was cut before its end says nothing.
    if (source.broken !== null && tried.some(({ scan }) => scan.contentEnd === text.length)) return null;
    const best = tried.find(({ scan }) => scan.kind === "record" && scan.fields > 1) ?? tried[0];
    if (best?.scan.kind !== "record") {
      const line = blankLines + 1;
      const message = `${file}:${line}: the header has a quotation mark that is not closed or not doubled; nothing can be read without the names of the columns`;
      throw new FramelensError("BAD_QUOTING", message, { place: { file, line } });
    }
    const { dialect, scan } = best;
    window.start = scan.end;
    const [names = []] = parseRecords(text.slice(start, scan.contentEnd), dialect);
    return { names, dialect, lines: blankLines + countLineEnds(text, start, scan.end) };
  }
}

/** Moves the window past lines that hold nothing but blanks; returns how many they were. */
export function skipBlankLines(window: TextWindow): number {
  const blank = /[^\S\r\n\t]*(?:\r\n|\n|\r|$)/y;
  let lines = 0;
  for (;;) {
    const unit = window.text.charCodeAt(window.start);
    // Most records start with something else, and are not to wait for a pattern.
    if (unit !== 0x0a && unit !== 0x0d && unit !== 0x20) return lines;
    blank.lastIndex = window.start;
    if (!blank.test(window.text)) return lines;
    // The line may go on, or a CR at the very end be half of a line end.
    const undecided = blank.lastIndex === window.text.length && !window.text.endsWith("\n");
    if (undecided && !window.final) return lines;
    window.start = blank.lastIndex;
    lines += 1;
  }
}

/** Throws `NO_TEXT_COLUMN` when no column holds the text; warns of columns that were named but are not there. */
export function checkColumns(names: readonly string[], columns: Columns, options: ReaderOptions): void {
  const { file } = options;
  if (columnOf("text", names, columns) === null) {
    const wanted = listNames(columns.names.text, " or ");
    const message = `${file}: no column holds the text: expected ${wanted}, found ${listNames(names)}; name it with --column text=NAME`;
    throw new FramelensError("NO_TEXT_COLUMN", message, { place: { file } });
  }
  for (const [field, column] of Object.entries(options.columns ?? {})) {
    if (!names.some((name) => name.trim().toLowerCase() === column?.trim().toLowerCase())) {
      options.onWarning?.(`${file}: there is no column "${column}" for ${field}: found ${listNames(names)}`);
    }
  }
}

/** Names of the columns as keys of a record: of columns with the same name the first keeps it. */
export function nameApart(names: readonly string[], options: ReaderOptions): readonly string[] {
  const counts = new Map<string, number>();
  const keys = names.map((name) => {
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  });
  for (const [name, count] of counts) {
    if (count > 1) {
      options.onWarning?.(
        `${options.file}: ${count} columns are called "${name}"; the first is used, the others are kept as "${name} (2)" and so on`,
      );
    }
  }
  return keys;
}
