import { pageScript, pageScriptDigest, pageStyle } from "../generated/page.js";
import type { Article, ArticleReport, Field, Indicator, MadeWith } from "../types.js";
import type { FieldVoice } from "./explain.js";
import { pack } from "./pack.js";
import type {
  MeasureKind,
  PageArticle,
  PageComparison,
  PageHead,
  PageIndicator,
  PageRow,
  PageRules,
  PageVoice,
  RuleFact,
} from "./page-data.js";
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
  const { texts = true, indicators = [], comparison = null } = options;
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
    opening: openingOf(headOf(madeWith, kinds, indicators, texts)),
    separator: "",
    get closing() {
      return `${flushRows()}${flushArticles()}${closingOf(rules, comparison)}`;
    },
    write(report, article, voices) {
      for (const { rule } of report.findings) {
        const fact = facts.get(rule);
        if (fact !== undefined) rules[rule] ??= fact;
      }
      rows.push(rowOf(report, kinds));
      articles.push(articleOf(report, texts ? article : null, voices));
      return (rows.length < ROWS ? "" : flushRows()) + (articles.length < ARTICLES ? "" : flushArticles());
    },
  };
}

function closingOf(rules: PageRules, comparison: PageComparison | null): string {
  const ordered = Object.fromEntries(Object.entries(rules).sort(([a], [b]) => (a < b ? -1 : 1)));
  return `${packed("rules", ordered)}${comparison === null ? "" : packed("comparison", comparison)}<script>${pageScript}</script>
</body>
</html>
`;
}

/** Base64 has no character that HTML reads as anything but text. */
function packed(name: string, value: unknown): string {
  return `<script type="text/plain" data-holds="${name}">${pack(value)}</script>\n`;
}

// Scripts run by their digest only, so nothing that stands in an article can; and nothing can be fetched or sent.
function openingOf(head: PageHead): string {
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${pageScriptDigest}'`,
    "style-src 'unsafe-inline'",
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="framelens">
<title>Framing report</title>
<link rel="icon" href="data:,">
<style>${pageStyle}</style>
</head>
<body>
<div id="page"><p class="opening" role="status">Opening the report …</p><noscript><p>This page draws itself with JavaScript, which is turned off here. Nothing is sent anywhere.</p></noscript></div>
${packed("head", head)}`;
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
    attributions,
    sources,
    measures,
    warnings,
  };
}
