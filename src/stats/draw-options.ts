/** How many random draws, and from where they start. */
export interface DrawOptions {
  readonly seed: number;
  /** Draws with the same seed and another row have nothing to do with each other. */
  readonly row?: number;
  readonly draws: number;
}
