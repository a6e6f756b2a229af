/** The public API that also runs in a browser: nothing reached from here imports a `node:` module. */
export { type Analyzer, type AnalyzerOptions, analyze, createAnalyzer } from "./analyzer.js";
export { type ErrorCode, type ErrorPlace, FramelensError } from "./errors.js";
export { createFinding } from "./indicators/finding.js";
export { indicators } from "./indicators/index.js";
export { createLexicon, type LexiconRow } from "./lexicon/create-lexicon.js";
export { parseArticle } from "./text/parse-article.js";
export type * from "./types.js";
export { VERSION } from "./version.js";
