import { LANES } from "../../../learn/chain/chain-decoder.js";
import { bucketOf } from "../../../learn/hash.js";
import type { Memory } from "../../../learn/kernel/memory.js";
import { createFeatureList, type FeatureList } from "./feature-list.js";

/** Numbers of a row, 16-bit sums of weights: as many as the decoder reads. */
export const ROW_LABELS = LANES;
/** Bytes of a row. */
export const ROW_BYTES = 2 * ROW_LABELS;

/** Sums of weights for what many tokens share, worked out once for each key, in the kernel's memory. */
export interface Rows {
  /** The address of the key's first row; those of the other places follow it. */
  addressOf(key: number): number;
  /** Whether the key's rows are there. */
  has(key: number): boolean;
  /** Works the rows of a key out; `addTo` adds the features that the key gives to the token at a place. */
  make(key: number, addTo: (list: FeatureList, place: number) => void): void;
  forget(): void;
}

/** The table of weights in the memory, a row for each bucket. */
export interface WeightTable {
  readonly memory: Memory;
  readonly at: number;
  readonly buckets: number;
}

/** Rows for keys below `keys`, each for `places` tokens that follow each other. */
export function createRows({ memory, at, buckets }: WeightTable, keys: number, places: number): Rows {
  const width = places * ROW_BYTES;
  const start = memory.allocateBytes(keys * width);
  const shorts = new Int16Array(memory.bytes.buffer);
  const known = new Uint8Array(keys);
  const list = createFeatureList();
  return {
    addressOf: (key) => start + key * width,
    has: (key) => known[key] === 1,
    make: (key, addTo) => {
      known[key] = 1;
      const first = (start + key * width) >> 1;
      shorts.fill(0, first, first + (width >> 1));
      for (let place = 0; place < places; place++) {
        list.count = 0;
        addTo(list, place);
        for (let j = 0; j < list.count; j++) {
          const row = (at >> 1) + bucketOf(list.hashes[j], buckets) * ROW_LABELS;
          for (let b = 0; b < ROW_LABELS; b++) shorts[first + place * ROW_LABELS + b] += shorts[row + b];
        }
      }
    },
    forget: () => void known.fill(0),
  };
}
