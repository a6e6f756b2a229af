import type { Analyzer } from "../analyzer.js";
import { createColumns } from "../corpus/columns.js";
import { decodeText } from "../corpus/decode.js";
import { createReject, type Item, type Problem } from "../corpus/reject.js";
import { FramelensError } from "../errors.js";
import type { ArticleReport } from "../types.js";
import { type Input, openInputs } from "./open-inputs.js";
import type { ReadCorpusOptions } from "./read-corpus.js";

/** A report, with the text it was made from where there is one. */
export interface ReportWithText {
  readonly report: ArticleReport;
  /** `null` when the report was read and not made. */
  readonly text: string | null;
}

const SCHEMA = "framelens/article-report@1";

/**
 * The reports of files, folders and globs: those that `analyze` wrote as JSONL are read, articles are analyzed.
 *
 * What a file holds shows in its first line. Lines that are no report, and records that are no article, go to `onReject`.
 * Throws as `readCorpus` does, and `UNKNOWN_FORMAT` for reports that are not JSONL.
 */
export async function* readReports(
  paths: readonly string[],
  { columns, maxChars, onReject, onWarning, stdin }: ReadCorpusOptions,
  createAnalyzer: () => Analyzer,
): AsyncGenerator<ReportWithText> {
  createColumns(columns);
  let analyzer: Analyzer | null = null;
  for (const input of await openInputs(paths, stdin)) {
    const { file } = input;
    const reading = { file, columns, maxChars, onWarning };
    let items: AsyncIterable<Item>;
    if (input.text === null) items = input.read(reading);
    else {
      const { first, text } = await peekLine(decodeText(input.text.open(), { file, onWarning }));
      if (holdsReports(input, first)) {
        yield* readLines(text, file, onReject);
        continue;
      }
      items = input.text.reader(text, reading);
    }
    analyzer ??= createAnalyzer();
    for await (const item of items)
      if ("reject" in item) await onReject?.(item.reject);
      else yield { report: analyzer.analyze(item.article), text: item.article.text };
  }
}

function holdsReports({ file }: Input, first: string): boolean {
  const start = first.slice(0, 200);
  if (!start.includes(`"${SCHEMA}"`)) return false;
  if (/\.(?:jsonl|ndjson)(?:\.gz)?$|^stdin$/i.test(file)) return true;
  const message = `${file}: holds reports in a format that cannot be read again: expected those that analyze writes as .jsonl`;
  throw new FramelensError("UNKNOWN_FORMAT", message, { place: { file } });
}

/** The first line that is not blank, cut after a few thousand characters, and the whole text once more. */
async function peekLine(
  pieces: AsyncGenerator<string>,
): Promise<{ readonly first: string; readonly text: AsyncGenerator<string> }> {
  const read: string[] = [];
  let start = "";
  while (start.trimStart().length < 4000 && !/\S.*\n/.test(start)) {
    const next = await pieces.next();
    if (next.done === true) break;
    read.push(next.value);
    start += next.value;
  }
  async function* again(): AsyncGenerator<string> {
    yield* read;
    yield* pieces;
  }
  return { first: start.trimStart(), text: again() };
}

async function* readLines(
  pieces: AsyncIterable<string>,
  file: string,
  onReject: ReadCorpusOptions["onReject"],
): AsyncGenerator<ReportWithText> {
  let line = 0;
  let record = 0;
  for await (const text of lines(pieces)) {
    line += 1;
    if (text.trim() === "") continue;
    record += 1;
    const report = parseReport(text);
    if ("problem" in report) await onReject?.(createReject({ file, record, line }, report, text));
    else yield { report, text: null };
  }
}

async function* lines(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let rest: string[] = [];
  for await (const piece of pieces) {
    const parts = piece.split("\n");
    if (parts.length === 1) {
      rest.push(piece);
      continue;
    }
    yield rest.join("") + parts[0];
    yield* parts.slice(1, -1);
    rest = [parts[parts.length - 1]];
  }
  const last = rest.join("");
  if (last !== "") yield last;
}

function parseReport(text: string): ArticleReport | Problem {
  const problem = (what: string): Problem => ({
    code: "BAD_JSON",
    column: null,
    problem: `${what}: expected a report that analyze wrote`,
  });
  try {
    const value: unknown = JSON.parse(text);
    const isReport =
      typeof value === "object" &&
      value !== null &&
      "schema" in value &&
      value.schema === SCHEMA &&
      ["article", "size", "measures", "sources", "findings", "sentences"].every((key) => key in value);
    // Its schema says so; that analyze keeps to it is tested elsewhere.
    return isReport ? (value as unknown as ArticleReport) : problem("no report");
  } catch (error) {
    return problem(`not JSON (${error instanceof Error ? error.message.slice(0, 120) : String(error)})`);
  }
}
