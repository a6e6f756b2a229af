import type { MeasureKind } from "../output/page-data.js";

const VOICES: Readonly<Record<MeasureKind["voice"], string>> = {
  outlet: "outlet’s own words",
  attributed: "attributed words",
  quoted: "quoted words",
  all: "all words",
};

const UNITS: Readonly<Record<MeasureKind["unit"], string>> = {
  "per 1000 words": "per 1,000 words",
  share: "share",
  count: "per article",
  index: "0 to 1",
};

/** What a page shows first: measures of most use to somebody who sees the corpus for the first time. */
const HEADLINE: readonly string[] = [
  "hedging hedges outlet",
  "loaded-language loaded-terms outlet",
  "presupposition presuppositions outlet",
  "attribution attributions all",
  "attribution quoted-words all",
];

/** The places of the headline measures; those of any other indicators, or the first five, when there are none of ours. */
export function headlineMeasures(kinds: readonly MeasureKind[]): number[] {
  const places = HEADLINE.map((key) =>
    kinds.findIndex(({ indicator, name, voice }) => `${indicator} ${name} ${voice}` === key),
  ).filter((place) => place >= 0);
  const known = new Set(places.map((place) => kinds[place].indicator));
  const own = kinds
    .map((kind, place) => ({ kind, place }))
    .filter(({ kind }) => !known.has(kind.indicator) && (kind.voice === "outlet" || kind.voice === "all"))
    .map(({ place }) => place);
  return [...places, ...own].slice(0, 8);
}

/**
 * A measure's name for people.
 * @example nameOf({ indicator: "hedging", name: "quoted-words", voice: "all", unit: "share" }) // "Quoted words"
 */
export function nameOf({ name }: MeasureKind): string {
  const words = name.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Whose words, and in which unit: what stands below the name. */
export function basisOf({ voice, unit }: MeasureKind): string {
  const words = unit === "per 1000 words" || voice !== "all" ? VOICES[voice] : "whole article";
  return `${UNITS[unit]}, ${words}`;
}
