/** A sequence of tokens to learn from: their features, the classes of the places between them, and their labels. */
export interface ChainSequence {
  readonly length: number;
  /** Where each token's features begin in `features`; one more at the end. */
  readonly starts: Uint32Array;
  /** Their hashes, of which the lowest bits are the row in the table of weights. */
  readonly features: Uint32Array;
  /** Of the place before each token; that of the first is not used. */
  readonly edges: Uint16Array;
  readonly labels: Uint8Array;
}
