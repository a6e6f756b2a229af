import { FramelensError } from "../errors.js";
import type { ParsedSentence } from "../language/types.js";
import { oneLine } from "../output/printable.js";
import { type DrawTreeOptions, drawTree } from "../output/tree.js";
import { wrapLines } from "../output/wrap-lines.js";
import { parsedSentence } from "../text/syntax.js";
import type { Doc, DocField } from "../types.js";

export interface ArticleTreesOptions extends DrawTreeOptions {
  /** The number of the one sentence to draw, from 1 on; `null` draws all. */
  readonly only?: number | null;
  /** How a sentence is parsed. */
  readonly parse?: (field: DocField, sentence: number) => ParsedSentence;
}

/**
 * The trees of the sentences of an article for a terminal, each below its text. Ends with a line feed.
 *
 * Sentences are numbered from 1, the title's first, as in what `framelens parse` prints. Throws a `FramelensError` when
 * the article has no sentence (`EMPTY_TEXT`), or none with the number (`BAD_OPTION`).
 */
export function drawArticleTrees(
  { fields }: Doc,
  { only = null, parse = parsedSentence, ...look }: ArticleTreesOptions = {},
): string {
  const drawn: string[] = [];
  let number = 0;
  for (const field of fields)
    for (const [sentence, { start, end }] of field.sentences.entries()) {
      number += 1;
      if (only !== null && only !== number) continue;
      const text = oneLine(`${number}. ${field.text.slice(start, end)}`);
      drawn.push(`${wrapLines(text, look.width ?? 96)}\n${drawTree(parse(field, sentence), look)}`);
    }
  if (number === 0) throw new FramelensError("EMPTY_TEXT", "--tree: the article has no sentence");
  if (drawn.length === 0)
    throw new FramelensError(
      "BAD_OPTION",
      `--tree ${only}: expected the number of a sentence; the article has ${number}`,
    );
  return drawn.join("\n");
}
