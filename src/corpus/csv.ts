import type { FramelensError } from "../errors.js";
import { badEncoding, hasBadBytes } from "./bad-bytes.js";
import { type Columns, createArticle, createColumns, MAX_CHARS } from "./columns.js";
import { checkColumns, nameApart, readHeader, skipBlankLines } from "./csv-header.js";
import { parseRecords } from "./csv-parse.js";
import { createRecordFinder, type RawRecord } from "./csv-records.js";
import type { Dialect } from "./csv-scan.js";
import type { ReaderOptions } from "./reader-options.js";
import { createReject, type Item, type Problem, type RecordPlace } from "./reject.js";
import { openText, type TextInput } from "./text-source.js";
import { openWindow } from "./text-window.js";
import { badGzip } from "./whole-file.js";

/** Longest record that is waited for, as a multiple of the longest text; a quotation open for longer is not closed. */
const PATIENCE = 8;

/** How many good records are handed to csv-parse at a time. */
const BATCH = 500;

/** A record on its way: its text and place, and what the finder had to say of it. */
interface Pending {
  readonly raw: string;
  readonly record: number;
  readonly line: number;
  readonly problem: Problem | null;
}

/**
 * Reads comma-separated values with a header; memory does not grow with the file.
 *
 * When the header has no comma but semicolons or tabs, these are taken for the delimiter. A record with broken
 * quoting or a wrong number of columns is a reject, and reading goes on behind it (see `createRecordFinder`).
 * Throws `NO_TEXT_COLUMN` when no column holds the text, `BAD_QUOTING` when the header cannot be read.
 */
export function readCsv(input: TextInput, options: ReaderOptions): AsyncGenerator<Item> {
  return readDelimited(input, options, [",", ";", "\t"]);
}

/** As `readCsv`, for tab-separated values; quotation marks inside a field need no quoting there. */
export function readTsv(input: TextInput, options: ReaderOptions): AsyncGenerator<Item> {
  return readDelimited(input, options, ["\t"]);
}

async function* readDelimited(
  input: TextInput,
  options: ReaderOptions,
  delimiters: readonly string[],
): AsyncGenerator<Item> {
  const { file } = options;
  const source = openText(input);
  let suspicious = false;
  const window = openWindow(source, (piece) => {
    suspicious ||= hasBadBytes(piece);
  });
  try {
    const header = await readHeader(window, file, source, delimiters);
    if (header === null) {
      if (source.broken !== null) yield rejectCut(source.broken, window.text, { file, record: 1, line: 1 });
      else options.onWarning?.(`${file}: the file is empty; it holds no articles`);
      return;
    }
    const columns = createColumns(options.columns);
    checkColumns(header.names, columns, options);
    const keys = nameApart(header.names, options);
    const makeItems = (batch: readonly Pending[]) =>
      toItems(batch, keys, header.dialect, columns, options, suspicious);

    const patience = PATIENCE * (options.maxChars ?? MAX_CHARS);
    const findRecord = createRecordFinder(header.dialect, keys.length);
    let batch: Pending[] = [];
    let record = 0;
    let line = header.lines + 1;
    for (;;) {
      line += skipBlankLines(window);
      const impatient = window.text.length - window.start > patience;
      const found =
        window.start < window.text.length
          ? findRecord(window.text, window.start, window.final || impatient)
          : null;
      if (found === null && window.final) break;
      if (found === null || batch.length >= BATCH) {
        yield* makeItems(batch);
        batch = [];
      }
      if (found === null) {
        await window.grow();
        continue;
      }
      if (source.broken !== null && found.end === window.text.length && found.contentEnd === found.end) break;
      record += 1;
      const raw = window.text.slice(found.start, found.contentEnd);
      const cutShort = impatient && !window.final && found.contentEnd === window.text.length;
      const problem = cutShort && found.problem?.code !== "BAD_QUOTING" ? tooLong(found) : found.problem;
      batch.push({ raw, record, line, problem });
      line += found.lines;
      window.start = found.end;
    }
    yield* makeItems(batch);
    if (source.broken !== null) {
      const rest = window.text.slice(window.start);
      yield rejectCut(source.broken, rest, { file, record: record + 1, line });
    } else if (record === 0) {
      options.onWarning?.(`${file}: there is a header but no record; it holds no articles`);
    }
  } finally {
    await source.close();
  }
}

function* toItems(
  batch: readonly Pending[],
  keys: readonly string[],
  dialect: Dialect,
  columns: Columns,
  options: ReaderOptions,
  suspicious: boolean,
): Generator<Item> {
  const { file, maxChars } = options;
  const checked = batch.map((pending) =>
    suspicious && pending.problem === null ? { ...pending, problem: badEncoding(pending.raw) } : pending,
  );
  const rows = parseGood(checked, dialect);
  for (const [index, { raw, record, line, problem }] of checked.entries()) {
    const row = rows[index];
    const made =
      problem ??
      (row === undefined
        ? UNPARSED
        : createArticle(toRecord(keys, row), columns, `${file}#${record}`, maxChars));
    yield "code" in made ? { reject: createReject({ file, record, line }, made, raw) } : { article: made };
  }
}

const UNPARSED: Problem = { code: "BAD_QUOTING", column: null, problem: "the record cannot be taken apart" };

/** The fields of every record that has no problem, all by one call of csv-parse, which is much faster than many. */
function parseGood(batch: readonly Pending[], dialect: Dialect): (string[] | undefined)[] {
  const good = batch.filter(({ problem }) => problem === null).map(({ raw }) => raw);
  let rows: (string[] | undefined)[] = parseRecords(good.join("\n"), dialect);
  // Should csv-parse see other records than the finder, then one by one, so that no row slips to a wrong place.
  if (rows.length !== good.length) rows = good.map((raw) => parseRecords(raw, dialect)[0]);
  let next = 0;
  return batch.map(({ problem }) => (problem === null ? rows[next++] : undefined));
}

function toRecord(keys: readonly string[], row: readonly string[]): Record<string, string> {
  const record: Record<string, string> = {};
  for (let column = 0; column < keys.length; column += 1) {
    const key = keys[column] ?? "";
    if (key === "__proto__") Object.defineProperty(record, key, { value: row[column], enumerable: true });
    else record[key] = row[column] ?? "";
  }
  return record;
}

function rejectCut(broken: FramelensError, raw: string, place: RecordPlace): Item {
  return { reject: createReject(place, badGzip(broken), raw) };
}

function tooLong(found: RawRecord): Problem {
  const problem = `a record of over ${found.end - found.start - 1} characters has no end`;
  return { code: "TOO_LONG", column: null, problem };
}
