/** The public API that also runs in a browser: nothing reached from here imports a `node:` module. */
export { type Analyzer, type AnalyzerOptions, analyze, createAnalyzer } from "./analyzer.js";
export { type Comparer, compare, createComparer } from "./compare/compare.js";
export type * from "./compare/comparison.js";
export type * from "./compare/events/event-detail.js";
export type * from "./compare/norms.js";
export { createNormsMaker, percentileOf } from "./compare/norms.js";
export { type ErrorCode, type ErrorPlace, FramelensError } from "./errors.js";
export { createFinding } from "./indicators/finding.js";
export { scopeOfHedge } from "./indicators/hedging/scope.js";
export { indicators } from "./indicators/index.js";
export { clausesOf } from "./language/clauses/clauses-of.js";
export type * from "./language/clauses/types.js";
export { createLanguage } from "./language/create-language.js";
export type { Language } from "./language/language.js";
export type * from "./language/types.js";
export { createLexicon, type LexiconRow } from "./lexicon/create-lexicon.js";
export { parseArticle } from "./text/parse-article.js";
export {
  clausesOfSentence,
  morphologyOf,
  namesOfSentence,
  parsedSentence,
} from "./text/syntax.js";
export type * from "./types.js";
export { VERSION } from "./version.js";
