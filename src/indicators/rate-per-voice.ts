import { rateMeasure } from "../stats/measures.js";
import { countWords, VOICES } from "../text/voices.js";
import type { Doc, Finding, Measure } from "../types.js";

/**
 * Findings per 1000 words of each voice: outlet, attributed, quoted.
 *
 * Only the text counts; findings in the title are evidence and no more. An empty text has rates of `null`.
 */
export function ratePerVoice(
  doc: Doc,
  findings: readonly Finding[],
  { indicator, name }: Pick<Measure, "indicator" | "name">,
): Measure[] {
  const body = doc.fields.find(({ field }) => field === "text");
  if (body === undefined) return [];
  const words = countWords(body);
  return VOICES.map((voice) => {
    const count = findings.filter((finding) => finding.field === "text" && finding.voice === voice).length;
    return rateMeasure({ indicator, name, voice, count, words: words[voice] });
  });
}
