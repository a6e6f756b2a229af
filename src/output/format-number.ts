import type { Measure } from "../types.js";

/** What stands where there is no number. */
export const NO_NUMBER = "–";

/**
 * A measure's number for people: a rate or index, a share in per cent.
 *
 * `null` gives a dash.
 * @example formatNumber(27.2727, "per 1000 words") // "27.3"
 */
export function formatNumber(value: number | null, unit: Measure["unit"]): string {
  if (value === null) return NO_NUMBER;
  if (unit === "share") return `${(100 * value).toFixed(0)} %`;
  if (unit === "count") return String(value);
  return value.toFixed(unit === "index" ? 2 : 1);
}
