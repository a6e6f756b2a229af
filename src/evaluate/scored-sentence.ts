/** A sentence with the probability it was given and what people say of it. */
export interface ScoredSentence {
  /** In [0, 1]. */
  readonly probability: number;
  readonly yes: boolean;
  /** What is drawn for intervals, and within which ranks are compared: an outlet, an article. */
  readonly group: string;
}

/** From this probability on a sentence is taken for a yes. */
export const LEAST_PROBABILITY = 0.5;
