import { voiceOf } from "../text/voices.js";
import type { DocField, Finding } from "../types.js";

/** A finding over the tokens `from` up to, not including, `to`, filed under the voice of its words. */
export function createFinding(
  field: DocField,
  {
    indicator,
    label,
    from,
    to,
    rule,
    score,
  }: { indicator: string; label: string; from: number; to: number; rule: string; score: number },
): Finding {
  const start = field.tokens.start[from];
  const end = field.tokens.end[to - 1];
  return {
    indicator,
    label,
    field: field.field,
    start,
    end,
    text: field.text.slice(start, end),
    voice: voiceOf(field, from, to),
    sentence: field.sentenceOf[from],
    rule,
    score,
  };
}
