import type { Tokens } from "../../types.js";
import type { TokenRange } from "./layers.js";
import { phraseBefore } from "./phrases.js";

/** Who stands between "with" and token `at`, not before `floor`: "with | one envoy | saying"; `null` where nobody does. */
export function companionBefore(tokens: Tokens, at: number, floor: number): TokenRange | null {
  const phrase = phraseBefore(tokens, at, floor);
  return phrase !== null && tokens.norm[phrase.from - 1] === "with" ? phrase : null;
}
