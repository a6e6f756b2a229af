import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { scramble } from "./scramble.js";

/** Numbers thrown away at the start, so that seeds that differ by one bit have nothing in common. */
const WARM_UP = 32;

/**
 * Seeded draws of whole numbers in [0, limit), a hundred million of them in seconds.
 *
 * `limit` is at most 2^32. One 32-bit number is scaled for each draw: of a million places each is drawn with its probability to
 * one part in four thousand. A second number in the seed makes another row of draws that has nothing to do with the first.
 */
export function createIndexDraws(seed: number, row = 0): (limit: number) => number {
  const generator = xoroshiro128plus(scramble(scramble(seed) + row));
  for (let i = 0; i < WARM_UP; i++) generator.next();
  return (limit) => Math.floor((generator.next() >>> 0) * 2 ** -32 * limit);
}
