import { FramelensError } from "../errors.js";
import type { Benchmark } from "../evaluate/benchmark.js";
import { benchmarks } from "../evaluate/benchmarks.js";
import { createLanguage } from "../language/create-language.js";
import { renderScorecard } from "../output/scorecard.js";
import { readUtf8 } from "../run/read-utf8.js";
import { parseArticle } from "../text/parse-article.js";
import { print } from "./print.js";

interface EvaluateFlags {
  readonly documents?: string;
  readonly format: string;
}

/** `framelens evaluate`: a scorecard against human annotation. Returns the exit status. */
export async function evaluateCommand(name: string, path: string, flags: EvaluateFlags): Promise<0> {
  const benchmark = findBenchmark(name);
  const { endings } = benchmark;
  if (!endings.some((ending) => path.toLowerCase().replace(/\.gz$/, "").endsWith(ending)))
    throw new FramelensError(
      "UNKNOWN_FORMAT",
      `${path}: unknown format: ${name} expects a name that ends in ${endings.join(", ")}, or one of these and .gz`,
      { place: { file: path } },
    );
  const documents = parseDocuments(flags.documents);
  const scorecard = benchmark.evaluate(await readUtf8(path), {
    file: path,
    documents,
    language: createLanguage(),
    readText: (text) => parseArticle({ text }),
  });
  await print(
    flags.format === "json" ? `${JSON.stringify(scorecard, null, 2)}\n` : renderScorecard(scorecard),
  );
  return 0;
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
