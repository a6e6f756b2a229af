import type { Interval } from "../stats/interval.js";

/**
 * A share with its 95 % interval: `count` of `total`. `value` is `null` when the total is 0; `low` and `high` then too,
 * and where there are too few articles to draw from.
 */
export interface Share {
  readonly count: number;
  readonly total: number;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** A share with a name: `LAS`. */
export interface Figure extends Share {
  readonly name: string;
}

/** How what was predicted agrees with what people annotated, for one kind of thing. */
export interface Agreement {
  readonly name: string;
  /** Annotated by people. */
  readonly gold: number;
  readonly predicted: number;
  /** Both, one to one. */
  readonly correct: number;
  /** Of those predicted. */
  readonly precision: Share;
  /** Of those annotated. */
  readonly recall: Share;
  /** Harmonic mean of both in [0, 1]; `null` when nothing was annotated and nothing predicted. */
  readonly f1: number | null;
  /** Of F1; `null` where intervals are those of shares, each thing drawn by itself. */
  readonly f1Interval: Interval | null;
}

/** Agreement by kind. */
export interface AgreementTable {
  readonly name: string;
  /** What counts as correct, in a sentence. */
  readonly definition: string;
  readonly rows: readonly Agreement[];
}

/** Shares that belong together. */
export interface ShareTable {
  readonly name: string;
  /** What they are shares of, in a sentence. */
  readonly definition: string;
  readonly rows: readonly Figure[];
}

/** The same agreements for each part of the data, such as each outlet. */
export interface Breakdown {
  readonly name: string;
  readonly definition: string;
  readonly parts: readonly BreakdownPart[];
}

export interface BreakdownPart {
  readonly name: string;
  /** What the part holds: `{ articles: 12 }`. */
  readonly size: Readonly<Record<string, number>>;
  /** The same rows, in the same order, for every part. */
  readonly rows: readonly Agreement[];
}

/** Figures of people and of other systems beside ours. */
export interface Comparison {
  readonly name: string;
  /** What the figures are, where they come from, and how far they can be compared. */
  readonly definition: string;
  readonly columns: readonly string[];
  readonly rows: readonly ComparisonRow[];
}

export interface ComparisonRow {
  readonly name: string;
  /** Where it was published; `null` for ours, which was measured just now. */
  readonly source: string | null;
  /** In [0, 1], a value for each column; `null` where none was published. */
  readonly values: readonly (number | null)[];
}

/** What stands behind the figures of a row, in words that a reader can look up: `bank-register 512: modal "may"`. */
export interface Differences {
  readonly name: string;
  /** Annotated and not found. */
  readonly missed: readonly string[];
  /** Found and not annotated. */
  readonly added: readonly string[];
}

/** What a benchmark found; it is printed as tables, or as JSON just as it is. */
export interface Scorecard {
  readonly schema: "framelens/scorecard@1";
  readonly benchmark: string;
  /** The file or folder. */
  readonly file: string;
  /** The documents it was restricted to; `null` for all of the file. */
  readonly documents: readonly string[] | null;
  /** What was read: `{ sentences: 2001, words: 25150 }`. */
  readonly size: Readonly<Record<string, number>>;
  /** How it was measured, in a sentence or two. */
  readonly method: string;
  /** How the intervals were made, and what they take as drawn by itself. */
  readonly intervals: string;
  /** What could not be measured in this file, or only in part. */
  readonly notes: readonly string[];
  /** Records that could not be used: `file:line: what is wrong; how to repair it`. */
  readonly leftOut: readonly string[];
  /** What is looked for first. */
  readonly figures: readonly Figure[];
  readonly tables: readonly AgreementTable[];
  readonly shares: readonly ShareTable[];
  readonly comparisons: readonly Comparison[];
  readonly breakdowns: readonly Breakdown[];
  /** In the JSON only; empty for data that are too large to be read one by one. */
  readonly differences: readonly Differences[];
}
