import type { Language } from "../language/language.js";
import type { Doc } from "../types.js";
import type { Scorecard } from "./scorecard.js";

/** What a benchmark is given besides the text of its file. */
export interface BenchmarkOptions {
  /** The name of the file, for messages and the scorecard. */
  readonly file: string;
  /** Only these documents, by their ids; `null` for all. */
  readonly documents: readonly string[] | null;
  readonly language: Language;
  /** How framelens reads a text that is nothing but a text. */
  readonly readText: (text: string) => Doc;
}

/** A way to measure framelens against what people annotated. Plain data and one pure function. */
export interface Benchmark {
  readonly name: string;
  /** One line for the help. */
  readonly description: string;
  /** The endings of the files it reads, each also gzipped. */
  readonly endings: readonly string[];
  /** Throws a `FramelensError` for a file that is not as it must be, or holds none of the documents. */
  evaluate(text: string, options: BenchmarkOptions): Scorecard;
}
