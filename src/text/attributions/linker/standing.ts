import type { Mention } from "../mention.js";
import type { Gender } from "../source-words.js";

/** What is told of a candidate by its places alone, and by its place among the others. */
export interface Standing {
  readonly gender: Gender | null;
  readonly kind: string;
  /** Where it was heard last; `null` when nowhere before. */
  readonly heard: Mention | null;
  /** The last token before the mention where it is named or heard; -1 for none. */
  readonly seen: number;
  readonly seenTo: number;
  /** Can be meant by its gender. */
  readonly agrees: boolean;
  seenRank: number;
  heardRank: number;
  countRank: number;
}
