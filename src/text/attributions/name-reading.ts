import type { SourceKind } from "../../types.js";
import type { PhraseWord } from "./source-phrase.js";

/** A proper name found in the words of a source. */
export interface NameReading {
  readonly kind: SourceKind;
  readonly name: readonly PhraseWord[];
  /** Title, role and whatever else stands before the name. */
  readonly before: readonly PhraseWord[];
  readonly sure: boolean;
}
