import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { FramelensError } from "../errors.js";
import type { AnnotatedFile } from "../evaluate/benchmark.js";
import { readUtf8 } from "./read-utf8.js";

/** The folder of the package: that of `src/` and of `dist/`. */
const PACKAGE = new URL("../../", import.meta.url);

/** The path of annotated data that come with framelens, wherever it is installed. */
export function bundledPath(folder: string): string {
  return fileURLToPath(new URL(folder, PACKAGE));
}

/**
 * Reads a file of annotated data, or those of a folder that end as they must, in the order of their names.
 *
 * Throws a `FramelensError`: `UNKNOWN_FORMAT` for a file with another ending, `NOT_FOUND` for a path that is not there or
 * a folder without such files, and what `readUtf8` throws.
 */
export async function readAnnotated(path: string, endings: readonly string[]): Promise<AnnotatedFile[]> {
  const fits = (name: string): boolean => {
    const bare = name.toLowerCase().replace(/\.gz$/, "");
    return endings.some((ending) => bare.endsWith(ending));
  };
  const expected = `a name that ends in ${endings.join(", ")}, or one of these and .gz`;
  const place = { file: path };
  const isFolder = await stat(path).then(
    (entry) => entry.isDirectory(),
    () => false,
  );
  if (!isFolder) {
    if (fits(path)) return [{ name: path, text: await readUtf8(path) }];
    throw new FramelensError("UNKNOWN_FORMAT", `${path}: unknown format: expected ${expected}`, { place });
  }
  const names = (await readdir(path)).filter(fits).sort();
  if (names.length === 0)
    throw new FramelensError("NOT_FOUND", `${path}: no file here has ${expected}`, { place });
  return Promise.all(
    names.map(async (name) => {
      const file = join(path, name);
      return { name: file, text: await readUtf8(file) };
    }),
  );
}
