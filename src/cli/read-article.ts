import { decodeText } from "../corpus/decode.js";
import type { Reject } from "../corpus/reject.js";
import { readText } from "../corpus/text.js";
import { FramelensError } from "../errors.js";
import { readCorpus } from "../run/read-corpus.js";
import type { ArticleInput } from "../types.js";
import type { ReadingOptions } from "./options.js";
import { createProgress } from "./progress.js";

const { warn: onWarning } = createProgress(false);

/**
 * The one article that a command is about: the first of a file, or the one with that id; `-` is plain text from
 * standard input.
 *
 * Throws a `FramelensError` when there is none (`NOT_FOUND`, `EMPTY_TEXT`), with the reason why it was rejected if it
 * was.
 */
export function readArticle(
  input: string,
  id: string | undefined,
  options: ReadingOptions,
): Promise<ArticleInput> {
  return input === "-" ? readTyped(options) : findArticle(input, id, options);
}

/** Standard input as the text of one article, checked as any file is. */
async function readTyped({ maxChars }: ReadingOptions): Promise<ArticleInput> {
  const file = "stdin";
  for await (const item of readText(decodeText(process.stdin, { file, onWarning }), { file, maxChars })) {
    if ("article" in item) return { ...item.article, id: "-" };
    throw new FramelensError(item.reject.code, item.reject.message, { place: { file } });
  }
  throw new FramelensError("EMPTY_TEXT", `${file}: holds no text`, { place: { file } });
}

async function findArticle(
  file: string,
  id: string | undefined,
  { columns, maxChars }: ReadingOptions,
): Promise<ArticleInput> {
  const rejected: Reject[] = [];
  const reading = {
    columns,
    ...(maxChars === undefined ? {} : { maxChars }),
    onReject: (reject: Reject) => void rejected.push(reject),
    onWarning,
  };
  for await (const article of readCorpus(file, reading))
    if (id === undefined || article.id === id) return article;
  const what = id === undefined ? `${file}: holds no article` : `${file}: holds no article with id "${id}"`;
  const why = rejected.length === 0 ? "" : `; ${rejected[0].message}`;
  throw new FramelensError("NOT_FOUND", what + why, { place: { file } });
}
