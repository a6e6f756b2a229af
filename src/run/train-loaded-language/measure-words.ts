import type { PtcArticle } from "../../evaluate/ptc/read-articles.js";
import { detectByLexicon } from "../../indicators/loaded-language/detect.js";
import type { ArticleInput, Doc } from "../../types.js";
import { describeSureness } from "./describe-sureness.js";
import { judgedWords, spannedWords } from "./marked-words.js";
import { describeSpans } from "./spans-of-words.js";
import { validateWords } from "./validate-words.js";

interface MeasureWordsOptions {
  /** News, as JSON Lines with `id`, `outlet` and `text`. */
  readonly corpus: string;
  /** Articles with annotated spans. */
  readonly articles: readonly PtcArticle[];
  readonly parse: (article: ArticleInput) => Doc;
  readonly seed: number;
  readonly report: (line: string) => void;
}

/**
 * Measures how well words that the lexicon does not have can be told loaded, learned from what readers of news and annotators of PTC
 * marked, by models that had not seen the outlet or the article.
 *
 * Nothing of it is written: on reading, too few of the words that it would add to the findings were loaded (models/loaded-language/card.md).
 */
export async function measureWords({
  corpus,
  articles,
  parse,
  seed,
  report,
}: MeasureWordsOptions): Promise<void> {
  const judged = await judgedWords(corpus, parse);
  const spanned = spannedWords(articles, parse);
  report(`${judged.length} words of judged sentences, ${spanned.length} of ${articles.length} articles`);
  const scores = validateWords(judged, spanned, seed);
  report(describeSureness(judged, scores.judged));
  const findings = new Map(articles.map(({ id, text }) => [id, detectByLexicon(parse({ text }))]));
  report(describeSpans(articles, findings, spanned, scores.spanned));
}
