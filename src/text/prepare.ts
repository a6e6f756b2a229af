import type { Span } from "../types.js";

/** wink-nlp takes quadratic time on longer runs without a blank; no English word is as long. */
const LONGEST_RUN = 120;

/**
 * The text as wink-nlp is to read it: of the same length, so that all offsets hold, but without what makes its
 * tokenizer slow, forgetful or dependent on what it read before.
 *
 * - Paragraphs are apart by exactly two line ends, which is what it takes for the end of a sentence.
 * - Exotic blanks, control characters, lone surrogates and `//` (an exponential pattern) become blanks.
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
    prepared += separator(paragraph.start - at, at === 0);
    prepared += prepareParagraph(text.slice(paragraph.start, paragraph.end));
    at = paragraph.end;
  }
  return prepared + " ".repeat(text.length - at);
}

function separator(length: number, first: boolean): string {
  if (first || length < 2) return " ".repeat(length);
  return `\n\n${" ".repeat(length - 2)}`;
}

/** Words whose 's is part of wink-nlp's own list of contractions, or an `is`: left as they are. */
const CONTRACTED =
  /^(?:it|he|she|that|what|who|there|here|where|when|why|how|let|this|everyone|everybody|someone|one)$/i;

const ACRONYM = /(?<![\p{L}\d.])(?:\p{Lu}\.){2,}(?!\p{L}|\d)/gu;
const LISTED = /^(?:U\.S|U\.K|U\.N|D\.C)\.$/;

function prepareParagraph(text: string): string {
  let out = text;
  if (/[^\x20-\x7e\xa1-\xff‘’“”–—…]/.test(out))
    out = out.replace(/[^\x20-\x7e\xa1-\xff‘’“”–—…]/gu, replaceExotic);
  if (out.includes("//")) out = out.replaceAll("//", "  ");
  out = out.replace(/(\p{L}+)(['’])(?=[sS](?![\p{L}\d]))/gu, (all, word: string) =>
    CONTRACTED.test(word) ? all : `${word} `,
  );
  out = out.replace(/[:;](?=\p{L})/gu, ",");
  if (out.includes("."))
    out = out.replace(ACRONYM, (all) => (LISTED.test(all) ? all : all.replaceAll(".", "X")));
  if (out.length > LONGEST_RUN) out = out.replace(/\S{121,}/g, (run) => " ".repeat(run.length));
  return out;
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
