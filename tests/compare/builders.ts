import type { Random } from "../../src/learn/random.js";
import type { ArticleReport, Measure } from "../../src/types.js";

interface Facts extends Partial<ArticleReport["article"]> {
  readonly words?: number;
  readonly hedges?: number;
  readonly measures?: readonly Measure[];
  readonly sentences?: ArticleReport["sentences"];
}

/** A report with one measure, hedges in the outlet's words, unless others are given. */
export function reportOf({
  words = 400,
  hedges = 4,
  measures,
  sentences = [],
  ...article
}: Facts = {}): ArticleReport {
  const hedging = { indicator: "hedging", name: "hedges", voice: "outlet", unit: "per 1000 words" } as const;
  const value = { value: (1000 * hedges) / words, low: 0, high: 99, note: null };
  return {
    schema: "framelens/article-report@1",
    article: {
      ...{ id: "a", outlet: null, title: null, publishedAt: null, event: null, url: null },
      ...{ topic: null, author: null, language: null, meta: {} },
      ...article,
    },
    size: {
      ...{ words, sentences: 20, paragraphs: 5, furniture: { words: 0 } },
      voices: { outlet: { words }, attributed: { words: 0 }, quoted: { words: 0 } },
    },
    sentences,
    findings: [],
    attributions: [],
    sources: [],
    measures: measures ?? [{ ...hedging, count: hedges, total: words, ...value }],
    warnings: [],
    madeWith: { framelens: "0", indicators: {}, models: {}, options: {} },
  };
}

/** Articles of an outlet whose lengths and rates differ much, as in news: counts are three times as spread as by chance alone. */
export function drawReports(outlet: string, count: number, rate: number, random: Random): ArticleReport[] {
  return Array.from({ length: count }, (_, index) => {
    const words = Math.round(200 + 900 * random.uniform());
    // A rate of its own for each article, then a count by that rate: Poisson by its waiting times.
    const own = ((rate * words) / 1000) * -Math.log(1 - random.uniform());
    let hedges = 0;
    let left = own + Math.log(1 - random.uniform());
    while (left > 0) {
      hedges += 1;
      left += Math.log(1 - random.uniform());
    }
    return reportOf({ id: `${outlet} ${index}`, outlet, words, hedges });
  });
}
