import { parse as parseCsv } from "csv-parse/sync";
import { type Document, isMap, isNode, isSeq, LineCounter, parseDocument } from "yaml";
import { FramelensError } from "../errors.js";
import type { Lexicon } from "../types.js";
import { createLexicon, type LexiconRow } from "./create-lexicon.js";

/** A line of a user's lexicon file: it may name the indicator the entry belongs to. */
interface UserRow extends LexiconRow {
  readonly indicator?: string;
}

const COLUMNS = ["entry", "label", "pos", "weight", "note", "source", "indicator"] as const;

/**
 * The lexicons of a user's file, one for each indicator it names.
 *
 * CSV: a header with at least `entry` and `label`, and `pos`, `weight`, `note`, `source`, `indicator` if wanted.
 * YAML: a list of entries with these keys, or `{ indicator, entries }`. Rows without an indicator belong to `name`.
 * Throws a `FramelensError` with code `BAD_LEXICON` that names file and line.
 */
export function parseLexicon(
  content: string,
  {
    format,
    name,
    file,
    digest = null,
  }: { format: "csv" | "yaml"; name: string; file: string; digest?: string | null },
): Lexicon[] {
  const { rows, lines } = format === "csv" ? rowsOfCsv(content, file) : rowsOfYaml(content, file);
  if (rows.length === 0) throw badLexicon(file, 1, "no entries: expected at least one", null);
  const groups = new Map<string, { rows: LexiconRow[]; lines: number[] }>();
  rows.forEach((row, index) => {
    const indicator = row.indicator?.trim() || name;
    const group = groups.get(indicator) ?? { rows: [], lines: [] };
    group.rows.push(row);
    group.lines.push(lines[index]);
    groups.set(indicator, group);
  });
  return [...groups].map(([indicator, group]) =>
    createLexicon(indicator, group.rows, { file, lines: group.lines, digest }),
  );
}

function isColumn(name: string): boolean {
  return COLUMNS.some((column) => column === name);
}

interface Rows {
  readonly rows: readonly UserRow[];
  readonly lines: readonly number[];
}

function rowsOfCsv(content: string, file: string): Rows {
  try {
    const records: { record: UserRow; info: { lines: number } }[] = parseCsv(content, {
      bom: true,
      columns: (header: string[]) => checkHeader(header, file),
      info: true,
      skip_empty_lines: true,
      trim: true,
    });
    return { rows: records.map(({ record }) => record), lines: records.map(({ info }) => info.lines) };
  } catch (error) {
    if (error instanceof FramelensError) throw error;
    throw badLexicon(file, lineOfCsv(error), `not readable as CSV: ${messageOf(error)}`, error);
  }
}

function checkHeader(header: readonly string[], file: string): string[] {
  const names = header.map((cell) => cell.trim().toLowerCase());
  for (const needed of ["entry", "label"])
    if (!names.includes(needed))
      throw badLexicon(
        file,
        1,
        `no column "${needed}": expected ${COLUMNS.join(", ")}, found ${names.join(", ")}`,
        null,
      );
  const unknown = names.find((name) => !isColumn(name));
  if (unknown !== undefined)
    throw badLexicon(file, 1, `unknown column "${unknown}": expected ${COLUMNS.join(", ")}`, null);
  return names;
}

function rowsOfYaml(content: string, file: string): Rows {
  const lineCounter = new LineCounter();
  const document = parseDocument(content, { lineCounter });
  const problem = document.errors[0];
  if (problem !== undefined)
    throw badLexicon(
      file,
      problem.linePos?.[0].line ?? 1,
      `not readable as YAML: ${firstLine(problem.message)}`,
      problem,
    );
  const value = toValue(document, file);
  const whole = isRecord(value) ? value : { entries: value };
  const indicator = typeof whole.indicator === "string" ? whole.indicator : undefined;
  if (!Array.isArray(whole.entries))
    throw badLexicon(file, 1, "expected a list of entries, or { indicator, entries }", null);
  const lines = linesOfEntries(document, lineCounter);
  const rows = whole.entries.map((entry: unknown, index): UserRow => {
    const refuse = (what: string): FramelensError => badLexicon(file, lines[index] ?? 1, what, null);
    if (!isRecord(entry)) throw refuse(`entry ${index + 1} is no mapping with "entry" and "label"`);
    const unknown = Object.keys(entry).find((key) => !isColumn(key));
    if (unknown !== undefined) throw refuse(`unknown key "${unknown}": expected ${COLUMNS.join(", ")}`);
    const cells: Record<string, string> = indicator === undefined ? {} : { indicator };
    for (const name of COLUMNS) {
      const cell = entry[name];
      if (typeof cell === "object" && cell !== null) throw refuse(`"${name}" is no text: expected one line`);
      if (cell !== undefined && cell !== null) cells[name] = String(cell);
    }
    return cells;
  });
  return { rows, lines: rows.map((_, index) => lines[index] ?? 1) };
}

/** Aliases that unfold without end are found only here. */
function toValue(document: Document, file: string): unknown {
  try {
    return document.toJS();
  } catch (error) {
    throw badLexicon(file, 1, `not readable as YAML: ${firstLine(messageOf(error))}`, error);
  }
}

/** The line on which each entry of the list begins. */
function linesOfEntries(document: Document, lineCounter: LineCounter): number[] {
  const { contents } = document;
  const list = isMap(contents) ? contents.get("entries", true) : contents;
  if (!isSeq(list)) return [];
  return list.items.map((item) => (isNode(item) && item.range ? lineCounter.linePos(item.range[0]).line : 1));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** csv-parse's errors carry the line they were met on; in its types they do not. */
function lineOfCsv(error: unknown): number {
  return error instanceof Error && "lines" in error && typeof error.lines === "number" ? error.lines : 1;
}

function firstLine(message: string): string {
  return message.split("\n")[0];
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function badLexicon(file: string, line: number, what: string, cause: unknown): FramelensError {
  return new FramelensError("BAD_LEXICON", `${file}:${line}: ${what}`, {
    place: { file, line },
    ...(cause === null ? {} : { cause }),
  });
}
