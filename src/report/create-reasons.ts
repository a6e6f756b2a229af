import type { Finding, Indicator, LexiconEntry } from "../types.js";

/**
 * A function that gives the reason of any finding of these indicators in one plain sentence, from the entries of their
 * lexicons; `null` where its indicator does not tell.
 */
export function createReasons(indicators: readonly Indicator[]): (finding: Finding) => string | null {
  const telling = new Map(
    indicators
      .filter(({ reasonOf }) => reasonOf !== undefined)
      .map((indicator) => [indicator.name, { indicator, entries: entriesByRule(indicator) }]),
  );
  return (finding) => {
    const { indicator, entries } = telling.get(finding.indicator) ?? {};
    return indicator?.reasonOf?.(finding, entries?.get(finding.rule) ?? []) ?? null;
  };
}

function entriesByRule({ lexicon }: Indicator): ReadonlyMap<string, readonly LexiconEntry[]> {
  const entries = new Map<string, LexiconEntry[]>();
  for (const entry of lexicon.entries) {
    const same = entries.get(entry.rule);
    if (same === undefined) entries.set(entry.rule, [entry]);
    else same.push(entry);
  }
  return entries;
}
