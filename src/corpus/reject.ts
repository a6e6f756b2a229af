import type { ErrorCode } from "../errors.js";
import type { Article } from "../types.js";

/** A record of a corpus that cannot be used: where it stands, what is wrong with it, and the record itself. */
export interface Reject {
  readonly file: string;
  /** 1-based number of the record in its file, unusable ones counted; a CSV header is not a record. */
  readonly record: number;
  /** 1-based physical line of the file on which the record starts. */
  readonly line: number;
  /** Column or field at fault, `null` when the whole record is. */
  readonly column: string | null;
  readonly code: ErrorCode;
  /** One sentence: where, what is wrong, and the code. */
  readonly message: string;
  /** The record as it stands in the file; bytes that are no text show as U+FFFD. Cut after `RAW_LIMIT` characters. */
  readonly raw: string;
}

/** What a reader yields: an article, or a record that cannot be one. */
export type Item = { readonly article: Article } | { readonly reject: Reject };

/** Where a record stands. */
export interface RecordPlace {
  readonly file: string;
  readonly record: number;
  readonly line: number;
}

/** What is wrong with a record, without its place. `problem` reads on after "file:line: ". */
export interface Problem {
  readonly code: ErrorCode;
  readonly column: string | null;
  readonly problem: string;
}

/** Longest raw record a reject keeps, in characters: five times the longest text that is read by default. */
export const RAW_LIMIT = 10_000_000;

/** Puts a problem in its place: the reject, with its message worded like every other. */
export function createReject(place: RecordPlace, problem: Problem, raw: string): Reject {
  return {
    file: place.file,
    record: place.record,
    line: place.line,
    column: problem.column,
    code: problem.code,
    message: `${place.file}:${place.line}: ${problem.problem}; the record was rejected (${problem.code})`,
    // Put together anew: a slice would keep the whole piece of the file it was cut from in memory.
    raw: ` ${raw.slice(0, RAW_LIMIT).replace(/\p{Surrogate}/gu, "\uFFFD")}`.slice(1),
  };
}
