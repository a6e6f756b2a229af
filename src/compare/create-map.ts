import { SingularValueDecomposition } from "ml-matrix";
import { round } from "../stats/round.js";
import type { ComparisonMap, GroupRow, MeasureName } from "./comparison.js";

/** Measures that go together as closely as this say the same, like shares of named and unnamed sources: one of them is enough. */
const SAME = 0.999;

/** Fewer groups lie on a line whatever they do. */
const FEWEST_GROUPS = 3;

/**
 * Groups placed by their measures: principal components of the standardised rates, and how alike their profiles are.
 *
 * Only groups with enough evidence for every measure that is used take part; a measure that most groups have no evidence for is
 * not used. `null` when fewer than three groups or two measures remain.
 * Source: Jolliffe 2002, Principal Component Analysis, on the correlation matrix.
 */
export function createMap(rows: readonly GroupRow[]): ComparisonMap | null {
  const names = [...new Set(rows.filter(({ value }) => value !== null).map(({ group }) => group))];
  const measures = measuresOf(rows);
  const known = new Map(rows.map((row) => [`${row.group}\n${keyOf(row)}`, row.value]));
  const value = (group: string, measure: MeasureName): number | null =>
    known.get(`${group}\n${keyOf(measure)}`) ?? null;
  const common = measures.filter(
    (measure) => names.filter((group) => value(group, measure) !== null).length > 0.5 * names.length,
  );
  const groups = names.filter((group) => common.every((measure) => value(group, measure) !== null));
  if (groups.length < FEWEST_GROUPS) return null;
  const columns: { measure: MeasureName; scores: number[] }[] = [];
  for (const measure of common) {
    const scores = standardise(groups.map((group) => value(group, measure) ?? 0));
    if (scores === null || columns.some((other) => Math.abs(correlation(other.scores, scores)) > SAME))
      continue;
    columns.push({ measure, scores });
  }
  if (columns.length < 2) return null;
  const table = groups.map((_, g) => columns.map(({ scores }) => scores[g]));
  const { diagonal, rightSingularVectors, leftSingularVectors } = new SingularValueDecomposition(table, {
    autoTranspose: true,
  });
  const whole = diagonal.reduce((sum, one) => sum + one * one, 0);
  const axes = [0, 1].map((axis) => {
    const loadings = columns.map((_, m) => rightSingularVectors.get(m, axis));
    // The sign of a component is arbitrary: its strongest loading is made positive.
    const strongest = loadings.reduce((best, one) => (Math.abs(one) > Math.abs(best) ? one : best), 0);
    const sign = strongest < 0 ? -1 : 1;
    return {
      loadings: loadings.map((one) => round(sign * one, 4)),
      scores: groups.map((_, g) => round(sign * leftSingularVectors.get(g, axis) * diagonal[axis], 4)),
      explained: round(diagonal[axis] ** 2 / whole, 4),
    };
  });
  return {
    explained: axes.map(({ explained }) => explained),
    points: groups.map((group, g) => ({ group, x: axes[0].scores[g], y: axes[1].scores[g] })),
    loadings: columns.map(({ measure }, m) => ({
      ...measure,
      x: axes[0].loadings[m],
      y: axes[1].loadings[m],
    })),
    similarity: table.map((one) => table.map((other) => round(cosine(one, other), 4))),
    leftOut: names.filter((group) => !groups.includes(group)),
  };
}

function keyOf({ indicator, name, voice }: MeasureName): string {
  return `${indicator} ${name} ${voice}`;
}

function measuresOf(rows: readonly GroupRow[]): MeasureName[] {
  const first = new Map(rows.map((row) => [keyOf(row), row]));
  return [...first.values()].map(({ indicator, name, voice, unit }) => ({ indicator, name, voice, unit }));
}

/** Mean 0 and standard deviation 1; `null` when all are the same. */
function standardise(values: readonly number[]): number[] | null {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  const spread = Math.sqrt(variance);
  if (spread <= 1e-9 * Math.abs(mean) || spread === 0) return null;
  return values.map((value) => (value - mean) / spread);
}

function correlation(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, value, index) => sum + value * other[index], 0) / (one.length - 1);
}

/** In [-1, 1]; 0 for a profile that is average in everything. */
function cosine(one: readonly number[], other: readonly number[]): number {
  const product = (a: readonly number[], b: readonly number[]): number =>
    a.reduce((sum, value, index) => sum + value * b[index], 0);
  const lengths = Math.sqrt(product(one, one) * product(other, other));
  return lengths === 0 ? 0 : product(one, other) / lengths;
}
