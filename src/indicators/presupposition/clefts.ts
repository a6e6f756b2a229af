import { wordSet } from "../../text/word-set.js";
import type { DocField, LexiconMatch, Tokens } from "../../types.js";
import { needOf } from "./conditions.js";
import { anyIn, NEGATIONS, sentenceAt } from "./words.js";

/** How many words may stand between "what is clear" and its "is": ", however,", "in all of this". */
const LONGEST_ASIDE = 10;

const DENIALS: ReadonlySet<string> = new Set([...NEGATIONS, ...wordSet("less yet far un")]);

/** True for entries such as "what is clear", whose span the sentence decides. */
export function isCleft(match: LexiconMatch): boolean {
  return needOf(match.entry.note) === "cleft";
}

/**
 * Where "What is clear, however, is that" ends: behind "that", behind the second "is" when there is no "that",
 * or before a colon. `null` when the words do not carry a claim ("what is clear to observers", "what is not clear").
 */
export function cleftEnd(field: DocField, { from, to }: LexiconMatch): number | null {
  const { tokens } = field;
  const end = sentenceAt(field, from).to;
  if (anyIn(tokens, from, to, DENIALS)) return null;
  if (to >= end) return null;
  if (tokens.norm[to] === ":") return to;
  const reach = Math.min(end - 1, to + LONGEST_ASIDE);
  for (let i = to; i < reach; i++) if (isBe(tokens, i) && tokens.norm[i + 1] === "that") return i + 2;
  if (isBe(tokens, to)) return to + 1;
  if (tokens.norm[to] !== ",") return null;
  for (let i = to + 1; i < reach; i++) if (tokens.norm[i] === ",") return isBe(tokens, i + 1) ? i + 2 : null;
  return null;
}

function isBe(tokens: Tokens, at: number): boolean {
  return tokens.lemma[at] === "be";
}
