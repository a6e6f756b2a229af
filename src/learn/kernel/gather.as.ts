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

/**
 * y[t + p] += the row at place p of t's rows of eight 16-bit integers, for `count` things whose `places` rows follow each
 * other from the addresses in `rows` on, 32-bit integers.
 */
export function spreadShorts(y: usize, rows: usize, places: i32, count: i32): void {
  for (let t: i32 = 0; t < count; t++) {
    let from = <usize>load<i32>(rows + (<usize>t << 2));
    let to = y + (<usize>t << 4);
    const end = to + (<usize>places << 4);
    for (; to < end; to += 16, from += 16) v128.store(to, i16x8.add(v128.load(to), v128.load(from)));
  }
}
