import {
  countMeasure,
  indexMeasure,
  MINIMUM_WORDS,
  rateMeasure,
  shareMeasure,
} from "../../stats/measures.js";
import { normalisedEntropy } from "../../stats/normalised-entropy.js";
import { countWords } from "../../text/voices.js";
import type { Doc, DocField, Measure, TokenSpan } from "../../types.js";

/**
 * Measures of the body: density and share of attribution, and of its sources. Headlines are not counted, nor what one source tells
 * of another: that is not the outlet's to credit. A source that only quoted speakers tell of is none of the outlet's.
 */
export function measureAttribution(doc: Doc): Measure[] {
  const body = doc.fields.find(({ field }) => field === "text");
  if (body === undefined) return [];
  const { sentences } = body;
  const attributions = body.attributions.filter((one) => one.voice === "outlet");
  const words = countWords(body);
  const all = words.outlet + words.attributed + words.quoted;
  const heard = new Set(
    body.attributions.filter(({ voice }) => voice !== "quoted").map(({ sourceId }) => sourceId),
  );
  const known = doc.sources.filter(({ id, kind }) => kind !== "pronoun" && kind !== "none" && heard.has(id));
  const named = known.filter((source) => source.named).length;
  const distancing = attributions.filter(({ stance }) => stance === "distancing").length;
  const granted = known.map((source) => source.words);
  const indicator = "attribution";
  const voice = "all";
  return [
    rateMeasure({ indicator, name: "attributions", voice, count: attributions.length, words: all }),
    shareMeasure({
      indicator,
      name: "attributed-sentences",
      voice,
      count: countAttributed(body),
      total: sentences.length,
    }),
    shareMeasure({
      indicator,
      name: "attributed-words",
      voice,
      count: words.attributed,
      total: all,
      minimum: MINIMUM_WORDS,
    }),
    shareMeasure({
      indicator,
      name: "quoted-words",
      voice,
      count: words.quoted,
      total: all,
      minimum: MINIMUM_WORDS,
    }),
    countMeasure({ indicator, name: "sources", voice, count: known.length }),
    shareMeasure({ indicator, name: "named-sources", voice, count: named, total: known.length }),
    shareMeasure({
      indicator,
      name: "unnamed-sources",
      voice,
      count: known.length - named,
      total: known.length,
    }),
    shareMeasure({
      indicator,
      name: "distancing-cues",
      voice,
      count: distancing,
      total: attributions.length,
    }),
    indexMeasure({
      indicator,
      name: "source-balance",
      voice,
      count: known.length,
      total: granted.reduce((sum, value) => sum + value, 0),
      value: normalisedEntropy(granted),
      note: "fewer than two sources were granted words",
    }),
  ];
}

/** Sentences that hold words of a cue or of content. */
function countAttributed({ attributions, sentences, sentenceOf }: DocField): number {
  const held = new Uint8Array(sentences.length);
  // Words of the page between sentences are in none of them.
  const hold = ({ from, to }: TokenSpan): void =>
    void held.fill(1, Math.max(0, sentenceOf[from]), sentenceOf[to - 1] + 1);
  for (const { cue, content } of attributions) {
    hold(cue);
    content.forEach(hold);
  }
  return held.reduce((count, one) => count + one, 0);
}
