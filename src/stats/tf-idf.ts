/** Terms with their weights; the squares of the weights add up to 1, or there are none. */
export type TermVector = ReadonlyMap<string, number>;

/**
 * Documents as vectors of unit length: how often each term stands in it, dampened, times how rare it is among all documents.
 *
 * A term that all documents have weighs almost nothing. A document without terms is an empty vector.
 * Source: Salton & Buckley 1988, Information Processing & Management 24(5), 513–523 (weights "ltc").
 */
export function tfIdfVectors(documents: readonly (readonly string[])[]): TermVector[] {
  const having = new Map<string, number>();
  for (const terms of documents)
    for (const term of new Set(terms)) having.set(term, (having.get(term) ?? 0) + 1);
  return documents.map((terms) => {
    const counts = new Map<string, number>();
    for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
    const weights = [...counts].map(([term, count]): [string, number] => {
      const rarity = Math.log((documents.length + 1) / (having.get(term) ?? 1));
      return [term, (1 + Math.log(count)) * rarity];
    });
    const length = Math.sqrt(weights.reduce((sum, [, weight]) => sum + weight * weight, 0));
    return new Map(length === 0 ? [] : weights.map(([term, weight]) => [term, weight / length]));
  });
}
