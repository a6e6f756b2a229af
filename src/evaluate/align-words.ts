import type { ConlluColumns } from "../language/conllu/sentence.js";

/** Without what may differ between a text and its words: blanks, controls and marks that are not seen. */
const bare = (text: string): string => text.replace(/[\s\p{C}]/gu, "");

/**
 * The characters of rows as they are written: multiword tokens, and words that are in none; blanks are left out.
 * The rows of `We do|n't know.` give `Wedon'tknow.`
 */
export function charactersOf(rows: readonly ConlluColumns[]): string {
  return tokensOf(rows)
    .map(({ written }) => written)
    .join("");
}

/** A text in the same way. */
export function charactersIn(text: string): string {
  return bare(text);
}

/**
 * For each word of the rows the characters it covers, counted from `from`: `4-9`.
 *
 * Words of a multiword token share its characters out (`do`, `n't`); where they do not spell it, each covers all of it
 * and carries its own form besides (`4-6 de`).
 */
export function placeWords(rows: readonly ConlluColumns[], from = 0): string[] {
  const places: string[] = [];
  let at = from;
  for (const { written, words } of tokensOf(rows)) {
    const end = at + written.length;
    if (words.join("") === written)
      for (const word of words) {
        places.push(`${at}-${at + word.length}`);
        at += word.length;
      }
    else for (const word of words) places.push(`${at}-${end} ${word.toLowerCase()}`);
    at = end;
  }
  return places;
}

/**
 * For each place of `gold` the index of the same place in `own`, `null` where there is none. One to one.
 *
 * Source: aligned words of the CoNLL 2018 shared task (Zeman et al. 2018, section 5), simplified within multiword
 * tokens: there the longest common subsequence of forms is sought, here words match by their characters, or by their
 * form when those are not theirs alone. In English, where the words of a multiword token spell it, both give the same.
 */
export function alignWords(gold: readonly string[], own: readonly string[]): (number | null)[] {
  const indexes = new Map(own.map((place, index) => [place, index]));
  return gold.map((place) => {
    const index = indexes.get(place) ?? null;
    indexes.delete(place);
    return index;
  });
}

/** A token as it is written, and the words it is. */
interface Token {
  readonly written: string;
  readonly words: readonly string[];
}

function tokensOf(rows: readonly ConlluColumns[]): Token[] {
  // Empty nodes, 3.1, are not written.
  const seen = rows.filter(({ id }) => !id.includes("."));
  const tokens: Token[] = [];
  for (let index = 0; index < seen.length; ) {
    const { id, form } = seen[index];
    const [first, last] = id.split("-").map(Number);
    const words = last === undefined ? [seen[index]] : seen.slice(index + 1, index + 2 + last - first);
    tokens.push({ written: bare(form), words: words.map((word) => bare(word.form)) });
    index += words.length + (last === undefined ? 0 : 1);
  }
  return tokens;
}
