import { text as readAll } from "node:stream/consumers";
import { styleText } from "node:util";
import type { Reject } from "../corpus/reject.js";
import { FramelensError } from "../errors.js";
import { explain, type Style } from "../output/explain.js";
import { voiceSpans } from "../report/voice-spans.js";
import { readCorpus } from "../run/read-corpus.js";
import type { ArticleInput } from "../types.js";
import { readScoringOptions, type ScoringFlags, type ScoringOptions } from "./options.js";

interface ExplainFlags extends ScoringFlags {
  readonly id?: string;
}

const WIDEST = 100;

/** `framelens explain`: one article with its findings marked in the text. Returns the exit status. */
export async function explainCommand(input: string, flags: ExplainFlags): Promise<0> {
  const options = await readScoringOptions(flags);
  const article =
    input === "-"
      ? { id: "-", text: await readAll(process.stdin) }
      : await findArticle(input, flags.id, options);
  const { analyzer } = options;
  const report = analyzer.analyze(article);
  const width = Math.min(process.stdout.columns ?? WIDEST, WIDEST);
  const style = hasColours() ? paint : null;
  process.stdout.write(explain(report, article, voiceSpans(analyzer.parse(article)), { style, width }));
  return 0;
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
  };
  for await (const article of readCorpus(file, reading))
    if (id === undefined || article.id === id) return article;
  const why =
    rejected[0]?.message ??
    (id === undefined ? `${file}: holds no article` : `${file}: holds no article with id "${id}"`);
  throw new FramelensError("NOT_FOUND", why, { place: { file } });
}

const paint: Style = (looks, words) => styleText([...looks], words);

/** Colours on a terminal that has them, unless NO_COLOR asks for none; FORCE_COLOR asks for them anywhere. */
function hasColours(): boolean {
  if (process.env.NO_COLOR) return false;
  if (process.env.FORCE_COLOR && process.env.FORCE_COLOR !== "0") return true;
  return process.stdout.isTTY === true && process.stdout.hasColors();
}
