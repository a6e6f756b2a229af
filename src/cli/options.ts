import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { basename, extname } from "node:path";
import { type Analyzer, createAnalyzer } from "../analyzer.js";
import { type ArticleField, USUAL_NAMES } from "../corpus/columns.js";
import { FramelensError } from "../errors.js";
import { indicators } from "../indicators/index.js";
import { parseLexicon } from "../lexicon/parse-lexicon.js";
import type { Indicator, Lexicon } from "../types.js";

/** Scoring options as commander hands them over. */
export interface ScoringFlags {
  readonly indicators?: string;
  readonly lexicon?: readonly string[];
  readonly column?: readonly string[];
  readonly maxChars?: string;
  /** Only of `analyze`: `explain` always says what findings bear on. */
  readonly roles?: boolean;
  /** `none` for loaded language by its lexicon alone. */
  readonly model?: string;
}

/** How articles are read, checked. */
export interface ReadingOptions {
  readonly columns: Partial<Record<ArticleField, string>>;
  readonly maxChars: number | undefined;
}

/** Scoring options, checked. */
export interface ScoringOptions extends ReadingOptions {
  readonly analyzer: Analyzer;
}

/**
 * Checks the scoring options and compiles the analyzer.
 *
 * Throws a `FramelensError` that names the option and the choices (`BAD_OPTION`, `BAD_LEXICON`), or the
 * file that is not there (`NOT_FOUND`).
 */
export async function readScoringOptions(flags: ScoringFlags): Promise<ScoringOptions> {
  const chosen = chooseIndicators(flags.indicators);
  const model = chooseModel(flags.model);
  const lexicons = (await Promise.all((flags.lexicon ?? []).map(readLexicon))).flat();
  refuseUnused(lexicons, chosen);
  const roles = flags.roles === true;
  const recorded = {
    ...(roles ? { roles } : {}),
    ...(model === undefined ? {} : { model }),
    ...(flags.indicators === undefined ? {} : { indicators: chosen.map(({ name }) => name) }),
    ...(flags.lexicon === undefined ? {} : { lexicons: flags.lexicon.map((file) => basename(file)) }),
  };
  return {
    analyzer: createAnalyzer({ indicators: chosen, lexicons, roles, ...(model && { model }), recorded }),
    ...readReadingOptions(flags),
  };
}

/** Checks the options of how articles are read. Throws a `FramelensError` (`BAD_OPTION`) that says what is expected. */
export function readReadingOptions({
  column,
  maxChars,
}: Pick<ScoringFlags, "column" | "maxChars">): ReadingOptions {
  return { columns: parseColumns(column ?? []), maxChars: parseCount("--max-chars", maxChars) };
}

function chooseModel(model: string | undefined): "none" | undefined {
  if (model === undefined || model === "none") return model;
  throw new FramelensError("BAD_OPTION", `--model "${model}": expected none, for the lexicon alone`);
}

function chooseIndicators(names: string | undefined): readonly Indicator[] {
  if (names === undefined) return indicators;
  const wanted = names
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");
  const known = indicators.map(({ name }) => name);
  const choices = `expected one of ${known.join(", ")}`;
  if (wanted.length === 0) throw new FramelensError("BAD_OPTION", `--indicators: no name given: ${choices}`);
  for (const name of wanted)
    if (!known.includes(name))
      throw new FramelensError("BAD_OPTION", `unknown indicator "${name}": ${choices}`);
  return indicators.filter(({ name }) => wanted.includes(name));
}

/** Entries for an indicator that is not used would stand as an indicator of their own, without its rules. */
function refuseUnused(lexicons: readonly Lexicon[], chosen: readonly Indicator[]): void {
  const left = indicators.map(({ name }) => name).filter((name) => !chosen.some((one) => one.name === name));
  const unused = lexicons.find(({ name }) => left.includes(name));
  if (unused !== undefined)
    throw new FramelensError(
      "BAD_OPTION",
      `--lexicon has entries for "${unused.name}", which --indicators leaves out: expected it among the indicators`,
    );
}

function parseColumns(pairs: readonly string[]): Partial<Record<ArticleField, string>> {
  const fields = Object.keys(USUAL_NAMES);
  const columns: Partial<Record<string, string>> = {};
  for (const pair of pairs) {
    const [field, ...rest] = pair.split("=");
    const name = rest.join("=");
    if (!fields.includes(field) || name === "")
      throw new FramelensError(
        "BAD_OPTION",
        `--column "${pair}": expected field=name, with a field of ${fields.join(", ")}, such as text=body`,
      );
    columns[field] = name;
  }
  return columns;
}

function parseCount(option: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const count = Number(value);
  if (!Number.isInteger(count) || count < 1)
    throw new FramelensError("BAD_OPTION", `${option} "${value}": expected a whole number above 0`);
  return count;
}

async function readLexicon(file: string): Promise<Lexicon[]> {
  const ending = extname(file).toLowerCase();
  const format = ending === ".csv" ? "csv" : ending === ".yaml" || ending === ".yml" ? "yaml" : null;
  if (format === null)
    throw new FramelensError(
      "BAD_OPTION",
      `--lexicon ${file}: unknown ending "${ending}": expected .csv, .yaml or .yml`,
    );
  const content = await readText(file);
  const digest = `sha256:${createHash("sha256").update(content).digest("hex")}`;
  return parseLexicon(content, { format, name: basename(file, ending), file, digest });
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    throw new FramelensError("NOT_FOUND", `${file}: cannot be read: expected a file`, {
      place: { file },
      cause: error,
    });
  }
}
