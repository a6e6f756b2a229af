import type { ArticleMap } from "../../output/page-data.js";
import { nameOf } from "../measure-names.js";

/** Measures named at an axis. */
const NAMED = 3;

/** What an axis of a map stands for: the measures with the strongest loadings, and its share of the variance. */
export function axisName(
  { loadings, explained }: Pick<ArticleMap, "loadings" | "explained">,
  axis: "x" | "y",
): string {
  const strongest = [...loadings].sort((a, b) => Math.abs(b[axis]) - Math.abs(a[axis])).slice(0, NAMED);
  const named = strongest.map((loading) => {
    const voice = loading.voice === "all" ? "" : ` (${loading.voice})`;
    return `${loading[axis] < 0 ? "fewer" : "more"} ${nameOf(loading).toLowerCase()}${voice}`;
  });
  return `${named.join(", ")} · ${(100 * explained[axis === "x" ? 0 : 1]).toFixed(0)} %`;
}
