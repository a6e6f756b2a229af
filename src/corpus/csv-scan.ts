/** How a delimited file is written. */
export interface Dialect {
  /** Code unit of the character between fields. */
  readonly delimiter: number;
  /** Whether a quotation mark inside an unquoted field is an ordinary character, as it is in most TSV. */
  readonly looseQuotes: boolean;
}

/** What was found where a record is supposed to start. */
export interface Scan {
  /**
   * `record`: a well-formed record. `stray`: a quotation mark where none may be. `open`: a quotation that is not
   * closed before the end of the file. `more`: the text given ends before the record does.
   */
  readonly kind: "record" | "stray" | "open" | "more";
  /** Offset after the record and its line end; for other kinds, where the scan stopped. */
  readonly end: number;
  /** Offset of the line end. */
  readonly contentEnd: number;
  readonly fields: number;
  /** Offset of the quotation mark that closes the first field with line ends in it, -1 when there is no such field. */
  readonly multilineClose: number;
  /** How many fields stand before that field. */
  readonly fieldsBefore: number;
}

/** Fields of a record as flat triples: start, end (without quotation marks), and 1 when quoted, 0 when not. */
export type Bounds = number[];

const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;

/**
 * Reads one record of a delimited file (RFC 4180; lines may end in LF, CR LF or CR), without taking it apart.
 *
 * `final` says that no text follows. Fields that were complete are added to `bounds`. A mark at `ignoreQuoteAt` is
 * taken for an ordinary character.
 */
export function scanRecord(
  text: string,
  start: number,
  dialect: Dialect,
  final: boolean,
  bounds?: Bounds,
  ignoreQuoteAt = -1,
): Scan {
  const { delimiter, looseQuotes } = dialect;
  const { length } = text;
  let at = start;
  let fields = 0;
  let multilineClose = -1;
  let fieldsBefore = 0;
  const stop = (kind: Scan["kind"], end: number, contentEnd = end): Scan => {
    return { kind, end, contentEnd, fields, multilineClose, fieldsBefore };
  };
  for (;;) {
    const fieldStart = at;
    if (at < length && text.charCodeAt(at) === QUOTE && at !== ignoreQuoteAt) {
      const close = findClosingQuote(text, at + 1);
      if (close < 0) return stop(final ? "open" : "more", length);
      if (close + 1 === length && !final) return stop("more", length);
      if (multilineClose < 0 && holdsLineEnd(text, fieldStart, close)) {
        multilineClose = close;
        fieldsBefore = fields;
      }
      at = close + 1;
      const after = at < length ? text.charCodeAt(at) : LF;
      if (after !== delimiter && after !== LF && after !== CR) return stop("stray", at);
      bounds?.push(fieldStart + 1, close, 1);
    } else {
      for (; at < length; at += 1) {
        const unit = text.charCodeAt(at);
        if (unit === delimiter || unit === LF || unit === CR) break;
        if (unit === QUOTE && !looseQuotes && at !== ignoreQuoteAt) return stop("stray", at);
      }
      if (at === length && !final) return stop("more", length);
      bounds?.push(fieldStart, at, 0);
    }
    fields += 1;
    if (at === length) return stop("record", length);
    const unit = text.charCodeAt(at);
    if (unit === delimiter) {
      at += 1;
      continue;
    }
    if (unit === LF) return stop("record", at + 1, at);
    if (at + 1 === length && !final) return stop("more", length);
    return stop("record", text.charCodeAt(at + 1) === LF ? at + 2 : at + 1, at);
  }
}

/** Offset of the mark that closes a quotation; doubled marks stand for one inside it. -1 when there is none. */
function findClosingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at >= 0 && text.charCodeAt(at + 1) === QUOTE) at = text.indexOf('"', at + 2);
  return at;
}

function holdsLineEnd(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === LF || unit === CR) return true;
  }
  return false;
}

/** Offset of the line after the one that `at` is in; the length of the text when it is the last one. */
export function nextLine(text: string, at: number): number {
  for (let next = at; next < text.length; next += 1) {
    const unit = text.charCodeAt(next);
    if (unit === LF) return next + 1;
    if (unit === CR) return text.charCodeAt(next + 1) === LF ? next + 2 : next + 1;
  }
  return text.length;
}

/** How many lines end between two offsets. */
export function countLineEnds(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = from; at < to; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === LF || (unit === CR && text.charCodeAt(at + 1) !== LF)) lines += 1;
  }
  return lines;
}
