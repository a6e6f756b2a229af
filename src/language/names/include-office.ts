import type { Name } from "../types.js";
import { normalizeForm } from "../word-table/normalize-form.js";
import { WORD_BITS, type WordTable } from "../word-table/word-table.js";

const CAPITAL = /^\p{Lu}/u;

/**
 * The names of a sentence, in which a person's name that begins within a title has the whole of it: found was
 * `State Ada Dam`, and before it stands `Secretary of`.
 */
export function includeOffice(forms: readonly string[], names: readonly Name[], words: WordTable): Name[] {
  const bitsOf = (form: string): number => {
    const row = words.indexOf(normalizeForm(form));
    return row === -1 ? WORD_BITS.surname : words.bits(row);
  };
  return names.map((name, index) => {
    const { from, to, type } = name;
    const before = index === 0 ? 0 : names[index - 1].to;
    if (type !== "person" || to - from < 2 || from - 2 < before || forms[from - 1] !== "of") return name;
    const isTitle = CAPITAL.test(forms[from - 2]) && (bitsOf(forms[from - 2]) & WORD_BITS.title) !== 0;
    const beginsName = (bitsOf(forms[from]) & (WORD_BITS.givenName | WORD_BITS.surname)) !== 0;
    return isTitle && !beginsName ? { ...name, from: from - 2 } : name;
  });
}
