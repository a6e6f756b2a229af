import { SHAPE } from "../../shape.js";
import type { ScoredDraft } from "../extractor/scored-draft.js";
import type { AttributionLayers } from "../layers.js";
import { isGivenName } from "../source-words.js";
import { isTimeWord, skipTimeBack } from "../time-words.js";

/** What makes one word of a day or month with it: Super Tuesday, Black Friday, mid September. */
const PART = /^(?:super|black|good|bloody|ash|cyber|giving|easter|palm|mid)$/;

/** Capitalised they end a name: USA Today, ABC's This Week. */
const OF_NAME = /^(?:today|tonight|tomorrow|this)$/;

/**
 * The draft without a time behind its source: "the council | on Tuesday", "Mayor Ana Reyes | last week".
 *
 * Where the source tells of a deed the time is that of the deed, and stays: "a poll released Tuesday", "Hale, who left last year".
 */
export function trimTime({ tokens }: AttributionLayers, draft: ScoredDraft): ScoredDraft {
  const { source } = draft;
  if (source === null) return draft;
  const { norm, pos, shape } = tokens;
  const { from } = source;
  const to = skipTimeBack(tokens, source.to, from);
  if (to === source.to || !/^(?:NOUN|PROPN|NUM)$/.test(pos[to - 1]) || PART.test(norm[to - 1])) return draft;
  if (OF_NAME.test(norm[to]) && (shape[to] & SHAPE.capitalised) !== 0) return draft;
  // Billy Sunday; Paul Ryan | Sunday
  const whole = to - 2 >= from && (shape[to - 2] & SHAPE.capitalised) !== 0;
  if (isTimeWord(norm[to]) && isGivenName(norm[to - 1]) && !whole) return draft;
  for (let i = from; i < to; i++) if (/^(?:VERB|AUX|PUNCT)$/.test(pos[i]) || norm[i] === "who") return draft;
  return { ...draft, source: { from, to } };
}
