import { styleText } from "node:util";
import { explain, type Style } from "../output/explain.js";
import { addRoles } from "../report/add-roles.js";
import { voiceSpans } from "../report/voice-spans.js";
import { drawArticleTrees } from "./article-trees.js";
import { readScoringOptions, type ScoringFlags } from "./options.js";
import { print } from "./print.js";
import { describeContributions } from "./print-contributions.js";
import { readArticle } from "./read-article.js";

interface ExplainFlags extends ScoringFlags {
  readonly id?: string;
  /** The number of a sentence, `true` for all of them. */
  readonly tree?: number | true;
  readonly contributions?: boolean;
}

const WIDEST = 100;

/**
 * `framelens explain`: one article with its findings marked in the text, or, with `--tree`, the dependencies of its
 * sentences. Returns the exit status.
 */
export async function explainCommand(input: string, flags: ExplainFlags): Promise<0> {
  const options = await readScoringOptions(flags);
  const article = await readArticle(input, flags.id, options);
  const { analyzer } = options;
  const width = Math.min(process.stdout.columns ?? WIDEST, WIDEST);
  const style = hasColours() ? paint : null;
  if (flags.tree !== undefined) {
    const only = flags.tree === true ? null : flags.tree;
    await print(drawArticleTrees(analyzer.parse(article), { only, style, width }));
    return 0;
  }
  const doc = analyzer.parse(article);
  if (flags.contributions === true) {
    const own = analyzer.report(doc).findings.filter(({ indicator }) => indicator === "loaded-language");
    await print(describeContributions(doc, own));
    return 0;
  }
  const report = analyzer.report(doc);
  const findings = addRoles(doc, report.findings, analyzer.indicators);
  const { reasonOf } = analyzer;
  await print(explain({ ...report, findings }, article, voiceSpans(doc), { style, width, reasonOf }));
  return 0;
}

const paint: Style = (looks, words) => styleText([...looks], words);

/** Colours on a terminal that has them, unless NO_COLOR asks for none; FORCE_COLOR asks for them anywhere. */
function hasColours(): boolean {
  if (process.env.NO_COLOR) return false;
  if (process.env.FORCE_COLOR && process.env.FORCE_COLOR !== "0") return true;
  return process.stdout.isTTY === true && process.stdout.hasColors();
}
