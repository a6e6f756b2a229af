import type { TaggedSentence } from "../types.js";

/** A token in lower case with straight apostrophes. */
export function wordAt({ forms }: TaggedSentence, token: number): string {
  return forms[token].toLowerCase().replace("’", "'");
}
