import type { Correction } from "../stats/adjust-p-values.js";
import type { MadeWith, Measure } from "../types.js";
import type { EventDetail } from "./events/event-detail.js";

/** How groups are compared. */
export interface CompareOptions {
  /** What makes the groups: a field of the article, such as `outlet`, or of its `meta`. */
  readonly by: string;
  /** Compares only within each value of this field, such as `event`; `null`, the default, compares all articles. */
  readonly within?: string | null;
  /**
   * Finds events by title and lead, this many days apart at most, and compares only within them; `null`, the default, does not. Where
   * there is no text the title has to do.
   */
  readonly matchDays?: number | null;
  /** Of the random draws. Default 1. */
  readonly seed?: number;
  /** Draws of each bootstrap and at most of each permutation test. Default 1999. */
  readonly draws?: number;
  /** How p-values are corrected for their number. Default `benjamini-hochberg`. */
  readonly correction?: Correction;
  /** Articles below which a group gets no interval and no effect, 3 or more. Default 3. */
  readonly minimumArticles?: number;
  /** Words of a voice below which a group gets no rate of it. Default 600. */
  readonly minimumWords?: number;
  /** Whether near-duplicates are found and all but the first left out. Default true. */
  readonly duplicates?: boolean;
  /** Whether the details of events quote the sentences of hedges, where texts are given. Default true. */
  readonly quoteSentences?: boolean;
}

/** A measure of one voice. */
export type MeasureName = Pick<Measure, "indicator" | "name" | "voice" | "unit">;

/** Two groups, or a group and the rest, held against each other. */
export interface Effect {
  readonly effect: "rate ratio" | "difference";
  /** Over 1 or over 0: more in the group that is named first. `null` when there is not enough evidence; `note` says why. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly p: number | null;
  /** `p` corrected for all tests of its table. */
  readonly adjusted: number | null;
  readonly note: string | null;
}

/** One group, one measure, one voice. */
export interface GroupRow extends MeasureName {
  readonly group: string;
  readonly articles: number;
  /** Words of that voice in these articles; of the whole text for the voice `all`. */
  readonly words: number;
  readonly count: number;
  readonly total: number;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly note: string | null;
  /** The group against all others; `null` when there is one group only. */
  readonly rest: Effect | null;
}

/** Two groups, one measure, one voice. */
export interface PairRow extends MeasureName, Effect {
  readonly group: string;
  readonly other: string;
}

/** Articles that are nearly the same text, of which the first was kept. */
export interface DuplicateCluster {
  readonly kept: string;
  readonly leftOut: readonly string[];
  readonly groups: readonly string[];
}

/** How often a group, or all groups for one kind of source, gives sources their words with one cue, such as "claimed". */
export interface CueRow {
  /** The group, or the kind of source: "person, named". */
  readonly group: string;
  readonly cue: string;
  /** Articles of the group with the cue. */
  readonly articles: number;
  readonly count: number;
  /** All cues of the group that are words, not punctuation. */
  readonly total: number;
  readonly share: number;
  readonly rest: number;
  readonly restTotal: number;
  readonly restShare: number;
  /** Fisher's exact test, each cue taken as drawn by itself: too small where few articles use a cue often. */
  readonly p: number | null;
  readonly adjusted: number | null;
}

/** A word that the outlets of a group use in their own voice more than all others do. */
export interface WordRow {
  readonly group: string;
  /** What found it; `null` for a word of all that stand in that voice, which are told where texts are given. */
  readonly indicator: string | null;
  readonly word: string;
  /** Articles of the group with it. */
  readonly articles: number;
  /** Out of all that the indicators found in the group in that voice, or of all words in it. */
  readonly count: number;
  readonly total: number;
  readonly rest: number;
  readonly restTotal: number;
  readonly logOdds: number;
  /** Log-odds over their standard error, which bunches of uses in one article widen. */
  readonly z: number;
}

/** Groups placed by their measures: principal components of standardised rates. */
export interface ComparisonMap {
  /** Share of all variance that each axis shows. */
  readonly explained: readonly number[];
  readonly points: readonly { readonly group: string; readonly x: number; readonly y: number }[];
  /** What the axes stand for: how much of each measure, in [-1, 1]. */
  readonly loadings: readonly (MeasureName & { readonly x: number; readonly y: number })[];
  /** Cosine of the standardised profiles of each two groups, in the order of the points: 1 for profiles of one shape. */
  readonly similarity: readonly (readonly number[])[];
  /** Groups without enough evidence for all measures used. */
  readonly leftOut: readonly string[];
}

/** Articles placed by their own measures, in the same way. */
export interface ArticleMap extends Pick<ComparisonMap, "explained" | "loadings"> {
  readonly points: readonly {
    /** Its id. */
    readonly article: string;
    readonly group: string;
    readonly x: number;
    readonly y: number;
  }[];
  /** How many articles are too short for a measure that is used, or have no source or cue of which it would be a share. */
  readonly leftOut: number;
}

/** What was compared, how, and what came out. */
export interface Comparison {
  readonly schema: "framelens/comparison@1";
  readonly by: string;
  readonly within: string | null;
  /** Articles compared, without those left out. */
  readonly articles: number;
  /** How the numbers were made, a sentence each. */
  readonly method: readonly string[];
  /** What was left out and why, a sentence each. */
  readonly leftOut: readonly string[];
  readonly groups: readonly GroupRow[];
  readonly pairs: readonly PairRow[];
  /** Reporting words that occur ten times, in three articles of the group at least. */
  readonly cues: readonly CueRow[];
  /** The same for kinds of sources, over all groups: who "claimed", who "said". */
  readonly sourceCues: readonly CueRow[];
  /** Key words of each group in the outlets' own voice: among what was found, then among all words. */
  readonly words: readonly WordRow[];
  /** `null` when there are fewer than three groups with enough evidence. */
  readonly map: ComparisonMap | null;
  /** `null` when there are fewer than three articles with enough words. */
  readonly articleMap: ArticleMap | null;
  readonly duplicates: readonly DuplicateCluster[];
  /** Event by event what each group made of it, when groups are compared within events; those with most groups first. */
  readonly events: readonly EventDetail[];
  readonly madeWith: {
    readonly seed: number;
    readonly draws: number;
    readonly correction: Correction;
    readonly minimumArticles: number;
    readonly minimumWords: number;
    /** What made the reports; of the first where they differ. `null` when there are none. */
    readonly reports: Pick<MadeWith, "framelens" | "indicators" | "models"> | null;
  };
}
