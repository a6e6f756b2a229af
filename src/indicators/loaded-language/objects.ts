import { isCapitalised, type Place } from "./place.js";

/** What an object begins with. */
const OBJECT_STARTS: ReadonlySet<string> = new Set([
  ...["a", "an", "the", "his", "her", "their", "its", "our", "my", "your", "him", "them", "me", "us", "it"],
  ...["this", "these", "those", "that", "what", "president", "former", "critics", "rivals", "both", "each"],
  ...["any", "everyone"],
]);

/**
 * True when what is attacked, or why, stands behind a verb of attack: "slammed the ruling", "was slammed for".
 *
 * "Slammed into the wall", "blasted from the speakers" and "a blast at the plant" have neither.
 */
export function attacksSomebody({ tokens, to, end, from, first }: Place): boolean {
  if (to >= end) return false;
  const next = tokens.norm[to];
  if (next === "for" || next === "over" || next === "as") return true;
  if (next === "by") return from > first && tokens.lemma[from - 1] === "be";
  return OBJECT_STARTS.has(next) || isCapitalised(tokens, to) || tokens.pos[to] === "ADJ";
}
