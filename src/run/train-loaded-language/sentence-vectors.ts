import { z } from "zod";
import { FramelensError } from "../../errors.js";
import { readRows } from "../../evaluate/read-rows.js";
import { readAnnotated } from "../read-annotated.js";

/** What an encoder made of sentences, by `vectorKey`. */
export type SentenceVectors = ReadonlyMap<string, Float32Array>;

/** Names the sentence of a text that begins at `start`. */
export function vectorKey(id: string, start: number): string {
  return `${id} ${start}`;
}

/** 8-bit integers as base64; `largest` is what 127 stands for in each of so many equal parts. */
const VectorRow = z
  .object({
    id: z.string(),
    start: z.int().min(0),
    largest: z.array(z.number().positive()).min(1),
    values: z.base64(),
  })
  .refine(({ largest, values }) => Buffer.byteLength(values, "base64") % largest.length === 0, {
    message: "values do not divide into as many equal parts as there are numbers in largest",
  })
  .transform(({ id, start, largest, values }) => {
    const bytes = Buffer.from(values, "base64");
    const part = bytes.length / largest.length;
    const vector = Float32Array.from(
      { length: bytes.length },
      (_, at) => (bytes.readInt8(at) * largest[Math.floor(at / part)]) / 127,
    );
    return { key: vectorKey(id, start), vector };
  });

/**
 * Reads what scripts/encode-sentences.js wrote, all of one length; none without a path. Lines that are no vector are told to `report`.
 *
 * Throws a `FramelensError`: `BAD_JSON` for vectors of several lengths, and what `readAnnotated` and `readRows` throw.
 */
export async function readVectors(
  path: string | undefined,
  report: (line: string) => void = () => {},
): Promise<SentenceVectors> {
  if (path === undefined) return new Map();
  const form = "id, start, largest and values";
  const { rows, leftOut } = readRows(await readAnnotated(path, [".jsonl"]), VectorRow, { path, form });
  for (const problem of leftOut) report(`left out: ${problem}`);
  const other = rows.find(({ vector }) => vector.length !== rows[0].vector.length);
  if (other !== undefined)
    throw new FramelensError(
      "BAD_JSON",
      `${path}: vectors of ${rows[0].vector.length} and of ${other.vector.length} numbers: make all with one encoder (scripts/encode-sentences.js)`,
      { place: { file: path } },
    );
  return new Map(rows.map(({ key, vector }) => [key, vector]));
}
