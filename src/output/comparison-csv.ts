import type { Comparison, Effect } from "../compare/comparison.js";
import { csvLines } from "./csv-line.js";
import { shortMethod } from "./short-method.js";

const MEASURE = ["indicator", "measure", "voice", "unit"];
const EFFECT = ["effect", "effect_value", "effect_low", "effect_high", "p", "p_adjusted", "note"];

/** Tidy rows of a comparison: one for each group, measure and voice, with its effect against the rest. */
export function comparisonCsv(comparison: Comparison): string {
  const { by, groups } = comparison;
  const method = shortMethod(comparison);
  const effects = EFFECT.map((name) => `rest_${name.replace("effect_", "")}`);
  const head = [
    "by",
    "group",
    ...MEASURE,
    "articles",
    "words",
    "count",
    "total",
    "value",
    "low",
    "high",
    "note",
  ];
  return csvLines([
    [...head, ...effects, "method"],
    ...groups.map((row) => [
      ...[by, row.group, row.indicator, row.name, row.voice, row.unit],
      ...[row.articles, row.words, row.count, row.total, row.value, row.low, row.high, row.note],
      ...(row.rest === null ? EFFECT.map(() => null) : effectCells(row.rest)),
      method,
    ]),
  ]);
}

/** The second table of a comparison: a row for each pair of groups, measure and voice. */
export function pairsCsv(comparison: Comparison): string {
  const { by, pairs } = comparison;
  const method = shortMethod(comparison);
  return csvLines([
    ["by", "group", "other", ...MEASURE, ...EFFECT, "method"],
    ...pairs.map((row) => [
      ...[by, row.group, row.other, row.indicator, row.name, row.voice, row.unit],
      ...effectCells(row),
      method,
    ]),
  ]);
}

function effectCells({ effect, value, low, high, p, adjusted, note }: Effect): (string | number | null)[] {
  return [effect, value, low, high, p, adjusted, note];
}
