import type { LexiconEntry } from "../../types.js";
import { SHAPE } from "../shape.js";
import { wordSet } from "../word-set.js";
import { trimContent } from "./clause.js";
import type { Draft, SentenceContext } from "./draft.js";
import type { TokenRange } from "./layers.js";
import { phraseAfter } from "./phrases.js";
import { isTime } from "./time-words.js";

/** The cue of `The road is shut, per the Courier`: the preposition. */
const PER: Omit<LexiconEntry, "entry"> = {
  label: "neutral",
  pos: [],
  weight: 0.7,
  note: "behind a comma or a bracket, and before a name",
  source: "own reading",
  rule: "attribution/per",
};

/**
 * `The road is shut, per the Hale Courier.` · `Per a Hale poll, …`: what a name behind "per" is given for. `null` for rates:
 * five crowns per person.
 */
export function draftPer({ tokens, sentence, quotationOf }: SentenceContext): Draft | null {
  const { norm, shape } = tokens;
  for (let i = sentence.from; i < sentence.to - 1; i++) {
    if (norm[i] !== "per" || quotationOf[i] >= 0) continue;
    const opens = i === sentence.from;
    if (!opens && !/^[,(;–—”"]$/.test(norm[i - 1])) continue;
    const source = phraseAfter(tokens, i + 1, sentence.to);
    if (source === null || isTime(tokens, source) || !hasName(shape, source)) continue;
    // What happens by order is not told by it.
    if (ORDERS.has(norm[source.to - 1]) || ORDERS.has(norm[source.to] ?? "")) continue;
    const content = trimContent(
      tokens,
      opens ? { from: source.to, to: sentence.to } : { from: sentence.from, to: i },
    );
    if (content === null) continue;
    const head = { from: i, to: i + 1 };
    return { cue: head, head, entry: { ...PER, entry: "per" }, source, content: [content] };
  }
  return null;
}

const ORDERS = wordSet("order orders request requests instruction instructions custom tradition usual");

function hasName(shape: Uint8Array, { from, to }: TokenRange): boolean {
  for (let i = from; i < to; i++) if ((shape[i] & SHAPE.capitalised) !== 0) return true;
  return false;
}
