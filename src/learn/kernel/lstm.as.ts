// Long short-term memories, and the way back through them. AssemblyScript: see kernel.as.ts.
// @ts-nocheck: the types are AssemblyScript's.
import { affine, affineBack, outerApart } from "./affine.as";
import { sigmoid4, tanh4 } from "./lanes.as";

/**
 * One direction of a long short-term memory over `count` vectors (Hochreiter & Schmidhuber 1997; with forget gate).
 *
 * `gates` holds for each vector what the input gives to its four gates (in, forget, out, new; each `hidden` wide) and
 * is overwritten with their values. `cells` and `tanhs` are filled, `count` times `hidden`. What it puts out goes to
 * `out`, whose vectors are `stride` floats apart. `reverse` is 1 to read from the last vector to the first.
 */
export function lstm(
  w: usize,
  gates: usize,
  cells: usize,
  tanhs: usize,
  out: usize,
  stride: i32,
  hidden: i32,
  count: i32,
  reverse: i32,
): void {
  const width: usize = <usize>hidden << 2;
  const step: usize = <usize>stride << 2;
  for (let s: i32 = 0; s < count; s++) {
    const t: usize = <usize>(reverse ? count - 1 - s : s);
    const before: usize = reverse ? t + 1 : t - 1;
    const g = gates + t * 4 * width;
    if (s > 0) affine(w, out + before * step, g, 4 * hidden, hidden, 1);
    const c = cells + t * width;
    const h = out + t * step;
    const tc = tanhs + t * width;
    const earlier = cells + before * width;
    for (let k: usize = 0; k < width; k += 16) {
      const i = sigmoid4(v128.load(g + k));
      const f = sigmoid4(v128.load(g + width + k));
      const o = sigmoid4(v128.load(g + 2 * width + k));
      const n = tanh4(v128.load(g + 3 * width + k));
      let cell = f32x4.mul(i, n);
      if (s > 0) cell = f32x4.add(cell, f32x4.mul(f, v128.load(earlier + k)));
      const squashed = tanh4(cell);
      v128.store(g + k, i);
      v128.store(g + width + k, f);
      v128.store(g + 2 * width + k, o);
      v128.store(g + 3 * width + k, n);
      v128.store(c + k, cell);
      v128.store(tc + k, squashed);
      v128.store(h + k, f32x4.mul(o, squashed));
    }
  }
}

/**
 * The way back through `lstm`: from `dout` to the gradients of what the input gave to the gates, in `dgates`, and of W,
 * added to `dw`. `dh` and `dc` are two scratch vectors of `hidden` floats.
 */
export function lstmBack(
  w: usize,
  dw: usize,
  gates: usize,
  cells: usize,
  tanhs: usize,
  out: usize,
  dout: usize,
  dgates: usize,
  dh: usize,
  dc: usize,
  stride: i32,
  hidden: i32,
  count: i32,
  reverse: i32,
): void {
  const width: usize = <usize>hidden << 2;
  const step: usize = <usize>stride << 2;
  const one = f32x4.splat(1);
  memory.fill(dh, 0, width);
  memory.fill(dc, 0, width);
  for (let s: i32 = count - 1; s >= 0; s--) {
    const t: usize = <usize>(reverse ? count - 1 - s : s);
    const before: usize = reverse ? t + 1 : t - 1;
    const g = gates + t * 4 * width;
    const d = dgates + t * 4 * width;
    const tc = tanhs + t * width;
    const earlier = cells + before * width;
    const from = dout + t * step;
    for (let k: usize = 0; k < width; k += 16) {
      const i = v128.load(g + k);
      const f = v128.load(g + width + k);
      const o = v128.load(g + 2 * width + k);
      const n = v128.load(g + 3 * width + k);
      const squashed = v128.load(tc + k);
      const dhk = f32x4.add(v128.load(from + k), v128.load(dh + k));
      const dck = f32x4.add(
        v128.load(dc + k),
        f32x4.mul(f32x4.mul(dhk, o), f32x4.sub(one, f32x4.mul(squashed, squashed))),
      );
      v128.store(d + k, f32x4.mul(f32x4.mul(dck, n), f32x4.mul(i, f32x4.sub(one, i))));
      if (s > 0)
        v128.store(
          d + width + k,
          f32x4.mul(f32x4.mul(dck, v128.load(earlier + k)), f32x4.mul(f, f32x4.sub(one, f))),
        );
      else v128.store(d + width + k, f32x4.splat(0));
      v128.store(
        d + 2 * width + k,
        f32x4.mul(f32x4.mul(dhk, squashed), f32x4.mul(o, f32x4.sub(one, o))),
      );
      v128.store(d + 3 * width + k, f32x4.mul(f32x4.mul(dck, i), f32x4.sub(one, f32x4.mul(n, n))));
      v128.store(dc + k, f32x4.mul(dck, f));
    }
    memory.fill(dh, 0, width);
    if (s > 0) affineBack(w, d, dh, 4 * hidden, hidden, 1);
  }
  // Every vector but the first that was read met what the one before it had put out.
  const later = reverse ? dgates : dgates + 4 * width;
  outerApart(dw, later, reverse ? out + step : out, step, 4 * hidden, hidden, count - 1);
}
