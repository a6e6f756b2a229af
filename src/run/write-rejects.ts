import type { Reject } from "../corpus/reject.js";
import { openTextFile } from "./text-file.js";

/** Writes rejects to a file as they come. */
export interface RejectWriter {
  write(reject: Reject): void;
  close(): void;
}

/**
 * Opens a file for rejects, one JSON object a line; what it held before is overwritten.
 *
 * Throws `NOT_WRITABLE` when the file cannot be opened or written.
 */
export function openRejects(file: string): RejectWriter {
  const out = openTextFile(file);
  return { write: (reject) => out.write(`${JSON.stringify(reject)}\n`), close: () => out.close() };
}
