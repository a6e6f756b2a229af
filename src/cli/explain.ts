import { styleText } from "node:util";
import { decodeText } from "../corpus/decode.js";
import type { Reject } from "../corpus/reject.js";
import { readText } from "../corpus/text.js";
import { FramelensError } from "../errors.js";
import { explain, type Style } from "../output/explain.js";
import { voiceSpans } from "../report/voice-spans.js";
import { readCorpus } from "../run/read-corpus.js";
import type { ArticleInput } from "../types.js";
import { readScoringOptions, type ScoringFlags, type ScoringOptions } from "./options.js";
import { print } from "./print.js";
import { createProgress } from "./progress.js";

interface ExplainFlags extends ScoringFlags {
  readonly id?: string;
}

const WIDEST = 100;

/** `framelens explain`: one article with its findings marked in the text. Returns the exit status. */
export async function explainCommand(input: string, flags: ExplainFlags): Promise<0> {
  const options = await readScoringOptions(flags);
  const article = await (input === "-" ? readTyped(options) : findArticle(input, flags.id, options));
  const { analyzer } = options;
  const report = analyzer.analyze(article);
  const width = Math.min(process.stdout.columns ?? WIDEST, WIDEST);
  const style = hasColours() ? paint : null;
  await print(explain(report, article, voiceSpans(analyzer.parse(article)), { style, width }));
  return 0;
}

const { warn: onWarning } = createProgress(false);

/** Standard input as the text of one article, checked as any file is. */
async function readTyped({ maxChars }: ScoringOptions): Promise<ArticleInput> {
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
  { columns, maxChars }: ScoringOptions,
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

const paint: Style = (looks, words) => styleText([...looks], words);

/** Colours on a terminal that has them, unless NO_COLOR asks for none; FORCE_COLOR asks for them anywhere. */
function hasColours(): boolean {
  if (process.env.NO_COLOR) return false;
  if (process.env.FORCE_COLOR && process.env.FORCE_COLOR !== "0") return true;
  return process.stdout.isTTY === true && process.stdout.hasColors();
}
