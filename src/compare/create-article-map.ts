import type { Tallies } from "../stats/tallies.js";
import type { ArticleMap, MeasureName } from "./comparison.js";
import { placeByMeasures } from "./place-by-measures.js";

/** Words below which reports too give no rate. */
const FEWEST_WORDS = 200;

interface Articles {
  readonly tallies: Tallies;
  readonly measures: readonly MeasureName[];
  readonly groups: readonly { readonly name: string; readonly rows: readonly number[] }[];
}

/**
 * Articles placed by their own measures, each as it is in its report; `idOf` names the article of a row of `tallies`.
 *
 * An article of a few hundred words is placed by a handful of counts: read where many lie, not where one does.
 * `null` when fewer than three articles or two measures remain.
 */
export function createArticleMap(
  { tallies, measures, groups }: Articles,
  idOf: (row: number) => string,
): ArticleMap | null {
  const { counts, totals } = tallies;
  const groupOf = new Map(groups.flatMap(({ name, rows }) => rows.map((row) => [row, name])));
  const rows = [...groupOf.keys()].sort((a, b) => a - b);
  const placed = placeByMeasures(measures, rows, (row, m) => {
    const at = row * measures.length + m;
    const least = measures[m].unit === "per 1000 words" ? FEWEST_WORDS : 1;
    return totals[at] < least ? null : counts[at] / totals[at];
  });
  if (placed === null) return null;
  const { explained, loadings, points } = placed;
  return {
    ...{ explained, loadings },
    points: points.map((point, at) => ({
      article: idOf(placed.rows[at]),
      // Rows are of groups.
      group: groupOf.get(placed.rows[at]) as string,
      ...point,
    })),
    leftOut: rows.length - placed.rows.length,
  };
}
