import { wordSet } from "../../text/word-set.js";
import { CLAUSE_MARKS, FULL_STOPS, type Place } from "./words.js";

/** "Sadly, …", "… , naturally, …", "… , of all places, sadly.": set off from its sentence, it judges all of it. */
export function isSetOff({ tokens, from, to, first, end }: Place): boolean {
  const { norm } = tokens;
  const next = to < end ? norm[to] : ".";
  const closed = CLAUSE_MARKS.has(next) || next === ")";
  if (from === first || norm[from - 1] === "but" || norm[from - 1] === "and")
    return closed || next === "for" || next === "enough";
  return CLAUSE_MARKS.has(norm[from - 1]) && (closed || FULL_STOPS.has(next));
}

/** What is done, or can be, in a clear manner; the word as written or its lemma. */
const PERCEIVED = wordSet(
  "define mark state label articulate delineate identify explain write word express spell outline " +
    "hear display print post communicate see enunciate draw lay present establish differentiate " +
    "distinguish speak labelled visible audible legible identifiable distinguishable enough",
);
const SPEECH_OR_SIGHT = wordSet(
  "see speak think hear state say articulate explain communicate define express understand write " +
    "read talk tell put show enunciate remember answer view out",
);
const DEGREES = wordSet("more most less as how too to by in without for");
const AFTER_VERB = wordSet('. ! ? ; : ) that what how why about and through enough " ” - -- —');

/** "see clearly", "clearly marked", "speak more plainly": how something is done, not how sure it is. */
export function isManner({ tokens, from, to, first, end }: Place): boolean {
  const { norm, lemma, pos } = tokens;
  if (from === first) return false;
  const next = to < end ? norm[to] : ".";
  if (to < end && (PERCEIVED.has(next) || PERCEIVED.has(lemma[to]))) return true;
  let before = from - 1;
  if (DEGREES.has(norm[before])) return true;
  if (norm[before] === "very" || norm[before] === "so" || norm[before] === "quite") before--;
  if (before < first) return false;
  if (SPEECH_OR_SIGHT.has(lemma[before])) return true;
  if (before > first && pos[before] === "PRON" && SPEECH_OR_SIGHT.has(lemma[before - 1])) return true;
  if (pos[before] === "AUX" || CLAUSE_MARKS.has(norm[before])) return false;
  return AFTER_VERB.has(next) || (pos[before] === "VERB" && to < end && pos[to] === "ADP");
}
