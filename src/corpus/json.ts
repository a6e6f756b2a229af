import { type Columns, columnOf, createArticle, createColumns } from "./columns.js";
import { describeJson, readJsonl } from "./jsonl.js";
import type { ReaderOptions } from "./reader-options.js";
import { createReject, type Item } from "./reject.js";
import type { TextInput } from "./text-source.js";
import { readWholeFile } from "./whole-file.js";

/** Keys under which services give their list of articles. */
const LIST_KEYS = ["articles", "data"];

/**
 * Reads a JSON file: a list of records, an object with such a list under `articles` or `data`, or one record.
 *
 * The file is held in memory; large corpora belong in JSONL. A file that is no JSON but JSONL is read as such.
 */
export async function* readJson(input: TextInput, options: ReaderOptions): AsyncGenerator<Item> {
  const { file } = options;
  const { text, problem } = await readWholeFile(input, file);
  if (problem === null && text.trim() === "") {
    options.onWarning?.(`${file}: the file is empty; it holds no articles`);
    return;
  }
  const wholeFile = { file, record: 1, line: 1 };
  if (problem !== null) {
    yield { reject: createReject(wholeFile, problem, text) };
    return;
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (startsWithJsonLine(text)) {
      options.onWarning?.(`${file}: read as JSONL, one record a line`);
      yield* readJsonl(text, options);
      return;
    }
    const reason = error instanceof Error ? error.message : String(error);
    yield {
      reject: createReject(
        wholeFile,
        { code: "BAD_JSON", column: null, problem: `not JSON (${reason})` },
        text,
      ),
    };
    return;
  }
  yield* readRecords(value, text, options);
}

function* readRecords(value: unknown, text: string, options: ReaderOptions): Generator<Item> {
  const { file } = options;
  const columns = createColumns(options.columns);
  const listKey = listKeyOf(value, columns);
  const records: readonly unknown[] =
    listKey === null
      ? Array.isArray(value)
        ? value
        : [value]
      : // listKeyOf has seen that the value is an object with a list under this key.
        ((value as Record<string, unknown>)[listKey] as unknown[]);
  if (records.length === 0) {
    options.onWarning?.(`${file}: the list of records is empty; it holds no articles`);
  }
  // Places in the file are worked out only when a record is rejected: a second pass over the text.
  let places: RecordText[] | null = null;
  for (const [index, record] of records.entries()) {
    const isObject = typeof record === "object" && record !== null && !Array.isArray(record);
    const made = isObject
      ? // An object out of JSON.parse has string keys and unknown values, which is all the cast says.
        createArticle(record as Record<string, unknown>, columns, `${file}#${index + 1}`, options.maxChars)
      : {
          code: "BAD_JSON" as const,
          column: null,
          problem: `expected a JSON object with a text, found ${describeJson(record)}`,
        };
    if (!("code" in made)) {
      yield { article: made };
      continue;
    }
    places ??= findRecords(text, listKey, Array.isArray(value));
    const place = places[index] ?? { line: 1, raw: JSON.stringify(record) };
    yield { reject: createReject({ file, record: index + 1, line: place.line }, made, place.raw) };
  }
}

function listKeyOf(value: unknown, columns: Columns): string | null {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
  // An object with a text of its own is a record, whatever else it holds.
  if (columnOf("text", Object.keys(value), columns) !== null) return null;
  const isList = (key: string) => {
    const list: unknown = (value as Record<string, unknown>)[key];
    return Array.isArray(list) && (list.length === 0 || list.some((record) => typeof record === "object"));
  };
  return LIST_KEYS.find(isList) ?? null;
}

function startsWithJsonLine(text: string): boolean {
  const line = text.trimStart().split("\n", 1)[0] ?? "";
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

interface RecordText {
  readonly line: number;
  readonly raw: string;
}

/** Finds the records in the text of a JSON file that is known to be valid: their first lines and their own text. */
function findRecords(text: string, listKey: string | null, isList: boolean): RecordText[] {
  if (listKey === null && !isList) {
    const start = text.search(/\S/);
    return [{ line: countLines(text, 0, start) + 1, raw: text.trim() }];
  }
  const recordDepth = listKey === null ? 1 : 2;
  const found: RecordText[] = [];
  const tokens = /"[^"\\]*(?:\\.[^"\\]*)*"|[[\]{},]|\n|[^\s"[\]{},:]+/gs;
  let depth = 0;
  let line = 1;
  let lastString = "";
  let inList = listKey === null;
  let start = -1;
  let startLine = 1;
  for (const { 0: token, index } of text.matchAll(tokens)) {
    if (token === "\n") {
      line += 1;
      continue;
    }
    const closes = token === "]" || token === "}";
    const ends = inList && depth === recordDepth && (token === "," || closes);
    if (ends && start >= 0) {
      found.push({ line: startLine, raw: text.slice(start, index).trimEnd() });
      start = -1;
    }
    if (closes) {
      depth -= 1;
      if (listKey !== null && depth < recordDepth && inList) inList = false;
      continue;
    }
    if (inList && depth === recordDepth && token !== "," && start < 0) {
      start = index;
      startLine = line;
    }
    if (token === "[" || token === "{") {
      // The last list of that name counts, as it does for JSON.parse.
      if (token === "[" && listKey !== null && depth === 1 && lastString === JSON.stringify(listKey)) {
        inList = true;
        found.length = 0;
      }
      depth += 1;
    }
    if (token.startsWith('"') && depth === 1) lastString = token;
  }
  return found;
}

function countLines(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = text.indexOf("\n", from); at >= 0 && at < to; at = text.indexOf("\n", at + 1)) lines += 1;
  return lines;
}
