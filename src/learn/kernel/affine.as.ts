// Products of matrices with vectors, and their gradients. AssemblyScript: see kernel.as.ts.
// @ts-nocheck: the types are AssemblyScript's.
import { sum } from "./lanes.as";

/** y[t] += W x[t] for `count` vectors; W has `rows` rows (a multiple of 4) of `columns`. */
export function affine(w: usize, x: usize, y: usize, rows: i32, columns: i32, count: i32): void {
  const width: usize = <usize>columns << 2;
  const height: usize = <usize>rows << 2;
  for (let r: i32 = 0; r < rows; r += 4) {
    const w0 = w + <usize>r * width;
    const w1 = w0 + width;
    const w2 = w1 + width;
    const w3 = w2 + width;
    let t: i32 = 0;
    for (; t + 1 < count; t += 2) {
      const xa = x + <usize>t * width;
      const xb = xa + width;
      let a0 = f32x4.splat(0);
      let a1 = a0;
      let a2 = a0;
      let a3 = a0;
      let b0 = a0;
      let b1 = a0;
      let b2 = a0;
      let b3 = a0;
      for (let k: usize = 0; k < width; k += 16) {
        const va = v128.load(xa + k);
        const vb = v128.load(xb + k);
        const r0 = v128.load(w0 + k);
        const r1 = v128.load(w1 + k);
        const r2 = v128.load(w2 + k);
        const r3 = v128.load(w3 + k);
        a0 = f32x4.add(a0, f32x4.mul(va, r0));
        a1 = f32x4.add(a1, f32x4.mul(va, r1));
        a2 = f32x4.add(a2, f32x4.mul(va, r2));
        a3 = f32x4.add(a3, f32x4.mul(va, r3));
        b0 = f32x4.add(b0, f32x4.mul(vb, r0));
        b1 = f32x4.add(b1, f32x4.mul(vb, r1));
        b2 = f32x4.add(b2, f32x4.mul(vb, r2));
        b3 = f32x4.add(b3, f32x4.mul(vb, r3));
      }
      const ya = y + <usize>t * height + (<usize>r << 2);
      const yb = ya + height;
      f32.store(ya, f32.load(ya) + sum(a0));
      f32.store(ya, f32.load(ya, 4) + sum(a1), 4);
      f32.store(ya, f32.load(ya, 8) + sum(a2), 8);
      f32.store(ya, f32.load(ya, 12) + sum(a3), 12);
      f32.store(yb, f32.load(yb) + sum(b0));
      f32.store(yb, f32.load(yb, 4) + sum(b1), 4);
      f32.store(yb, f32.load(yb, 8) + sum(b2), 8);
      f32.store(yb, f32.load(yb, 12) + sum(b3), 12);
    }
    if (t < count) {
      const xa = x + <usize>t * width;
      let a0 = f32x4.splat(0);
      let a1 = a0;
      let a2 = a0;
      let a3 = a0;
      for (let k: usize = 0; k < width; k += 16) {
        const va = v128.load(xa + k);
        a0 = f32x4.add(a0, f32x4.mul(va, v128.load(w0 + k)));
        a1 = f32x4.add(a1, f32x4.mul(va, v128.load(w1 + k)));
        a2 = f32x4.add(a2, f32x4.mul(va, v128.load(w2 + k)));
        a3 = f32x4.add(a3, f32x4.mul(va, v128.load(w3 + k)));
      }
      const ya = y + <usize>t * height + (<usize>r << 2);
      f32.store(ya, f32.load(ya) + sum(a0));
      f32.store(ya, f32.load(ya, 4) + sum(a1), 4);
      f32.store(ya, f32.load(ya, 8) + sum(a2), 8);
      f32.store(ya, f32.load(ya, 12) + sum(a3), 12);
    }
  }
}

/** dx[t] += transposed W dy[t]: how a loss flows back through `affine`. */
export function affineBack(w: usize, dy: usize, dx: usize, rows: i32, columns: i32, count: i32): void {
  const width: usize = <usize>columns << 2;
  const height: usize = <usize>rows << 2;
  let t: i32 = 0;
  // Two vectors at a time halve how often W is read; each is summed in the same order as one alone.
  for (; t + 1 < count; t += 2) {
    const toA = dx + <usize>t * width;
    const toB = toA + width;
    const from = dy + <usize>t * height;
    for (let r: i32 = 0; r < rows; r += 4) {
      const at = from + (<usize>r << 2);
      const a0 = v128.load32_splat(at);
      const a1 = v128.load32_splat(at + 4);
      const a2 = v128.load32_splat(at + 8);
      const a3 = v128.load32_splat(at + 12);
      const b0 = v128.load32_splat(at + height);
      const b1 = v128.load32_splat(at + height + 4);
      const b2 = v128.load32_splat(at + height + 8);
      const b3 = v128.load32_splat(at + height + 12);
      const w0 = w + <usize>r * width;
      const w1 = w0 + width;
      const w2 = w1 + width;
      const w3 = w2 + width;
      for (let k: usize = 0; k < width; k += 16) {
        const r0 = v128.load(w0 + k);
        const r1 = v128.load(w1 + k);
        const r2 = v128.load(w2 + k);
        const r3 = v128.load(w3 + k);
        const a01 = f32x4.add(f32x4.mul(a0, r0), f32x4.mul(a1, r1));
        const a23 = f32x4.add(f32x4.mul(a2, r2), f32x4.mul(a3, r3));
        v128.store(toA + k, f32x4.add(v128.load(toA + k), f32x4.add(a01, a23)));
        const b01 = f32x4.add(f32x4.mul(b0, r0), f32x4.mul(b1, r1));
        const b23 = f32x4.add(f32x4.mul(b2, r2), f32x4.mul(b3, r3));
        v128.store(toB + k, f32x4.add(v128.load(toB + k), f32x4.add(b01, b23)));
      }
    }
  }
  for (; t < count; t++) {
    const to = dx + <usize>t * width;
    const from = dy + <usize>t * height;
    for (let r: i32 = 0; r < rows; r += 4) {
      const at = from + (<usize>r << 2);
      const d0 = v128.load32_splat(at);
      const d1 = v128.load32_splat(at + 4);
      const d2 = v128.load32_splat(at + 8);
      const d3 = v128.load32_splat(at + 12);
      const w0 = w + <usize>r * width;
      const w1 = w0 + width;
      const w2 = w1 + width;
      const w3 = w2 + width;
      for (let k: usize = 0; k < width; k += 16) {
        const s01 = f32x4.add(f32x4.mul(d0, v128.load(w0 + k)), f32x4.mul(d1, v128.load(w1 + k)));
        const s23 = f32x4.add(f32x4.mul(d2, v128.load(w2 + k)), f32x4.mul(d3, v128.load(w3 + k)));
        v128.store(to + k, f32x4.add(v128.load(to + k), f32x4.add(s01, s23)));
      }
    }
  }
}

/** G += the sum over t of dy[t] outer x[t]: the gradient of W in `affine`. */
export function outer(g: usize, dy: usize, x: usize, rows: i32, columns: i32, count: i32): void {
  outerApart(g, dy, x, <usize>columns << 2, rows, columns, count);
}

/** `outer` where the vectors x begin `step` bytes apart. */
export function outerApart(
  g: usize,
  dy: usize,
  x: usize,
  step: usize,
  rows: i32,
  columns: i32,
  count: i32,
): void {
  const width: usize = <usize>columns << 2;
  const height: usize = <usize>rows << 2;
  for (let r: i32 = 0; r < rows; r++) {
    const to = g + <usize>r * width;
    let t: i32 = 0;
    for (; t + 3 < count; t += 4) {
      const at = dy + <usize>t * height + (<usize>r << 2);
      const d0 = v128.load32_splat(at);
      const d1 = v128.load32_splat(at + height);
      const d2 = v128.load32_splat(at + 2 * height);
      const d3 = v128.load32_splat(at + 3 * height);
      const x0 = x + <usize>t * step;
      const x1 = x0 + step;
      const x2 = x1 + step;
      const x3 = x2 + step;
      for (let k: usize = 0; k < width; k += 16) {
        const s01 = f32x4.add(f32x4.mul(d0, v128.load(x0 + k)), f32x4.mul(d1, v128.load(x1 + k)));
        const s23 = f32x4.add(f32x4.mul(d2, v128.load(x2 + k)), f32x4.mul(d3, v128.load(x3 + k)));
        v128.store(to + k, f32x4.add(v128.load(to + k), f32x4.add(s01, s23)));
      }
    }
    for (; t < count; t++) {
      const d = v128.load32_splat(dy + <usize>t * height + (<usize>r << 2));
      const from = x + <usize>t * step;
      for (let k: usize = 0; k < width; k += 16)
        v128.store(to + k, f32x4.add(v128.load(to + k), f32x4.mul(d, v128.load(from + k))));
    }
  }
}
