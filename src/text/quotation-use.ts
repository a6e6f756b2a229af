import type { Field, QuotationUse, Tokens } from "../types.js";
import type { QuotedStretch } from "./quotations.js";
import { SHAPE } from "./shape.js";
import { morphologyOf } from "./syntax.js";
import { countTokenWords } from "./tokens.js";
import { wordSet } from "./word-set.js";

/**
 * Longer stretches between marks are speech. Read in news, marks around one word keep a distance in three of four
 * cases, around two in about half, around three or four words in one of six: the rest is somebody's words in part.
 */
const LONGEST_SCARE = 2;
const LONGEST_TITLE = 9;

/** Words right before the marks that say the marks name a word or a thing: called “X”, the term “X”. */
const NAMING = wordSet(
  "called named dubbed nicknamed titled entitled termed labeled labelled christened term word words " +
    "phrase name nickname label slogan motto hashtag title means",
);

const REFERRING = wordSet("known described defined referred listed classified");

/** Words right behind the marks that say what the quoted word names: the “some risk” category. */
const NAMED_KINDS = wordSet("category button app mode rating tag section box");

/** Verbs and nouns that lay a short quotation to somebody's mouth: decried as “…”, citing “…”, expressed “…”. */
const SPEAKING = wordSet(
  "say tell describe decry cite express insist argue warn claim call label declare vow pledge promise " +
    "lament mock blast slam ask explain write tweet add note predict dub disparage denounce condemn " +
    "refer read state statement accord according quote respond reply announce charge accuse criticize " +
    "praise dismiss characterize urge conclude acknowledge admit recall brand deride term think testify " +
    "tout interview remark allege nickname comment complain joke speak answer suggest report demand " +
    "emphasize stress",
);

/** How far around a quotation a word of speaking is looked for, within its sentence. */
const EARSHOT = 25;

/** Words that begin a clause or a noun phrase with its article: pieces of somebody's sentence. */
const OPENERS = wordSet(
  "a an the i you he she it we they no not my our your to is are was very too so more highly " +
    "absolutely extremely totally completely fully this",
);

/** Words right before the title of a work. */
const WORKS = wordSet(
  "in on of 's book novel film movie show series song album play musical podcast magazine documentary " +
    "memoir game sitcom drama comedy",
);

/** Words that a title of a work may write small. */
const SMALL = wordSet("a an the of in on at to for and or but with from by as is 's");

/**
 * What the marks of a quotation do.
 *
 * Speech when an attribution holds it, when it is long or a sentence, in a headline, and inside other speech.
 * Otherwise a short one names a work (every word capitalised), introduces a term ("the term “…”") or keeps a
 * distance: scare quotes. `reported` is 1 at tokens that are content of an attribution. A short one that is `alone` in its
 * paragraph is speech, too, unless it is written as a title: a heading that takes up what somebody says below.
 */
export function quotationUse(
  field: Field,
  tokens: Tokens,
  stretch: QuotedStretch,
  reported: Uint8Array,
  alone = false,
): QuotationUse {
  if (field === "title" || stretch.depth > 0 || !stretch.closed) return "speech";
  const { from, to } = stretch.inner;
  const words = countTokenWords(tokens, from, to);
  if (reported.subarray(from, to).includes(1)) return "speech";
  if (isNickname(tokens, stretch)) return "term";
  if (words <= LONGEST_TITLE && isTitle(tokens, from, to) && (words > 1 || isWorkAt(tokens, stretch.from)))
    return "title";
  if (alone || words > LONGEST_SCARE || endsSentence(tokens, stretch)) return "speech";
  if (isNamed(tokens, stretch)) return "term";
  return isPartOfSpeech(tokens, stretch, words) ? "speech" : "scare";
}

/** Short, but somebody's words all the same: a word of speaking is near, or the words are a piece of a sentence. */
function isPartOfSpeech(tokens: Tokens, stretch: QuotedStretch, words: number): boolean {
  if (words > 1 && OPENERS.has(tokens.norm[stretch.inner.from])) return true;
  for (let i = stretch.from - 1; i >= 0 && i > stretch.from - EARSHOT; i--) {
    if (endsClause(tokens.norm[i])) break;
    if (isSpeaking(tokens, i)) return true;
  }
  // Behind a sentence's full stop within the marks, what follows is another sentence.
  const last = tokens.norm[stretch.inner.to - 1];
  if (last === "." || last === "?" || last === "!") return false;
  for (let i = stretch.to; i < tokens.length && i < stretch.to + EARSHOT; i++) {
    if (endsClause(tokens.norm[i])) break;
    if (isSpeaking(tokens, i)) return true;
  }
  return false;
}

/** A word of speaking, but not "an alleged audit". */
function isSpeaking(tokens: Tokens, i: number): boolean {
  if (!SPEAKING.has(tokens.lemma[i])) return false;
  const { verbForm } = morphologyOf(tokens, i);
  const attribute = (verbForm === "Part" || verbForm === "Ger") && tokens.pos[i + 1] === "NOUN";
  return !(attribute && /^(?:DET|ADJ|ADP|PRON)$/.test(tokens.pos[i - 1]));
}

/** Another quotation's marks end it too: what is said there is said of that one. */
function endsClause(word: string): boolean {
  return /^[.?!;“”"]$/.test(word);
}

/** Whether a quotation of a few words is written like the title of a work, whatever mark stands at its end. */
export function isWrittenAsTitle(tokens: Tokens, { inner: { from, to } }: QuotedStretch): boolean {
  const end = /^[.,]$/.test(tokens.norm[to - 1]) ? to - 1 : to;
  const words = countTokenWords(tokens, from, end);
  return words > 1 && words <= LONGEST_TITLE && isTitle(tokens, from, end);
}

/** Every word but the small ones capitalised, and no end of a sentence. */
function isTitle(tokens: Tokens, from: number, to: number): boolean {
  if (/^[.?!…]/.test(tokens.norm[to - 1])) return false;
  // Shouting is no title: the “BAILOUTS”. Nor is a number.
  if (everyWord(tokens, from, to, SHAPE.allCaps) || everyWord(tokens, from, to, SHAPE.number)) return false;
  for (let i = from; i < to; i++) {
    if ((tokens.shape[i] & (SHAPE.capitalised | SHAPE.punctuation | SHAPE.number)) !== 0) continue;
    if ((tokens.shape[i] & SHAPE.word) === 0 || (i > from && SMALL.has(tokens.norm[i]))) continue;
    return false;
  }
  return true;
}

function everyWord(tokens: Tokens, from: number, to: number, bit: number): boolean {
  for (let i = from; i < to; i++) {
    const { shape } = tokens;
    if ((shape[i] & SHAPE.punctuation) === 0 && (shape[i] & bit) === 0 && tokens.norm[i] !== "a")
      return false;
  }
  return true;
}

/** The name friends use between given name and surname: Ann “Buck” Hale. */
function isNickname(tokens: Tokens, { from, to, inner }: QuotedStretch): boolean {
  return (
    inner.to - inner.from === 1 &&
    from > 0 &&
    to < tokens.length &&
    (tokens.shape[inner.from] & SHAPE.capitalised) !== 0 &&
    tokens.pos[from - 1] === "PROPN" &&
    tokens.pos[to] === "PROPN"
  );
}

/** One capitalised word is a work only where works are named: starred in “Harbour”, her novel “Harbour”. */
function isWorkAt(tokens: Tokens, from: number): boolean {
  return from > 0 && WORKS.has(tokens.norm[from - 1]);
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
