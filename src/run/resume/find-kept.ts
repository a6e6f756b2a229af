import { open } from "node:fs/promises";
import type { Analyzer } from "../../analyzer.js";
import { FramelensError } from "../../errors.js";
import { formatOf } from "../../output/formats.js";
import type { MadeWith } from "../../types.js";
import { readRecords } from "./read-records.js";

/** What an interrupted run has left. */
export interface Kept {
  /** The file that says how far the run came, and its place among the outputs. */
  readonly file: string;
  readonly index: number;
  readonly format: ".jsonl" | ".csv";
  /** Whole records of it: its articles, and the heading of a table. */
  readonly records: number;
  /** Bytes of the whole records; what stands behind them was torn off. */
  readonly bytes: number;
}

/** What our files begin with. */
const BEGINNINGS = {
  ".jsonl": '{"schema":"framelens/article-report@1",',
  ".csv": "id,outlet,title,published_at,",
};

const AGAIN = "write to another name, or leave out --resume to start again";

/**
 * Finds out how far an interrupted run came, by its `.jsonl` of whole reports or, when there is none, its one `.csv`.
 *
 * `null` when it has not written anything. Nothing is changed.
 * Throws a `FramelensError`: `BAD_OPTION` when the outputs do not tell; `CANNOT_RESUME` when the file is not ours, or its
 * reports were made with other versions, lexicons, models or options.
 */
export async function findKept(files: readonly string[], { madeWith }: Analyzer): Promise<Kept | null> {
  const { index, format } = chooseFile(files);
  const file = files[index];
  if (!(await isOurs(file, BEGINNINGS[format]))) return null;
  const expected = JSON.stringify(madeWith);
  let records = 0;
  let bytes = 0;
  for await (const { text, end } of readRecords(file, { quoted: format === ".csv" })) {
    records++;
    bytes = end;
    if (format === ".jsonl") checkMadeWith(text, madeWith, expected, { file, line: records });
  }
  const headings = format === ".csv" ? 1 : 0;
  return records <= headings ? null : { file, index, format, records, bytes };
}

function chooseFile(files: readonly string[]): Pick<Kept, "index" | "format"> {
  const formats = files.map(formatOf);
  const refuse = (why: string): never => {
    throw new FramelensError("BAD_OPTION", `--resume: ${why}`);
  };
  const inOrder = formats.findIndex((format) => format.inOrder === true);
  if (inOrder >= 0)
    refuse(
      `${files[inOrder]} cannot be gone on with: expected .jsonl or .csv; write the .jsonl first, and then the page in a run of its own`,
    );
  const reports = formats.findIndex(({ ending }) => ending === ".jsonl");
  if (reports >= 0) return { index: reports, format: ".jsonl" };
  if (files.length === 1 && formats[0].ending === ".csv") return { index: 0, format: ".csv" };
  return refuse(
    "expected -o FILE.jsonl, from whose reports the other files are written again, or one -o FILE.csv alone: no other file says how far the run came",
  );
}

/** False when there is nothing yet. Throws `CANNOT_RESUME` when what is there is nothing that framelens wrote. */
async function isOurs(file: string, beginning: string): Promise<boolean> {
  const handle = await open(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw new FramelensError("UNREADABLE", `${file}: cannot be read (${error.message})`, {
      place: { file },
      cause: error,
    });
  });
  if (handle === null) return false;
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(beginning.length), 0, beginning.length, 0);
    if (!beginning.startsWith(buffer.toString("latin1", 0, bytesRead)))
      throw new FramelensError(
        "CANNOT_RESUME",
        `${file}: is not what analyze writes: expected its output of an interrupted run; ${AGAIN}`,
        { place: { file } },
      );
    return bytesRead > 0;
  } finally {
    await handle.close();
  }
}

function checkMadeWith(
  text: string,
  now: MadeWith,
  expected: string,
  place: { readonly file: string; readonly line: number },
): void {
  const where = `${place.file}:${place.line}`;
  let then: unknown;
  try {
    then = (JSON.parse(text) as { madeWith?: unknown }).madeWith;
  } catch (cause) {
    const message = `${where}: is no report: expected one on every line but the last; ${AGAIN}`;
    throw new FramelensError("CANNOT_RESUME", message, { place, cause });
  }
  if (JSON.stringify(then) === expected) return;
  const message = `${where}: was made with ${describeDifference(then, now)}: expected the same version, models, lexicons and options; give those of then, or ${AGAIN}`;
  throw new FramelensError("CANNOT_RESUME", message, { place });
}

/** The first thing that differs, in a few words: `options {}, this run has {"roles":true}`. */
function describeDifference(then: unknown, now: MadeWith): string {
  const before = Object(then) as Record<string, unknown>;
  for (const [key, value] of Object.entries(now) as [string, unknown][]) {
    if (JSON.stringify(before[key]) === JSON.stringify(value)) continue;
    if (key === "options" || typeof value !== "object")
      return `${key} ${JSON.stringify(before[key])}, this run has ${JSON.stringify(value)}`;
    const old = Object(before[key]) as Record<string, unknown>;
    const names = [...new Set([...Object.keys(old), ...Object.keys(Object(value) as object)])];
    const name = names.find((one) => old[one] !== (value as Record<string, unknown>)[one]) ?? "";
    return `${key} "${name}" ${JSON.stringify(old[name] ?? null)}, this run has ${JSON.stringify((value as Record<string, unknown>)[name] ?? null)}`;
  }
  return "something else";
}
