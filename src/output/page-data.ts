import type {
  ArticleMap,
  ComparisonMap,
  CueRow,
  DuplicateCluster,
  Effect,
  WordRow,
} from "../compare/comparison.js";
import type { EventDetail, EventSource, SourceUse, WordsAt } from "../compare/events/event-detail.js";
import type { ArticleReport, Finding, Measure, ReportAttribution, ReportSize, Source } from "../types.js";
import type { Standings } from "./describe-standing.js";
import type { Voiced } from "./marked-text.js";

export type {
  ArticleMap,
  ComparisonMap,
  CueRow,
  DuplicateCluster,
  Effect,
  EventDetail,
  EventSource,
  SourceUse,
  WordRow,
  WordsAt,
};

/** What a measure is, without its numbers. */
export type MeasureKind = Pick<Measure, "indicator" | "name" | "voice" | "unit">;

/** What an indicator is, for the legend of a page. */
export interface PageIndicator {
  readonly name: string;
  readonly description: string;
  readonly labels: Readonly<Record<string, string>>;
}

/** Where a rule comes from: its lexicon entry, as far as it has one. */
export interface RuleFact {
  readonly entry: string;
  readonly note: string | null;
  readonly source: string | null;
}

/** What stands at the head of a page: what holds for all its articles. */
export interface PageHead {
  readonly schema: "framelens/page@1";
  readonly framelens: string;
  readonly versions: Readonly<Record<string, number>>;
  readonly models: Readonly<Record<string, string>>;
  readonly indicators: readonly PageIndicator[];
  readonly measures: readonly MeasureKind[];
  /** False when the articles' texts were left out. */
  readonly texts: boolean;
}

/**
 * An article's line in the table. `numbers` are count, total and value of each measure of the head; the value of a rate or
 * a share is 1 where there is one, to be worked out, and `null` where the text is too short.
 */
export interface PageRow {
  readonly id: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly date: string | null;
  readonly event: string | null;
  readonly topic: string | null;
  readonly author: string | null;
  readonly words: number;
  readonly findings: number;
  readonly named: number;
  readonly unnamed: number;
  readonly numbers: readonly (number | null)[];
}

/** A stretch of a text with its voice: start, end, voice. */
export type PageVoice = readonly [start: number, end: number, voice: Voiced["voice"]];

/** What the view of one article shows. */
export interface PageArticle {
  readonly article: Omit<ArticleReport["article"], "meta">;
  /** `null` when texts were left out. */
  readonly text: string | null;
  readonly size: ReportSize;
  readonly voices: { readonly title: readonly PageVoice[]; readonly text: readonly PageVoice[] } | null;
  readonly findings: readonly Finding[];
  /** Why each of `findings` was made, in a sentence; `null` where its indicator does not tell. */
  readonly reasons: readonly (string | null)[];
  readonly attributions: readonly ReportAttribution[];
  readonly sources: readonly Source[];
  readonly measures: readonly Measure[];
  /** Where the measures stand among US news articles; `null` for a short text. */
  readonly standings: Standings | null;
  readonly warnings: readonly string[];
}

/** What stands at the end of a page: the facts behind the rules that were met. */
export type PageRules = Readonly<Record<string, RuleFact>>;

/** A figure of a group of articles with its interval; `null` values have a note that says why. */
export interface GroupFigure {
  readonly count: number;
  readonly total: number;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly note: string | null;
}

/** Articles that belong together, with a figure for each measure of a list. */
export interface PageGroup {
  readonly name: string;
  readonly articles: number;
  readonly words: number;
  readonly figures: readonly GroupFigure[];
}

/** A figure of a group that is compared, with its effect against all other groups. */
export interface ComparedFigure extends GroupFigure {
  /** `null` when there is one group only. */
  readonly rest: Effect | null;
}

/** A group that is compared, with a figure for each measure of the list. */
export interface ComparedGroup extends PageGroup {
  readonly figures: readonly ComparedFigure[];
}

/** Two groups in one measure, packed: places of the measure and the groups, then the effect without its kind. */
export type PagePair = readonly [
  measure: number,
  group: number,
  other: number,
  value: number | null,
  low: number | null,
  high: number | null,
  p: number | null,
  adjusted: number | null,
  note: string | null,
];

/** Rows of a long table that a page holds, and how many there are in all. */
export interface PagePart<Row> {
  readonly rows: readonly Row[];
  readonly total: number;
  /** Those among `total` with a corrected p below .05. */
  readonly sure: number;
}

/** Articles placed by their measures, packed: across, up, the place of the group among `groups`, the article's id. */
export interface PageArticleMap extends Omit<ArticleMap, "points"> {
  readonly groups: readonly string[];
  readonly points: readonly (readonly [x: number, y: number, group: number, article: string])[];
  /** How many there are in all. */
  readonly placed: number;
}

/** A comparison as a page shows it: all groups against the rest, and of pairs and reporting words those of most use. */
export interface PageComparison {
  /** The field that makes the groups. */
  readonly by: string;
  readonly within: string | null;
  readonly articles: number;
  /** How the numbers were made, a sentence each. */
  readonly method: readonly string[];
  /** The same on a line that goes with each table. */
  readonly shortMethod: string;
  readonly leftOut: readonly string[];
  readonly measures: readonly MeasureKind[];
  readonly groups: readonly ComparedGroup[];
  /** All groups together. */
  readonly all: PageGroup;
  readonly pairs: PagePart<PagePair>;
  readonly cues: PagePart<CueRow>;
  readonly sourceCues: PagePart<CueRow>;
  readonly words: readonly WordRow[];
  readonly map: ComparisonMap | null;
  readonly articleMap: PageArticleMap | null;
  readonly duplicates: readonly DuplicateCluster[];
  readonly events: PageEvents;
}

/** An event's line in the table of events. */
export interface PageEventRow {
  /** A headline of it. */
  readonly title: string | null;
  readonly groups: readonly string[];
  readonly articles: number;
}

/** The events of a comparison: their details lie packed beside, in this order, so many in a pack. */
export interface PageEvents {
  readonly rows: readonly PageEventRow[];
  readonly total: number;
  readonly perPack: number;
}
