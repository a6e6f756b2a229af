import { closeSync, mkdirSync, openSync, truncateSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { FramelensError } from "../errors.js";

/** Characters gathered before they go to disk. */
const BATCH = 1 << 20;

/** A file that text is appended to. */
export interface TextFile {
  write(text: string): void;
  close(): void;
}

/** A file that bytes are appended to. */
export interface BinaryFile {
  write(bytes: Uint8Array): void;
  close(): void;
}

/**
 * Opens a file to write, emptying it, or keeping as many of its bytes as `keep` says. Text is gathered and written a
 * megabyte at a time.
 *
 * Folders on the way to it that are not there are made.
 * Throws `NOT_WRITABLE`, which names the file, when it cannot be opened or written.
 */
export function openTextFile(file: string, options: { readonly keep?: number } = {}): TextFile {
  const out = openBinaryFile(file, options);
  let gathered: string[] = [];
  let length = 0;
  const flush = (): void => {
    out.write(Buffer.from(gathered.join("")));
    gathered = [];
    length = 0;
  };
  return {
    write(text) {
      gathered.push(text);
      length += text.length;
      if (length >= BATCH) flush();
    },
    close() {
      flush();
      out.close();
    },
  };
}

/** As `openTextFile`, for bytes, which are written at once. */
export function openBinaryFile(file: string, { keep = 0 }: { readonly keep?: number } = {}): BinaryFile {
  const attempt = <Result>(action: () => Result): Result => {
    try {
      return action();
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new FramelensError("NOT_WRITABLE", `${file}: cannot be written (${reason})`, {
        place: { file },
        cause,
      });
    }
  };
  const descriptor = attempt(() => {
    mkdirSync(dirname(file), { recursive: true });
    if (keep === 0) return openSync(file, "w");
    truncateSync(file, keep);
    return openSync(file, "a");
  });
  return {
    write: (bytes) =>
      attempt(() => {
        for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
      }),
    close: () => attempt(() => closeSync(descriptor)),
  };
}
