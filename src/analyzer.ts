import { FramelensError } from "./errors.js";
import { indicators as allIndicators } from "./indicators/index.js";
import { createLexiconIndicator } from "./indicators/lexicon-indicator.js";
import { languageDigest } from "./language/digest.js";
import { CLEAR } from "./lexicon/create-lexicon.js";
import { addRoles } from "./report/add-roles.js";
import { createReasons } from "./report/create-reasons.js";
import { createReport } from "./report/create-report.js";
import { extractorDigest } from "./text/attributions/extractor/extractor.js";
import { sourcesDigest } from "./text/attributions/source-words.js";
import { completeArticle, createParser, cueLexicon, type Parser } from "./text/parse-article.js";
import type { ArticleInput, ArticleReport, Doc, Finding, Indicator, Lexicon, MadeWith } from "./types.js";
import { VERSION } from "./version.js";

/** What an analyzer looks for. */
export interface AnalyzerOptions {
  /** What to look for; all indicators of framelens unless given. Own indicators are on an equal footing. */
  readonly indicators?: readonly Indicator[];
  /**
   * Further lexicons. One named like an indicator extends it, its entries before the indicator's own; any other
   * becomes an indicator of its own.
   */
  readonly lexicons?: readonly Lexicon[];
  /**
   * Whether findings carry `roles`, what they bear on. Off unless asked for: their sentences have to be parsed, and a report
   * then takes several times as long.
   */
  readonly roles?: boolean;
  /** `none`: sentences of loaded language are scored by the lexicon's findings alone, without learned weights. */
  readonly model?: "none";
  /** Options to be written into each report, so that it can be made again. */
  readonly recorded?: Readonly<Record<string, unknown>>;
}

/** The options of an analyzer as plain data, by which another thread makes the same analyzer. */
export interface AnalyzerPlan extends Omit<AnalyzerOptions, "indicators"> {
  /** Names of indicators of framelens. */
  readonly indicators: readonly string[];
}

/** Lexicons and indicators, compiled for many articles. */
export interface Analyzer {
  /** What makes it again elsewhere; `null` when it has indicators of your own, which are functions and cannot be sent. */
  readonly plan: AnalyzerPlan | null;
  readonly indicators: readonly Indicator[];
  /** What each of its reports says it was made with: versions, digests of lexicons and weights, options. */
  readonly madeWith: MadeWith;
  /** The framing report of one article. */
  analyze(article: ArticleInput): ArticleReport;
  /** The linguistic layers alone. */
  parse(article: ArticleInput): Doc;
  /** The framing report of an article whose layers this analyzer has made. */
  report(doc: Doc): ArticleReport;
  /** Why a finding of its reports was made, in one plain sentence; `null` where its indicator does not tell. */
  readonly reasonOf: (finding: Finding) => string | null;
}

/**
 * An analyzer for many articles: lexicons are compiled once, when the first article comes.
 *
 * Throws a `FramelensError` with code `BAD_LEXICON` when a lexicon uses a label its indicator does not have, or
 * `BAD_OPTION` when two indicators share a name.
 */
export function createAnalyzer({
  indicators = allIndicators,
  lexicons = [],
  roles = false,
  model,
  recorded = {},
}: AnalyzerOptions = {}): Analyzer {
  const used = withLexicons(model === "none" ? indicators.map(withoutModel) : indicators, lexicons);
  let parser: Parser | null = null;
  let reasons: ReturnType<typeof createReasons> | null = null;
  const parse: Parser = (article) => {
    parser ??= createParser(used.map(({ lexicon }) => lexicon));
    return parser(article);
  };
  const madeWith: MadeWith = {
    framelens: VERSION,
    indicators: Object.fromEntries(used.map(({ name, version }) => [name, version])),
    // Tags, cues and the words for sources decide whose words are whose, whatever the indicators.
    models: Object.fromEntries(
      [cueLexicon, ...used.map(({ lexicon }) => lexicon)]
        .map(({ name, digest, entries }) => [name, digest ?? `${entries.length} entries made in code`])
        .concat([
          ["sources", sourcesDigest],
          ["language", languageDigest],
          ["attribution-extractor", extractorDigest],
        ])
        .concat(used.flatMap(({ models = {} }) => Object.entries(models))),
    ),
    options: recorded,
  };
  const reportOf = (doc: Doc): ArticleReport => {
    const report = createReport(doc, used, madeWith);
    return roles ? { ...report, findings: addRoles(doc, report.findings, used) } : report;
  };
  const isShipped = indicators.every((one) => allIndicators.includes(one));
  const names = indicators.map(({ name }) => name);
  return {
    plan: isShipped ? { indicators: names, lexicons, roles, ...(model && { model }), recorded } : null,
    indicators: used,
    madeWith,
    analyze: (article) => reportOf(parse(completeArticle(article))),
    parse: (article) => parse(completeArticle(article)),
    report: reportOf,
    reasonOf: (finding) => {
      reasons ??= createReasons(used);
      return reasons(finding);
    },
  };
}

/** The analyzer that a plan describes. */
export function createPlannedAnalyzer({ indicators: names, ...options }: AnalyzerPlan): Analyzer {
  const indicators = names.flatMap((name) => allIndicators.filter((one) => one.name === name));
  return createAnalyzer({ indicators, ...options });
}

/** The framing report of one article, with all indicators. For many articles make one analyzer and keep it. */
export function analyze(article: ArticleInput): ArticleReport {
  defaultAnalyzer ??= createAnalyzer();
  return defaultAnalyzer.analyze(article);
}

let defaultAnalyzer: Analyzer | null = null;

/** An indicator whose sentences are scored by their findings. */
function withoutModel(indicator: Indicator): Indicator {
  const { scoreSentences, models: _, ...rest } = indicator;
  return scoreSentences === undefined ? indicator : rest;
}

function withLexicons(indicators: readonly Indicator[], lexicons: readonly Lexicon[]): Indicator[] {
  const used = [...indicators];
  for (const lexicon of lexicons) {
    const at = used.findIndex(({ name }) => name === lexicon.name);
    if (at >= 0) used[at] = extendIndicator(used[at], lexicon);
    else if (allIndicators.some(({ name }) => name === lexicon.name))
      throw new FramelensError(
        "BAD_OPTION",
        `lexicons: "${lexicon.name}" extends an indicator that is not used: add the indicator, or give the lexicon a name of its own`,
      );
    else used.push(createLexiconIndicator(lexicon));
  }
  const names = used.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined)
    throw new FramelensError("BAD_OPTION", `indicators: two are named "${twice}": give each its own name`);
  return used;
}

function extendIndicator(indicator: Indicator, added: Lexicon): Indicator {
  const labels = lexiconLabels(indicator);
  const wrong = added.entries.find(({ label }) => label !== CLEAR && !labels.includes(label));
  if (wrong !== undefined)
    throw new FramelensError(
      "BAD_LEXICON",
      `lexicon for ${indicator.name}: entry "${wrong.entry}": unknown label "${wrong.label}": expected one of ${[...labels, CLEAR].join(", ")}`,
    );
  const parts = [indicator.lexicon, added].map(
    (part) => part.digest ?? `${part.entries.length} entries made in code`,
  );
  const digest = parts.join("+");
  const lexicon = { ...indicator.lexicon, digest, entries: [...added.entries, ...indicator.lexicon.entries] };
  return { ...indicator, lexicon };
}

/** The labels of the indicator's findings; for attribution the stances, which are what its lexicon tells of a cue. */
function lexiconLabels(indicator: Indicator): readonly string[] {
  const own = indicator.labels.map(({ name }) => name);
  const used = [...new Set(indicator.lexicon.entries.map(({ label }) => label))].filter(
    (label) => label !== CLEAR,
  );
  return used.every((label) => own.includes(label)) ? own : used;
}
