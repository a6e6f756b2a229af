import { english } from "../../language/models.js";
import type { WindowSize } from "../../learn/windows/window-model.js";
import type { KnownOfWord } from "../../learn/windows/window-reader.js";
import type { Tokens } from "../../types.js";
import { maskOf, NAME } from "./masked.js";

/** Numbers of what is no word of the language's table; the words of the table follow, the most frequent first. */
const UNKNOWN = 0;
const MASKED_NAME = 1;
const MASKED_NUMBER = 2;
const FIRST_WORD = 3;

/** How large the windows are that score sentences. */
export const WINDOW_SIZE: WindowSize = { own: 20_000, known: 96, dimensions: 32, reach: 2, hidden: 64 };

/** What stands for a word in windows; `norm` in lower case. */
export function windowWord(norm: string): number {
  const row = english.words().indexOf(norm);
  return row < 0 ? UNKNOWN : FIRST_WORD + row;
}

/** What stands in windows for a word that is masked, by its mask. */
export function windowMask(mask: number): number {
  return mask === NAME ? MASKED_NAME : MASKED_NUMBER;
}

/** What stands in windows for token `i` of a sentence that begins at token `from`. */
export function windowWordOf(tokens: Tokens, i: number, from: number): number {
  const mask = maskOf(tokens, i, from);
  return mask === 0 ? windowWord(tokens.norm[i]) : windowMask(mask);
}

/** What the language's table knows of a word; nothing of what is no word of it. */
export const knownOfWord: KnownOfWord = (word, into) => {
  if (word >= FIRST_WORD) english.words().readRow(word - FIRST_WORD, into, 0);
};
