import type { ArticleReport } from "../../src/types.js";
import type { Gold, GoldAttribution, GoldFinding } from "../sample-articles.js";

/** Found, annotated and both, with what was missed and what was added, in words a reader can look up. */
export interface Tally {
  found: number;
  annotated: number;
  /** One-to-one matches by overlap. */
  matched: number;
  /** Among the matched: the further things that had to be right. */
  readonly right: Record<string, number>;
  readonly missed: string[];
  readonly added: string[];
}

export const COMPARED = ["hedging", "loaded-language", "presupposition", "attributions", "sources"] as const;
export type Compared = (typeof COMPARED)[number];

export function createTallies(): Record<Compared, Tally> {
  const tally = (): Tally => ({ found: 0, annotated: 0, matched: 0, right: {}, missed: [], added: [] });
  return {
    ...{ hedging: tally(), "loaded-language": tally(), presupposition: tally() },
    ...{ attributions: tally(), sources: tally() },
  };
}

type Range = readonly [number, number];
const overlap = (a: Range, b: Range): number => Math.min(a[1], b[1]) - Math.max(a[0], b[0]);
const rangeOf = ({ start, end }: { start: number; end: number }): Range => [start, end];

/** Pairs found with annotated, each at most once, the largest overlap first. */
function pairUp(found: readonly Range[], annotated: readonly Range[]): Map<number, number> {
  const candidates = found.flatMap((one, f) =>
    annotated.flatMap((other, a) => (overlap(one, other) > 0 ? [{ f, a, size: overlap(one, other) }] : [])),
  );
  const pairs = new Map<number, number>();
  const taken = new Set<number>();
  for (const { f, a } of candidates.sort((x, y) => y.size - x.size || x.a - y.a || x.f - y.f)) {
    if (pairs.has(a) || taken.has(f)) continue;
    pairs.set(a, f);
    taken.add(f);
  }
  return pairs;
}

function count(tally: Tally, what: string, holds: boolean): void {
  tally.right[what] = (tally.right[what] ?? 0) + (holds ? 1 : 0);
}

/** Adds to the tallies how far a report and the annotations of its text agree. */
export function compareWithGold(
  tallies: Record<Compared, Tally>,
  { id, text, report, gold }: { id: string; text: string; report: ArticleReport; gold: Gold },
): void {
  for (const indicator of ["hedging", "loaded-language", "presupposition"] as const)
    compareFindings(tallies[indicator], id, report, indicator, gold[indicator]);
  compareAttributions(tallies.attributions, id, text, report, gold.attributions);
  compareSources(tallies.sources, id, report, gold.sources);
}

function compareFindings(
  tally: Tally,
  id: string,
  report: ArticleReport,
  indicator: string,
  gold: readonly GoldFinding[],
): void {
  const found = report.findings.filter(
    (finding) => finding.indicator === indicator && finding.field === "text",
  );
  const pairs = pairUp(found.map(rangeOf), gold.map(rangeOf));
  tally.found += found.length;
  tally.annotated += gold.length;
  tally.matched += pairs.size;
  gold.forEach((one, index) => {
    const other = found[pairs.get(index) ?? -1];
    if (other === undefined) tally.missed.push(`${id} ${one.start}: ${one.label} "${one.text}"`);
    else {
      count(tally, "label", [one.label, ...(one.alsoLabels ?? [])].includes(other.label));
      count(tally, "voice", one.voice === other.voice);
    }
  });
  const matched = new Set(pairs.values());
  found.forEach(({ start, label, text }, index) => {
    if (!matched.has(index)) tally.added.push(`${id} ${start}: ${label} "${text}"`);
  });
}

function compareAttributions(
  tally: Tally,
  id: string,
  text: string,
  report: ArticleReport,
  gold: readonly GoldAttribution[],
): void {
  const found = report.attributions.filter(({ field }) => field === "text");
  const pairs = pairUp(
    found.map(({ cue }) => rangeOf(cue)),
    gold.map(({ cue }) => cue),
  );
  tally.found += found.length;
  tally.annotated += gold.length;
  tally.matched += pairs.size;
  gold.forEach((one, index) => {
    const other = found[pairs.get(index) ?? -1];
    if (other === undefined) {
      tally.missed.push(`${id} ${one.cue[0]}: "${one.cueText}" of ${one.sourceName ?? "nobody"}`);
      return;
    }
    const source =
      one.source === null || other.source === null
        ? one.source === other.source
        : overlap(one.source, rangeOf(other.source)) > 0;
    count(tally, "source", source);
    const pieces = other.content.map(rangeOf);
    const covered = one.content.every(
      (piece) =>
        pieces.reduce((sum, other) => sum + Math.max(0, overlap(piece, other)), 0) >
        0.8 * (piece[1] - piece[0]),
    );
    count(tally, "content", covered);
    count(tally, "type", [one.type, ...(one.alsoTypes ?? [])].includes(other.type));
  });
  const matched = new Set(pairs.values());
  found.forEach(({ cue }, index) => {
    if (!matched.has(index)) tally.added.push(`${id} ${cue.start}: "${text.slice(cue.start, cue.end)}"`);
  });
}

/** A source agrees when name (in any case), kind and number of attributions are the same. */
function compareSources(tally: Tally, id: string, report: ArticleReport, gold: Gold["sources"]): void {
  const show = ({ name, kind, attributions }: { name: string; kind: string; attributions: number }): string =>
    `${id}: ${name} (${kind}, ${attributions})`;
  // What is credited to nobody is annotated as an attribution, but is nobody's entry.
  const left = report.sources.filter(({ kind }) => kind !== "none").map(show);
  tally.found += left.length;
  tally.annotated += gold.length;
  for (const source of gold.map(show)) {
    const at = left.findIndex((other) => other.toLowerCase() === source.toLowerCase());
    if (at < 0) tally.missed.push(source);
    else {
      tally.matched++;
      left.splice(at, 1);
    }
  }
  tally.added.push(...left);
}

/** Precision, recall, F1, and the shares of the matched that were right, in [0, 1]. */
export function figuresOf({ found, annotated, matched, right }: Tally): Record<string, number> {
  const figures: Record<string, number> = {
    precision: found === 0 ? 0 : matched / found,
    recall: annotated === 0 ? 0 : matched / annotated,
    f1: found + annotated === 0 ? 0 : (2 * matched) / (found + annotated),
  };
  for (const [what, number] of Object.entries(right)) figures[what] = matched === 0 ? 0 : number / matched;
  return figures;
}
