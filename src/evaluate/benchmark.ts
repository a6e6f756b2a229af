import type { Language } from "../language/language.js";
import type { Name } from "../language/types.js";
import type { ArticleInput, ArticleReport, Doc, DocField } from "../types.js";
import type { Scorecard } from "./scorecard.js";

/** A file of annotated data, read. */
export interface AnnotatedFile {
  /** As messages call it. */
  readonly name: string;
  readonly text: string;
}

/** The names in a sentence of a field, tokens counted from its first. */
export type NameLookup = (field: DocField, sentence: number) => readonly Name[];

/** What a benchmark is given besides the files. */
export interface BenchmarkOptions {
  /** What was asked for, a file or a folder, for messages and the scorecard. */
  readonly path: string;
  /** Only these documents, by their ids; `null` for all. */
  readonly documents: readonly string[] | null;
  /** Of the random draws behind bootstrap intervals. */
  readonly seed: number;
  readonly language: Language;
  /** How framelens reads a text that is nothing but a text. */
  readonly readText: (text: string) => Doc;
  /** Whether framelens calls a text vague that is one sentence; wider than the findings of the label weasel. */
  readonly isVague: (doc: Doc) => boolean;
  /** What framelens reports of an article. */
  readonly analyze: (article: ArticleInput) => ArticleReport;
  /** Where it is asked for: finds names, to measure how far scores go by outlets and names. */
  readonly leakage?: NameLookup | null;
}

/** A way to measure framelens against what people annotated. Plain data and one pure function. */
export interface Benchmark {
  readonly name: string;
  /** One line for the help. */
  readonly description: string;
  /** The endings of the files it reads, each also gzipped. */
  readonly endings: readonly string[];
  /** The folder of the package with data for it, for which no path need be given; `null` for none. */
  readonly bundled: string | null;
  /**
   * Scores framelens on the files. Throws a `FramelensError` when they hold nothing to score, or none of the documents.
   *
   * Broken records of JSON are left out and told in the scorecard; a broken treebank throws.
   */
  evaluate(files: readonly AnnotatedFile[], options: BenchmarkOptions): Scorecard;
}
