/** A share with its Wilson interval, 95 %: `count` of `total`. All three numbers are `null` when the total is 0. */
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
}

/** Agreement by kind. */
export interface AgreementTable {
  readonly name: string;
  /** What counts as correct, in a sentence. */
  readonly definition: string;
  readonly rows: readonly Agreement[];
}

/** What a benchmark found; it is printed as tables, or as JSON just as it is. */
export interface Scorecard {
  readonly schema: "framelens/scorecard@1";
  readonly benchmark: string;
  readonly file: string;
  /** The documents it was restricted to; `null` for all of the file. */
  readonly documents: readonly string[] | null;
  /** What was read: `{ sentences: 2001, words: 25150 }`. */
  readonly size: Readonly<Record<string, number>>;
  /** How it was measured, in a sentence or two. */
  readonly method: string;
  /** What could not be measured in this file, or only in part. */
  readonly notes: readonly string[];
  readonly figures: readonly Figure[];
  readonly tables: readonly AgreementTable[];
}
