import { expandedTail } from "../stats/expanded-tail.js";
import type { Interval } from "../stats/interval.js";
import { percentileEnds } from "../stats/percentile-ends.js";
import { poissonInterval } from "../stats/poisson-interval.js";
import type { RatioSums } from "../stats/ratio-variance.js";
import { wilsonInterval } from "../stats/wilson-interval.js";
import type { MeasureName } from "./comparison.js";

/**
 * 95 % interval of a group's pooled rate from rates that were drawn, articles or events being what is drawn.
 *
 * Never narrower than the exact interval of the count alone, which ignores that articles differ: a handful of articles may
 * agree by luck, and draws of none or all have no spread. `units` is how many articles or events were drawn from, 2 or more.
 */
export function groupInterval(
  sums: RatioSums,
  drawn: Float64Array,
  units: number,
  unit: MeasureName["unit"],
): Interval | null {
  const ends = percentileEnds(drawn.filter(Number.isFinite), expandedTail(units - 1));
  const exact = exactInterval(sums, unit);
  if (ends === null || exact === null) return ends ?? exact;
  return { low: Math.min(ends.low, exact.low), high: Math.max(ends.high, exact.high) };
}

function exactInterval({ count, total }: RatioSums, unit: MeasureName["unit"]): Interval | null {
  if (unit === "index") return null;
  return unit === "share" ? wilsonInterval(count, total) : poissonInterval(count, total);
}
