import type { Sentence } from "../../../types.js";
import { beginsClause, trimContent } from "../clause.js";
import type { AttributionLayers, TokenRange } from "../layers.js";
import { phraseAfter } from "../phrases.js";
import { isRoleNoun } from "../source-words.js";
import type { View } from "./view.js";

type Tokens = AttributionLayers["tokens"];

/** Whose side they are on tells that what follows is their view. */
const SIDED =
  /^(?:critics?|supporters?|opponents?|detractors?|skeptics|sceptics|proponents|defenders|advocates|foes|backers|admirers|fans|allies)$/;

/** No longer phrase tells of them. */
const LONGEST = 12;

/**
 * `To critics, the plan is a disgrace.` · `For supporters of the plan, it is a triumph.`: the clause behind the comma. `null` for anything else: "To
 * some extent, …", "For years, …".
 */
export function viewTo(layers: AttributionLayers, quotationOf: Int32Array, sentence: Sentence): View | null {
  const { tokens } = layers;
  const { norm } = tokens;
  const at = /^(?:but|and|yet)$/.test(norm[sentence.from]) ? sentence.from + 1 : sentence.from;
  if (!/^(?:to|for)$/.test(norm[at]) || quotationOf[at] >= 0) return null;
  const source = holdersAt(tokens, at + 1, sentence.to);
  if (source === null || norm[source.to] !== "," || source.to - source.from > LONGEST) return null;
  const sided = isSided(tokens, source);
  if (!sided && (norm[at] === "for" || !areSome(tokens, source))) return null;
  const content = trimContent(tokens, { from: source.to + 1, to: sentence.to });
  if (content === null || !beginsClause(tokens, content.from, content.to)) return null;
  // "To some, I am a fool": the writer speaks of himself.
  if (/^(?:i|we|you)$/.test(norm[content.from])) return null;
  return { cue: { from: at, to: at + 1 }, source, content };
}

function holdersAt(tokens: Tokens, from: number, end: number): TokenRange | null {
  if (/^(?:some|many|others)$/.test(tokens.norm[from]) && tokens.norm[from + 1] === ",")
    return { from, to: from + 1 };
  return phraseAfter(tokens, from, end);
}

function isSided({ norm }: Tokens, { from, to }: TokenRange): boolean {
  for (let i = from; i < to && norm[i] !== ","; i++) if (SIDED.test(norm[i])) return true;
  return false;
}

/** "some", "others", "many tenants" */
function areSome({ norm }: Tokens, { from, to }: TokenRange): boolean {
  if (/^(?:some|many|others)$/.test(norm[from]))
    return to - from === 1 || (norm[to - 1].endsWith("s") && isRoleNoun(norm[to - 1]));
  return false;
}
