import type { ZodType } from "zod";
import { FramelensError } from "../errors.js";
import type { AnnotatedFile } from "./benchmark.js";

/** The rows of files that are as they must be, and what was wrong with the others. */
export interface Rows<Row> {
  readonly rows: readonly Row[];
  /** `file:line: what is wrong; how to repair it`, one for each row that was left out. */
  readonly leftOut: readonly string[];
}

/**
 * Reads annotated JSON, each row checked against a schema that may also transform it.
 *
 * A `.jsonl` file has a row a line, blank lines aside; any other file is one row. A row that is not JSON, or not as the
 * schema says, is left out and told. `form` is what a row looks like, for the message.
 * Throws a `FramelensError` (NOT_FOUND) when no row is left, with what was wrong with the first.
 */
export function readRows<Row>(
  files: readonly AnnotatedFile[],
  schema: ZodType<Row>,
  { path, form }: { readonly path: string; readonly form: string },
): Rows<Row> {
  const rows: Row[] = [];
  const leftOut: string[] = [];
  for (const { place, text } of files.flatMap(splitRecords)) {
    const outcome = readRow(text, schema);
    if (typeof outcome === "string") leftOut.push(`${place}: ${outcome}`);
    else rows.push(outcome.row);
  }
  if (rows.length > 0) return { rows, leftOut };
  const problem = leftOut.length === 0 ? "" : `; ${leftOut.length} left out, the first: ${leftOut[0]}`;
  throw new FramelensError("NOT_FOUND", `${path}: holds no row to score: expected ${form}${problem}`, {
    place: { file: path },
  });
}

interface Recorded {
  /** `file:line`, or the file when it is one row. */
  readonly place: string;
  readonly text: string;
}

function splitRecords({ name, text }: AnnotatedFile): Recorded[] {
  if (!/\.jsonl(?:\.gz)?$/i.test(name)) return [{ place: name, text }];
  return text
    .split("\n")
    .map((line, index) => ({ place: `${name}:${index + 1}`, text: line }))
    .filter((record) => record.text.trim() !== "");
}

/** The row, or what is wrong with it. */
function readRow<Row>(text: string, schema: ZodType<Row>): { readonly row: Row } | string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return `not JSON (${reason.slice(0, 120)}); write it anew as one object, or take it out`;
  }
  const result = schema.safeParse(value);
  if (result.success) return { row: result.data };
  const [{ path, message }] = result.error.issues;
  const where = path.map((step) => (typeof step === "number" ? `[${step}]` : `.${String(step)}`)).join("");
  const what = message.replace(/^Invalid input: /, "");
  return `${where === "" ? "" : `${where.replace(/^\./, "")}: `}${what}; correct it, or take the row out`;
}
