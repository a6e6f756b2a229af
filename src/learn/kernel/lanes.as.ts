// Four lanes of a vector at a time. AssemblyScript: see kernel.as.ts.
// @ts-nocheck: the types are AssemblyScript's.

/** Sum of the four lanes, always in the same order. */
// @ts-expect-error: decorator
@inline
export function sum(v: v128): f32 {
  return (
    f32x4.extract_lane(v, 0) +
    f32x4.extract_lane(v, 1) +
    (f32x4.extract_lane(v, 2) + f32x4.extract_lane(v, 3))
  );
}

/** The sums of the four lanes of each of four vectors. */
// @ts-expect-error: decorator
@inline
export function sums(a: v128, b: v128, c: v128, d: v128): v128 {
  const ab = i32x4.add(v128.shuffle<i32>(a, b, 0, 4, 1, 5), v128.shuffle<i32>(a, b, 2, 6, 3, 7));
  const cd = i32x4.add(v128.shuffle<i32>(c, d, 0, 4, 1, 5), v128.shuffle<i32>(c, d, 2, 6, 3, 7));
  return i32x4.add(v128.shuffle<i32>(ab, cd, 0, 1, 4, 5), v128.shuffle<i32>(ab, cd, 2, 3, 6, 7));
}

/**
 * Hyperbolic tangent by Lambert's continued fraction, within 0.0001 of the true value. Our own, as the one of the
 * language differs between engines.
 */
// @ts-expect-error: decorator
@inline
export function tanh4(value: v128): v128 {
  const limit = f32x4.splat(4.97);
  const x = f32x4.max(f32x4.min(value, limit), f32x4.neg(limit));
  const s = f32x4.mul(x, x);
  const above = f32x4.mul(
    x,
    f32x4.add(
      f32x4.splat(135135),
      f32x4.mul(s, f32x4.add(f32x4.splat(17325), f32x4.mul(s, f32x4.add(f32x4.splat(378), s)))),
    ),
  );
  const below = f32x4.add(
    f32x4.splat(135135),
    f32x4.mul(
      s,
      f32x4.add(
        f32x4.splat(62370),
        f32x4.mul(s, f32x4.add(f32x4.splat(3150), f32x4.mul(s, f32x4.splat(28)))),
      ),
    ),
  );
  return f32x4.div(above, below);
}

// @ts-expect-error: decorator
@inline
export function sigmoid4(x: v128): v128 {
  const half = f32x4.splat(0.5);
  return f32x4.add(half, f32x4.mul(half, tanh4(f32x4.mul(half, x))));
}
