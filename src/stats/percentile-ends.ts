import type { Interval } from "./interval.js";

/**
 * The ends that cut off a share of the drawn values on each side, by order statistics. `values` is sorted in place.
 *
 * Returns `null` for no values. Ends may be infinite where values are.
 * Source: Davison & Hinkley 1997, Bootstrap Methods and their Application, section 5.2.
 * @example percentileEnds(Float64Array.of(3, 1, 2), 0.25) // { low: 1, high: 3 }
 */
export function percentileEnds(values: Float64Array, tail: number): Interval | null {
  if (values.length === 0) return null;
  values.sort();
  const rank = Math.max(1, Math.floor(tail * (values.length + 1)));
  return { low: values[rank - 1], high: values[values.length - rank] };
}
