import type { Memory } from "../../learn/kernel/memory.js";
import type { NetworkSize } from "./network.js";
import type { ShortLayer } from "./short-layer.js";

/** The network in use, in 16-bit integers: gets the rows of a stretch of words, gives their tags. */
export interface ShortNetwork {
  /** Begins a stretch of `count` words. */
  begin(count: number): void;
  /** Adds the row of the next form: of each word of the stretch, and of `edgesOf(size)` more before and behind it. */
  add(row: number): void;
  /** Writes the tags of the stretch to `tags`, from `at`. */
  finish(tags: Uint8Array, at: number): void;
}

/** For stretches of up to `longest` words. */
export function createShortNetwork(
  memory: Memory,
  size: NetworkSize,
  {
    top,
    output,
    longest,
  }: { readonly top: ShortLayer; readonly output: ShortLayer; readonly longest: number },
): ShortNetwork {
  const { kernel, bytes } = memory;
  const { reach, topReach, hidden } = size;
  // The outermost forms also add to words out here, which nobody reads.
  const margin = 2 * reach;
  const vector = hidden * 2;
  const hiddens = memory.allocateBytes((longest + 2 * (topReach + margin)) * vector);
  const sums = memory.allocate(longest * Math.max(top.outputs, output.outputs));
  const tops = memory.allocateBytes(longest * top.outputs * 2);
  const best = memory.allocateBytes(longest);
  const rowLength = (2 * reach + 1) * hidden;
  let count = 0;
  let next = 0;
  return {
    begin: (words) => {
      count = words;
      next = hiddens;
      bytes.fill(0, hiddens, hiddens + (count + 2 * (topReach + margin)) * vector);
    },
    add: (row) => {
      kernel.addShorts(next, row, rowLength);
      next += vector;
    },
    finish: (tags, at) => {
      const first = hiddens + margin * vector;
      kernel.rectifyShorts(first, (count + 2 * topReach) * hidden);
      kernel.affineShorts(top.weights, top.bias, first, sums, top.outputs, top.inputs, hidden, count);
      kernel.narrow(sums, tops, top.shift, count * top.outputs);
      kernel.rectifyShorts(tops, count * top.outputs);
      const { weights, bias, inputs, outputs } = output;
      kernel.affineShorts(weights, bias, tops, sums, outputs, inputs, inputs, count);
      kernel.largest(sums, best, outputs, count);
      for (let t = 0; t < count; t++) tags[at + t] = bytes[best + t];
    },
  };
}
