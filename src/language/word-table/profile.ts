import { USE } from "./count-uses.js";
import { COUNTS_WIDTH, USE_AT, type WordCounts } from "./count-words.js";
import { NEIGHBOUR_CLASSES } from "./neighbour-classes.js";

/** A use of a form as the share of other uses of it: which of `USE`, among which. */
interface Share {
  readonly of: readonly (keyof typeof USE)[];
  readonly among: readonly (keyof typeof USE)[];
}

const CAPITAL = ["capital", "allCapitals"] as const;
const INSIDE = ["lower", ...CAPITAL] as const;

/** The shares that tell names from words, and persons from organisations and places. */
export const SHARES: readonly Share[] = [
  { of: CAPITAL, among: INSIDE },
  { of: ["allCapitals"], among: INSIDE },
  { of: ["first"], among: ["total"] },
  { of: ["afterTitle", "afterGivenName", "beforeWho"], among: CAPITAL },
  { of: ["beforeSpeech", "afterSpeech"], among: CAPITAL },
  { of: ["inPlace"], among: CAPITAL },
  { of: ["afterThe"], among: CAPITAL },
  { of: ["beforeFirmEnding", "afterNameOf"], among: CAPITAL },
  { of: ["afterCapital"], among: CAPITAL },
  { of: ["beforeCapital"], among: CAPITAL },
  { of: ["beforeClitic"], among: CAPITAL },
  { of: ["lowerBeforeCapital"], among: ["lower"] },
  { of: ["apposition"], among: ["lower"] },
];

/** Uses that every form is taken to have had, shared out as all forms' uses are: rare forms stay near the mean. */
const SMOOTHING = 8;
/** Neighbours are many classes: rare forms need more to be told apart from chance. */
const NEIGHBOUR_SMOOTHING = 8;
const LARGEST_RATIO = 4;

/** Each form's shares as logarithms of their ratio to the share over all forms; 0 for a form that was never met. */
export function shareProfiles({ counts }: WordCounts, rows: readonly number[]): Float32Array {
  const totals = addUp(counts);
  const sum = (at: number, of: Share["of"], from: Uint32Array | Float64Array): number =>
    of.reduce((total, use) => total + from[at + USE_AT + USE[use]], 0);
  const profiles = new Float32Array(rows.length * SHARES.length);
  SHARES.forEach(({ of, among }, share) => {
    const mean = sum(0, of, totals) / (sum(0, among, totals) || 1);
    rows.forEach((row, index) => {
      if (row < 0 || mean === 0) return;
      const at = row * COUNTS_WIDTH;
      const part = (sum(at, of, counts) + SMOOTHING * mean) / (sum(at, among, counts) + SMOOTHING);
      profiles[index * SHARES.length + share] = logRatio(part, mean);
    });
  });
  return profiles;
}

/** Each form's neighbours as logarithms of how much more often than by chance each class stands beside it. */
export function neighbourProfiles({ counts }: WordCounts, rows: readonly number[]): Float32Array {
  const width = 2 * NEIGHBOUR_CLASSES;
  const totals = addUp(counts);
  const all = totals[USE_AT + USE.total] || 1;
  const profiles = new Float32Array(rows.length * width);
  rows.forEach((row, index) => {
    if (row < 0) return;
    const at = row * COUNTS_WIDTH;
    const total = counts[at + USE_AT + USE.total] + NEIGHBOUR_SMOOTHING;
    for (let d = 0; d < width; d++) {
      const mean = totals[d] / all;
      if (mean === 0) continue;
      // Classes that are met often tell more: without the root, chance in rare ones would be most of the variance.
      const ratio = logRatio((counts[at + d] + NEIGHBOUR_SMOOTHING * mean) / total, mean);
      profiles[index * width + d] = ratio * mean ** 0.25;
    }
  });
  return profiles;
}

function logRatio(part: number, mean: number): number {
  return Math.max(-LARGEST_RATIO, Math.min(LARGEST_RATIO, Math.log(part / mean)));
}

function addUp(counts: Uint32Array): Float64Array {
  const totals = new Float64Array(COUNTS_WIDTH);
  for (let at = 0; at < counts.length; at += COUNTS_WIDTH)
    for (let d = 0; d < COUNTS_WIDTH; d++) totals[d] += counts[at + d];
  return totals;
}
