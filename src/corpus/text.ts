import { createArticle, createColumns } from "./columns.js";
import type { ReaderOptions } from "./reader-options.js";
import { createReject, type Item } from "./reject.js";
import type { TextInput } from "./text-source.js";
import { readWholeFile } from "./whole-file.js";

/** Reads a plain text file: the whole file is the text of one article. */
export async function* readText(input: TextInput, options: ReaderOptions): AsyncGenerator<Item> {
  const { text, problem } = await readWholeFile(input, options.file);
  const place = { file: options.file, record: 1, line: 1 };
  yield problem === null ? toItem({ text }, text, options) : { reject: createReject(place, problem, text) };
}

/**
 * Reads a Markdown file as one article.
 *
 * YAML front matter gives the other fields (by the same names as columns), a `# Heading` at the start the title.
 * The marks within the text are left as they are.
 */
export async function* readMarkdown(input: TextInput, options: ReaderOptions): AsyncGenerator<Item> {
  const { text, problem } = await readWholeFile(input, options.file);
  if (problem !== null) {
    yield { reject: createReject({ file: options.file, record: 1, line: 1 }, problem, text) };
    return;
  }
  const { frontMatter, body } = await splitFrontMatter(text, options);
  const heading = /^\s*# +([^\r\n]+?)(?: +#+)?[ \t]*(?:\r?\n|$)/.exec(body);
  const title = heading?.[1] === undefined ? {} : { title: heading[1] };
  const article = body.slice(heading?.[0].length ?? 0).replace(/^\s*\n/, "");
  yield toItem({ ...title, ...frontMatter, text: article }, text, options);
}

function toItem(record: Record<string, unknown>, raw: string, options: ReaderOptions): Item {
  // The text is where this reader puts it, whatever the columns of other files in the same corpus are called.
  const columns = createColumns({ ...options.columns, text: "text" });
  const made = createArticle(record, columns, `${options.file}#1`, options.maxChars);
  if (!("code" in made)) return { article: made };
  const problem = made.code === "EMPTY_TEXT" ? "the file has no text" : made.problem;
  const place = { file: options.file, record: 1, line: 1 };
  return { reject: createReject(place, { ...made, column: null, problem }, raw) };
}

async function splitFrontMatter(
  text: string,
  options: ReaderOptions,
): Promise<{ frontMatter: Record<string, unknown>; body: string }> {
  const match = /^---[ \t]*\r?\n([\s\S]*?\r?\n|)(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(text);
  if (match === null) return { frontMatter: {}, body: text };
  const body = text.slice(match[0].length);
  // Loaded when it is needed: most corpora hold no Markdown.
  const { parse } = await import("yaml");
  let value: unknown;
  try {
    value = parse(match[1] ?? "");
  } catch (error) {
    value = error;
  }
  if (value === null || (typeof value === "object" && !Array.isArray(value) && !(value instanceof Error))) {
    // A YAML mapping; its keys may be numbers in YAML but are strings in the object.
    return { frontMatter: (value ?? {}) as Record<string, unknown>, body };
  }
  options.onWarning?.(`${options.file}: the front matter is no YAML mapping and was passed over`);
  return { frontMatter: {}, body };
}
