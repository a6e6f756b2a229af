import { FramelensError } from "../errors.js";
import { oneLine } from "../output/printable.js";
import { renderScorecard } from "../output/scorecard.js";
import { evaluateBenchmark } from "../run/evaluate-benchmark.js";
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
  const scorecard = await evaluateBenchmark(name, {
    ...(path === undefined ? {} : { path }),
    documents: parseDocuments(flags.documents),
    seed: wholeNumber("--seed", flags.seed),
    leakage: flags.leakage === true,
  });
  for (const problem of scorecard.leftOut) process.stderr.write(`framelens: left out: ${oneLine(problem)}\n`);
  await print(
    flags.format === "json" ? `${JSON.stringify(scorecard, null, 2)}\n` : renderScorecard(scorecard),
  );
  return flags.strict === true && scorecard.leftOut.length > 0 ? 3 : 0;
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
