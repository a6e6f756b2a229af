import type { Span } from "../types.js";
import { wordSet } from "./word-set.js";

/** wink-nlp takes quadratic time on longer runs without a blank; no English word is as long. */
const LONGEST_RUN = 120;

/**
 * The text as wink-nlp is to read it: of the same length, so that all offsets hold, but without what makes its
 * tokenizer slow, forgetful or dependent on what it read before. `alignTokens` looks into the text for what is
 * written differently here.
 *
 * - All of it is Latin-1, one byte a character, which is read quicker: curly marks become straight ones, letters
 *   become their base letter (others would split words), letters of other scripts `þ`, dashes a comma, `…` a `!`.
 * - Line ends, exotic blanks, control characters, emoji, lone surrogates and `//` (an exponential pattern) become
 *   blanks: where paragraphs and sentences end is found without wink-nlp.
 * - Runs of more than 120 characters without a blank become blanks (quadratic time).
 * - The apostrophe of a clitic ('s 'm 're 've 'll 'd) becomes a blank: once wink-nlp has kept `Trump’s` as one token
 *   it never splits it again, so its output would depend on earlier articles; and `I'm` it never splits at all.
 * - A colon or semicolon before a letter becomes a comma, since emoticon patterns eat the letter.
 * - The full stops of an acronym (E.U., N.S.A.) become letters: whether wink-nlp keeps the last one depends on where
 *   it met the acronym first. U.S. and its like are in its own list.
 */
export function prepareText(text: string, paragraphs: readonly Span[]): string {
  const bytes = new Uint8Array(text.length).fill(BLANK);
  for (const { start, end } of paragraphs) prepareParagraph(text, start, end, bytes);
  return latin1.decode(bytes);
}

const latin1 = new TextDecoder("latin1");

const BLANK = 32;
const QUOTE = 34;
const APOSTROPHE = 39;
const COMMA = 44;
const HYPHEN = 45;
const FULL_STOP = 46;
const SLASH = 47;
const COLON = 58;
const SEMICOLON = 59;
const BANG = 33;
const CURLY_APOSTROPHE = 0x2019;
/** Stands for a letter that has no base letter in Latin-1. */
export const OTHER_LETTER = 0xfe;

/** What may stand behind an apostrophe as a token of its own. */
const CLITICS = wordSet("s m re ve ll d");

const ACRONYM = /(?:\p{Lu}\.){2,}(?!\p{L}|\d)/uy;
const LISTED = /^(?:U\.S|U\.K|U\.N|D\.C)\.$/;

/** Writes the bytes of a paragraph; one pass over its characters, since this is done for every article. */
function prepareParagraph(text: string, start: number, end: number, bytes: Uint8Array): void {
  let runStart = start;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === BLANK) {
      if (i - runStart > LONGEST_RUN) bytes.fill(BLANK, runStart, i);
      runStart = i + 1;
      continue;
    }
    bytes[i] = code;
    if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) continue;
    if (code === APOSTROPHE || code === CURLY_APOSTROPHE) bytes[i] = apostropheAt(text, i);
    else if (code === COLON || code === SEMICOLON) {
      if (isLetter(codeAt(text, i + 1))) bytes[i] = COMMA;
    } else if (code === SLASH) {
      if (codeAt(text, i + 1) === SLASH) {
        bytes[i] = BLANK;
        bytes[++i] = BLANK;
      }
    } else if (code === FULL_STOP) {
      const acronym = acronymAround(text, i);
      if (acronym.length > 0) writeAcronym(acronym, i - 1, bytes);
      i += Math.max(0, acronym.length - 2);
    } else if (code < BLANK || code === 0x7f || (code > 0x7f && code < 0xa1) || code > 0xff)
      bytes[i] = replaceExotic(text, i);
    if (bytes[i] === BLANK) {
      if (i - runStart > LONGEST_RUN) bytes.fill(BLANK, runStart, i);
      runStart = i + 1;
    }
  }
  if (end - runStart > LONGEST_RUN) bytes.fill(BLANK, runStart, end);
}

/** The code unit at a place; 0 outside the text, where `charCodeAt` gives NaN and slows the whole loop down. */
function codeAt(text: string, at: number): number {
  return at >= 0 && at < text.length ? text.charCodeAt(at) : 0;
}

function writeAcronym(acronym: string, at: number, bytes: Uint8Array): void {
  const stop = LISTED.test(acronym) ? "." : "X";
  for (let k = 0; k < acronym.length; k++) {
    const letter = acronym[k] === "." ? stop : acronym[k].normalize("NFD")[0];
    bytes[at + k] = Math.min(letter.charCodeAt(0), OTHER_LETTER);
  }
}

function isLetter(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  return /\p{L}/u.test(String.fromCharCode(code));
}

/** A clitic's apostrophe is left out; one within a word or before one stays; any other mark closes. */
function apostropheAt(text: string, at: number): number {
  if (endsBeforeClitic(text, at)) return BLANK;
  if (text.charCodeAt(at) === APOSTROPHE) return APOSTROPHE;
  const next = codeAt(text, at + 1);
  return isLetter(next) || (next >= 48 && next <= 57) ? APOSTROPHE : QUOTE;
}

/** An apostrophe between a word and a clitic. */
function endsBeforeClitic(text: string, at: number): boolean {
  if (at === 0 || !isWordCharacter(text.charCodeAt(at - 1))) return false;
  let end = at + 1;
  while (end < text.length && end < at + 4 && isWordCharacter(text.charCodeAt(end))) end++;
  return end > at + 1 && end < at + 4 && CLITICS.has(text.slice(at + 1, end).toLowerCase());
}

function isWordCharacter(code: number): boolean {
  return isLetter(code) || (code >= 48 && code <= 57);
}

/** The acronym whose first full stop stands at `stop`; an empty string when there is none. */
function acronymAround(text: string, stop: number): string {
  const next = codeAt(text, stop + 2);
  if (stop === 0 || next !== 46) return "";
  const before = text[stop - 2];
  if (before !== undefined && /[\p{L}\d.-]/u.test(before)) return "";
  ACRONYM.lastIndex = stop - 1;
  return ACRONYM.exec(text)?.[0] ?? "";
}

/** What is read for a character outside Latin-1; letters without decomposition, marks, dashes. */
const READ_AS: Readonly<Record<string, string>> = {
  ...{
    ł: "l",
    Ł: "L",
    đ: "d",
    Đ: "D",
    ı: "i",
    œ: "o",
    Œ: "O",
    ħ: "h",
    Ħ: "H",
    ŧ: "t",
    Ŧ: "T",
    ŋ: "n",
    Ŋ: "N",
  },
  ...{ ſ: "s", ə: "e", Ə: "E", "‑": "-", "‐": "-", "−": "-", "…": "!", "•": "*", "′": "'", ʼ: "'" },
  ...{ "“": '"', "”": '"', "„": '"', "‟": '"', "″": '"', "‘": '"', "‚": '"', "‛": '"', "‹": '"', "›": '"' },
};

/** The byte for a character outside Latin-1; a blank for what is neither letter nor punctuation. */
function replaceExotic(text: string, at: number): number {
  const character = text[at];
  if (/[–—―‒]/.test(character)) return isDigit(text, at - 1) && isDigit(text, at + 1) ? HYPHEN : COMMA;
  const known = READ_AS[character];
  if (known !== undefined) return known.charCodeAt(0);
  const base = character.normalize("NFD")[0];
  if (/[A-Za-z]/.test(base)) return base.charCodeAt(0);
  if (/[\p{L}\p{N}]/u.test(character)) return OTHER_LETTER;
  return /\p{P}/u.test(character) ? BANG : BLANK;
}

function isDigit(text: string, at: number): boolean {
  const code = codeAt(text, at);
  return code >= 48 && code <= 57;
}
