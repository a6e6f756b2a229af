/**
 * A number rounded to a count of decimals, so that written reports are short and the same everywhere.
 * @example round(0.123456789, 6) // 0.123457
 */
export function round(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  return Math.round(value * scale) / scale;
}
