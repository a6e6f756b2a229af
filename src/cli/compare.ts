import { createComparer } from "../compare/compare.js";
import type { CompareOptions } from "../compare/comparison.js";
import { FramelensError } from "../errors.js";
import { comparisonFiles, comparisonJson, namesOfComparison } from "../output/comparison-formats.js";
import { renderComparison } from "../output/comparison-table.js";
import { openInputs } from "../run/open-inputs.js";
import { openTextFile } from "../run/text-file.js";
import { eachReport } from "./each-report.js";
import { readScoringOptions, type ScoringFlags } from "./options.js";
import { print } from "./print.js";
import { createProgress } from "./progress.js";
import { refuseOverwriting } from "./refuse-overwriting.js";
import { wholeNumber } from "./whole-number.js";

interface CompareFlags extends ScoringFlags {
  readonly by?: string;
  readonly within?: string;
  /** Days of the window, `true` for the usual two. */
  readonly match?: string | true;
  readonly output?: readonly string[];
  readonly table?: boolean;
  readonly sort?: string;
  readonly seed: string;
  readonly draws: string;
  readonly correction: "benjamini-hochberg" | "holm";
  readonly minimumArticles: string;
  readonly minimumWords: string;
  readonly duplicates: boolean;
  readonly text: boolean;
  readonly rejects?: string;
  readonly strict?: boolean;
  readonly quiet?: boolean;
}

/** `framelens compare`: groups of articles held against each other. Returns the exit status. */
export async function compareCommand(inputs: readonly string[], flags: CompareFlags): Promise<0 | 3> {
  const scoring = await readScoringOptions(flags);
  const comparer = createComparer(readCompareOptions(flags));
  const outputs = flags.output ?? [];
  const written = [
    ...outputs.flatMap(namesOfComparison),
    ...(flags.rejects === undefined ? [] : [flags.rejects]),
  ];
  const paths = (await openInputs(inputs)).map(({ path }) => path);
  refuseOverwriting(paths, written);
  const progress = createProgress(flags.quiet === true);
  const { articles, rejected } = await eachReport(
    paths,
    scoring,
    flags.rejects,
    progress,
    ({ report, text }) => comparer.add(report, text),
  );
  const comparison = comparer.finish();
  for (const output of outputs)
    for (const { name, text } of comparisonFiles(output, comparison)) {
      const file = openTextFile(name);
      file.write(text);
      file.close();
    }
  const table =
    flags.table === true ||
    flags.sort !== undefined ||
    (outputs.length === 0 && process.stdout.isTTY === true);
  if (table) await print(renderComparison(comparison, flags.sort ?? null));
  else if (outputs.length === 0) await print(comparisonJson(comparison));
  if (!table) for (const sentence of comparison.leftOut) progress.warn(sentence);
  progress.finish(articles, rejected, written);
  return flags.strict === true && rejected > 0 ? 3 : 0;
}

function readCompareOptions(flags: CompareFlags): CompareOptions {
  const draws = wholeNumber("--draws", flags.draws);
  const minimumArticles = wholeNumber("--minimum-articles", flags.minimumArticles);
  const { by } = flags;
  if (by === undefined)
    throw new FramelensError(
      "BAD_OPTION",
      "option '--by <field>' is missing: expected a field of the articles that makes the groups, such as --by outlet",
    );
  const refuse = (option: string, least: number): never => {
    throw new FramelensError("BAD_OPTION", `${option}: expected a whole number from ${least} on`);
  };
  if (flags.within === by)
    throw new FramelensError("BAD_OPTION", `--within: expected another field than --by ${by}`);
  if (flags.match !== undefined && flags.within !== undefined)
    throw new FramelensError(
      "BAD_OPTION",
      "--match finds events, --within takes them from a field: expected one of the two",
    );
  if (draws < 199) refuse("--draws", 199);
  if (minimumArticles < 3) refuse("--minimum-articles", 3);
  return {
    ...{ by, within: flags.within ?? null, draws, minimumArticles },
    ...{
      seed: wholeNumber("--seed", flags.seed),
      correction: flags.correction,
      duplicates: flags.duplicates,
      quoteSentences: flags.text,
    },
    matchDays: flags.match === undefined ? null : flags.match === true ? 2 : readDays(flags.match),
    minimumWords: wholeNumber("--minimum-words", flags.minimumWords),
  };
}

/** Says what happened when the value is a file, as in `compare --match articles.csv`. */
function readDays(value: string): number {
  if (/^\d{1,4}$/.test(value)) return Number(value);
  throw new FramelensError(
    "BAD_OPTION",
    `--match "${value}": expected a number of days; write --match after the files`,
  );
}
