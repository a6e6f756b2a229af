/** The public API for Node: all of `framelens`, and what touches files. */
export type { ColumnOverrides } from "./corpus/columns.js";
export type { Reject } from "./corpus/reject.js";
export type { Scorecard } from "./evaluate/scorecard.js";
export * from "./index.js";
export { parseLexicon } from "./lexicon/parse-lexicon.js";
export { type AnalyzeCorpusOptions, analyzeCorpus } from "./run/analyze-corpus.js";
export { type EvaluateOptions, evaluateBenchmark } from "./run/evaluate-benchmark.js";
export { type ReadCorpusOptions, readCorpus } from "./run/read-corpus.js";
export { type AnalyzedArticle, type WriteReportsOptions, writeReports } from "./run/write-reports.js";
