import type { HeadlineAndBody } from "../compare/events/event-detail.js";

/** Words below which a rate says little; as for the measures of an article. */
const FEWEST_WORDS = 200;

/**
 * How a headline is worded beside its body, in the outlet's own voice, a sentence for hedges, loaded words and credit each.
 *
 * A rate of fewer than 200 words is not given.
 * @example describeHeadline({ hedges: [], loaded: [], attributions: [], bodyHedges: 3, bodyLoaded: 0, bodyWords: 300 })[0] // "Hedges: none in the headline, 3 in the body (10.0 per 1,000 words)."
 */
export function describeHeadline(headline: HeadlineAndBody): string[] {
  const { hedges, loaded, attributions, bodyHedges, bodyLoaded, bodyWords } = headline;
  const quoted = (words: HeadlineAndBody["hedges"]): string =>
    words.length === 0 ? "none" : words.map(({ text }) => `“${text}”`).join(", ");
  const body = (count: number): string =>
    count === 0 || bodyWords < FEWEST_WORDS
      ? `${count === 0 ? "none" : count} in the body`
      : `${count} in the body (${((1000 * count) / bodyWords).toFixed(1)} per 1,000 words)`;
  return [
    `Hedges: ${quoted(hedges)} in the headline, ${body(bodyHedges)}.`,
    `Loaded words: ${quoted(loaded)} in the headline, ${body(bodyLoaded)}.`,
    attributions.length === 0
      ? "The headline credits nobody."
      : `The headline credits somebody: ${quoted(attributions)}.`,
  ];
}
