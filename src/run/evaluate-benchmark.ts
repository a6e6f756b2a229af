import { createAnalyzer } from "../analyzer.js";
import { FramelensError } from "../errors.js";
import type { Benchmark } from "../evaluate/benchmark.js";
import { benchmarks } from "../evaluate/benchmarks.js";
import type { Scorecard } from "../evaluate/scorecard.js";
import { createLanguage } from "../language/create-language.js";
import { namesOfSentence } from "../text/syntax.js";
import { bundledPath, readAnnotated } from "./read-annotated.js";
import { isVague } from "./weasel-reader.js";

export interface EvaluateOptions {
  /** A file or folder of annotated data; the data that come with framelens when there are any and none is given. */
  readonly path?: string;
  /** Only these documents, by their ids; `null`, the default, for all. */
  readonly documents?: readonly string[] | null;
  /** Of the random draws behind intervals. Default 1. */
  readonly seed?: number;
  /** Whether to measure how far scores go by outlets and names, where a benchmark does. Default false. */
  readonly leakage?: boolean;
}

/**
 * Scores framelens against human annotation: what `framelens evaluate` prints.
 *
 * Throws a `FramelensError` with code `BAD_OPTION` for a benchmark that there is not, or data that do not come with framelens and were
 * not given, and what reading them throws.
 * @example const { tables } = await evaluateBenchmark("sample");
 */
export async function evaluateBenchmark(
  name: string,
  { path, documents = null, seed = 1, leakage = false }: EvaluateOptions = {},
): Promise<Scorecard> {
  const benchmark = findBenchmark(name);
  const { analyze, parse } = createAnalyzer();
  return benchmark.evaluate(await readAnnotated(findData(benchmark, path), benchmark.endings), {
    path: path ?? benchmark.bundled ?? "",
    ...{ documents, seed, language: createLanguage(), isVague, analyze },
    readText: (text) => parse({ text }),
    leakage: leakage ? namesOfSentence : null,
  });
}

/** Where the data are: the path that was given, or what comes with framelens. */
function findData({ name, endings, bundled }: Benchmark, path: string | undefined): string {
  if (path !== undefined) return path;
  if (bundled !== null) return bundledPath(bundled);
  throw new FramelensError(
    "BAD_OPTION",
    `evaluate ${name}: no path given: expected a file that ends in ${endings.join(", ")}, or a folder of such; the data do not come with framelens`,
  );
}

function findBenchmark(name: string): Benchmark {
  const benchmark = benchmarks.find((one) => one.name === name);
  if (benchmark !== undefined) return benchmark;
  const names = benchmarks.map((one) => one.name).join(", ");
  throw new FramelensError("BAD_OPTION", `unknown benchmark "${name}": expected one of ${names}`);
}
