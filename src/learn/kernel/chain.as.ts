// The best labels of a chain (Viterbi), eight labels at a time. AssemblyScript: see kernel.as.ts.
// @ts-nocheck: the types are AssemblyScript's.

/**
 * Goes through `length` tokens from left to right. Of each token, `scores` holds what speaks for its labels (eight 16-bit
 * integers), and `edges` the class of the place before it (16 bits). `steps` holds, for each class and each of `labels`
 * labels before, what a step to each of eight labels adds (32 bits). `best`, of whose first token all is there already,
 * gets what the best way to each label of each token is worth (32 bits), and `from` the label before it on that way.
 */
export function bestChain(
  scores: usize,
  edges: usize,
  steps: usize,
  best: usize,
  from: usize,
  labels: i32,
  length: i32,
): void {
  const never = i32x4.splat(-1000000000);
  const square: usize = <usize>labels << 5;
  for (let t: usize = 1; t < <usize>length; t++) {
    const last = best + ((t - 1) << 5);
    let step = steps + <usize>load<u16>(edges + (t << 1)) * square;
    let bestLow = never;
    let bestHigh = never;
    let argLow = i32x4.splat(0);
    let argHigh = argLow;
    for (let a: i32 = 0; a < labels; a++, step += 32) {
      const before = v128.load32_splat(last + (<usize>a << 2));
      const label = i32x4.splat(a);
      const low = i32x4.add(before, v128.load(step));
      const high = i32x4.add(before, v128.load(step, 16));
      argLow = v128.bitselect(label, argLow, i32x4.gt_s(low, bestLow));
      argHigh = v128.bitselect(label, argHigh, i32x4.gt_s(high, bestHigh));
      bestLow = i32x4.max_s(bestLow, low);
      bestHigh = i32x4.max_s(bestHigh, high);
    }
    const score = v128.load(scores + (t << 4));
    const here = best + (t << 5);
    v128.store(here, i32x4.add(bestLow, i32x4.extend_low_i16x8_s(score)));
    v128.store(here, i32x4.add(bestHigh, i32x4.extend_high_i16x8_s(score)), 16);
    const args = i16x8.narrow_i32x4_s(argLow, argHigh);
    v128.store64_lane(from + (t << 3), i8x16.narrow_i16x8_s(args, args), 0);
  }
}

/**
 * Goes through the same from right to left: `rest`, of whose last token all is there already, gets what the tokens
 * behind each token add at best, for each of its labels.
 */
export function restOfChain(
  scores: usize,
  edges: usize,
  steps: usize,
  rest: usize,
  labels: i32,
  length: i32,
): void {
  const never = i32x4.splat(-1000000000);
  const square: usize = <usize>labels << 5;
  for (let t: usize = <usize>length - 1; t > 0; t--) {
    const score = v128.load(scores + (t << 4));
    const from = rest + (t << 5);
    const low = i32x4.add(v128.load(from), i32x4.extend_low_i16x8_s(score));
    const high = i32x4.add(v128.load(from, 16), i32x4.extend_high_i16x8_s(score));
    let step = steps + <usize>load<u16>(edges + (t << 1)) * square;
    const to = from - 32;
    v128.store(to, never);
    v128.store(to, never, 16);
    for (let a: usize = 0; a < <usize>labels; a++, step += 32) {
      let best = i32x4.max_s(i32x4.add(low, v128.load(step)), i32x4.add(high, v128.load(step, 16)));
      best = i32x4.max_s(best, v128.shuffle<i32>(best, best, 2, 3, 0, 1));
      best = i32x4.max_s(best, v128.shuffle<i32>(best, best, 1, 0, 3, 2));
      store<i32>(to + (a << 2), i32x4.extract_lane(i32x4.max_s(best, never), 0));
    }
  }
}
