import type { Attribution, Field, QuotationUse, Tokens } from "../types.js";
import type { QuotedStretch } from "./quotations.js";
import { countTokenWords, SHAPE } from "./tokens.js";

/**
 * Longer stretches between marks are speech. Read in news, marks around one word keep a distance in three of four
 * cases, around two in about half, around three or four words in one of six: the rest is somebody's words in part.
 */
const LONGEST_SCARE = 2;
const LONGEST_TITLE = 9;

/** Words right before the marks that say the marks name a word or a thing: called “X”, the term “X”. */
const NAMING: ReadonlySet<string> = new Set([
  ...["called", "named", "dubbed", "nicknamed", "titled", "entitled", "termed", "labeled", "labelled"],
  ...["christened", "term", "word", "words", "phrase", "name", "nickname", "label", "slogan", "motto"],
  ...["hashtag", "title", "means"],
]);

const REFERRING: ReadonlySet<string> = new Set([
  "known",
  "described",
  "defined",
  "referred",
  "listed",
  "classified",
]);

/** Words right behind the marks that say what the quoted word names: the “some risk” category. */
const NAMED_KINDS: ReadonlySet<string> = new Set([
  "category",
  "button",
  "app",
  "mode",
  "rating",
  "tag",
  "section",
  "box",
]);

/** Verbs and nouns that lay a short quotation to somebody's mouth: decried as “…”, citing “…”, expressed “…”. */
const SPEAKING: ReadonlySet<string> = new Set([
  ...["say", "tell", "describe", "decry", "cite", "express", "insist", "argue", "warn", "claim"],
  ...["call", "label", "declare", "vow", "pledge", "promise", "lament", "mock", "blast", "slam", "ask"],
  ...["explain", "write", "tweet", "add", "note", "predict", "dub", "disparage", "denounce", "condemn"],
  ...["refer", "read", "state", "statement", "accord", "according", "quote", "respond", "reply"],
  ...["announce", "charge", "accuse", "criticize", "praise", "dismiss", "characterize", "urge"],
  ...["conclude", "acknowledge", "admit", "recall", "brand", "deride", "term", "think", "testify"],
  ...["tout", "interview", "remark", "allege", "nickname", "comment", "complain", "joke", "speak"],
  ...["answer", "suggest", "report", "demand", "emphasize", "stress"],
]);

/** How far around a quotation a word of speaking is looked for, within its sentence. */
const EARSHOT = 25;

/** Words that begin a clause or a noun phrase with its article: pieces of somebody's sentence. */
const OPENERS: ReadonlySet<string> = new Set([
  ...["a", "an", "the", "i", "you", "he", "she", "it", "we", "they", "no", "not", "my", "our", "your"],
  ...["to", "is", "are", "was", "very", "too", "so", "more", "highly", "absolutely", "extremely"],
  ...["totally", "completely", "fully", "this"],
]);

/** Words that a title of a work may write small. */
const SMALL: ReadonlySet<string> = new Set([
  ...["a", "an", "the", "of", "in", "on", "at", "to", "for", "and", "or", "but", "with", "from", "by"],
  ...["as", "is", "'s"],
]);

/**
 * What the marks of a quotation do.
 *
 * Speech when an attribution holds it, when it is long or a sentence, in a headline, and inside other speech.
 * Otherwise a short one names a work (every word capitalised), introduces a term ("the term “…”") or keeps a
 * distance: scare quotes.
 */
export function quotationUse(
  field: Field,
  tokens: Tokens,
  stretch: QuotedStretch,
  attributions: readonly Pick<Attribution, "content">[],
): QuotationUse {
  if (field === "title" || stretch.depth > 0 || !stretch.closed) return "speech";
  const { from, to } = stretch.inner;
  const words = countTokenWords(tokens, from, to);
  const attributed = attributions.some(({ content }) =>
    content.some((span) => span.from < to && from < span.to),
  );
  if (attributed) return "speech";
  if (words <= LONGEST_TITLE && isTitle(tokens, from, to)) return "title";
  if (words > LONGEST_SCARE || endsSentence(tokens, stretch)) return "speech";
  if (isNamed(tokens, stretch)) return "term";
  return isPartOfSpeech(tokens, stretch, words) ? "speech" : "scare";
}

/** Short, but somebody's words all the same: a word of speaking is near, or the words are a piece of a sentence. */
function isPartOfSpeech(tokens: Tokens, stretch: QuotedStretch, words: number): boolean {
  if (words > 1 && OPENERS.has(tokens.norm[stretch.inner.from])) return true;
  for (let i = stretch.from - 1; i >= 0 && i > stretch.from - EARSHOT; i--) {
    if (endsClause(tokens.norm[i])) break;
    if (SPEAKING.has(tokens.lemma[i])) return true;
  }
  // Behind a sentence's full stop within the marks, what follows is another sentence.
  const last = tokens.norm[stretch.inner.to - 1];
  if (last === "." || last === "?" || last === "!") return false;
  for (let i = stretch.to; i < tokens.length && i < stretch.to + EARSHOT; i++) {
    if (endsClause(tokens.norm[i])) break;
    if (SPEAKING.has(tokens.lemma[i])) return true;
  }
  return false;
}

function endsClause(word: string): boolean {
  return word === "." || word === "?" || word === "!";
}

/** Every word but the small ones capitalised, and no end of a sentence. */
function isTitle(tokens: Tokens, from: number, to: number): boolean {
  if (/^[.?!…]/.test(tokens.norm[to - 1])) return false;
  for (let i = from; i < to; i++) {
    if ((tokens.shape[i] & (SHAPE.capitalised | SHAPE.punctuation | SHAPE.number)) !== 0) continue;
    if ((tokens.shape[i] & SHAPE.word) === 0 || (i > from && SMALL.has(tokens.norm[i]))) continue;
    return false;
  }
  return true;
}

/** The marks hold a whole utterance: they open a sentence with a capital and close it with ? ! or a full stop. */
function endsSentence(tokens: Tokens, stretch: QuotedStretch): boolean {
  const { from, to } = stretch.inner;
  const last = tokens.norm[to - 1];
  if (last === "?" || last === "!") return true;
  return last === "." && (tokens.shape[from] & SHAPE.capitalised) !== 0;
}

/** called “X”, nicknamed the “X”, known as “X”, the “X” category. */
function isNamed(tokens: Tokens, { from, to }: QuotedStretch): boolean {
  if (to < tokens.length && NAMED_KINDS.has(tokens.norm[to])) return true;
  if (from === 0) return false;
  const article =
    tokens.norm[from - 1] === "the" || tokens.norm[from - 1] === "a" || tokens.norm[from - 1] === "an";
  const at = article ? from - 2 : from - 1;
  if (at < 0) return false;
  if (NAMING.has(tokens.norm[at])) return true;
  return tokens.norm[at] === "as" && at > 0 && REFERRING.has(tokens.norm[at - 1]);
}
