import jStat from "jstat";

/**
 * The share of bootstrap draws to cut off at each end for a 95 % interval from a small sample.
 *
 * In (0, .025]: 2.5 % for large samples, less for small ones, because the plain percentile interval is too narrow there by the
 * factor that parts the standard error from the spread of draws, and the normal from Student's distribution.
 * `degreesOfFreedom` is above 0: articles less one for one group, Welch's for a difference of two.
 * Source: Hesterberg 2015, The American Statistician 69(4), 371–386, section 5.3 (expanded percentile interval).
 */
export function expandedTail(degreesOfFreedom: number): number {
  // Beyond this Student's and the normal distribution are one, and jStat's inverse grows inexact.
  if (degreesOfFreedom > 1e6) return 0.025;
  const reach =
    Math.sqrt((degreesOfFreedom + 1) / degreesOfFreedom) * jStat.studentt.inv(0.975, degreesOfFreedom);
  return jStat.normal.cdf(-reach, 0, 1);
}
