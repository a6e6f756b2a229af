// 16-bit integers, in which the tagger reckons. AssemblyScript: see kernel.as.ts.
// @ts-nocheck: the types are AssemblyScript's.
import { sums } from "./lanes.as";

/**
 * y[t] = the rectified sum of one part of each of `parts` rows, for `count` places: the last part of the row whose address
 * stands at `rows[t]`, the last but one of `rows[t + 1]`, and so on. Parts are `length` 16-bit integers; a sum beyond
 * their range stays at its end.
 */
export function sumParts(y: usize, rows: usize, parts: i32, length: i32, count: i32): void {
  const width: usize = <usize>length << 1;
  const last: usize = <usize>(parts - 1) * width;
  const tenth = i16x8.splat(3277);
  for (let t: i32 = 0; t < count; t++) {
    const first = rows + (<usize>t << 2);
    for (let k: usize = 0; k < width; k += 16) {
      let part = last + k;
      let sum = v128.load(<usize>load<i32>(first) + part);
      for (let row = first + 4; part >= width; row += 4) {
        part -= width;
        sum = i16x8.add_sat_s(sum, v128.load(<usize>load<i32>(row) + part));
      }
      v128.store(y, i16x8.max_s(sum, i16x8.q15mulr_sat_s(sum, tenth)));
      y += 16;
    }
  }
}

/** y = the floats of x times `scale`, as the nearest 16-bit integers. */
export function toShorts(x: usize, y: usize, scale: f32, length: i32): void {
  const s = f32x4.splat(scale);
  for (let k: i32 = 0; k < length; k += 8) {
    const from = x + (<usize>k << 2);
    const low = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(s, v128.load(from))));
    const high = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(s, v128.load(from, 16))));
    v128.store(y + (<usize>k << 1), i16x8.narrow_i32x4_s(low, high));
  }
}

/** `rectify` for 16-bit integers. */
export function rectifyShorts(x: usize, length: i32): void {
  const end: usize = <usize>length << 1;
  const tenth = i16x8.splat(3277);
  for (let k: usize = 0; k < end; k += 16) {
    const v = v128.load(x + k);
    v128.store(x + k, i16x8.max_s(v, i16x8.q15mulr_sat_s(v, tenth)));
  }
}

/**
 * y[t] = W x[t] + bias for `count` vectors: W and x of 16-bit integers, bias and y of 32-bit ones. The vectors of x are
 * `stride` integers apart and may overlap.
 */
export function affineShorts(
  w: usize,
  bias: usize,
  x: usize,
  y: usize,
  rows: i32,
  columns: i32,
  stride: i32,
  count: i32,
): void {
  const width: usize = <usize>columns << 1;
  const height: usize = <usize>rows << 2;
  const step: usize = <usize>stride << 1;
  const zero = i32x4.splat(0);
  for (let r: i32 = 0; r < rows; r += 4) {
    const w0 = w + <usize>r * width;
    const w1 = w0 + width;
    const w2 = w1 + width;
    const w3 = w2 + width;
    const first = v128.load(bias + (<usize>r << 2));
    let t: i32 = 0;
    for (; t + 1 < count; t += 2) {
      const xa = x + <usize>t * step;
      const xb = xa + step;
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
      v128.store(ya, i32x4.add(first, sums(a0, a1, a2, a3)));
      v128.store(ya + height, i32x4.add(first, sums(b0, b1, b2, b3)));
    }
    if (t < count) {
      const xa = x + <usize>t * step;
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
      v128.store(y + <usize>t * height + (<usize>r << 2), i32x4.add(first, sums(a0, a1, a2, a3)));
    }
  }
}

/** y = x shifted right by `shift` bits: 32-bit integers to 16-bit ones; what is beyond their range stays at its end. */
export function narrow(x: usize, y: usize, shift: i32, length: i32): void {
  for (let k: i32 = 0; k < length; k += 8) {
    const from = x + (<usize>k << 2);
    const low = i32x4.shr_s(v128.load(from), shift);
    const high = i32x4.shr_s(v128.load(from, 16), shift);
    v128.store(y + (<usize>k << 1), i16x8.narrow_i32x4_s(low, high));
  }
}

/**
 * Writes for each of the `count` vectors of x, of `length` 32-bit integers, the index of the largest as a byte, the
 * first of equals. Integers count as equal when they differ in their last 8 bits only. At most 128 long.
 */
export function largest(x: usize, out: usize, length: i32, count: i32): void {
  const bytes: usize = <usize>length << 2;
  const four = i32x4.splat(4);
  for (let t: i32 = 0; t < count; t++) {
    const from = x + <usize>t * bytes;
    // The index takes the place of the lowest bits, counted down, so that one comparison settles both.
    let index = i32x4(127, 126, 125, 124);
    let best = i32x4.splat(i32.MIN_VALUE);
    for (let k: usize = 0; k < bytes; k += 16) {
      const packed = v128.or(i32x4.shl(i32x4.shr_s(v128.load(from + k), 8), 7), index);
      best = i32x4.max_s(best, packed);
      index = i32x4.sub(index, four);
    }
    best = i32x4.max_s(best, v128.shuffle<i32>(best, best, 2, 3, 0, 1));
    best = i32x4.max_s(best, v128.shuffle<i32>(best, best, 1, 0, 3, 2));
    store<u8>(out + t, <u8>(127 - (i32x4.extract_lane(best, 0) & 127)));
  }
}
