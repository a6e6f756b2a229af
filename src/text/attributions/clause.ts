import type { Tokens } from "../../types.js";
import { wordSet } from "../word-set.js";
import { isFiniteVerb } from "./finite-verb.js";
import type { TokenRange } from "./layers.js";
import { isQuoteMark, phraseAfter } from "./phrases.js";
import { isTimeWord } from "./time-words.js";

/** Words that open a clause which a reporting verb governs. */
const COMPLEMENT: ReadonlySet<string> = new Set(["that", "whether", "how", "why", "what", "if"]);

/** Prepositions of the time, place and occasion of speaking: said on Tuesday in a statement. */
const OCCASION = wordSet("on in at during late early after before via through of about to last this from by");

export function opensComplement(norm: string): boolean {
  return COMPLEMENT.has(norm);
}

/**
 * The token after the time, place and occasion that may follow a cue: said [on Tuesday in a statement] that.
 *
 * Returns `start` when nothing of the kind follows, or when what follows would be the content itself.
 */
export function skipOccasion(tokens: Tokens, start: number, limit: number): number {
  const { norm } = tokens;
  let i = start;
  for (let rounds = 0; rounds < 4 && i < limit; rounds++) {
    let next = i;
    if (norm[i].endsWith("ly") && tokens.pos[i] === "ADV") next = i + 1;
    else if (isTimeWord(norm[i])) next = i + 1;
    // "told her to leave town": an infinitive is content.
    else if (OCCASION.has(norm[i]) && tokens.pos[i] !== "PART") {
      const phrase = phraseAfter(tokens, i + 1, limit);
      if (phrase === null) break;
      next = phrase.to;
    }
    if (next === i) break;
    i = next;
  }
  return i;
}

/**
 * Whether a clause of its own begins at `start`: a subject and, before `limit`, its finite verb.
 *
 * "she would resign" and "the plan works" are clauses; "three lives", "a joke" and "300 jobs last year" are not.
 */
export function beginsClause(tokens: Tokens, start: number, limit: number): boolean {
  const { norm, pos } = tokens;
  let subject = false;
  let commas = 0;
  for (let i = start; i < limit; i++) {
    const tag = pos[i];
    if (isQuoteMark(norm[i]) && i > start) continue;
    if (norm[i] === ";" || norm[i] === ":") return false;
    if (norm[i] === ",") commas++;
    // "told a joke, left the room" goes on with another deed; "both victims, a man and a woman, appeared" does not.
    const breaks = norm[i] === "and" || norm[i] === "or" || (norm[i] === "," && commas === 1);
    if (breaks && subject && startsVerb(tokens, i + 1, limit)) return false;
    if (tag === "PRON" && subject && /^(?:who|which|that|whom)$/.test(norm[i])) {
      // A relative clause has a verb of its own: jump over it.
      const verb = nextVerb(tokens, i + 1, limit);
      if (verb < 0) return false;
      i = verb;
      continue;
    }
    if (norm[i] === "that" && subject && i > start) return false;
    if (tag === "PRON" || tag === "NOUN" || tag === "PROPN" || tag === "DET" || tag === "NUM") {
      subject = true;
      continue;
    }
    if (tag === "AUX") return subject || norm[i] !== "to";
    if (tag === "VERB") {
      if (subject && isFiniteVerb(tokens, i)) return true;
      if (norm[i].endsWith("ing")) subject = true; // a gerund as subject: "raising taxes would"
    }
  }
  return false;
}

function startsVerb(tokens: Tokens, i: number, limit: number): boolean {
  return i < limit && isFiniteVerb(tokens, i);
}

function nextVerb(tokens: Tokens, start: number, limit: number): number {
  for (let i = start; i < limit; i++) if (tokens.pos[i] === "VERB" || tokens.pos[i] === "AUX") return i;
  return -1;
}

/** The range without blanks of meaning at its edges: no comma, dash or final full stop; quotation marks stay. */
export function trimContent(tokens: Tokens, range: TokenRange): TokenRange | null {
  let { from, to } = range;
  while (from < to && /^[,;:.–—-]$|^--$/.test(tokens.norm[from])) from++;
  while (to > from && /^[,;:.–—-]$|^--$/.test(tokens.norm[to - 1])) to--;
  return from < to ? { from, to } : null;
}
