import type { ArticleReport, Span } from "../../types.js";
import type { Counts } from "../agreement.js";
import { pairUp } from "../pair-up.js";
import { sharedLength } from "../spans.js";
import type { Gold, GoldAttribution, GoldFinding, GoldSource } from "./gold.js";

const INDICATORS = ["hedging", "loaded-language", "presupposition"] as const;

/** The layers of an annotated article, in the order of the tables. */
export const LAYERS = [...INDICATORS, "attributions", "sources"] as const;
type Layer = (typeof LAYERS)[number];

/** How one layer of an article agrees with its annotation, with what was missed and what was added in words. */
export interface LayerCounts extends Counts {
  /** Of the correct ones those of which a further thing is right too, by its name: `label`, `voice`. */
  readonly right: Readonly<Record<string, number>>;
  readonly missed: readonly string[];
  readonly added: readonly string[];
}

/** How a report of an article agrees with its annotation. */
export interface GoldComparison extends Readonly<Record<Layer, LayerCounts>> {
  /** Near misses that are flagged all the same. */
  readonly flagged: readonly string[];
}

/**
 * Counts how far the report of an article agrees with its annotation; the title counts for nothing.
 *
 * A **finding** is correct when it overlaps an annotated one of its indicator, one to one, the largest overlap first; its
 * label and its voice are counted besides. An **attribution** is correct when its cue overlaps an annotated cue in the
 * same way; besides, its source is right when the two overlap, or neither is there, its content when each annotated
 * piece is covered by more than four fifths, and its type. A **source** is correct when its name (in any case), its kind
 * and the number of its attributions are the same.
 */
export function compareWithGold(gold: Gold, report: ArticleReport): GoldComparison {
  const [hedging, loaded, presupposition] = INDICATORS.map((name) => compareFindings(gold, report, name));
  return {
    hedging,
    "loaded-language": loaded,
    presupposition,
    attributions: compareAttributions(gold, report),
    sources: compareSources(gold, report),
    flagged: flaggedNearMisses(gold, report),
  };
}

const spanOf = ([start, end]: readonly [number, number]): Span => ({ start, end });
const shared = (one: Span, other: Span): number => sharedLength([one], [other]);

/** How many of the pairs hold what each check is named for. */
function countRight<Annotated, Found>(
  pairs: readonly (readonly [Annotated, Found])[],
  checks: Readonly<Record<string, (one: Annotated, other: Found) => boolean>>,
): Record<string, number> {
  return Object.fromEntries(
    Object.entries(checks).map(([name, holds]) => [
      name,
      pairs.filter(([one, other]) => holds(one, other)).length,
    ]),
  );
}

interface Sides<Annotated, Found> {
  readonly annotated: readonly Annotated[];
  readonly found: readonly Found[];
  readonly sharedOf: (one: Annotated, other: Found) => number;
  readonly checks: Readonly<Record<string, (one: Annotated, other: Found) => boolean>>;
  readonly showAnnotated: (one: Annotated) => string;
  readonly showFound: (other: Found) => string;
}

function compareLayer<Annotated, Found>(sides: Sides<Annotated, Found>): LayerCounts {
  const { annotated, found, sharedOf, checks, showAnnotated, showFound } = sides;
  const partners = pairUp(annotated, found, sharedOf);
  const matched = new Set(partners.values());
  const pairs = [...partners].map(([a, f]) => [annotated[a], found[f]] as const);
  return {
    gold: annotated.length,
    predicted: found.length,
    correct: partners.size,
    right: countRight(pairs, checks),
    missed: annotated.filter((_, index) => !partners.has(index)).map(showAnnotated),
    added: found.filter((_, index) => !matched.has(index)).map(showFound),
  };
}

function compareFindings(
  gold: Gold,
  report: ArticleReport,
  indicator: (typeof INDICATORS)[number],
): LayerCounts {
  const show = ({ start, label, text }: Pick<GoldFinding, "start" | "label" | "text">): string =>
    `${gold.id} ${start}: ${label} "${text}"`;
  return compareLayer({
    annotated: gold[indicator],
    found: report.findings.filter((finding) => finding.indicator === indicator && finding.field === "text"),
    sharedOf: shared,
    checks: {
      label: (one, other) => [one.label, ...(one.alsoLabels ?? [])].includes(other.label),
      voice: (one, other) => one.voice === other.voice,
    },
    showAnnotated: show,
    showFound: show,
  });
}

type FoundAttribution = ArticleReport["attributions"][number];

function compareAttributions({ id, text, attributions }: Gold, report: ArticleReport): LayerCounts {
  return compareLayer<GoldAttribution, FoundAttribution>({
    annotated: attributions,
    found: report.attributions.filter(({ field }) => field === "text"),
    sharedOf: ({ cue }, other) => shared(spanOf(cue), other.cue),
    checks: {
      source: ({ source }, other) =>
        source === null || other.source === null
          ? source === other.source
          : shared(spanOf(source), other.source) > 0,
      content: ({ content }, other) =>
        content.every((piece) => sharedLength([spanOf(piece)], other.content) > 0.8 * (piece[1] - piece[0])),
      type: (one, other) => [one.type, ...(one.alsoTypes ?? [])].includes(other.type),
    },
    showAnnotated: ({ cue, cueText, sourceName }) =>
      `${id} ${cue[0]}: "${cueText}" of ${sourceName ?? "nobody"}`,
    showFound: ({ cue }) => `${id} ${cue.start}: "${text.slice(cue.start, cue.end)}"`,
  });
}

function compareSources({ id, sources }: Gold, report: ArticleReport): LayerCounts {
  type Shown = Pick<GoldSource, "name" | "kind" | "attributions">;
  const show = ({ name, kind, attributions }: Shown): string => `${id}: ${name} (${kind}, ${attributions})`;
  return compareLayer<Shown, Shown>({
    annotated: sources,
    // What is credited to nobody is annotated as an attribution, and is no source.
    found: report.sources.filter(({ kind }) => kind !== "none"),
    sharedOf: (one, other) => (show(one).toLowerCase() === show(other).toLowerCase() ? 1 : 0),
    checks: {},
    showAnnotated: show,
    showFound: show,
  });
}

function flaggedNearMisses({ id, clear }: Gold, { findings }: ArticleReport): string[] {
  return clear
    .filter((near) =>
      findings.some(
        (finding) =>
          finding.field === "text" && finding.indicator === near.indicator && shared(finding, near) > 0,
      ),
    )
    .map(({ start, text }) => `${id} ${start} ${text}`);
}
