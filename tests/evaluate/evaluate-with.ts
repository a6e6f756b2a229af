import { createAnalyzer } from "../../src/analyzer.js";
import type { Benchmark, BenchmarkOptions } from "../../src/evaluate/benchmark.js";
import type { Scorecard } from "../../src/evaluate/scorecard.js";
import { isVague } from "../../src/run/weasel-reader.js";
import { chainLanguage } from "../language/chain-language.js";

const analyzer = createAnalyzer();

/** Runs a benchmark on one text, called `path`. */
export function evaluateWith(
  benchmark: Benchmark,
  text: string,
  { path = "a.conllu", ...options }: Partial<BenchmarkOptions> = {},
): Scorecard {
  return benchmark.evaluate([{ name: path, text }], {
    path,
    documents: null,
    seed: 1,
    language: chainLanguage,
    readText: (words) => analyzer.parse({ text: words }),
    isVague,
    analyze: analyzer.analyze,
    ...options,
  });
}
