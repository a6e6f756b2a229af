import { SHAPE } from "../../text/shape.js";
import { wordSet } from "../../text/word-set.js";
import type { Tokens } from "../../types.js";
import { FULL_STOPS, type Place } from "./words.js";

const PARENTHETICAL = wordSet(`, ( — – " “ ‘ ' [ …`);

/** After "that": a clause, and not the end of one whose object "that" is. */
export function startsClause({ tokens, to, end }: Place): boolean {
  if (to >= end - 1) return false;
  const { norm, pos, shape } = tokens;
  if ((shape[to] & SHAPE.punctuation) !== 0)
    return PARENTHETICAL.has(norm[to]) && (shape[to + 1] & SHAPE.punctuation) === 0;
  const closes = (shape[to + 1] & SHAPE.punctuation) !== 0 && FULL_STOPS.has(norm[to + 1]);
  switch (pos[to]) {
    case "AUX":
    case "CCONJ":
      return false;
    case "PART":
      return norm[to] !== "'s";
    case "SCONJ":
      return norm[to] !== "because";
    case "NOUN": {
      // "remember that day" points at a thing; "knew that lawyer Hale had left" is a clause, whatever the tag of "that".
      const after = pos[to + 1];
      const subject = isPlural(norm[to]) || after === "AUX" || after === "VERB" || after === "NOUN";
      return pos[to - 1] === "DET" ? subject : !closes;
    }
    default:
      return !closes;
  }
}

function isPlural(word: string): boolean {
  return word.endsWith("s") && !word.endsWith("ss");
}

/** After "it is clear", without "that": a subject, and no question word. */
export function meetsClause({ tokens, to, end }: Place): boolean {
  if (to >= end - 1 || QUESTION_WORDS.has(tokens.norm[to])) return false;
  const tag = tokens.pos[to];
  return tag === "DET" || tag === "PRON" || tag === "PROPN" || (tag === "NOUN" && isPlural(tokens.norm[to]));
}

const QUESTION_WORDS = wordSet("who whom whose what which when where why how whether if");

/** "avoided answering", at most one adverb before the gerund. */
export function hasGerund({ tokens, to, end }: Place): boolean {
  if (to < end && isGerund(tokens, to)) return true;
  return to + 1 < end && tokens.pos[to] === "ADV" && isGerund(tokens, to + 1);
}

function isGerund(tokens: Tokens, at: number): boolean {
  return tokens.norm[at].endsWith("ing") && (tokens.pos[at] === "VERB" || tokens.pos[at] === "NOUN");
}
