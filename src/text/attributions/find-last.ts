import type { ResolvedSource } from "./mention.js";

/** The last source that fits; `null` when none does. */
export function findLast(
  sources: readonly ResolvedSource[],
  fits: (source: ResolvedSource) => boolean,
): ResolvedSource | null {
  for (let i = sources.length - 1; i >= 0; i--) if (fits(sources[i])) return sources[i];
  return null;
}
