import { SHAPE } from "../../text/shape.js";
import { countTokenWords } from "../../text/tokens.js";
import { majorityVoice, VOICES } from "../../text/voices.js";
import { wordSet } from "../../text/word-set.js";
import type { DocField, Sentence, Tokens } from "../../types.js";
import { isReaderCall, isTranscript, readSurroundings, speakerLabelEnd } from "./interviews.js";
import { isOpenQuestion } from "./open-questions.js";
import { askingWord, hasRhetoricalForm, opensQuestion } from "./question-forms.js";
import { anyIn } from "./words.js";

/** A question from its first token up to, not including, `to`. */
interface Question {
  readonly from: number;
  readonly to: number;
}

/** A question alone in its paragraph with at most this many words is taken for a heading, unless its form objects. */
const LONGEST_HEADING = 20;
/** A question with fewer words is part of a run of prose, or it is a heading or a shout. */
const SHORTEST_ALONE = 3;

/**
 * Questions that the outlet asks nobody: in its own voice, in running prose, ended by a question mark.
 *
 * After a colon the question begins behind the colon. Left alone: questions put to somebody or asked by somebody,
 * those that the text leaves open or answers (`open-questions.ts`), headings of questions and answers, interviews,
 * calls to the reader, headlines. Linear in the tokens.
 */
export function findRhetoricalQuestions(field: DocField): Question[] {
  if (field.field === "title") return [];
  const { tokens, sentences, paragraphs } = field;
  const candidates = sentences.filter((sentence) => asks(tokens, sentence));
  if (candidates.length === 0) return [];
  if (isTranscript(field)) return [];
  const explainer = isExplainer(field, candidates);
  const found: Question[] = [];
  let surroundings = readSurroundings(tokens, paragraphs[candidates[0].paragraph]);
  for (const sentence of candidates) {
    const paragraph = paragraphs[sentence.paragraph];
    if (surroundings.paragraph !== paragraph) surroundings = readSurroundings(tokens, paragraph);
    const to = questionEnd(tokens, sentence);
    const from = questionStart(tokens, sentence, to);
    if (from === null || countTokenWords(tokens, from, to) === 0) continue;
    if (explainer && paragraph.from === sentence.from) continue;
    if (isAnsweredByQuotation(field, sentence)) continue;
    if (isReported(tokens, sentence.from, from) || isReported(tokens, from, to)) continue;
    if (
      isListed(tokens, paragraph.from, paragraph.to) ||
      isListed(tokens, from, to) ||
      isTitleCase(tokens, from, to)
    )
      continue;
    if (isHeading(field, sentence, from, to) || isReaderCall(tokens, from, to, surroundings)) continue;
    if (isBoxed(tokens, from, to) || isTag(tokens, from, to)) continue;
    const index = field.sentenceOf[sentence.from];
    if (isOpenQuestion(tokens, sentence, { from, to }, sentences.slice(index + 1, index + 1 + FOLLOWING)))
      continue;
    if (holdsSpeech(field, from, to) || majorityVoice(field, from, to) !== "outlet") continue;
    found.push({ from, to });
  }
  return found;
}

/** How many sentences behind a question may answer it or take it up. */
const FOLLOWING = 4;

/** Questions that open their paragraph from which an article is made of questions and answers. */
const EXPLAINER_QUESTIONS = 4;

function isExplainer({ paragraphs }: DocField, candidates: readonly Sentence[]): boolean {
  let opening = 0;
  for (const { from, paragraph } of candidates) if (paragraphs[paragraph].from === from) opening++;
  return opening >= EXPLAINER_QUESTIONS;
}

const QUOTED = VOICES.indexOf("quoted");

/** What did the mayor think? “Nothing.”: the question was put to somebody. */
function isAnsweredByQuotation({ tokens, voices }: DocField, { to }: Sentence): boolean {
  return to + 1 < tokens.length && QUOTATION_MARKS.has(tokens.norm[to]) && voices[to + 1] === QUOTED;
}

const QUOTATION_MARKS = wordSet(`" “ ‘ '`);

/** Tokens that may stand behind the question mark of a question. */
const CLOSERS = wordSet(") ] — – ! ?");

function asks(tokens: Tokens, sentence: Sentence): boolean {
  let last = sentence.to - 1;
  while (last > sentence.from && tokens.norm[last] !== "?" && CLOSERS.has(tokens.norm[last])) last--;
  return tokens.norm[last].startsWith("?") || tokens.norm[last].endsWith("?");
}

function questionEnd(tokens: Tokens, sentence: Sentence): number {
  let to = sentence.to;
  while (to > sentence.from + 1 && !tokens.norm[to - 1].includes("?")) to--;
  return to;
}

/** Behind the last colon, behind the dash that sets the question off, or the sentence's first word; `null` when a speaker's label leads. */
function questionStart(tokens: Tokens, sentence: Sentence, to: number): number | null {
  if (speakerLabelEnd(tokens, sentence.from, to) > sentence.from) return null;
  for (let i = to - 2; i > sentence.from; i--) {
    if (tokens.norm[i] !== ":" || (tokens.shape[i + 1] & SHAPE.blankBefore) === 0) continue;
    return (tokens.shape[i + 1] & SHAPE.punctuation) !== 0 ? i + 2 : i + 1;
  }
  let from = sentence.from;
  while (from < to - 1 && (tokens.shape[from] & SHAPE.punctuation) !== 0) from++;
  return behindDash(tokens, from, to);
}

const DASHES = wordSet("— – --");
/** Clauses that a question may follow, however far behind them. */
const PRELUDES = wordSet("if when given while although though since because as after before in at");
const JOINTS = wordSet("because but and so or");

/** "The plan forgives it all — because what is a trillion these days?" asks behind its dash; where no statement leads, `from`. */
function behindDash(tokens: Tokens, from: number, to: number): number {
  const first = askingWord(tokens, from, to);
  if (opensQuestion(tokens, first) || PRELUDES.has(tokens.norm[first])) return from;
  for (let i = to - 2; i > first; i--) {
    if (!DASHES.has(tokens.norm[i])) continue;
    const opens = opensQuestion(tokens, JOINTS.has(tokens.norm[i + 1]) ? i + 2 : i + 1);
    return opens ? i + 1 : from;
  }
  return from;
}

const ASKING = wordSet("ask wonder tweet reply respond write say tell quip inquire demand add");
/** "one might ask", "the question we ask": nobody in particular asks. */
const NOBODY = wordSet("one you we i us let might must to");

/** Somebody asks: "Trump asked: …", "And was he, they asked themselves, …?" */
function isReported(tokens: Tokens, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const lemma = tokens.lemma[i];
    if (!ASKING.has(lemma)) continue;
    if (lemma === "ask" || lemma === "wonder" || lemma === "tweet" || tokens.norm[i + 1] === ":") {
      if (!anyIn(tokens, Math.max(from, i - 3), i, NOBODY)) return true;
    }
  }
  return false;
}

/** "4. Did she …?", "Q. Why …?", "• Is it …?" */
function isListed(tokens: Tokens, from: number, to: number): boolean {
  const { norm, shape } = tokens;
  if (from > 0 && /^q\.?$/.test(norm[from - 1] === "." ? norm[from - 2] : norm[from - 1])) return true;
  if (norm[from] === "q" || norm[from] === "q&a" || norm[from] === "•" || norm[from] === "*") return true;
  return (shape[from] & SHAPE.number) !== 0 && from + 1 < to && /^[.):]/.test(norm[from + 1]);
}

/** Most words capitalised: a heading or the title of another article. */
function isTitleCase(tokens: Tokens, from: number, to: number): boolean {
  let words = 0;
  let capitals = 0;
  for (let i = from; i < to; i++) {
    if ((tokens.shape[i] & SHAPE.word) === 0) continue;
    words++;
    if ((tokens.shape[i] & SHAPE.capitalised) !== 0) capitals++;
  }
  return words >= 4 && capitals / words > 0.6;
}

/** How far behind a question the words of its box are looked for. */
const BOX_REACH = 14;

/** The title of a video or of another article: "JUST WATCHED Who …?", "Is it …? Read more". */
function isBoxed({ norm, shape, length }: Tokens, from: number, to: number): boolean {
  if ((shape[from] & SHAPE.allCaps) !== 0 && (shape[from + 1] & SHAPE.allCaps) !== 0) return true;
  if (norm[from] === "play" && norm[from + 1] === "video") return true;
  if (norm[to] === "replay") return true;
  const end = Math.min(length - 1, to + BOX_REACH);
  for (let i = to; i < end; i++) {
    const boxed = norm[i] === "read" && norm[i + 1] === "more" && (shape[i] & SHAPE.capitalised) !== 0;
    if (boxed) return true;
  }
  return false;
}

const TAGS = wordSet("no yes right ok okay yeah correct");

/** A word that hangs on what was said: "No?", "Right?" */
function isTag(tokens: Tokens, from: number, to: number): boolean {
  return TAGS.has(tokens.norm[from]) && countTokenWords(tokens, from, to) === 1;
}

/** Words of quoted speech, which is more than a scare quote or a title. */
function holdsSpeech({ voices }: DocField, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (voices[i] === QUOTED) return true;
  return false;
}

/**
 * Alone in its paragraph and not much longer than a heading.
 *
 * It is no heading when the paragraph before leads up to it with a colon, or when its form is one that only
 * rhetoric has: "But where was the mayor?", "Who could object?", "Isn't that the point?"
 */
function isHeading(field: DocField, sentence: Sentence, from: number, to: number): boolean {
  const { tokens, paragraphs } = field;
  const paragraph = paragraphs[sentence.paragraph];
  const words = countTokenWords(tokens, from, to);
  if (from > sentence.from + 1) return false;
  if (paragraph.from !== sentence.from) return false;
  if (paragraph.to !== sentence.to) return words < SHORTEST_ALONE;
  if (sentence.paragraph > 0 && tokens.norm[paragraphs[sentence.paragraph - 1].to - 1] === ":") return false;
  if (words > LONGEST_HEADING || hasRhetoricalForm(tokens, from, to)) return false;
  return true;
}
