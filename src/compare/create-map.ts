import { round } from "../stats/round.js";
import type { ComparisonMap, GroupRow, MeasureName } from "./comparison.js";
import { placeByMeasures } from "./place-by-measures.js";

/**
 * Groups placed by their measures, and how alike their profiles are.
 *
 * Only groups with enough evidence for every measure that is used take part; a measure that most groups have no evidence for is
 * not used. `null` when fewer than three groups or two measures remain.
 */
export function createMap(rows: readonly GroupRow[]): ComparisonMap | null {
  const names = [...new Set(rows.filter(({ value }) => value !== null).map(({ group }) => group))];
  const measures = measuresOf(rows);
  const known = new Map(rows.map((row) => [`${row.group}\n${keyOf(row)}`, row.value]));
  const placed = placeByMeasures(
    measures,
    names.map((_, group) => group),
    (group, m) => known.get(`${names[group]}\n${keyOf(measures[m])}`) ?? null,
  );
  if (placed === null) return null;
  const { explained, loadings, profiles } = placed;
  return {
    ...{ explained, loadings },
    points: placed.points.map((point, at) => ({ group: names[placed.rows[at]], ...point })),
    similarity: profiles.map((one) => profiles.map((other) => round(cosine(one, other), 4))),
    leftOut: names.filter((_, group) => !placed.rows.includes(group)),
  };
}

function keyOf({ indicator, name, voice }: MeasureName): string {
  return `${indicator} ${name} ${voice}`;
}

function measuresOf(rows: readonly GroupRow[]): MeasureName[] {
  const first = new Map(rows.map((row) => [keyOf(row), row]));
  return [...first.values()].map(({ indicator, name, voice, unit }) => ({ indicator, name, voice, unit }));
}

/** In [-1, 1]; 0 for a profile that is average in everything. */
function cosine(one: readonly number[], other: readonly number[]): number {
  const product = (a: readonly number[], b: readonly number[]): number =>
    a.reduce((sum, value, index) => sum + value * b[index], 0);
  const lengths = Math.sqrt(product(one, one) * product(other, other));
  return lengths === 0 ? 0 : product(one, other) / lengths;
}
