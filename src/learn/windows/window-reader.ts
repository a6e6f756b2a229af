import { createMemory } from "../kernel/memory.js";
import { CONTEXT_WORTH, gateOf, type WindowModel } from "./window-model.js";

/** Writes the numbers that are known of a word beforehand into `into`, which is all 0. */
export type KnownOfWord = (word: number, into: Float32Array) => void;

/** Adds what each word of a stretch says in its neighbourhood to `sums`, in units of `worth`. */
export interface WindowReader {
  /** Word `words[i]` adds to `sums[i]`, for `from` <= i < `to`; what it adds is a whole number. */
  addTo(words: Int32Array, from: number, to: number, sums: Int32Array): void;
}

/** Words whose parts in windows are kept: the first have places of their own, the others take turns. */
const OWN_PLACES = 6144;
const SHARED_PLACES = 2048;
const NOBODY = -1;
/** Windows that are read at a time. */
const BLOCK = 128;
/** Rows of a matrix are multiples of four: one for the output, three of zeros. */
const OUTPUTS = 4;
const FLOAT = 4;
const MEGABYTES_OVER = 1;

/**
 * A reader of a network's windows, whose outputs are multiplied by `worth` and rounded.
 *
 * A window's layer is a sum over its words, so that what a word brings into the windows that it stands in is worked out once. What is kept of
 * words cannot be seen; it takes 32 kB × (`hidden` × places + `dimensions`).
 */
export function createWindowReader(
  { size, own, projection, layer, bias, output, context, gate, gateBias }: WindowModel,
  known: KnownOfWord,
  worth: number,
): WindowReader {
  const { dimensions, reach, hidden } = size;
  const places = 2 * reach + 1;
  const width = places * hidden;
  const rows = BLOCK + 4 * reach;
  const kept = OWN_PLACES + SHARED_PLACES;
  const room =
    kept * (width + dimensions) +
    dimensions * (size.known + width + 2 * hidden + 1) +
    size.known +
    hidden * (rows + 3 + OUTPUTS) +
    BLOCK * OUTPUTS;
  const { kernel, floats, allocate, clear } = createMemory((FLOAT * room) / 2 ** 20 + MEGABYTES_OVER);
  const stored = (values: ArrayLike<number>): number => {
    const address = allocate(values.length);
    floats.set(values, address / FLOAT);
    return address;
  };
  const parts = allocate(kept * width);
  const vectors = allocate(kept * dimensions);
  const owners = new Int32Array(kept).fill(NOBODY);
  const toVector = stored(projection);
  const toParts = stored(layerByMiddle(layer, size));
  const toStretch = stored([...context, ...gate]);
  const start = allocate(hidden);
  const toOutput = stored(new Float32Array(OUTPUTS * hidden));
  const stretch = allocate(2 * hidden);
  const given = allocate(size.known);
  const average = allocate(dimensions);
  const held = allocate(rows * hidden);
  const outputs = allocate(BLOCK * OUTPUTS);

  /** The place of a word among those kept: its vector, and what it brings into the windows whose middles are `reach` words before it to `reach` behind it. */
  const placeOf = (word: number): number => {
    const place = word < OWN_PLACES ? word : OWN_PLACES + (word % SHARED_PLACES);
    if (owners[place] === word) return place;
    owners[place] = word;
    clear(given, size.known);
    known(word, floats.subarray(given / FLOAT, given / FLOAT + size.known));
    const vector = vectors + FLOAT * place * dimensions;
    if (word < size.own) floats.set(own.subarray(word * dimensions, (word + 1) * dimensions), vector / FLOAT);
    else clear(vector, dimensions);
    kernel.affine(toVector, given, vector, dimensions, size.known, 1);
    const part = parts + FLOAT * place * width;
    clear(part, width);
    kernel.affine(toParts, vector, part, width, dimensions, 1);
    return place;
  };
  /** What windows of a stretch hold beforehand, and how much what they hold counts. */
  const readStretch = (words: Int32Array, from: number, to: number): void => {
    clear(average, dimensions);
    const share = CONTEXT_WORTH / (to - from || 1);
    for (let i = from; i < to; i++)
      kernel.addScaled(average, vectors + FLOAT * placeOf(words[i]) * dimensions, share, dimensions);
    clear(stretch, 2 * hidden);
    kernel.affine(toStretch, average, stretch, 2 * hidden, dimensions, 1);
    for (let h = 0; h < hidden; h++) {
      floats[start / FLOAT + h] = bias[h] + floats[stretch / FLOAT + h];
      floats[toOutput / FLOAT + h] = output[h] * gateOf(gateBias[h] + floats[stretch / FLOAT + hidden + h]);
    }
  };
  /** Reads the windows of the words from `first` to `last`, not including it, of a stretch. */
  const readBlock = (words: Int32Array, from: number, to: number, first: number, last: number): void => {
    const count = last - first;
    // Words at both ends bring something into windows beyond the block, which nobody reads.
    kernel.broadcast(held, start, hidden, count + 4 * reach);
    const end = Math.min(to, last + reach);
    for (let i = Math.max(from, first - reach); i < end; i++)
      kernel.add(
        held + FLOAT * hidden * (i - first + reach),
        parts + FLOAT * placeOf(words[i]) * width,
        width,
      );
    const middles = held + FLOAT * hidden * 2 * reach;
    kernel.rectify(middles, count * hidden);
    clear(outputs, count * OUTPUTS);
    kernel.affine(toOutput, middles, outputs, OUTPUTS, hidden, count);
  };
  return {
    addTo: (words, from, to, sums) => {
      readStretch(words, from, to);
      for (let first = from; first < to; first += BLOCK) {
        const last = Math.min(to, first + BLOCK);
        readBlock(words, from, to, first, last);
        for (let i = first; i < last; i++)
          sums[i] += Math.round(floats[outputs / FLOAT + OUTPUTS * (i - first)] * worth);
      }
    },
  };
}

/** The layer with a row for each part of a word: by the window's middle, from before the word to behind it, then by hidden unit. */
function layerByMiddle(
  layer: Float32Array,
  { dimensions, reach, hidden }: WindowModel["size"],
): Float32Array {
  const places = 2 * reach + 1;
  const turned = new Float32Array(layer.length);
  for (let middle = 0; middle < places; middle++)
    for (let h = 0; h < hidden; h++) {
      // A word behind the middle of a window stands late in it.
      const from = (h * places + (places - 1 - middle)) * dimensions;
      turned.set(layer.subarray(from, from + dimensions), (middle * hidden + h) * dimensions);
    }
  return turned;
}
