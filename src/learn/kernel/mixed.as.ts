// Weights of 16 bits with floats, in which the parser reckons. AssemblyScript: see kernel.as.ts.
// @ts-nocheck: the types are AssemblyScript's.
import { sigmoid4, sums, tanh4 } from "./lanes.as";

/**
 * y[t] += scale times W x[t] for `count` vectors: W and x of 16-bit integers, y of floats. The vectors of x follow each
 * other; `columns` is a multiple of 8.
 */
export function affineMixed(
  w: usize,
  x: usize,
  y: usize,
  scale: f32,
  rows: i32,
  columns: i32,
  count: i32,
): void {
  const width: usize = <usize>columns << 1;
  const height: usize = <usize>rows << 2;
  const zero = i32x4.splat(0);
  const s = f32x4.splat(scale);
  for (let r: i32 = 0; r < rows; r += 4) {
    const w0 = w + <usize>r * width;
    const w1 = w0 + width;
    const w2 = w1 + width;
    const w3 = w2 + width;
    let t: i32 = 0;
    for (; t + 1 < count; t += 2) {
      const xa = x + <usize>t * width;
      const xb = xa + width;
      let a0 = zero;
      let a1 = zero;
      let a2 = zero;
      let a3 = zero;
      let b0 = zero;
      let b1 = zero;
      let b2 = zero;
      let b3 = zero;
      for (let k: usize = 0; k < width; k += 16) {
        const va = v128.load(xa + k);
        const vb = v128.load(xb + k);
        const r0 = v128.load(w0 + k);
        const r1 = v128.load(w1 + k);
        const r2 = v128.load(w2 + k);
        const r3 = v128.load(w3 + k);
        a0 = i32x4.add(a0, i32x4.dot_i16x8_s(va, r0));
        a1 = i32x4.add(a1, i32x4.dot_i16x8_s(va, r1));
        a2 = i32x4.add(a2, i32x4.dot_i16x8_s(va, r2));
        a3 = i32x4.add(a3, i32x4.dot_i16x8_s(va, r3));
        b0 = i32x4.add(b0, i32x4.dot_i16x8_s(vb, r0));
        b1 = i32x4.add(b1, i32x4.dot_i16x8_s(vb, r1));
        b2 = i32x4.add(b2, i32x4.dot_i16x8_s(vb, r2));
        b3 = i32x4.add(b3, i32x4.dot_i16x8_s(vb, r3));
      }
      const ya = y + <usize>t * height + (<usize>r << 2);
      const yb = ya + height;
      const da = f32x4.mul(s, f32x4.convert_i32x4_s(sums(a0, a1, a2, a3)));
      const db = f32x4.mul(s, f32x4.convert_i32x4_s(sums(b0, b1, b2, b3)));
      v128.store(ya, f32x4.add(v128.load(ya), da));
      v128.store(yb, f32x4.add(v128.load(yb), db));
    }
    if (t < count) {
      const xa = x + <usize>t * width;
      let a0 = zero;
      let a1 = zero;
      let a2 = zero;
      let a3 = zero;
      for (let k: usize = 0; k < width; k += 16) {
        const va = v128.load(xa + k);
        a0 = i32x4.add(a0, i32x4.dot_i16x8_s(va, v128.load(w0 + k)));
        a1 = i32x4.add(a1, i32x4.dot_i16x8_s(va, v128.load(w1 + k)));
        a2 = i32x4.add(a2, i32x4.dot_i16x8_s(va, v128.load(w2 + k)));
        a3 = i32x4.add(a3, i32x4.dot_i16x8_s(va, v128.load(w3 + k)));
      }
      const ya = y + <usize>t * height + (<usize>r << 2);
      const da = f32x4.mul(s, f32x4.convert_i32x4_s(sums(a0, a1, a2, a3)));
      v128.store(ya, f32x4.add(v128.load(ya), da));
    }
  }
}

/**
 * `lstm` to use and not to learn: recurrent weights W and what is put out are 16-bit integers. What is put out is
 * multiplied by `unit`, and W times it by `scale` is added to the gates, whose vectors are `4 * hidden` wide. `cell` is
 * a scratch vector of `hidden` floats; `hidden` is a multiple of 8.
 */
export function lstmMixed(
  w: usize,
  gates: usize,
  cell: usize,
  out: usize,
  scale: f32,
  unit: f32,
  stride: i32,
  hidden: i32,
  count: i32,
  reverse: i32,
): void {
  const width: usize = <usize>hidden << 2;
  const step: usize = <usize>stride << 1;
  const u = f32x4.splat(unit);
  memory.fill(cell, 0, width);
  for (let s: i32 = 0; s < count; s++) {
    const t: usize = <usize>(reverse ? count - 1 - s : s);
    const before: usize = reverse ? t + 1 : t - 1;
    const g = gates + t * 4 * width;
    if (s > 0) affineMixed(w, out + before * step, g, scale, 4 * hidden, hidden, 1);
    const h = out + t * step;
    for (let k: usize = 0; k < width; k += 32) {
      const low = lstmCell(g + k, cell + k, width);
      const high = lstmCell(g + k + 16, cell + k + 16, width);
      const low32 = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(u, low)));
      const high32 = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(u, high)));
      v128.store(h + (k >> 1), i16x8.narrow_i32x4_s(low32, high32));
    }
  }
}

/** Four cells of a long short-term memory: their state moves on, what they put out is returned. */
// @ts-expect-error: decorator
@inline
function lstmCell(g: usize, cell: usize, width: usize): v128 {
  const i = sigmoid4(v128.load(g));
  const f = sigmoid4(v128.load(g + width));
  const o = sigmoid4(v128.load(g + 2 * width));
  const n = tanh4(v128.load(g + 3 * width));
  const state = f32x4.add(f32x4.mul(i, n), f32x4.mul(f, v128.load(cell)));
  v128.store(cell, state);
  return f32x4.mul(o, tanh4(state));
}
