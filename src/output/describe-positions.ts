import type { Positions } from "../types.js";

/**
 * Where the attributions stand, leaving out where there are none.
 * @example describePositions({ title: 0, lead: 1, body: 2, end: 0 }) // "lead 1, body 2"
 */
export function describePositions(positions: Positions): string {
  return (["title", "lead", "body", "end"] as const)
    .filter((place) => positions[place] > 0)
    .map((place) => `${place} ${positions[place]}`)
    .join(", ");
}
