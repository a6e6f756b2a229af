import type { ParsedSentence } from "../types.js";
import { formPieces, tagPieces } from "./pieces.js";

/** The pieces, tags and relations that a model knows; each is numbered by its place. */
export interface Vocabulary {
  readonly pieces: readonly string[];
  readonly tags: readonly string[];
  /** With their subtypes; `root` is among them. */
  readonly relations: readonly string[];
}

/** Forms seen less often have no vector of their own: their endings, their shape and the word table speak for them. */
const LEAST_FORM = 3;
/** The same for endings and beginnings. */
const LEAST_PART = 8;
const LEAST_TAG = 5;
/** Relations seen less often are errors of a treebank more often than not; the part before the colon is counted. */
const LEAST_RELATION = 3;

/** What is frequent enough in the treebank to be learned, in the order of the alphabet. */
export function buildVocabulary(sentences: readonly ParsedSentence[]): Vocabulary {
  const pieces = new Map<string, number>();
  const tags = new Map<string, number>();
  const relations = new Map<string, number>();
  const count = (counts: Map<string, number>, key: string): void =>
    void counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const { forms, tags: given, tree } of sentences) {
    for (const form of forms) for (const piece of formPieces(form)) count(pieces, piece);
    for (const tag of given) for (const piece of tagPieces(tag)) count(tags, piece);
    for (const relation of tree.relations) count(relations, relation);
  }
  const keep = (counts: Map<string, number>, least: (key: string) => number): string[] =>
    [...counts.keys()].filter((key) => (counts.get(key) ?? 0) >= least(key)).sort();
  return {
    pieces: keep(pieces, (piece) => (piece.startsWith("w=") ? LEAST_FORM : LEAST_PART)),
    tags: keep(tags, () => LEAST_TAG),
    relations: keep(relations, () => LEAST_RELATION),
  };
}
