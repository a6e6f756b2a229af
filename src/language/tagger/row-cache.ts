import type { Memory } from "../../learn/kernel/memory.js";
import { CASE_COUNT } from "./case-reading.js";
import { encodedForm } from "./form-encoder.js";
import type { FormFeatures } from "./form-features.js";
import type { FormRows } from "./form-rows.js";

/** The rows of the forms met last, a few for each remainder of their numbers. */
export interface RowCache {
  /** The address of the row of a form, good until the next call. `features` are those of all numbers. */
  addressOf(number: number, reading: number, features: readonly FormFeatures[]): number;
  forget(): void;
}

/** Rows among which a form's own may be; of these the one that was asked for longest ago gives way. */
const WAYS = 4;

/** `size` rows are kept, a power of two. What is kept is never seen, as a row depends on its form alone. */
export function createRowCache(memory: Memory, rows: FormRows, size: number): RowCache {
  const bytes = rows.length * 2;
  const kept = memory.allocateBytes(size * bytes);
  const owners = new Int32Array(size).fill(-1);
  const askedAt = new Int32Array(size);
  let now = 0;
  const makeRoom = (first: number): number => {
    let oldest = first;
    for (let place = first + 1; place < first + WAYS; place++)
      if (askedAt[place] < askedAt[oldest]) oldest = place;
    return oldest;
  };
  return {
    addressOf: (number, reading, features) => {
      const owner = number * CASE_COUNT + reading;
      // A form read in another way has another place, so that the two do not take turns.
      const first = ((number + reading * 5003) * WAYS) & (size - 1);
      now = (now + 1) | 0;
      for (let place = first; place < first + WAYS; place++)
        if (owners[place] === owner) {
          askedAt[place] = now;
          return kept + place * bytes;
        }
      const place = makeRoom(first);
      const address = kept + place * bytes;
      rows.write(encodedForm(features[number], reading), address);
      owners[place] = owner;
      askedAt[place] = now;
      return address;
    },
    forget: () => void owners.fill(-1),
  };
}
