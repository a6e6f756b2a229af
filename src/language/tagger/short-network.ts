import type { Memory } from "../../learn/kernel/memory.js";
import { edgesOf, type NetworkSize } from "./network.js";
import type { ShortLayer } from "./short-layer.js";

/** The network in use, in 16-bit integers: gets the rows of a stretch of words, gives their tags. */
export interface ShortNetwork {
  /**
   * Where the addresses of the rows go: of `edgesOf(size)` forms before the stretch, of its words, and of as many behind.
   */
  readonly rows: Int32Array;
  /** Writes the tags of a stretch of `count` words to `tags`, from `at`. */
  tag(count: number, tags: Uint8Array, at: number): void;
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
  const rowsAt = memory.allocate(longest + 2 * edgesOf(size));
  const hiddens = memory.allocateBytes((longest + 2 * topReach) * hidden * 2);
  const sums = memory.allocate(longest * Math.max(top.outputs, output.outputs));
  const tops = memory.allocateBytes(longest * top.outputs * 2);
  const best = memory.allocateBytes(longest);
  return {
    rows: new Int32Array(bytes.buffer, rowsAt, longest + 2 * edgesOf(size)),
    tag: (count, tags, at) => {
      kernel.sumParts(hiddens, rowsAt, 2 * reach + 1, hidden, count + 2 * topReach);
      kernel.affineShorts(top.weights, top.bias, hiddens, sums, top.outputs, top.inputs, hidden, count);
      kernel.narrow(sums, tops, top.shift, count * top.outputs);
      kernel.rectifyShorts(tops, count * top.outputs);
      const { weights, bias, inputs, outputs } = output;
      kernel.affineShorts(weights, bias, tops, sums, outputs, inputs, inputs, count);
      kernel.largest(sums, best, outputs, count);
      for (let t = 0; t < count; t++) tags[at + t] = bytes[best + t];
    },
  };
}
