import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Norms } from "../index.js";
import { bundledPath } from "./read-annotated.js";

/** Norms that come with framelens: what they were counted on, and by which versions. */
export interface BundledNorms extends Pick<Norms, "articles" | "indicators"> {
  readonly name: string;
  /** `sha256:…` of the file. */
  readonly digest: string;
}

/** The norms of models/norms, by name. */
export async function readBundledNorms(): Promise<BundledNorms[]> {
  const folder = bundledPath("models/norms");
  const files = (await readdir(folder)).filter((file) => file.endsWith(".json")).sort();
  return Promise.all(
    files.map(async (file) => {
      const content = await readFile(join(folder, file), "utf8");
      // Written by `framelens norms`.
      const { articles, indicators } = JSON.parse(content) as Norms;
      const digest = `sha256:${createHash("sha256").update(content).digest("hex")}`;
      return { name: file.replace(/\.json$/, ""), articles, indicators, digest };
    }),
  );
}
