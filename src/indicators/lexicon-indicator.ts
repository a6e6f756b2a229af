import type { Doc, Finding, Indicator, Lexicon } from "../types.js";
import { createFinding } from "./finding.js";
import { ratePerVoice } from "./rate-per-voice.js";

/**
 * An indicator made of nothing but a lexicon: each match is a finding, and `terms` are counted per 1000 words of
 * each voice. What `--lexicon` makes of a file that extends no indicator.
 */
export function createLexiconIndicator(lexicon: Lexicon): Indicator {
  const labels = [...new Set(lexicon.entries.map(({ label }) => label))].filter((label) => label !== "clear");
  const indicator = lexicon.name;
  return {
    name: indicator,
    version: 1,
    description: `entries of the lexicon "${indicator}"`,
    labels: labels.map((name) => ({ name, description: `An entry of the lexicon "${indicator}".` })),
    lexicon,
    examples: { flagged: [], clear: [] },
    detect: (doc: Doc) => detectEntries(doc, indicator),
    measure: (doc, findings) => ratePerVoice(doc, findings, { indicator, name: "terms" }),
  };
}

function detectEntries(doc: Doc, indicator: string): Finding[] {
  return doc.fields.flatMap((field) =>
    field.matches
      .filter(({ lexicon, entry }) => lexicon === indicator && entry.label !== "clear")
      .map(({ entry, from, to }) =>
        createFinding(field, {
          indicator,
          label: entry.label,
          from,
          to,
          rule: entry.rule,
          score: entry.weight,
        }),
      ),
  );
}
