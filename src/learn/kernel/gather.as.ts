// Sums of scattered rows, which a chain of labels reads its features from. AssemblyScript: see kernel.as.ts.
// @ts-nocheck: the types are AssemblyScript's.

/**
 * y[t] = the sum of rows of eight 16-bit integers, for `count` places: `counts[t]` of them, whose addresses stand in
 * `rows` from `t * stride` on, as 32-bit integers.
 */
export function gatherShorts(y: usize, rows: usize, counts: usize, stride: i32, count: i32): void {
  for (let t: i32 = 0; t < count; t++) {
    let at = rows + (<usize>(t * stride) << 2);
    const end = at + (<usize>load<i32>(counts + (<usize>t << 2)) << 2);
    let sum = i16x8.splat(0);
    for (; at < end; at += 4) sum = i16x8.add(sum, v128.load(<usize>load<i32>(at)));
    v128.store(y + (<usize>t << 4), sum);
  }
}
