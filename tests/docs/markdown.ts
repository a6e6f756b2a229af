import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { globSync } from "tinyglobby";

/** The folder of the project. */
export const ROOT = resolve(import.meta.dirname, "../..");

/** A fenced block, with the HTML comment right above it, if any, that says what to do with it. */
export interface Block {
  readonly mark: string | null;
  readonly language: string;
  readonly code: string;
  /** Where the code stands in the document. */
  readonly start: number;
  readonly end: number;
}

const BLOCK = /(?:^<!-- (.+) -->\n)?^```(\w*)\n([\s\S]*?)^```$/gm;

/** The fenced blocks of a Markdown document, in order. */
export function readBlocks(document: string): Block[] {
  return [...document.matchAll(BLOCK)].map(({ index, 0: whole, 1: mark, 2: language, 3: code }) => {
    const end = index + whole.length - 3;
    return { mark: mark ?? null, language, code, start: end - code.length, end };
  });
}

const SKIPPED = ["node_modules", "dist", "demo-output", "coverage"].map((folder) => `**/${folder}/**`);

/** The project's Markdown documents: path from the root to content. */
export function readDocuments(): Map<string, string> {
  const names = globSync("**/*.md", { cwd: ROOT, ignore: SKIPPED }).sort();
  return new Map(names.map((name) => [name, readFileSync(join(ROOT, name), "utf8")]));
}
