// Vectors: sums, products, copies, rectifiers, 8-bit rows. AssemblyScript: see kernel.as.ts.
// @ts-nocheck: the types are AssemblyScript's.

/** y += x. */
export function add(y: usize, x: usize, length: i32): void {
  const end: usize = <usize>length << 2;
  for (let k: usize = 0; k < end; k += 16)
    v128.store(y + k, f32x4.add(v128.load(y + k), v128.load(x + k)));
}

/** y += a x. */
export function addScaled(y: usize, x: usize, a: f32, length: i32): void {
  const end: usize = <usize>length << 2;
  const scale = f32x4.splat(a);
  for (let k: usize = 0; k < end; k += 16)
    v128.store(y + k, f32x4.add(v128.load(y + k), f32x4.mul(scale, v128.load(x + k))));
}

/** y *= x, lane by lane: dropout masks, and gates. */
export function multiply(y: usize, x: usize, length: i32): void {
  const end: usize = <usize>length << 2;
  for (let k: usize = 0; k < end; k += 16)
    v128.store(y + k, f32x4.mul(v128.load(y + k), v128.load(x + k)));
}

/** Writes `row` over each of the `count` vectors of y: how an affine map starts from its bias. */
export function broadcast(y: usize, row: usize, length: i32, count: i32): void {
  const bytes: usize = <usize>length << 2;
  for (let t: i32 = 0; t < count; t++) memory.copy(y + <usize>t * bytes, row, bytes);
}

/** y += the sum of the `count` vectors of x: the gradient of a bias. */
export function addRows(y: usize, x: usize, length: i32, count: i32): void {
  const bytes: usize = <usize>length << 2;
  for (let t: i32 = 0; t < count; t++) add(y, x + <usize>t * bytes, length);
}

/** x becomes max(x, 0.1 x): a leaky rectifier, which never dies. */
export function rectify(x: usize, length: i32): void {
  const end: usize = <usize>length << 2;
  const tenth = f32x4.splat(0.1);
  for (let k: usize = 0; k < end; k += 16) {
    const v = v128.load(x + k);
    v128.store(x + k, f32x4.max(v, f32x4.mul(v, tenth)));
  }
}

/** dy becomes the gradient before `rectify` whose result was y. */
export function rectifyBack(dy: usize, y: usize, length: i32): void {
  const end: usize = <usize>length << 2;
  const tenth = f32x4.splat(0.1);
  const zero = f32x4.splat(0);
  for (let k: usize = 0; k < end; k += 16) {
    const d = v128.load(dy + k);
    v128.store(dy + k, v128.bitselect(d, f32x4.mul(d, tenth), f32x4.gt(v128.load(y + k), zero)));
  }
}

/** y += scale times a row of 8-bit integers; `length` is a multiple of 8. */
export function addBytes(y: usize, row: usize, scale: f32, length: i32): void {
  const s = f32x4.splat(scale);
  for (let k: usize = 0; k < <usize>length; k += 8) {
    const wide = v128.load8x8_s(row + k);
    const low = f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_s(wide));
    const high = f32x4.convert_i32x4_s(i32x4.extend_high_i16x8_s(wide));
    const at = y + (k << 2);
    v128.store(at, f32x4.add(v128.load(at), f32x4.mul(s, low)));
    v128.store(at, f32x4.add(v128.load(at, 16), f32x4.mul(s, high)), 16);
  }
}

// Whole numbers: models in use that must be quick keep 16-bit integers, which go eight at a time and give the same sums
// in any order. Lengths are multiples of 8, heights of 4.
