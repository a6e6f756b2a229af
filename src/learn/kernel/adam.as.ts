// Steps of training. AssemblyScript: see kernel.as.ts.
// @ts-nocheck: the types are AssemblyScript's.
import { sum } from "./lanes.as";

/**
 * One step of Adam (Kingma & Ba 2015): w moves against the gradient g, whose mean and square are kept in m and v;
 * g is set to 0. `rate` already holds the correction for the first steps.
 */
export function adam(
  w: usize,
  g: usize,
  m: usize,
  v: usize,
  length: i32,
  rate: f32,
  scale: f32,
  keepMean: f32,
  keepSquare: f32,
): void {
  const end: usize = <usize>length << 2;
  const km = f32x4.splat(keepMean);
  const kv = f32x4.splat(keepSquare);
  const nm = f32x4.splat(1 - keepMean);
  const nv = f32x4.splat(1 - keepSquare);
  const a = f32x4.splat(rate);
  const s = f32x4.splat(scale);
  const tiny = f32x4.splat(1e-8);
  const zero = f32x4.splat(0);
  for (let k: usize = 0; k < end; k += 16) {
    const d = f32x4.mul(s, v128.load(g + k));
    const mean = f32x4.add(f32x4.mul(km, v128.load(m + k)), f32x4.mul(nm, d));
    const square = f32x4.add(f32x4.mul(kv, v128.load(v + k)), f32x4.mul(nv, f32x4.mul(d, d)));
    v128.store(m + k, mean);
    v128.store(v + k, square);
    v128.store(
      w + k,
      f32x4.sub(v128.load(w + k), f32x4.mul(a, f32x4.div(mean, f32x4.add(f32x4.sqrt(square), tiny)))),
    );
    v128.store(g + k, zero);
  }
}

/** Sum of the squares of x. */
export function squares(x: usize, length: i32): f32 {
  const end: usize = <usize>length << 2;
  let total = f32x4.splat(0);
  for (let k: usize = 0; k < end; k += 16) {
    const v = v128.load(x + k);
    total = f32x4.add(total, f32x4.mul(v, v));
  }
  return sum(total);
}
