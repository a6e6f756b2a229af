import type { Compressors, FileMetaData } from "hyparquet";
import { createArticle, createColumns } from "./columns.js";
import { checkColumns } from "./csv-header.js";
import type { ReaderOptions } from "./reader-options.js";
import { createReject, type Item, type Problem } from "./reject.js";

/** The bytes of a file, from anywhere in it. */
export interface RandomAccess {
  readonly byteLength: number;
  slice(start: number, end?: number): Promise<ArrayBuffer>;
}

/**
 * Reads a Parquet file, group of rows by group of rows; memory grows with the largest group and not with the file.
 *
 * A file that is no Parquet is one reject, and so are the rows of a group that cannot be read. Of a row the number stands
 * where other formats have the line. Numbers over 2^53 become text, times ISO 8601, bytes text.
 * Throws `NO_TEXT_COLUMN` when no column holds the text.
 */
export async function* readParquet(bytes: RandomAccess, options: ReaderOptions): AsyncGenerator<Item> {
  const { file } = options;
  // Loaded when it is needed: it would slow every start.
  const { parquetMetadataAsync, parquetReadObjects, parquetSchema } = await import("hyparquet");
  let metadata: FileMetaData;
  try {
    metadata = await parquetMetadataAsync(bytes);
  } catch (error) {
    const problem = bad(
      `no Parquet, or cut or damaged (${reasonOf(error)}): expected a file with its footer; write it again`,
    );
    yield { reject: createReject({ file, record: 1, line: 1 }, problem, "") };
    return;
  }
  const columns = createColumns(options.columns);
  const names = parquetSchema(metadata).children.map(({ element }) => element.name);
  checkColumns(names, columns, options);
  if (metadata.num_rows === 0n) options.onWarning?.(`${file}: the file is empty; it holds no articles`);
  let compressors: Compressors | null = null;
  let row = 0;
  for (const group of metadata.row_groups) {
    const rowStart = row;
    const rowEnd = row + Number(group.num_rows);
    row = rowEnd;
    let records: Record<string, unknown>[];
    try {
      compressors ??= (await import("hyparquet-compressors")).compressors;
      records = await parquetReadObjects({ file: bytes, metadata, rowStart, rowEnd, compressors });
    } catch (error) {
      const problem = bad(
        `rows ${rowStart + 1} to ${rowEnd} cannot be read (${reasonOf(error)}): write the file again`,
      );
      yield { reject: createReject({ file, record: rowStart + 1, line: rowStart + 1 }, problem, "") };
      continue;
    }
    for (const [index, values] of records.entries()) {
      const record = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, plain(value)]));
      const number = rowStart + index + 1;
      const made = createArticle(record, columns, `${file}#${number}`, options.maxChars);
      if (!("code" in made)) yield { article: made };
      else
        yield { reject: createReject({ file, record: number, line: number }, made, JSON.stringify(record)) };
    }
  }
}

function bad(problem: string): Problem {
  return { code: "BAD_PARQUET", column: null, problem };
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** A value as JSON would hold it. */
function plain(value: unknown): unknown {
  if (value === undefined) return null;
  if (typeof value === "bigint") return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) return null;
    // A day has no time of day in Parquet, nor should it get one here.
    return value.toISOString().replace(/T00:00:00\.000Z$/, "");
  }
  if (value instanceof Uint8Array) return new TextDecoder().decode(value);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, plain(part)]));
  return value;
}
