import { SingularValueDecomposition } from "ml-matrix";
import { round } from "../stats/round.js";
import type { MeasureName } from "./comparison.js";

/** Measures that go together as closely as this say the same, like shares of named and unnamed sources: one of them is enough. */
const SAME = 0.999;

/** Fewer lie on a line whatever they do. */
const FEWEST = 3;

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Groups or articles placed by their measures. */
export interface Placed {
  /** Those that were placed, by their number. */
  readonly rows: readonly number[];
  /** One for each of these. */
  readonly points: readonly Place[];
  /** Their standardised measures. */
  readonly profiles: readonly (readonly number[])[];
  /** What the axes stand for: how much of each measure, in [-1, 1]. */
  readonly loadings: readonly (MeasureName & Place)[];
  /** Share of all variance that each axis shows. */
  readonly explained: readonly number[];
}

/**
 * Principal components of standardised measures.
 *
 * `valueIn` gives the measure of a row, `null` where there is none. Only rows with a value for every measure that is used take
 * part; a measure that most rows have none of is not used. `null` when fewer than three rows or two measures remain.
 * Source: Jolliffe 2002, Principal Component Analysis, on the correlation matrix.
 */
export function placeByMeasures(
  measures: readonly MeasureName[],
  rows: readonly number[],
  valueIn: (row: number, measure: number) => number | null,
): Placed | null {
  const common = measures.flatMap((_, m) =>
    rows.filter((row) => valueIn(row, m) !== null).length > 0.5 * rows.length ? [m] : [],
  );
  const placed = rows.filter((row) => common.every((m) => valueIn(row, m) !== null));
  if (placed.length < FEWEST) return null;
  const columns: { measure: MeasureName; scores: number[] }[] = [];
  for (const m of common) {
    const scores = standardise(placed.map((row) => valueIn(row, m) ?? 0));
    if (scores === null || columns.some((other) => Math.abs(correlation(other.scores, scores)) > SAME))
      continue;
    columns.push({ measure: measures[m], scores });
  }
  if (columns.length < 2) return null;
  const profiles = placed.map((_, row) => columns.map(({ scores }) => scores[row]));
  const { diagonal, rightSingularVectors, leftSingularVectors } = new SingularValueDecomposition(profiles, {
    autoTranspose: true,
  });
  const whole = diagonal.reduce((sum, one) => sum + one * one, 0);
  const [across, up] = [0, 1].map((axis) => {
    const loadings = columns.map((_, m) => rightSingularVectors.get(m, axis));
    // The sign of a component is arbitrary: its strongest loading is made positive.
    const strongest = loadings.reduce((best, one) => (Math.abs(one) > Math.abs(best) ? one : best), 0);
    const sign = strongest < 0 ? -1 : 1;
    return {
      loadings: loadings.map((one) => round(sign * one, 4)),
      scores: placed.map((_, row) => round(sign * leftSingularVectors.get(row, axis) * diagonal[axis], 4)),
      explained: round(diagonal[axis] ** 2 / whole, 4),
    };
  });
  return {
    ...{ rows: placed, profiles },
    points: placed.map((_, row) => ({ x: across.scores[row], y: up.scores[row] })),
    loadings: columns.map(({ measure }, m) => ({ ...measure, x: across.loadings[m], y: up.loadings[m] })),
    explained: [across.explained, up.explained],
  };
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
