import {
  addSample,
  compareShapes,
  createProfile,
  looksLikeProse,
  PROOF,
  startsLikeRecord,
} from "./csv-profile.js";
import { type Bounds, countLineEnds, type Dialect, nextLine, type Scan, scanRecord } from "./csv-scan.js";
import type { Problem } from "./reject.js";

/** A record as it stands in the file, and what is wrong with it, if anything. */
export interface RawRecord {
  /** Offsets into the text that was given; the line end is not part of the record. */
  readonly start: number;
  readonly contentEnd: number;
  /** Where the next record starts. */
  readonly end: number;
  /** How many lines end in it. */
  readonly lines: number;
  readonly problem: Problem | null;
}

/** Good records that are looked at closely to learn what the columns hold: all at first, then one in so many. */
const CLOSE_LOOKS = 200;
const SAMPLE_EVERY = 16;

/** So many lines in a row that could be records are proof, even when the columns alone prove nothing. */
const MANY_LOOKALIKES = 3;

const NOT_CLOSED = "a quotation mark is not closed";
const ORPHANS = "lines that are no records follow: a quotation mark is missing or not doubled";
const STRAY = "a quotation mark stands where none may be (it is not doubled, or one before it is not closed)";

/**
 * Finds records one after the other in a delimited text.
 *
 * A quotation mark that is never closed would swallow all that follows, and one that is closed by luck would merge
 * records. So a quoted field with line ends in it is believed only when its last lines do not look like records of
 * this file (number of columns, shapes of their values); and after a broken record, reading goes on at the first
 * line that does. Every line is looked at a bounded number of times: a quotation that is open ends at the next
 * single mark, so no two attempts run over the same far stretch.
 */
export function createRecordFinder(dialect: Dialect, columns: number) {
  const profile = createProfile(columns);
  let good = 0;
  let calm = true;

  /** The record that starts at `start`; `null` when more text is needed to tell. */
  function findRecord(text: string, start: number, final: boolean): RawRecord | null {
    const bounds: Bounds = [];
    const scan = scanRecord(text, start, dialect, final, bounds);
    if (scan.kind === "more") return null;
    if (scan.kind !== "record") {
      const end = findRestart(text, nextLine(text, start), final, () => true);
      return end === null ? null : broken(text, start, end, scan.kind === "open" ? NOT_CLOSED : STRAY);
    }
    if (scan.multilineClose >= 0) {
      const end = findSwallowed(text, start, scan, bounds, final);
      if (end === null) return null;
      if (end >= 0) return broken(text, start, end, NOT_CLOSED);
    }
    if (scan.fields !== columns) return findMiscounted(text, start, scan, final);
    const orphansEnd = findOrphans(text, scan.end, final);
    if (orphansEnd === null) return null;
    if (orphansEnd >= 0) return broken(text, start, orphansEnd, ORPHANS);
    if (calm && (good < CLOSE_LOOKS || good % SAMPLE_EVERY === 0)) addSample(profile, text, bounds);
    good += 1;
    calm = true;
    return wellFormed(text, start, scan, null);
  }

  /**
   * Looks behind a record for a blank line and lines that are no records: paragraphs of a text whose opening mark is
   * missing, or in which a mark at the end of a paragraph closed it too early. Returns the offset where they end, -1 when there are none, `null` when more text is needed.
   */
  function findOrphans(text: string, from: number, final: boolean): number | null {
    if (from === text.length && !final) return null;
    let line = from;
    while (/[\r\n]/.test(text.charAt(line))) line = nextLine(text, line);
    if (line === from) return -1;
    const end = findRestart(text, line, final, looksLikeProse);
    return end === null ? null : end > line ? end : -1;
  }

  /** A wrong number of columns; lines of prose behind it belong to it, for then an opening mark is missing. */
  function findMiscounted(text: string, start: number, scan: Scan, final: boolean): RawRecord | null {
    const end = findRestart(text, scan.end, final, looksLikeProse);
    if (end === null) return null;
    calm = false;
    const problem = `expected ${columns} columns, found ${scan.fields}`;
    const found = wellFormed(text, start, scan, { code: "WRONG_COLUMN_COUNT", column: null, problem });
    return end <= scan.end ? found : { ...broken(text, start, end, ""), problem: found.problem };
  }

  /**
   * The first line from `from` on that makes sense as the start of a record, or that does not pass for a part of the
   * broken record before it. `null` when more text is needed.
   */
  function findRestart(
    text: string,
    from: number,
    final: boolean,
    isPart: (text: string, scan: Scan, bounds: Bounds) => boolean,
  ): number | null {
    const bounds: Bounds = [];
    for (let line = from; line < text.length; line = nextLine(text, line)) {
      bounds.length = 0;
      const scan = scanRecord(text, line, dialect, final, bounds);
      if (scan.kind === "more") return null;
      const counted = scan.kind === "record" && scan.fields === columns;
      if (counted && compareShapes(profile, text, bounds, { strict: false }) !== null) return line;
      if (startsLikeRecord(profile, text, bounds)) return line;
      if (!counted && scan.contentEnd > line && !isPart(text, scan, bounds)) return line;
    }
    return final ? text.length : null;
  }

  /**
   * Looks for records swallowed by a quoted field with line ends in it: all lines up to its end are records, but for
   * a few. Returns the offset of the first, -1 when there is none, `null` when more text is needed.
   */
  function findSwallowed(
    text: string,
    start: number,
    scan: Scan,
    own: Bounds,
    final: boolean,
  ): number | null {
    if (columns === 1) return -1;
    const ownBefore = own.slice(0, 3 * scan.fieldsBefore);
    let first = -1;
    let hits = 0;
    let misses = 0;
    let proven = false;
    for (let line = nextLine(text, start); line <= scan.multilineClose; line = nextLine(text, line)) {
      if (/[\r\n]/.test(text.charAt(line))) continue;
      const points = compareLine(text, line, scan.multilineClose, ownBefore, final);
      if (points === undefined) return null;
      if (points !== null) {
        if (first < 0) first = line;
        hits += 1;
        proven ||= points >= PROOF;
      } else if (first >= 0) {
        misses += 1;
        if (4 * misses > hits) {
          first = -1;
          hits = 0;
          misses = 0;
          proven = false;
        }
      }
    }
    return proven || hits >= MANY_LOOKALIKES ? first : -1;
  }

  /** How much a line within a quoted field looks like a record; `undefined` when more text is needed. */
  function compareLine(
    text: string,
    line: number,
    close: number,
    own: Bounds,
    final: boolean,
  ): number | null | undefined {
    const bounds: Bounds = [];
    let scan = scanRecord(text, line, dialect, final, bounds);
    if (scan.kind === "more") return undefined;
    const ends = nextLine(text, line) > close;
    const afterWords = close > line && text.charCodeAt(close - 1) !== dialect.delimiter;
    if (!isRecord(scan) && ends && afterWords) {
      // The mark that closed the field may itself be the stray one, behind words of a field that has no other.
      bounds.length = 0;
      scan = scanRecord(text, line, dialect, final, bounds, close);
      // What stands behind the mark would be there in any case: only what is before it can prove anything.
      let upTo = 0;
      while (upTo * 3 < bounds.length && (bounds[upTo * 3 + 1] ?? close) < close) upTo += 1;
      if (!isRecord(scan) || upTo === 0) return null;
      return compareShapes(profile, text, bounds, { strict: true, own, upTo: upTo + 1 });
    }
    return isRecord(scan) ? compareShapes(profile, text, bounds, { strict: true, own }) : null;
  }

  function isRecord(scan: Scan): boolean {
    return scan.kind === "record" && scan.fields === columns;
  }

  /** Up to `end`, which is the start of a line, the text is one broken record. */
  function broken(text: string, start: number, end: number, problem: string): RawRecord {
    calm = false;
    let contentEnd = end;
    while (contentEnd > start && /[\r\n]/.test(text.charAt(contentEnd - 1))) contentEnd -= 1;
    const lines = countLineEnds(text, start, end);
    return { start, contentEnd, end, lines, problem: { code: "BAD_QUOTING", column: null, problem } };
  }

  return findRecord;
}

function wellFormed(text: string, start: number, scan: Scan, problem: Problem | null): RawRecord {
  const { contentEnd, end } = scan;
  const lines = scan.multilineClose < 0 ? 1 : countLineEnds(text, start, end);
  return { start, contentEnd, end, lines, problem };
}
