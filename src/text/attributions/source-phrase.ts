import type { Tokens } from "../../types.js";
import { SHAPE } from "../shape.js";
import { wordSet } from "../word-set.js";
import type { TokenRange } from "./layers.js";

/** A word of a source as a reader sees it: `Ocasio-Cortez`, `Sen.`, `AT&T`, whatever tokens it is made of. */
export interface PhraseWord {
  readonly text: string;
  readonly norm: string;
  readonly capitalised: boolean;
  readonly allCaps: boolean;
  readonly number: boolean;
  /** Tagged as a proper noun; a capital at the beginning of a sentence says nothing. */
  readonly proper: boolean;
  readonly from: number;
  readonly to: number;
}

/** Words between commas, dashes or brackets. */
export interface PhrasePart {
  readonly words: readonly PhraseWord[];
  /** Stood in brackets: (R-Ariz.). */
  readonly bracketed: boolean;
}

const INNER_MARKS: ReadonlySet<string> = new Set(["-", "‐", "‑", "'", "’", "&", "/", "."]);
const BREAKS = wordSet(", ; : — – -- ― - …");

/**
 * The parts of a source between commas, dashes and brackets, each as words; parts without words are left out.
 *
 * Possessive clitics are words of their own (`'s`), and so is the bare apostrophe of a plural possessive.
 */
export function splitPhrase(text: string, tokens: Tokens, { from, to }: TokenRange): PhrasePart[] {
  const parts: PhrasePart[] = [];
  let words: PhraseWord[] = [];
  let bracketed = false;
  const endPart = (nextBracketed: boolean): void => {
    if (words.length > 0) parts.push({ words, bracketed });
    words = [];
    bracketed = nextBracketed;
  };
  let i = from;
  while (i < to) {
    const norm = tokens.norm[i];
    if (norm === "(" || norm === "[") endPart(true);
    else if (norm === ")" || norm === "]") endPart(false);
    else if (norm === "&") words.push(createWord(text, tokens, i, i + 1, norm));
    else if (norm === "'s" || norm === "'" || norm === "’")
      words.push(createWord(text, tokens, i, i + 1, "'s"));
    else if ((tokens.shape[i] & SHAPE.punctuation) !== 0) {
      // (R., Ohio): both are in the bracket.
      if (BREAKS.has(norm)) endPart(bracketed && norm === ",");
    } else {
      const end = endOfWord(tokens, i, to);
      words.push(createWord(text, tokens, i, end, normBetween(tokens, i, end)));
      i = end;
      continue;
    }
    i++;
  }
  endPart(false);
  return parts;
}

/** Tokens that touch are one word, with hyphens, ampersands and dots inside, and the dot of an abbreviation. */
function endOfWord(tokens: Tokens, start: number, limit: number): number {
  const { norm, shape } = tokens;
  let end = start + 1;
  // 69%
  if (norm[end] === "%" && end < limit && (shape[start] & SHAPE.number) !== 0) return end + 1;
  while (end < limit && (shape[end] & SHAPE.blankBefore) === 0) {
    if ((shape[end] & SHAPE.punctuation) === 0) {
      if (norm[end] === "'s") break;
      end++;
      continue;
    }
    const goesOn =
      INNER_MARKS.has(norm[end]) &&
      end + 1 < limit &&
      (shape[end + 1] & (SHAPE.blankBefore | SHAPE.punctuation)) === 0 &&
      norm[end + 1] !== "'s";
    if (goesOn) end += 2;
    else {
      if (norm[end] === "." && (shape[start] & SHAPE.capitalised) !== 0) end++;
      break;
    }
  }
  return end;
}

function normBetween(tokens: Tokens, from: number, to: number): string {
  return to === from + 1 ? tokens.norm[from] : tokens.norm.slice(from, to).join("");
}

function createWord(text: string, tokens: Tokens, from: number, to: number, norm: string): PhraseWord {
  const { shape, start, end } = tokens;
  return {
    text: text.slice(start[from], end[to - 1]),
    norm,
    capitalised: isCapitalised(tokens, from, to),
    allCaps: (shape[from] & SHAPE.allCaps) !== 0,
    number: (shape[from] & SHAPE.number) !== 0,
    proper: tokens.pos[to - 1] === "PROPN" || tokens.pos[from] === "PROPN",
    from,
    to,
  };
}

/** A capital begins the word, or follows an article that names keep small: al-Assad, el-Sisi. */
function isCapitalised({ shape, norm }: Tokens, from: number, to: number): boolean {
  if ((shape[from] & SHAPE.capitalised) !== 0) return true;
  return to - from > 1 && /^(?:al|el|ul|d)$/.test(norm[from]) && (shape[to - 1] & SHAPE.capitalised) !== 0;
}

/** Two words that a page ran together: PelosiNew; not McCain, DeSantis or LaToya. */
export function isRunTogether(text: string): boolean {
  // Most words have nothing but small letters behind the first.
  if (/^.[a-z]*$/.test(text)) return false;
  return /^\p{Lu}\p{Ll}{3,}(?:\p{Lu}\p{Ll}|\d)/u.test(text) && !/^(?:Fitz|Vander|Mac)\p{Lu}/u.test(text);
}

/**
 * The words in lower case.
 *
 * Pushed one by one, so that all such lists are of one kind, which what reads them is compiled for once.
 */
export function normsOf(words: readonly PhraseWord[]): readonly string[] {
  const norms: string[] = [];
  for (const { norm } of words) norms.push(norm);
  return norms;
}

/** The untouched text from the first of the words to the last. */
export function textOfWords(text: string, tokens: Tokens, words: readonly PhraseWord[]): string {
  if (words.length === 0) return "";
  if (words.length === 1) return words[0].text;
  return withSingleBlanks(
    text.slice(tokens.start[words[0].from], tokens.end[words[words.length - 1].to - 1]),
  );
}

/**
 * The untouched text of names that stand apart, with "and" or a comma for what is between them.
 *
 * "Ann Hale, a nurse, and Bo Reyes" without what she is: "Ann Hale and Bo Reyes".
 */
export function textOfNames(text: string, tokens: Tokens, words: readonly PhraseWord[]): string {
  let names = "";
  let from = 0;
  for (let to = 1; to <= words.length; to++) {
    // A comma or the dot of an initial is no more than one token.
    if (to < words.length && words[to].from - words[to - 1].to < 2) continue;
    const run = textOfWords(text, tokens, words.slice(from, to));
    if (from > 0) names += words[from].norm === "and" || words[from - 1].norm === "and" ? " " : ", ";
    names += run;
    from = to;
  }
  return names;
}

/** Every stretch of white space as one blank, as most texts have it already. */
export function withSingleBlanks(text: string): string {
  return /\s\s|[^\S ]/.test(text) ? text.replace(/\s+/g, " ") : text;
}
