import { countUses, USE } from "./count-uses.js";
import { type CountingWords, tellsOf, viewSentence } from "./counted-sentence.js";
import { CAPITALISED, EDGE, isListed, NEIGHBOUR_CLASSES, neighbourClass } from "./neighbour-classes.js";
import { normalizeForm, numberPattern } from "./normalize-form.js";

/** Numbers counted for each form: its left neighbours by class, its right neighbours, and `USE`. */
export const COUNTS_WIDTH = 2 * NEIGHBOUR_CLASSES + Object.keys(USE).length;

/** Where `USE` begins in a form's counts. */
export const USE_AT = 2 * NEIGHBOUR_CLASSES;

/** How often each form was met, and in what company. */
export interface WordCounts {
  /** In the order in which they were met; numbers as their pattern (0000). */
  readonly forms: readonly string[];
  /** `COUNTS_WIDTH` numbers for each form, row after row. */
  readonly counts: Uint32Array;
}

/** Adds up sentences, one after the other. */
export interface WordCounter {
  /** Counts a sentence, its tokens as they are written. */
  add(forms: readonly string[]): void;
  result(): WordCounts;
}

/** A counter that has seen nothing yet. The same sentences in the same order give the same counts. */
export function createWordCounter(words: CountingWords): WordCounter {
  const ids = new Map<string, number>();
  const forms: string[] = [];
  const classes: number[] = [];
  const tells: number[] = [];
  let counts = new Uint32Array(COUNTS_WIDTH * 4096);

  const idOf = (written: string): number => {
    const known = ids.get(written);
    if (known !== undefined) return known;
    const normal = normalizeForm(written);
    const form = numberPattern(normal) ?? normal;
    let id = ids.get(form);
    if (id === undefined) {
      id = forms.length;
      forms.push(form);
      classes.push(neighbourClass(form));
      tells.push(tellsOf(form, words));
      ids.set(form, id);
      if (forms.length * COUNTS_WIDTH > counts.length) counts = enlarge(counts);
    }
    ids.set(written, id);
    return id;
  };

  return {
    add(written) {
      const ids = written.map(idOf);
      const sentence = viewSentence(written, ids, forms, tells);
      const classAt = (at: number): number => {
        if (at < 0 || at >= ids.length) return EDGE;
        const neighbour = classes[ids[at]];
        return at > 0 && sentence.isCapital(at) && !isListed(neighbour) ? CAPITALISED : neighbour;
      };
      ids.forEach((id, i) => {
        const row = id * COUNTS_WIDTH;
        counts[row + classAt(i - 1)]++;
        counts[row + NEIGHBOUR_CLASSES + classAt(i + 1)]++;
        counts[row + USE_AT + USE.total]++;
        if (!sentence.headline) countUses(sentence, i, counts, row + USE_AT);
      });
    },
    result: () => ({ forms, counts: counts.slice(0, forms.length * COUNTS_WIDTH) }),
  };
}

function enlarge(counts: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(counts.length * 2);
  larger.set(counts);
  return larger;
}
