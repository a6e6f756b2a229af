import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { decodeText } from "../corpus/decode.js";
import { INPUT_ENDINGS, isParquet, READERS, type Reader, readerFor } from "../corpus/formats.js";
import { readParquet } from "../corpus/parquet.js";
import type { ReaderOptions } from "../corpus/reader-options.js";
import type { Item } from "../corpus/reject.js";
import { FramelensError } from "../errors.js";
import { gunzip } from "./gunzip.js";
import { readAnywhere } from "./random-access.js";

/** One file of a corpus, found and not yet opened. */
export interface Input {
  /** The name as messages and made-up ids show it. */
  readonly file: string;
  /** What it is opened by: its path, `-` for standard input. */
  readonly path: string;
  /** What is text; `null` for Parquet. */
  readonly text: TextContent | null;
  /** Its articles and rejects. Each call reads anew (standard input can be read once). */
  read(options: ReaderOptions): AsyncGenerator<Item>;
}

/** A file that is read from its beginning on. */
export interface TextContent {
  readonly reader: Reader;
  /** The bytes, unpacked when the file is gzipped. */
  open(): AsyncIterable<Uint8Array>;
}

/** How standard input is called in messages and made-up ids. */
const STDIN_NAME = "stdin";

/** Bytes read from disk at a time. */
const PIECE = 262_144;

/**
 * Finds the files that paths stand for, in the order of the paths.
 *
 * A path is a file, a folder (all files in it and below that have a known ending), a glob, or `-` for JSONL on
 * standard input. Files of a folder or glob come sorted by code units, on every machine the same.
 * Throws `NOT_FOUND` for a path that leads nowhere and `UNKNOWN_FORMAT` for a file whose ending is not known, before
 * any file is read.
 */
export async function openInputs(
  paths: readonly string[],
  stdin: AsyncIterable<Uint8Array> = process.stdin,
): Promise<Input[]> {
  const inputs: Input[] = [];
  for (const path of paths) {
    if (path === "-") inputs.push(textInput(STDIN_NAME, path, { reader: jsonlReader(), open: () => stdin }));
    else inputs.push(...(await findFiles(path)));
  }
  return inputs;
}

async function findFiles(path: string): Promise<Input[]> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT" || error.code === "ENOTDIR" || error.code === "ENAMETOOLONG") return null;
    throw new FramelensError("UNREADABLE", `${path}: cannot be read (${error.message})`, {
      place: { file: path },
      cause: error,
    });
  });
  if (found?.isDirectory()) return listFiles("**/*", path, path);
  if (found === null) {
    // Loaded when it is needed, that is, for globs and folders.
    const { isDynamicPattern } = await import("tinyglobby");
    if (isDynamicPattern(path)) return listFiles(path, null, path);
    throw new FramelensError("NOT_FOUND", `${path}: there is no such file or folder`, {
      place: { file: path },
    });
  }
  const input = toInput(path);
  if (input === null) {
    const message = `${path}: unknown format: expected a name that ends in ${choices()}`;
    throw new FramelensError("UNKNOWN_FORMAT", message, { place: { file: path } });
  }
  return [input];
}

/** Files that match a pattern; those of no known format are passed over, unless there is no other. */
async function listFiles(pattern: string, folder: string | null, given: string): Promise<Input[]> {
  const { glob } = await import("tinyglobby");
  const where = folder === null ? {} : { cwd: folder };
  const files = await glob(pattern, { ...where, expandDirectories: false, followSymbolicLinks: true });
  // The default order is that of code units, which does not change with the language of the machine.
  const inputs = files.sort().flatMap((file) => {
    const input = toInput(folder === null ? file : join(folder, file));
    return input === null ? [] : [input];
  });
  if (inputs.length === 0) {
    const what = files.length === 0 ? "no file is there" : "no file there has a known format";
    const message = `${given}: ${what}: expected names that end in ${choices()}`;
    throw new FramelensError(files.length === 0 ? "NOT_FOUND" : "UNKNOWN_FORMAT", message, {
      place: { file: given },
    });
  }
  return inputs;
}

/** `null` for a name whose ending is not known. */
function toInput(file: string): Input | null {
  if (isParquet(file)) {
    const read = (options: ReaderOptions) => readAnywhere(file, (bytes) => readParquet(bytes, options));
    return { file, path: file, text: null, read };
  }
  const reader = readerFor(file);
  if (reader === null) return null;
  const open = () => (/\.gz$/i.test(file) ? gunzip(readBytes(file)) : readBytes(file));
  return textInput(file, file, { reader, open });
}

function textInput(file: string, path: string, text: TextContent): Input {
  const { reader, open } = text;
  const read = (options: ReaderOptions) =>
    reader(decodeText(open(), { file, onWarning: options.onWarning }), options);
  return { file, path, text, read };
}

async function* readBytes(file: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(file, { highWaterMark: PIECE });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new FramelensError("UNREADABLE", `${file}: cannot be read (${reason})`, {
      place: { file },
      cause: error,
    });
  }
}

function jsonlReader(): Reader {
  // The table of readers has this entry; READERS is typed by any ending.
  return READERS[".jsonl"] as Reader;
}

function choices(): string {
  return `${INPUT_ENDINGS.join(", ")}, or one of these and .gz`;
}
