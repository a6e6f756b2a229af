import type { Vocabulary } from "./vocabulary.js";

/** Widths of the layers of a model: multiples of 8. */
export interface Widths {
  /** Numbers that stand for a token before the sentence is read. */
  readonly input: number;
  /** Width of each direction of the memories that read the sentence. */
  readonly hidden: number;
  /** Width of the projections that are compared to find heads. */
  readonly arc: number;
  /** Width of the layer that decides relations. */
  readonly label: number;
}

/** The settings of a stored model. */
export interface ParserSettings {
  readonly kind: "parser";
  readonly widths: Widths;
  readonly vocabulary: Vocabulary;
}

/** Number of scores for relations: a multiple of 4. */
export function relationScores({ relations }: Vocabulary): number {
  return Math.ceil(relations.length / 4) * 4;
}
