/** What went wrong, stable for programs to test. */
export type ErrorCode =
  // A record of a corpus that cannot be used.
  | "EMPTY_TEXT"
  | "NO_TEXT_FIELD"
  | "TOO_LONG"
  | "BAD_ENCODING"
  | "BAD_JSON"
  | "BAD_QUOTING"
  | "WRONG_COLUMN_COUNT"
  | "BAD_HTML"
  | "BAD_GZIP"
  | "BAD_PARQUET"
  // A file or a call that cannot be used.
  | "NOT_FOUND"
  | "UNREADABLE"
  | "NOT_WRITABLE"
  | "UNKNOWN_FORMAT"
  | "NO_TEXT_COLUMN"
  | "BAD_OPTION"
  | "CANNOT_RESUME"
  | "BAD_LEXICON"
  | "BAD_CONFIG"
  | "BAD_CONLLU"
  | "BROKEN_MODEL"
  // A fault of framelens.
  | "ANALYSIS_FAILED";

/** Where something went wrong: the fields a program needs, all optional. */
export interface ErrorPlace {
  readonly file?: string;
  /** 1-based number of the record in its file. */
  readonly record?: number;
  /** 1-based line of the file. */
  readonly line?: number;
  readonly column?: string;
}

/**
 * The one error class of framelens.
 *
 * `code` is stable; `message` says where, what and how to repair; `cause` is the untouched original, if any.
 */
export class FramelensError extends Error {
  override readonly name = "FramelensError";
  readonly code: ErrorCode;
  readonly place: ErrorPlace;

  constructor(code: ErrorCode, message: string, options: { place?: ErrorPlace; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.place = options.place ?? {};
  }
}
