import { SHAPE } from "../../text/shape.js";
import { wordSet } from "../../text/word-set.js";
import type { Sentence, Tokens } from "../../types.js";
import { askingWord, givesItsAnswer } from "./question-forms.js";
import { anyIn } from "./words.js";

/** A question of a sentence: from its first token up to, not including, `to`. */
interface Question {
  readonly from: number;
  readonly to: number;
}

/**
 * True when a question is one that the text leaves open or goes on to answer, and so is asked for no effect.
 *
 * The text calls it a question or a debate, answers it with reserve ("Not yet."), or it asks for a fact or for what
 * only the future can tell and no word of it gives an answer. `following` are the sentences behind it, of which a few
 * are enough.
 */
export function isOpenQuestion(
  tokens: Tokens,
  sentence: Sentence,
  { from, to }: Question,
  following: readonly Sentence[],
): boolean {
  if (following.length > 0 && isAnsweredWithReserve(tokens, following[0])) return true;
  if (givesItsAnswer(tokens, from, to)) return false;
  if (isAnnounced(tokens, Math.max(sentence.from, from - LEAD_IN), from)) return true;
  if (isCalledQuestion(tokens, sentence.from, to)) return true;
  const next = following.find((one) => tokens.norm[one.to - 1] !== "?");
  if (next !== undefined && isTakenUp(tokens, next)) return true;
  const asking = askingWord(tokens, from, to);
  if (asksMeaning(tokens, asking, to)) return true;
  // What ends the article is left to the reader, who is to know the answer.
  if (next === undefined || !asksForFact(tokens, asking, to)) return false;
  // "And who was watching?" reproaches.
  if (tokens.norm[asking] === "who" && asking > from) return false;
  return tokens.norm[asking] === "which" || !anyIn(tokens, asking, to, US);
}

/** How far before a colon or a dash the question is announced. */
const LEAD_IN = 30;

/** What announces a question, or is said of one: "a twofold question:", "That debate …". */
const TOPICS = wordSet(
  "question questions issue issues debate debates unknown unknowns conundrum puzzle dilemma argument implications",
);

const PRESSING = wordSet("beg raise");

/** "This is the question: …", "a long argument — …"; not "This begs the question: …", which presses its answer. */
function isAnnounced({ norm, lemma }: Tokens, from: number, to: number): boolean {
  let announced = false;
  for (let i = from; i < to; i++) {
    if (PRESSING.has(lemma[i])) return false;
    announced ||= TOPICS.has(norm[i]);
  }
  return announced;
}

/** "The question now is, how big …?", "The issue is whether …?" */
function isCalledQuestion({ norm, lemma }: Tokens, from: number, to: number): boolean {
  const reach = Math.min(to, from + 7);
  let called = false;
  for (let i = from; i < reach; i++) {
    called ||= TOPICS.has(norm[i]);
    if (called && lemma[i] === "be") return true;
  }
  return false;
}

const POINTING = wordSet("that this these those such the");
const TAKEN_UP: ReadonlySet<string> = new Set([...TOPICS, "answer", "answers"]);

/**
 * What comes next calls it a question: "That debate is old.", "But such questions …", "The answer will …"; or asks somebody: "We asked a
 * lawyer." Not "The question answers itself."
 */
function isTakenUp({ norm, pos }: Tokens, { from, to }: Sentence): boolean {
  let i = from;
  while (i < to && (norm[i] === "(" || norm[i] === "but" || norm[i] === "and")) i++;
  if (norm[i] === "we") return norm[i + 1] === "asked";
  if (!POINTING.has(norm[i])) return false;
  i++;
  if (i < to && (pos[i] === "ADJ" || pos[i] === "NUM")) i++;
  return i < to && TAKEN_UP.has(norm[i]) && norm[i + 1] !== "answers";
}

const RESERVES = wordSet("probably perhaps maybe partly possibly potentially presumably");
const HALF_DENIED = wordSet("yet necessarily exactly quite entirely so");
const MAYBE = wordSet("might may could");
/** An answer with more words is about something else. */
const BRIEF = 6;
const OPENNESS = wordSet("depends remains unclear unknown");

/** "Probably.", "Not yet.", "Well, not exactly.", "That remains to be seen.", "He might." */
function isAnsweredWithReserve(tokens: Tokens, { from, to }: Sentence): boolean {
  const { norm } = tokens;
  let i = from;
  while (i < to && (norm[i] === "well" || norm[i] === "," || norm[i] === "(")) i++;
  if (norm[to - 1] === "?") return false;
  if (RESERVES.has(norm[i])) return norm[i + 1] === "." || norm[i + 1] === ",";
  if (norm[i] === "not") return HALF_DENIED.has(norm[i + 1]) && norm[i + 2] !== "long";
  if (tokens.pos[i] !== "PRON" && norm[i] !== "that") return false;
  return anyIn(tokens, i + 1, Math.min(to, i + 3), OPENNESS) || (MAYBE.has(norm[i + 1]) && to <= i + BRIEF);
}

/** Those whom a question draws in: it is put to a reader who knows the answer. */
const US = wordSet("we us our ours you your yours");

/** What will be, and who may: "Will millennials show up again?" */
const UNDECIDED = wordSet("will can could should must might may has have");
/** Forms of asking what is so: "How does it work?", "What happened?", "Who is running?" */
const FACTS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["who", wordSet("is are was were 's ’s")],
  [
    "what",
    wordSet(
      "is are was were will does do did has have happens happened happen explains explained caused causes changed " +
        "spurred role effect effects impact steps 's ’s",
    ),
  ],
  [
    "how",
    wordSet(
      "is are was were will does do did has have likely far big much many strong well fast quickly soon serious " +
        "important significant common large",
    ),
  ],
  ["which", wordSet("")],
]);

/** Words behind "what is", "what does" and "how is" with which these argue: "What is the point?", "How, then, is this news?" */
const ARGUING = wordSet(
  "point use difference good right business gain more this that these those about with",
);

function asksForFact({ norm, pos, shape }: Tokens, asking: number, to: number): boolean {
  if (asking + 1 >= to) return false;
  const word = norm[asking];
  const next = norm[asking + 1];
  if (UNDECIDED.has(word)) return pos[asking] === "AUX" && (shape[asking + 1] & SHAPE.punctuation) === 0;
  const facts = FACTS.get(word);
  if (facts === undefined) return false;
  if (word === "which") return true;
  if (!facts.has(next)) return false;
  if (word === "who") return true;
  const end = Math.min(to, asking + 5);
  for (let i = asking + 2; i < end; i++) if (ARGUING.has(norm[i])) return false;
  return true;
}

/** "So what does this mean for the future?", "What happens next?", "Why does it matter?" */
function asksMeaning({ norm, lemma }: Tokens, asking: number, to: number): boolean {
  const word = norm[asking];
  if (word !== "what" && word !== "why" && word !== "how") return false;
  const reach = Math.min(to, asking + 6);
  for (let i = asking + 1; i < reach; i++) {
    if (word === "what" && (norm[i] === "mean" || norm[i] === "next")) return true;
    if (word !== "what" && (lemma[i] === "matter" || lemma[i] === "work")) return true;
  }
  return false;
}
