import { LABEL_COUNT, MAY_PRECEDE, OUTSIDE } from "./labels.js";

/** The scores of labels, and of one label after another, in the memory of a model: indexes of floats. */
export interface LabelScores {
  readonly floats: Float32Array;
  /** Where the scores of the first token begin. */
  readonly scores: number;
  /** Floats from one token to the next, and from one row of `transitions` to the next. */
  readonly stride: number;
  /** Where the scores of label after label begin: row `before`, column `after`. */
  readonly transitions: number;
}

/**
 * The sequence of labels with the highest sum of scores that keeps names whole (Viterbi 1967). Of equals the first.
 * Additions and comparisons only, so that every engine decides the same.
 */
export function findBestLabels(
  { floats, scores, stride, transitions }: LabelScores,
  count: number,
): Uint8Array {
  const labels = new Uint8Array(count);
  if (count === 0) return labels;
  const from = new Uint8Array(count * LABEL_COUNT);
  let before = new Float64Array(LABEL_COUNT).fill(Number.NEGATIVE_INFINITY);
  let now = new Float64Array(LABEL_COUNT);
  before[OUTSIDE] = 0;
  for (let t = 0; t < count; t++) {
    const at = scores + t * stride;
    for (let label = 0; label < LABEL_COUNT; label++) {
      let best = Number.NEGATIVE_INFINITY;
      let chosen = OUTSIDE;
      for (const other of MAY_PRECEDE[label]) {
        const sum = before[other] + floats[transitions + other * stride + label];
        if (sum > best) {
          best = sum;
          chosen = other;
        }
      }
      now[label] = best + floats[at + label];
      from[t * LABEL_COUNT + label] = chosen;
    }
    [before, now] = [now, before];
  }
  let last = OUTSIDE;
  let best = Number.NEGATIVE_INFINITY;
  for (const label of MAY_PRECEDE[OUTSIDE]) {
    const sum = before[label] + floats[transitions + label * stride + OUTSIDE];
    if (sum > best) {
      best = sum;
      last = label;
    }
  }
  for (let t = count - 1; t >= 0; t--) {
    labels[t] = last;
    last = from[t * LABEL_COUNT + last];
  }
  return labels;
}
