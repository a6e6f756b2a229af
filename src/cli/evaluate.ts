import { createAnalyzer } from "../analyzer.js";
import { FramelensError } from "../errors.js";
import type { Benchmark } from "../evaluate/benchmark.js";
import { benchmarks } from "../evaluate/benchmarks.js";
import { createLanguage } from "../language/create-language.js";
import { oneLine } from "../output/printable.js";
import { renderScorecard } from "../output/scorecard.js";
import { bundledPath, readAnnotated } from "../run/read-annotated.js";
import { isVague } from "../run/weasel-reader.js";
import { namesOfSentence } from "../text/syntax.js";
import { print } from "./print.js";
import { wholeNumber } from "./whole-number.js";

interface EvaluateFlags {
  readonly documents?: string;
  readonly seed: string;
  readonly format: string;
  readonly strict?: boolean;
  readonly leakage?: boolean;
}

/**
 * `framelens evaluate`: a scorecard against human annotation. Returns the exit status: 3 with
 * `--strict` when a record could not be used.
 *
 * Such records are told on standard error.
 */
export async function evaluateCommand(
  name: string,
  path: string | undefined,
  flags: EvaluateFlags,
): Promise<0 | 3> {
  const benchmark = findBenchmark(name);
  const documents = parseDocuments(flags.documents);
  const seed = wholeNumber("--seed", flags.seed);
  const { analyze, parse } = createAnalyzer();
  const scorecard = benchmark.evaluate(await readAnnotated(findData(benchmark, path), benchmark.endings), {
    path: path ?? benchmark.bundled ?? "",
    documents,
    seed,
    language: createLanguage(),
    readText: (text) => parse({ text }),
    isVague,
    analyze,
    leakage: flags.leakage === true ? namesOfSentence : null,
  });
  for (const problem of scorecard.leftOut) process.stderr.write(`framelens: left out: ${oneLine(problem)}\n`);
  await print(
    flags.format === "json" ? `${JSON.stringify(scorecard, null, 2)}\n` : renderScorecard(scorecard),
  );
  return flags.strict === true && scorecard.leftOut.length > 0 ? 3 : 0;
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

function parseDocuments(ids: string | undefined): readonly string[] | null {
  if (ids === undefined) return null;
  const documents = ids
    .split(",")
    .map((id) => id.trim())
    .filter((id) => id !== "");
  if (documents.length > 0) return documents;
  throw new FramelensError("BAD_OPTION", "--documents: no id given: expected ids with commas between");
}
