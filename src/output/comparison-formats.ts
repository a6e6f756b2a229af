import type { Comparison } from "../compare/comparison.js";
import { FramelensError } from "../errors.js";
import { comparisonCsv, pairsCsv } from "./comparison-csv.js";
import { comparisonHtml } from "./comparison-html.js";
import { comparisonMarkdown } from "./comparison-markdown.js";

/** A file that a comparison is written to. */
export interface ComparisonFile {
  readonly name: string;
  readonly text: string;
}

/** A kind of file that comparisons are written to. */
interface ComparisonFormat {
  readonly ending: string;
  /** The names of the files, when this one was asked for. */
  namesOf(name: string): readonly string[];
  write(comparison: Comparison): readonly string[];
}

const formats: readonly ComparisonFormat[] = [
  {
    ending: ".csv",
    namesOf: (name) => [name, `${name.slice(0, -".csv".length)}.pairs.csv`],
    write: (comparison) => [comparisonCsv(comparison), pairsCsv(comparison)],
  },
  { ending: ".json", namesOf: (name) => [name], write: (comparison) => [comparisonJson(comparison)] },
  { ending: ".html", namesOf: (name) => [name], write: (comparison) => [comparisonHtml(comparison)] },
  { ending: ".md", namesOf: (name) => [name], write: (comparison) => [comparisonMarkdown(comparison)] },
];

/** A comparison as JSON. Ends with a line feed. */
export function comparisonJson(comparison: Comparison): string {
  return `${JSON.stringify(comparison)}\n`;
}

/**
 * The files that an output of that name stands for: two for `.csv`, groups and pairs, else one.
 *
 * Throws a `FramelensError` with code `UNKNOWN_FORMAT` for any other ending, naming those there are.
 * @example namesOfComparison("outlets.csv") // ["outlets.csv", "outlets.pairs.csv"]
 */
export function namesOfComparison(name: string): readonly string[] {
  return formatOf(name).namesOf(name);
}

/** The texts of these files. */
export function comparisonFiles(name: string, comparison: Comparison): ComparisonFile[] {
  const format = formatOf(name);
  const names = format.namesOf(name);
  return format.write(comparison).map((text, index) => ({ name: names[index], text }));
}

function formatOf(name: string): ComparisonFormat {
  const format = formats.find(({ ending }) => name.toLowerCase().endsWith(ending));
  if (format !== undefined) return format;
  const endings = formats.map(({ ending }) => ending).join(", ");
  throw new FramelensError(
    "UNKNOWN_FORMAT",
    `${name}: unknown output format of a comparison: expected a name that ends in one of ${endings}`,
    { place: { file: name } },
  );
}
