import type { Bounds, Scan } from "./csv-scan.js";

/**
 * What the columns of a file have looked like so far, to tell a line that starts a record from a line of prose
 * inside a quoted text.
 */
export interface Profile {
  readonly columns: readonly ColumnProfile[];
  samples: number;
}

interface ColumnProfile {
  /** Bits of the shapes seen. */
  shapes: number;
  /** How many of the samples were not quoted. */
  unquoted: number;
  shortest: number;
  longest: number;
}

/** Shapes of a field. */
const NUMBER = 1;
const DATE = 2;
const ADDRESS = 4;
const CODE = 8;
const WORDS = 16;
const EMPTY = 32;
/** Unquoted, and a blank first: after a comma prose goes on so, and a record does not. The surest sign there is. */
const LEADING_BLANK = 64;

/** Shapes that prose does not take by accident. */
const NARROW = NUMBER | DATE | ADDRESS | CODE;

/** Samples from which "so far always" says something. */
const ENOUGH = 5;

/** So many points of likeness and more are proof enough. */
export const PROOF = 2;

/** So many columns are proof by themselves that a line has just as many. */
const MANY_COLUMNS = 5;

/** A profile of a file of which nothing has been seen yet. */
export function createProfile(columns: number): Profile {
  const column = () => ({ shapes: 0, unquoted: 0, shortest: Number.POSITIVE_INFINITY, longest: 0 });
  return { columns: Array.from({ length: columns }, column), samples: 0 };
}

/** Adds a record that is known to be good. */
export function addSample(profile: Profile, text: string, bounds: Bounds): void {
  profile.samples += 1;
  profile.columns.forEach((column, index) => {
    const [start, end, quoted] = fieldAt(bounds, index);
    column.shapes |= shapeOf(text, start, end, quoted);
    column.unquoted += 1 - quoted;
    column.shortest = Math.min(column.shortest, end - start);
    column.longest = Math.max(column.longest, end - start);
  });
}

/**
 * How much fields look like those of a record of this file: `null` when something speaks against it, otherwise
 * points for what prose would not have by accident (see `PROOF`).
 *
 * `own` are the first fields of the record in question, which count as seen. With `strict`, a field that is not
 * quoted in a column that so far always was speaks against it whatever the points are. Only the first `upTo` columns
 * are compared, where the rest would be the same in any case.
 */
export function compareShapes(
  profile: Profile,
  text: string,
  bounds: Bounds,
  options: { readonly strict: boolean; readonly own?: Bounds; readonly upTo?: number },
): number | null {
  const { samples } = profile;
  const columns = profile.columns.slice(0, options.upTo);
  let points = columns.length >= MANY_COLUMNS ? PROOF : 0;
  let unlikeQuoting = false;
  let anyQuoted = false;
  for (const [index, column] of columns.entries()) {
    const [start, end, quoted] = fieldAt(bounds, index);
    const shape = shapeOf(text, start, end, quoted);
    let seen = column.shapes;
    if (options.own !== undefined && index * 3 < options.own.length) {
      seen |= shapeOf(text, ...fieldAt(options.own, index));
    }
    if (shape === LEADING_BLANK && (seen & LEADING_BLANK) === 0) return null;
    if (quoted === 0 && samples >= ENOUGH && column.unquoted === 0) unlikeQuoting = true;
    if (quoted === 1) anyQuoted = true;
    if (!isNarrow(seen) || shape === EMPTY) continue;
    if ((shape & seen) === 0) return null;
    points += pointsFor(shape, column, end - start);
  }
  if (unlikeQuoting && (options.strict || points < PROOF)) return null;
  // Prose has no fields that are properly quoted.
  return anyQuoted ? points + 1 : points;
}

/** Numbers stand in prose too ("1,200 people"); dates and addresses hardly, nor codes of the usual length. */
function pointsFor(shape: number, column: ColumnProfile, length: number): number {
  if (shape === NUMBER) return 1;
  if (shape !== CODE) return PROOF;
  return length >= 4 && length >= column.shortest && length <= column.longest ? PROOF : 0;
}

/** Whether a first field looks like those before it, and they are all of a shape that prose does not take. */
export function startsLikeRecord(profile: Profile, text: string, bounds: Bounds): boolean {
  const column = profile.columns[0];
  if (column === undefined || bounds.length === 0 || profile.samples < ENOUGH) return false;
  const [start, end, quoted] = fieldAt(bounds, 0);
  const shape = shapeOf(text, start, end, quoted);
  if (quoted === 0 && column.unquoted === 0) return false;
  return isNarrow(column.shapes) && (shape & column.shapes & NARROW) !== 0;
}

/** Whether a line that is no record reads like prose: no delimiter in it, or a blank behind one. */
export function looksLikeProse(text: string, scan: Scan, bounds: Bounds): boolean {
  if (bounds.length === 0 || (scan.kind === "record" && scan.fields === 1)) return true;
  const [, lastEnd, quoted] = fieldAt(bounds, bounds.length / 3 - 1);
  if (scan.kind !== "record" && /\s/.test(text.charAt(lastEnd + quoted + 1))) return true;
  for (let index = 1; index * 3 < bounds.length; index += 1) {
    if (shapeOf(text, ...fieldAt(bounds, index)) === LEADING_BLANK) return true;
  }
  return false;
}

function isNarrow(shapes: number): boolean {
  return (shapes & NARROW) !== 0 && (shapes & ~(NARROW | EMPTY)) === 0;
}

function fieldAt(bounds: Bounds, index: number): [start: number, end: number, quoted: number] {
  return [bounds[index * 3] ?? 0, bounds[index * 3 + 1] ?? 0, bounds[index * 3 + 2] ?? 0];
}

function shapeOf(text: string, start: number, end: number, quoted: number): number {
  if (start === end) return EMPTY;
  // Long fields are words whatever they are; a short slice keeps the patterns cheap.
  const field = text.slice(start, Math.min(end, start + 200));
  if (quoted === 0 && /^\s/.test(field)) return LEADING_BLANK;
  if (/^[+-]?\d+(?:\.\d+)?$/.test(field)) return NUMBER;
  if (/^\d{4}-\d\d?-\d\d?|^\d\d?[/.]\d\d?[/.]\d{2,4}/.test(field)) return DATE;
  if (/^https?:\/\//.test(field)) return ADDRESS;
  if (/^\S*\d\S*$/.test(field)) return CODE;
  return WORDS;
}
