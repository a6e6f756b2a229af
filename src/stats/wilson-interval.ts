import type { Interval } from "./interval.js";

/** The 97.5 % point of the standard normal distribution. */
const Z = 1.959963984540054;

/**
 * Wilson score interval, 95 %, of a share: `count` out of `total`.
 *
 * Both ends lie in [0, 1]; the low end of none is 0 and the high end of all is 1, exactly.
 * Returns `null` when the total is 0.
 * Source: Wilson 1927, J. Am. Stat. Assoc. 22(158), 209–212.
 * @example wilsonInterval(5, 10) // { low: 0.23659309051256902, high: 0.7634069094874309 }
 */
export function wilsonInterval(count: number, total: number): Interval | null {
  if (total <= 0) return null;
  const share = count / total;
  const spread = (Z * Z) / total;
  const middle = share + spread / 2;
  const reach = Z * Math.sqrt((share * (1 - share)) / total + spread / (4 * total));
  return {
    low: count === 0 ? 0 : (middle - reach) / (1 + spread),
    high: count === total ? 1 : (middle + reach) / (1 + spread),
  };
}
