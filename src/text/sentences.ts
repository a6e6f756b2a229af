import type { Furniture, Paragraph, Sentence } from "../types.js";
import { SHAPE } from "./shape.js";
import type { TokenPlaces } from "./tokens.js";
import { wordSet } from "./word-set.js";

/** Abbreviations that introduce a name and so end no sentence: Sens. Hale and Reyes. */
const INTRODUCING = wordSet(
  "mr mrs ms dr drs prof profs sen sens rep reps rev revs gov govs gen gens lt col maj sgt capt cmdr adm messrs st " +
    "hon pres atty supt det insp ft mt cong",
);

/** Small words that are written with a full stop; any other small word before one ends its sentence ("said no."). */
const SMALL_ABBREVIATIONS = wordSet("vs v etc inc ltd co corp jr sr e.g i.e cf ca approx est a.m p.m");

/** Small words that begin a sentence far more often than they stand in a name. Sentences are found before tags. */
const OPENING_WORDS = wordSet(
  "the a an this that these those such some any no every each all both another many most several few other what " +
    "which whose his her its their our my your i he she it we they you one he's she's it's there who nobody nothing " +
    "someone everyone in on at by for from with without of to into about after before during since until under over " +
    "between through against amid among despite as per like besides behind and but or nor yet so if when while because although " +
    "though whether where why how unless once than is are was were be been has have had do does did can could will " +
    "would may might must should not n't now then here also however still even just only too very perhaps maybe " +
    "meanwhile instead later earlier often never again already almost further furthermore moreover indeed thus " +
    "therefore otherwise nevertheless currently recently finally ultimately",
);

/** Words that can be a subject by themselves. */
const SUBJECT_PRONOUNS = wordSet("i he she it we they you who this that these those one someone everyone");

/** Verbs that may follow a quotation which ends in ? or ! or a full stop: “Why?” she asked. */
const SPEECH_VERBS = speechVerbs();

function speechVerbs(): ReadonlySet<string> {
  const regular =
    "ask add answer shout yell declare wonder tweet exclaim continue explain joke insist respond";
  const forms = wordSet(
    "say says said saying tell tells told telling write writes wrote writing written read reads reading",
  );
  const verbs = [...regular.split(" "), "quipp", "demand", "recall", "warn"];
  const inflected = verbs.flatMap((verb) => {
    const stem = verb.replace(/e$/, "");
    return [verb, `${verb}s`, `${stem}ed`, `${stem}ing`];
  });
  return new Set([
    ...forms,
    ...inflected,
    "quip",
    "quips",
    "reply",
    "replies",
    "replied",
    "cry",
    "cries",
    "cried",
  ]);
}

/** What follows the verb where the quotation before it belongs to its sentence: nothing, or time and place. */
const AFTER_TAG = wordSet(
  ". , ; — – on in at during after to of monday tuesday wednesday thursday friday saturday sunday yesterday today",
);

/** The longest run of words that can name a speaker between a quotation and its verb. */
const LONGEST_SPEAKER = 5;

/**
 * Sentences of a field, in order: never across a paragraph, never through furniture.
 *
 * A sentence ends after . ! ? … and the marks that close behind them, where a blank and then a capital, a digit or an
 * opening mark follows; not after an abbreviation that introduces a name, and not between a quotation and its own
 * speech verb. After other abbreviations (Inc., p.m., U.S.) it ends where a small word with a capital follows.
 */
export function findSentences(
  text: string,
  tokens: TokenPlaces,
  paragraphs: readonly Paragraph[],
  furniture: readonly Furniture[],
): Sentence[] {
  const sentences: Sentence[] = [];
  let piece = 0;
  paragraphs.forEach((paragraph, index) => {
    let from = paragraph.from;
    const close = (to: number): void => {
      if (to <= from) return;
      sentences.push({ start: tokens.start[from], end: tokens.end[to - 1], from, to, paragraph: index });
    };
    for (let i = paragraph.from; i < paragraph.to; i++) {
      while (piece < furniture.length && furniture[piece].to <= i) piece++;
      if (piece < furniture.length && furniture[piece].from <= i) {
        close(i);
        i = Math.min(furniture[piece].to, paragraph.to) - 1;
        from = i + 1;
      } else if (i > from && isBoundary(text, tokens, i, from, paragraph.start)) {
        close(i);
        from = i;
      }
    }
    close(paragraph.to);
  });
  return sentences;
}

/** Whether a sentence that began at token `from` ends before token `i`. */
function isBoundary(text: string, tokens: TokenPlaces, i: number, from: number, paragraph: number): boolean {
  const { shape, norm } = tokens;
  // Most tokens follow a word without a full stop: they are done with here.
  const before = norm[i - 1];
  const mark = (shape[i - 1] & SHAPE.punctuation) !== 0;
  if (!mark && !before.endsWith(".")) return false;
  if ((shape[i] & SHAPE.blankBefore) === 0) return isGlued(text, tokens.start[i], paragraph);
  const first = firstWord(tokens, i);
  if ((shape[first] & (SHAPE.capitalised | SHAPE.number)) === 0 && !isUncased(text, tokens, first))
    return false;
  if (!mark) return endsAbbreviation(tokens, i - 1, before.slice(0, -1), i);
  const end = terminal(tokens, i, from);
  if (end < 0) return false;
  if (norm[end] === "." && end === i - 1 && end > from && isAbbreviation(tokens, end - 1, norm[end - 1]))
    return endsAbbreviation(tokens, end - 1, norm[end - 1], i);
  return !(end < i - 1 && closesQuotation(text, tokens, i) && speechVerbFollows(tokens, i, end));
}

/**
 * Whether the blank between two sentences was lost at `at`: a small word, a full stop and a word with a capital, perhaps
 * with a mark between ("it was.The council", "it was.“We"). A straight mark closes where the paragraph has an odd number
 * of them before it.
 */
function isGlued(text: string, at: number, paragraph: number): boolean {
  const before = GLUED_BEFORE.exec(text.slice(Math.max(paragraph, at - 8), at));
  const behind = GLUED_BEHIND.exec(text.slice(at, at + 3));
  if (before === null || behind === null) return false;
  const mark = before[1] === '"' ? at - 1 : behind[1] === '"' ? at : -1;
  if (mark < 0) return true;
  let open = false;
  for (let k = text.indexOf('"', paragraph); k >= 0 && k < mark; k = text.indexOf('"', k + 1)) open = !open;
  return open === mark < at;
}

const GLUED_BEFORE = /\p{Ll}{3}(?:[.?!]|[.?!]([”"]))$/u;
const GLUED_BEHIND = /^([“"]?)\p{Lu}[\p{Ll}’'\s]/u;

/** The token itself, or the one behind its opening marks. */
function firstWord(tokens: TokenPlaces, i: number): number {
  const { shape, length } = tokens;
  let first = i;
  while (
    (shape[first] & SHAPE.punctuation) !== 0 &&
    first + 1 < length &&
    (shape[first + 1] & SHAPE.blankBefore) === 0
  )
    first++;
  return first;
}

/** The . ! ? or … that ends what stands before token `i`, behind closing marks; -1 when there is none. */
function terminal(tokens: TokenPlaces, i: number, from: number): number {
  for (let k = i - 1; k >= from && k >= i - 4; k--) {
    const norm = tokens.norm[k];
    if (/^[.!?…]/.test(norm)) return k;
    if (norm.length > 1 && norm.endsWith(".")) return k;
    if (!/^[)\]}"”'’»›*]/.test(norm)) return -1;
  }
  return -1;
}

/** A word that may be short for another: it introduces a name, or is one of the small ones. */
function isAbbreviation(tokens: TokenPlaces, word: number, norm: string): boolean {
  const capital = (tokens.shape[word] & SHAPE.capitalised) !== 0;
  return SMALL_ABBREVIATIONS.has(norm) || (capital && (INTRODUCING.has(norm) || norm === "no"));
}

/**
 * Whether a sentence ends with the word `norm` (token `word`) and its full stop, before token `i`: Sen. never; No. and
 * Jan. not before a number; Inc., p.m. and U.S. where a small word with a capital follows; "in." and "no." always.
 */
function endsAbbreviation(tokens: TokenPlaces, word: number, norm: string, i: number): boolean {
  const capital = (tokens.shape[word] & SHAPE.capitalised) !== 0;
  if (capital && INTRODUCING.has(norm)) return false;
  if (!capital && !norm.includes(".") && !SMALL_ABBREVIATIONS.has(norm)) return true;
  if ((tokens.shape[i] & SHAPE.number) !== 0) return false;
  return firstWord(tokens, i) > i || OPENING_WORDS.has(tokens.norm[i]);
}

/** Scripts without capitals, and bullets and dashes, begin sentences too. */
function isUncased(text: string, tokens: TokenPlaces, i: number): boolean {
  const character = text.slice(tokens.start[i], tokens.end[i]);
  return character.toLowerCase() === character.toUpperCase() && !/^[),.;:!?…”’]/.test(character);
}

function closesQuotation(text: string, tokens: TokenPlaces, i: number): boolean {
  return /["”'’]/.test(text[tokens.start[i - 1]]);
}

function speechVerbFollows(tokens: TokenPlaces, i: number, end: number): boolean {
  const { shape, norm } = tokens;
  const limit = Math.min(i + LONGEST_SPEAKER + 1, tokens.length);
  const capital = (shape[i] & SHAPE.capitalised) !== 0;
  // “It is over.” She says … begins anew; “Is it over?” she says … does not.
  if (capital && OPENING_WORDS.has(norm[i]) && norm[i] !== "the") return false;
  for (let k = i; k < limit; k++) {
    if (SPEECH_VERBS.has(norm[k])) {
      if (k === i) return !capital;
      return norm[end] !== "." || k + 1 >= tokens.length || AFTER_TAG.has(norm[k + 1]);
    }
    if ((shape[k] & SHAPE.punctuation) !== 0) return false;
    const opens = (shape[k] & SHAPE.capitalised) !== 0 || SUBJECT_PRONOUNS.has(norm[k]) || norm[k] === "the";
    // “Why?” the tall man asked: what is no small word may be the noun, or go with it.
    if (k === i ? !opens : OPENING_WORDS.has(norm[k]) && norm[k] !== "the") return false;
  }
  return false;
}
