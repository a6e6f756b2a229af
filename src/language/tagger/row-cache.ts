import type { Memory } from "../../learn/kernel/memory.js";
import { CASE_COUNT } from "./case-reading.js";
import { encodedForm } from "./form-encoder.js";
import type { FormFeatures } from "./form-features.js";
import type { FormRows } from "./form-rows.js";

/** The rows of the forms met last, one for each remainder of their numbers. */
export interface RowCache {
  /** The address of the row of a form, good until the next call. `features` are those of all numbers. */
  addressOf(number: number, reading: number, features: readonly FormFeatures[]): number;
  forget(): void;
}

/** `size` rows are kept, a power of two. What is kept is never seen, as a row depends on its form alone. */
export function createRowCache(memory: Memory, rows: FormRows, size: number): RowCache {
  const bytes = rows.length * 2;
  const kept = memory.allocateBytes(size * bytes);
  const owners = new Int32Array(size).fill(-1);
  return {
    addressOf: (number, reading, features) => {
      const owner = number * CASE_COUNT + reading;
      // A form read in another way has another place, so that the two do not take turns.
      const place = (number + reading * 5003) & (size - 1);
      const address = kept + place * bytes;
      if (owners[place] !== owner) {
        rows.write(encodedForm(features[number], reading), address);
        owners[place] = owner;
      }
      return address;
    },
    forget: () => void owners.fill(-1),
  };
}
