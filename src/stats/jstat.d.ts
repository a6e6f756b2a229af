/** jStat brings no types; these are the parts that framelens calls. */
declare module "jstat" {
  const jStat: {
    readonly chisquare: {
      /** The value that a chi-square variable stays below with probability `p`. */
      inv(p: number, degreesOfFreedom: number): number;
    };
    readonly studentt: {
      /** The value that Student's t stays below with probability `p`. */
      inv(p: number, degreesOfFreedom: number): number;
    };
    readonly beta: {
      /** The value that a beta variable stays below with probability `p`. */
      inv(p: number, alpha: number, beta: number): number;
    };
    readonly normal: {
      /** The probability that a normal variable is at most `x`. */
      cdf(x: number, mean: number, standardDeviation: number): number;
    };
  };
  export default jStat;
}
