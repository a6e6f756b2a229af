import { realpathSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { FramelensError } from "../errors.js";

/** Throws a `FramelensError` (BAD_OPTION) when a file is to be written that is read too, or is named twice. */
export function refuseOverwriting(inputs: readonly string[], outputs: readonly string[]): void {
  const read = new Set(inputs.map(realPath));
  const seen = new Set<string>();
  for (const output of outputs) {
    const path = realPath(output);
    if (read.has(path))
      throw new FramelensError(
        "BAD_OPTION",
        `${output}: is read and would be overwritten: expected another name to write to`,
      );
    if (seen.has(path))
      throw new FramelensError("BAD_OPTION", `${output}: named twice: expected each file once`);
    seen.add(path);
  }
}

/** One name for each file, whatever links lead to it; a file that is not there yet goes by its folder's. */
function realPath(file: string): string {
  for (const [path, rest] of [
    [file, ""],
    [dirname(file), basename(file)],
  ])
    try {
      return join(realpathSync(path), rest);
    } catch {
      // Not there: the next, or the name as it was given.
    }
  return resolve(file);
}
