import type { PartOfSpeech } from "../types.js";

/**
 * The part of speech of a token and those of its features that verbs and their subjects turn on, in the words of
 * Universal Dependencies 2. `null` where the feature does not apply or is not marked.
 */
export interface Morphology {
  readonly upos: PartOfSpeech;
  readonly verbForm: "Fin" | "Inf" | "Part" | "Ger" | null;
  readonly tense: "Past" | "Pres" | null;
  readonly voice: "Pass" | null;
  readonly mood: "Ind" | "Imp" | "Sub" | null;
  readonly number: "Sing" | "Plur" | null;
  readonly person: "1" | "2" | "3" | null;
}

/** Who depends on whom in a sentence; tokens are counted from 0 within it. */
export interface Tree {
  /** The head of each token; -1 for the root, of which there is exactly one. There are no cycles. */
  readonly heads: Int32Array;
  /** The relation of each token to its head, with its subtype: `nsubj:pass`; `root` for the root. */
  readonly relations: readonly string[];
}

/** What a name stands for. */
export type NameType = "person" | "organisation" | "place" | "other";

/** Tokens `from` up to, not including, `to`, counted from 0 within their sentence; never empty. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

/** The parts of a person's name, each `null` where it is absent; they do not overlap. */
export interface PersonParts {
  /** What stands before the name: `Deputy Attorney General`, `Mr.`. */
  readonly title: TokenRange | null;
  /** First and middle names with initials: `John F.`. */
  readonly given: TokenRange | null;
  /** With its particles: `van Hollen`. A name of one word is taken for a family name unless it is known as a given one. */
  readonly family: TokenRange | null;
  /** What stands behind: `Jr.`, `III`. */
  readonly suffix: TokenRange | null;
}

/** A name: tokens `from` up to, not including, `to` of its sentence. Names do not overlap. */
export interface Name extends TokenRange {
  readonly type: NameType;
  /** Of a person, where someone has looked for them. */
  readonly parts?: PersonParts;
}

/** A sentence with a tag for each token. */
export interface TaggedSentence {
  /** The tokens as they are written. */
  readonly forms: readonly string[];
  readonly tags: readonly Morphology[];
}

/** A tagged sentence with its dependencies. */
export interface ParsedSentence extends TaggedSentence {
  readonly tree: Tree;
}
