import { FramelensError } from "../errors.js";
import { badEncoding } from "./bad-bytes.js";
import type { Problem } from "./reject.js";
import { openText, type TextInput } from "./text-source.js";

/** Longest file that is held in memory at once, in characters: a little under the longest string of V8. */
const MAX_FILE_CHARS = 500_000_000;

/**
 * Reads a file that is one record, or that can only be understood as a whole.
 *
 * `problem` says why the file cannot be used (bytes that are no text, a cut gzip), and is `null` otherwise.
 * Throws `UNREADABLE` for a file too large to be held in memory.
 */
export async function readWholeFile(
  input: TextInput,
  file: string,
): Promise<{ readonly text: string; readonly problem: Problem | null }> {
  const source = openText(input);
  const pieces: string[] = [];
  let length = 0;
  try {
    for (let piece = await source.next(); piece !== null; piece = await source.next()) {
      pieces.push(piece);
      length += piece.length;
      if (length > MAX_FILE_CHARS) {
        const message = `${file}: over ${MAX_FILE_CHARS / 1e6} million characters, too large to be read as a whole: convert it to JSONL, which is read line by line`;
        throw new FramelensError("UNREADABLE", message, { place: { file } });
      }
    }
  } catch (error) {
    // Not text at all: here the file is the record, so it is the record that is given up and not the run.
    if (!(error instanceof FramelensError) || error.code !== "BAD_ENCODING") throw error;
    const problem = error.message.startsWith(`${file}: `)
      ? error.message.slice(file.length + 2)
      : error.message;
    return { text: pieces.join(""), problem: { code: "BAD_ENCODING", column: null, problem } };
  } finally {
    await source.close();
  }
  const text = pieces.join("");
  if (source.broken !== null) return { text, problem: badGzip(source.broken) };
  return { text, problem: badEncoding(text) };
}

/** The problem of a record that ends where a damaged gzip does. */
export function badGzip(broken: FramelensError): Problem {
  return { code: "BAD_GZIP", column: null, problem: broken.message };
}
