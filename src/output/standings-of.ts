import { type Norms, normOf, percentileOf } from "../compare/norms.js";
import { usNews } from "../generated/norms.js";
import type { ArticleReport } from "../types.js";
import type { Standing, Standings } from "./describe-standing.js";

let parsed: Norms | null = null;

/**
 * Where each measure of a report stands among the 12,000 US news articles of models/norms.
 *
 * `null` for a text of fewer than 200 words; a measure has no standing when the norms were made with another version of its
 * indicator, which counts differently.
 */
export function standingsOf({ measures, size, madeWith }: ArticleReport): Standings | null {
  // What scripts/embed-norms.js wrote.
  parsed ??= JSON.parse(usNews) as Norms;
  const norms = parsed;
  let band: Pick<Standings, "from" | "to"> | null = null;
  const places = measures.map((measure): Standing | null => {
    const norm = normOf(norms, measure, size.words);
    const below = percentileOf(norms, measure, size.words);
    const { indicator, value } = measure;
    if (norm === null || below === null || value === null) return null;
    if (norms.indicators[indicator] !== madeWith.indicators[indicator]) return null;
    band = { from: norm.from, to: norm.to };
    const upTo = norm.percentiles.filter((percentile) => percentile <= value).length;
    return { below, same: upTo - below, articles: norm.articles };
  });
  // Assigned in the function above, which the compiler does not follow.
  const found = band as Pick<Standings, "from" | "to"> | null;
  return found === null ? null : { ...found, places };
}
