import { shareMeasure } from "../../stats/measures.js";
import { sentenceVoices } from "../../text/voices.js";
import type { Doc, DocField, Finding, Measure } from "../../types.js";
import { ratePerVoice } from "../rate-per-voice.js";
import { LOADED_LANGUAGE } from "./detect.js";

/**
 * `loaded-terms` per 1000 words of each voice, and `loaded-sentences`, the share of the outlet's sentences.
 *
 * Only the text counts; what stands in the title is evidence and no more. An empty text has rates of `null`.
 */
export function measureLoadedLanguage(doc: Doc, findings: readonly Finding[]): Measure[] {
  const body = doc.fields.find(({ field }) => field === "text");
  if (body === undefined) return [];
  const own = findings.filter(({ field, indicator }) => field === "text" && indicator === LOADED_LANGUAGE);
  const rates = ratePerVoice(doc, own, { indicator: LOADED_LANGUAGE, name: "loaded-terms" });
  return [...rates, measureSentences(body, own)];
}

/** A sentence is the outlet's when most of its words are. */
function measureSentences(body: DocField, findings: readonly Finding[]): Measure {
  const loaded = new Set(findings.filter(({ voice }) => voice === "outlet").map(({ sentence }) => sentence));
  let total = 0;
  let count = 0;
  sentenceVoices(body).forEach((voice, index) => {
    if (voice !== "outlet") return;
    total++;
    if (loaded.has(index)) count++;
  });
  return shareMeasure({
    indicator: LOADED_LANGUAGE,
    name: "loaded-sentences",
    voice: "outlet",
    total,
    count,
  });
}
