import { badEncoding, hasBadBytes } from "./bad-bytes.js";
import { type Columns, columnOf, createArticle, createColumns, listNames } from "./columns.js";
import type { ReaderOptions } from "./reader-options.js";
import { createReject, type Item, type Problem, RAW_LIMIT, type RecordPlace } from "./reject.js";
import { openText, type TextInput } from "./text-source.js";
import { badGzip } from "./whole-file.js";

/** Longest line that is tried, in characters; of a longer one only the start is kept, for the reject. */
const MAX_LINE = 8 * RAW_LIMIT;

/**
 * Reads JSON Lines, one object a line; memory does not grow with the file.
 *
 * Blank lines are passed over. A line that is not an object with a text is a reject, and reading goes on.
 */
export async function* readJsonl(input: TextInput, options: ReaderOptions): AsyncGenerator<Item> {
  const { file } = options;
  const columns = createColumns(options.columns);
  const seen = { records: 0, articles: 0, withoutText: 0, fields: [] as string[] };
  const source = openText(input);

  function* readLine(line: string, number: number, suspicious: boolean): Generator<Item> {
    if (line.trim() === "") return;
    seen.records += 1;
    const place = { file, record: seen.records, line: number };
    const outcome = readRecord(line, place, suspicious, columns, options.maxChars);
    if ("article" in outcome) {
      seen.articles += 1;
      yield outcome;
    } else {
      if (outcome.code === "NO_TEXT_FIELD" && outcome.column === null) seen.withoutText += 1;
      if (seen.fields.length === 0) seen.fields = outcome.fields ?? [];
      yield { reject: createReject(place, outcome, line) };
    }
  }

  try {
    let rest = "";
    let overlong = false;
    let number = 1;
    let suspicious = false;
    for (let chunk = await source.next(); chunk !== null; chunk = await source.next()) {
      suspicious ||= hasBadBytes(chunk);
      let start = 0;
      for (let end = chunk.indexOf("\n"); end >= 0; end = chunk.indexOf("\n", start)) {
        if (overlong) yield rejectOverlong(rest, { file, record: ++seen.records, line: number });
        else yield* readLine(rest + chunk.slice(start, end), number, suspicious);
        rest = "";
        overlong = false;
        number += 1;
        start = end + 1;
      }
      if (overlong) continue;
      rest += chunk.slice(start);
      if (rest.length > MAX_LINE) {
        rest = rest.slice(0, RAW_LIMIT);
        overlong = true;
      }
    }
    if (source.broken !== null) {
      const place = { file, record: seen.records + 1, line: number };
      yield { reject: createReject(place, badGzip(source.broken), rest) };
    } else if (overlong) {
      yield rejectOverlong(rest, { file, record: ++seen.records, line: number });
    } else {
      yield* readLine(rest, number, suspicious);
    }
  } finally {
    await source.close();
  }

  if (seen.records === 0 && source.broken === null) {
    options.onWarning?.(`${file}: the file is empty; it holds no articles`);
  } else if (seen.withoutText > 0 && seen.articles === 0) {
    const missing = `expected ${listNames(columns.names.text, " or ")}, found ${listNames(seen.fields)}`;
    options.onWarning?.(`${file}: no record has a text: ${missing}; name it with --column text=NAME`);
  }
}

type Outcome = Item | (Problem & { readonly fields?: string[] });

function readRecord(
  line: string,
  place: RecordPlace,
  suspicious: boolean,
  columns: Columns,
  maxChars: number | undefined,
): Exclude<Outcome, { reject: unknown }> {
  const badBytes = suspicious ? badEncoding(line) : null;
  if (badBytes !== null) return badBytes;
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return badJson(`not JSON (${error instanceof Error ? error.message : String(error)})`);
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return badJson(`expected a JSON object with a text, found ${describeJson(value)}`);
  }
  // An object out of JSON.parse has string keys and unknown values, which is all the cast says.
  const record = value as Record<string, unknown>;
  const made = createArticle(record, columns, `${place.file}#${place.record}`, maxChars);
  if (!("code" in made)) return { article: made };
  return columnOf("text", Object.keys(record), columns) === null
    ? { ...made, fields: Object.keys(record) }
    : made;
}

function rejectOverlong(start: string, place: RecordPlace): Item {
  const problem = `the line has over ${MAX_LINE} characters`;
  return { reject: createReject(place, { code: "TOO_LONG", column: null, problem }, start) };
}

function badJson(problem: string): Problem {
  return { code: "BAD_JSON", column: null, problem };
}

/** Names a JSON value for a message: `a list`, `a number`, `null`. */
export function describeJson(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "a list" : `a ${typeof value}`;
}
