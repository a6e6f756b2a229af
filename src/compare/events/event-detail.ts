import type { CueCounts, Field, SourceKind, Span, Voice } from "../../types.js";

/** Words of an article by their place: `article[field].slice(start, end)`. */
export interface WordsAt extends Span {
  /** The id of the article. */
  readonly article: string;
  readonly field: Field;
  /** `null` where only a report was given, and the report does not hold them. */
  readonly text: string | null;
}

/** One way in which an article calls a source, and where. */
export interface SourceLabel {
  readonly text: string;
  readonly at: readonly WordsAt[];
}

/** What an article gives to a source. */
export interface SourceUse {
  readonly group: string;
  readonly article: string;
  /** Words of content granted to it, quoted or not. */
  readonly words: number;
  readonly quotedWords: number;
  readonly attributions: number;
  /** Where its first attribution stands, from 0 (first word) to 1. */
  readonly firstAt: number;
  readonly cues: CueCounts;
  /** Its office as the article gives it; `null` when it gives none. */
  readonly role: string | null;
  /** The different words by which its attributions call it; empty where only a report was given. */
  readonly labels: readonly SourceLabel[];
  /** Its attributions: the words that name it, or the cue where none do. */
  readonly at: readonly WordsAt[];
}

/** A source with a name, over all articles of the event. */
export interface EventSource {
  /** The fullest name that an article gives. */
  readonly name: string;
  readonly kind: SourceKind;
  readonly uses: readonly SourceUse[];
  /** Groups with an article on the event that give it no words. */
  readonly leftOutBy: readonly string[];
  /**
   * How articles call it in their own words besides their attributions, those too that give it no words; empty where only reports
   * were given.
   */
  readonly mentions: readonly SourceMention[];
}

/** A way of calling a source, where it stands first in an article. */
export interface SourceMention extends WordsAt {
  readonly group: string;
  readonly text: string;
}

/** A source without a name. Whether two articles mean the same one cannot be told. */
export interface UnnamedSource extends Omit<SourceUse, "labels" | "role"> {
  readonly name: string;
  readonly kind: SourceKind;
}

/** A hedge, and whose it is. */
export interface HedgedWords extends WordsAt {
  readonly group: string;
  readonly label: string;
  readonly voice: Voice;
  /** The source in whose words it stands; `null` for the outlet, and where the article does not tell. */
  readonly by: string | null;
  /** Its sentence; without words where sentences are not to be quoted. */
  readonly sentence: WordsAt | null;
  /** The words that it makes less sure, where the report tells them (`analyze --roles`). */
  readonly scope: WordsAt | null;
}

/** A loaded word in the outlet's own voice. */
export interface LoadedWords extends WordsAt {
  readonly group: string;
  readonly label: string;
}

/** Headline and body of an article side by side, in the outlet's own voice. */
export interface HeadlineAndBody {
  readonly hedges: readonly WordsAt[];
  readonly loaded: readonly WordsAt[];
  /** Cues of the headline that credit it to somebody. */
  readonly attributions: readonly WordsAt[];
  readonly bodyHedges: number;
  readonly bodyLoaded: number;
  /** Words of the outlet's own in the body. */
  readonly bodyWords: number;
}

export interface EventArticle {
  readonly id: string;
  readonly group: string;
  readonly title: string | null;
  readonly publishedAt: string | null;
  readonly words: number;
  readonly headline: HeadlineAndBody;
  readonly unnamed: readonly UnnamedSource[];
}

/** One event as each group covered it: everything with the article and the place of the words it comes from. */
export interface EventDetail {
  /** The value of the field, or the number of a matched event. */
  readonly event: string;
  /** Groups with an article on it. */
  readonly groups: readonly string[];
  readonly articles: readonly EventArticle[];
  /** Those that most groups use first. */
  readonly sources: readonly EventSource[];
  readonly hedged: readonly HedgedWords[];
  readonly loaded: readonly LoadedWords[];
}
