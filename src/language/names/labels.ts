import type { Name, NameType } from "../types.js";

/** The types of names, in the order of their labels. */
export const NAME_TYPES: readonly NameType[] = ["person", "organisation", "place", "other"];

/** The label of a token outside of all names. */
export const OUTSIDE = 0;

const PLACES = 4;
const BEGIN = 0;
const INSIDE = 1;
const END = 2;
const SINGLE = 3;

/** Number of labels: outside, and for each type the begin, the inside and the end of a name, and a name of one token. */
export const LABEL_COUNT = 1 + PLACES * NAME_TYPES.length;

function labelOf(type: NameType, place: number): number {
  return 1 + PLACES * NAME_TYPES.indexOf(type) + place;
}

const placeOf = (label: number): number => (label - 1) % PLACES;
const isOpen = (label: number): boolean => label !== OUTSIDE && placeOf(label) <= INSIDE;
const continues = (label: number): boolean =>
  label !== OUTSIDE && (placeOf(label) === INSIDE || placeOf(label) === END);

/** True when `after` may follow `before`; at both ends of a sentence stands `OUTSIDE`. */
function mayFollow(before: number, after: number): boolean {
  if (!isOpen(before)) return !continues(after);
  return continues(after) && after - placeOf(after) === before - placeOf(before);
}

const ALL: readonly number[] = Array.from({ length: LABEL_COUNT }, (_, label) => label);

/** For each label those that may stand before it: an open name goes on until its end, and nothing else begins in it. */
export const MAY_PRECEDE: readonly (readonly number[])[] = ALL.map((after) =>
  ALL.filter((before) => mayFollow(before, after)),
);

/** The labels of the tokens of a sentence. */
export function labelNames(names: readonly Name[], count: number): Uint8Array {
  const labels = new Uint8Array(count);
  for (const { from, to, type } of names) {
    if (to - from === 1) {
      labels[from] = labelOf(type, SINGLE);
      continue;
    }
    labels.fill(labelOf(type, INSIDE), from, to);
    labels[from] = labelOf(type, BEGIN);
    labels[to - 1] = labelOf(type, END);
  }
  return labels;
}

/** The names that a sequence of labels says; `offset` is added to all positions. The sequence keeps to `MAY_PRECEDE`. */
export function readLabels(labels: Uint8Array, offset = 0): Name[] {
  const names: Name[] = [];
  let from = 0;
  labels.forEach((label, index) => {
    if (label === OUTSIDE) return;
    const place = placeOf(label);
    if (place === BEGIN || place === SINGLE) from = index;
    if (place < END) return;
    const type = NAME_TYPES[(label - 1 - place) / PLACES];
    names.push({ from: offset + from, to: offset + index + 1, type });
  });
  return names;
}
