/** How p-values are corrected for their number: by false discovery rate, or by the chance of any false one. */
export type Correction = "benjamini-hochberg" | "holm";

/**
 * P-values corrected for how many there are, in their order.
 *
 * `benjamini-hochberg` holds the expected share of false ones among those below a limit, `holm` the chance of a single one.
 * Those that are `null` stay `null` and do not count.
 * Source: Benjamini & Hochberg 1995, J. R. Stat. Soc. B 57(1), 289–300; Holm 1979, Scand. J. Stat. 6(2), 65–70.
 * @example adjustPValues([0.01, null, 0.04], "holm") // [0.02, null, 0.04]
 */
export function adjustPValues(values: readonly (number | null)[], correction: Correction): (number | null)[] {
  const known = values.flatMap((value, index) => (value === null ? [] : [{ value, index }]));
  known.sort((a, b) => a.value - b.value);
  const adjusted = new Array<number | null>(values.length).fill(null);
  if (correction === "holm") {
    let floor = 0;
    known.forEach(({ value, index }, rank) => {
      floor = Math.max(floor, Math.min(1, value * (known.length - rank)));
      adjusted[index] = floor;
    });
    return adjusted;
  }
  let ceiling = 1;
  for (let rank = known.length - 1; rank >= 0; rank--) {
    const { value, index } = known[rank];
    ceiling = Math.min(ceiling, (value * known.length) / (rank + 1));
    adjusted[index] = ceiling;
  }
  return adjusted;
}
