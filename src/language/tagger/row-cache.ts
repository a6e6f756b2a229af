import type { Memory } from "../../learn/kernel/memory.js";
import { CASE_COUNT } from "./case-reading.js";
import { encodedForm } from "./form-encoder.js";
import type { FormFeatures } from "./form-features.js";
import type { FormRows } from "./form-rows.js";

/** The rows of the forms met last, a few for each remainder of their numbers. */
export interface RowCache {
  /** Begins a stretch of up to `longest` forms, whose rows are wanted together. */
  begin(): void;
  /** The address of the row of a form, good until the next stretch begins. `features` are those of all numbers. */
  addressOf(number: number, reading: number, features: readonly FormFeatures[]): number;
  forget(): void;
}

/** Rows among which a form's own may be; of these one that was asked for longest ago gives way. */
const WAYS = 4;

/**
 * `size` rows are kept, a power of two. What is kept is never seen, as a row depends on its form alone.
 *
 * Stretches have up to `longest` forms.
 */
export function createRowCache(
  memory: Memory,
  rows: FormRows,
  { size, longest }: { readonly size: number; readonly longest: number },
): RowCache {
  const bytes = rows.length * 2;
  const kept = memory.allocateBytes(size * bytes);
  /** For forms whose places are all taken in their own stretch. */
  const spare = memory.allocateBytes(longest * bytes);
  const owners = new Int32Array(size).fill(-1);
  /** The stretch in which each row was asked for last. */
  const askedIn = new Int32Array(size);
  let stretch = 0;
  let spared = 0;
  const write = (number: number, reading: number, features: readonly FormFeatures[]): number => {
    const first = firstPlace(number, reading, size);
    let place = first;
    for (let other = first + 1; other < first + WAYS; other++)
      if (askedIn[other] < askedIn[place]) place = other;
    const free = askedIn[place] !== stretch;
    const address = free ? kept + place * bytes : spare + spared++ * bytes;
    rows.write(encodedForm(features[number], reading), address);
    if (free) {
      owners[place] = number * CASE_COUNT + reading;
      askedIn[place] = stretch;
    }
    return address;
  };
  return {
    begin: () => {
      stretch = (stretch + 1) | 0;
      spared = 0;
    },
    addressOf: (number, reading, features) => {
      const owner = number * CASE_COUNT + reading;
      const first = firstPlace(number, reading, size);
      for (let place = first; place < first + WAYS; place++)
        if (owners[place] === owner) {
          askedIn[place] = stretch;
          return kept + place * bytes;
        }
      return write(number, reading, features);
    },
    forget: () => void owners.fill(-1),
  };
}

/** A form read in another way has another place, so that the two do not take turns. */
function firstPlace(number: number, reading: number, size: number): number {
  return ((number + reading * 5003) * WAYS) & (size - 1);
}
