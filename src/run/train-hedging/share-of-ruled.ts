import type { NewsDecisions } from "./news-decisions.js";

/** Fewer decisions than this say too little of a label. */
const FEWEST = 40;

/**
 * By label, the share of what rules alone found in news that was judged a hedge, in (0, 1), with one success and one failure added; `other` is that of
 * the labels with fewer than 40 decisions, taken together.
 * @example sharesOfRuled([{ label: "weasel", yes: true }]) // { other: 2 / 3 }
 */
export function sharesOfRuled(ruled: NewsDecisions["ruled"]): Record<string, number> {
  const labels = [...new Set(ruled.map(({ label }) => label))].sort();
  const many = labels.filter((name) => ruled.filter(({ label }) => label === name).length >= FEWEST);
  const shareOf = (some: NewsDecisions["ruled"]): number =>
    (some.filter(({ yes }) => yes).length + 1) / (some.length + 2);
  const told = many.map((name) => [name, shareOf(ruled.filter(({ label }) => label === name))] as const);
  return Object.fromEntries([
    ...told,
    ["other", shareOf(ruled.filter(({ label }) => !many.includes(label)))],
  ]);
}
