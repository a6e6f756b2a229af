import type { Span } from "../types.js";
import { wordSet } from "./word-set.js";

/** wink-nlp takes quadratic time on longer runs without a blank; no English word is as long. */
const LONGEST_RUN = 120;

/**
 * The text as wink-nlp is to read it: of the same length, so that all offsets hold, but without what makes its
 * tokenizer slow, forgetful or dependent on what it read before.
 *
 * - Line ends, exotic blanks, control characters, lone surrogates and `//` (an exponential pattern) become blanks:
 *   where paragraphs and sentences end is found without wink-nlp.
 * - Runs of more than 120 characters without a blank become blanks (quadratic time).
 * - Letters outside Latin-1 become their base letter, since they would split words.
 * - The apostrophe of a possessive 's becomes a blank: once wink-nlp has kept `Trump’s` as one token it never
 *   splits it again, so its output would depend on earlier articles. `readTokens` joins the clitic again.
 * - A colon or semicolon before a letter becomes a comma, since emoticon patterns eat the letter.
 * - The full stops of an acronym (E.U., N.S.A.) become letters: whether wink-nlp keeps the last one depends on where
 *   it met the acronym first. U.S. and its like are in its own list.
 */
export function prepareText(text: string, paragraphs: readonly Span[]): string {
  let prepared = "";
  let at = 0;
  for (const paragraph of paragraphs) {
    prepared +=
      " ".repeat(paragraph.start - at) + prepareParagraph(text.slice(paragraph.start, paragraph.end));
    at = paragraph.end;
  }
  return prepared + " ".repeat(text.length - at);
}

/** Words whose 's is part of wink-nlp's own list of contractions, or an `is`: left as they are. */
const CONTRACTED = wordSet(
  "it he she that what who there here where when why how let this everyone everybody someone one",
);

const ACRONYM = /(?:\p{Lu}\.){2,}(?!\p{L}|\d)/uy;
const LISTED = /^(?:U\.S|U\.K|U\.N|D\.C)\.$/;

/**
 * One pass over the characters, since this is done for every article: `out` holds what is ready up to `copied`.
 */
function prepareParagraph(text: string): string {
  let out = "";
  let copied = 0;
  let run = 0;
  let longest = 0;
  const replace = (at: number, length: number, by: string): void => {
    out += text.slice(copied, at) + by;
    copied = at + length;
  };
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 32) {
      run = 0;
      continue;
    }
    if (++run > longest) longest = run;
    if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) continue;
    if (code === 39 || code === 0x2019) {
      if (isPossessive(text, i)) replace(i, 1, " ");
    } else if (code === 58 || code === 59) {
      if (isLetter(text.charCodeAt(i + 1))) replace(i, 1, ",");
    } else if (code === 47) {
      if (text.charCodeAt(i + 1) === 47) replace(i++, 2, "  ");
    } else if (code === 46) {
      const acronym = acronymAround(text, i);
      if (acronym.length > 0 && !LISTED.test(acronym))
        replace(i - 1, acronym.length, acronym.replaceAll(".", "X"));
      i += Math.max(0, acronym.length - 2);
    } else if (isExotic(code)) {
      const character = String.fromCodePoint(text.codePointAt(i) ?? 32);
      replace(i, character.length, replaceExotic(character));
      i += character.length - 1;
    }
  }
  const prepared = out + text.slice(copied);
  if (longest <= LONGEST_RUN) return prepared;
  return prepared.replace(/\S{121,}/g, (long) => " ".repeat(long.length));
}

/** Outside printable ASCII, Latin-1 and the marks “”‘’–—…, which wink-nlp reads well. */
function isExotic(code: number): boolean {
  if (code >= 0x20 && code <= 0x7e) return false;
  if (code >= 0xa1 && code <= 0xff) return false;
  return code < 0x2013 || code > 0x2026 || !"–—‘’“”…".includes(String.fromCharCode(code));
}

function isLetter(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  return /\p{L}/u.test(String.fromCharCode(code));
}

/** An apostrophe between a word that is no contraction and a lone s. */
function isPossessive(text: string, at: number): boolean {
  const clitic = text.charCodeAt(at + 1);
  if (clitic !== 115 && clitic !== 83) return false;
  const after = text.charCodeAt(at + 2);
  if (isLetter(after) || (after >= 48 && after <= 57)) return false;
  let start = at;
  while (start > 0 && isLetter(text.charCodeAt(start - 1))) start--;
  return start < at && (at - start > 9 || !CONTRACTED.has(text.slice(start, at).toLowerCase()));
}

/** The acronym whose first full stop stands at `stop`; an empty string when there is none. */
function acronymAround(text: string, stop: number): string {
  const next = text.charCodeAt(stop + 2);
  if (stop === 0 || next !== 46) return "";
  const before = text[stop - 2];
  if (before !== undefined && /[\p{L}\d.-]/u.test(before)) return "";
  ACRONYM.lastIndex = stop - 1;
  return ACRONYM.exec(text)?.[0] ?? "";
}

/** Letters that have no decomposition, and what they are read as. */
const BASE_LETTERS: Readonly<Record<string, string>> = {
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
  ...{ ſ: "s", ə: "e", Ə: "E", "‑": "-", "‐": "-", "−": "-", "‒": "–", "―": "—", "‛": "‘", "′": "’", ʼ: "’" },
  ...{ "″": '"', "‟": "“", "„": "“", "•": "*", "‹": "‘", "›": "’" },
};

/** One character (one or two code units) as characters of the same length that wink-nlp reads well. */
function replaceExotic(character: string): string {
  const known = BASE_LETTERS[character];
  if (known !== undefined) return known;
  if (character.length === 2) return /\p{L}|\p{N}|\p{Emoji}/u.test(character) ? character : "  ";
  const base = character.normalize("NFD")[0];
  if (/[A-Za-z]/.test(base)) return base;
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(character) ? character : " ";
}
