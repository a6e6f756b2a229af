import type { SourceKind } from "../../types.js";
import type { SourceDescription } from "./source-description.js";
import type { Gender } from "./source-words.js";

/** A source as one attribution names it. */
export interface Mention {
  /** Index of the field in the article, and of the attribution in the field. */
  readonly field: number;
  readonly attribution: number;
  readonly description: SourceDescription;
  /** First token of the source. */
  readonly at: number;
  readonly paragraph: number;
}

/** A source with all its mentions; grows while the article is read. */
export interface ResolvedSource {
  kind: SourceKind;
  name: string;
  words: readonly string[];
  head: string;
  named: boolean;
  described: boolean;
  role: string | null;
  gender: Gender | null;
  readonly roles: Set<string>;
  readonly mentions: Mention[];
}
