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
  /** The paragraph in which the last of what it says ends: speeches go on over several. */
  readonly until: number;
  /** The surname that stands right behind the cue, as whom the verb hits; `null` for most. */
  readonly object: string | null;
  /** Stands there as "I": no "he" or "she" behind it means them. */
  readonly own: boolean;
  /** The attribution whose quoted speaker tells of it; `null` where the outlet does, also in paraphrase. */
  readonly toldIn: number | null;
}

/** The mention with another description; `own` where it says "I". */
export function describedAs(
  mention: Mention,
  description: SourceDescription,
  own: boolean = mention.own,
): Mention {
  const { field, attribution, at, paragraph, until, object, toldIn } = mention;
  return { field, attribution, description, at, paragraph, until, object, own, toldIn };
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
  /** An organisation only because one word without a given name is more often a firm than a person. */
  guessed: boolean;
  readonly mentions: Mention[];
}

/** A mention and the source it was found to be. */
export interface Heard {
  readonly mention: Mention;
  readonly source: ResolvedSource;
}

/** What was heard so far, in order. */
export type Past = readonly Heard[];

/** How many paragraphs back a pronoun looks. */
export const PRONOUN_REACH = 1;

/** How many mentions back, where a paragraph has no end. */
export const MENTIONS_BACK = 60;
