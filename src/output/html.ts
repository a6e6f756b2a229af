import type { Article, ArticleReport, Field, Finding, Indicator, MadeWith } from "../types.js";
import type { FieldVoice } from "./explain.js";
import type {
  MeasureKind,
  PageArticle,
  PageHead,
  PageIndicator,
  PageRow,
  PageRules,
  PageVoice,
  RuleFact,
} from "./page-data.js";
import { closePage, openPage, packed } from "./page-frame.js";
import { standingsOf } from "./standings-of.js";
import type { ReportWriter, WriterOptions } from "./writer.js";

/** Articles packed together: enough to share their words, few enough to unpack at a click. */
const ARTICLES = 16;

/** Lines of the table packed together. */
const ROWS = 512;

const NO_REPORT: Pick<ArticleReport, "madeWith" | "measures"> = {
  madeWith: { framelens: "", indicators: {}, models: {}, options: {} },
  measures: [],
};

/**
 * One self-contained page: an overview of outlets and articles, and each article with its findings marked.
 *
 * Everything is in the file and nothing is fetched; articles are packed, and unpacked when they are asked for. At most
 * 512 lines of the table and 16 articles are held back while writing. Measures are those of `first`; others are shown with
 * their article only. With `texts: false` the page holds the words of findings, titles and names, and no running text.
 */
export function createHtmlWriter(first: ArticleReport | null, options: WriterOptions = {}): ReportWriter {
  const { texts = true, indicators = [], reasonOf = () => null } = options;
  const { madeWith, measures } = first ?? NO_REPORT;
  const kinds = measures.map(({ indicator, name, voice, unit }) => ({ indicator, name, voice, unit }));
  const facts = factsOf(indicators);
  const rules: Record<string, RuleFact> = {};
  let rows: PageRow[] = [];
  let articles: PageArticle[] = [];
  const flushRows = (): string => {
    const text = rows.length === 0 ? "" : packed("rows", rows);
    rows = [];
    return text;
  };
  const flushArticles = (): string => {
    const text = articles.length === 0 ? "" : packed("articles", articles);
    articles = [];
    return text;
  };
  return {
    opening: openPage("Framing report", headOf(madeWith, kinds, indicators, texts)),
    separator: "",
    get closing() {
      return `${flushRows()}${flushArticles()}${closePage(packedRules(rules))}`;
    },
    write(report, article, voices) {
      for (const { rule } of report.findings) {
        const fact = facts.get(rule);
        if (fact !== undefined) rules[rule] ??= fact;
      }
      rows.push(rowOf(report, kinds));
      articles.push(articleOf(report, texts ? article : null, voices, reasonOf));
      return (rows.length < ROWS ? "" : flushRows()) + (articles.length < ARTICLES ? "" : flushArticles());
    },
  };
}

function packedRules(rules: PageRules): string {
  return packed("rules", Object.fromEntries(Object.entries(rules).sort(([a], [b]) => (a < b ? -1 : 1))));
}

function headOf(
  { framelens, indicators: versions, models }: MadeWith,
  measures: readonly MeasureKind[],
  indicators: readonly Indicator[],
  texts: boolean,
): PageHead {
  return {
    schema: "framelens/page@1",
    framelens,
    versions,
    models,
    indicators: Object.keys(versions).map((name) => describeIndicator(name, indicators)),
    measures,
    texts,
  };
}

function describeIndicator(name: string, indicators: readonly Indicator[]): PageIndicator {
  const known = indicators.find((indicator) => indicator.name === name);
  const labels = Object.fromEntries((known?.labels ?? []).map((label) => [label.name, label.description]));
  return { name, description: known?.description ?? "", labels };
}

function factsOf(indicators: readonly Indicator[]): Map<string, RuleFact> {
  const facts = new Map<string, RuleFact>();
  for (const { lexicon } of indicators)
    for (const { rule, entry, note, source } of lexicon.entries)
      if (!facts.has(rule)) facts.set(rule, { entry, note, source });
  return facts;
}

function rowOf(report: ArticleReport, kinds: readonly MeasureKind[]): PageRow {
  const { article, size, sources } = report;
  const { id, title, outlet, publishedAt, event, topic, author } = article;
  const heard = sources.filter(({ kind }) => kind !== "pronoun" && kind !== "none");
  const named = heard.filter((source) => source.named).length;
  return {
    ...{ id, title, outlet, date: publishedAt, event, topic, author },
    words: size.words,
    findings: report.findings.length,
    named,
    unnamed: heard.length - named,
    numbers: kinds.flatMap((kind, index) => numbersOf(report, kind, index)),
  };
}

function numbersOf({ measures }: ArticleReport, kind: MeasureKind, index: number): (number | null)[] {
  const same = (other: MeasureKind | undefined): boolean =>
    other?.name === kind.name && other.voice === kind.voice && other.indicator === kind.indicator;
  // In its usual place, as always among reports of one analyzer.
  const measure = same(measures[index]) ? measures[index] : measures.find(same);
  if (measure === undefined) return [0, 0, null];
  const { count, total, value, unit } = measure;
  const workedOut = unit === "per 1000 words" || unit === "share";
  return [count, total, value !== null && workedOut ? 1 : value];
}

function articleOf(
  report: ArticleReport,
  article: Pick<Article, "text"> | null,
  voices: readonly FieldVoice[] | undefined,
  reasonOf: (finding: Finding) => string | null,
): PageArticle {
  const { meta: _, ...facts } = report.article;
  const { size, findings, attributions, sources, measures, warnings } = report;
  const shown = voices === undefined || article === null ? null : voices;
  const ofField = (field: Field): PageVoice[] =>
    (shown ?? [])
      .filter((stretch) => stretch.field === field && stretch.voice !== "outlet")
      .map(({ start, end, voice }) => [start, end, voice]);
  return {
    article: facts,
    text: article?.text ?? null,
    size,
    voices: shown === null ? null : { title: ofField("title"), text: ofField("text") },
    findings,
    reasons: findings.map(reasonOf),
    attributions,
    sources,
    measures,
    standings: standingsOf(report),
    warnings,
  };
}
