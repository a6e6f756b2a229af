/** Contractions that our tokens keep whole, by how many characters their first word has. */
const FIRST_WORD: ReadonlyMap<string, number> = new Map([
  ["i'm", 1],
  ["cannot", 3],
  ["gonna", 3],
  ["wanna", 3],
  ["gotta", 3],
  ["gimme", 3],
  ["lemme", 3],
]);

/**
 * The words of a token, as the English treebanks of Universal Dependencies split it: one, or two for a contraction that
 * our tokens keep whole.
 * @example splitContraction("Cannot") // ["Can", "not"]
 */
export function splitContraction(form: string): readonly string[] {
  const length = FIRST_WORD.get(form.toLowerCase().replace("’", "'"));
  return length === undefined ? [form] : [form.slice(0, length), form.slice(length)];
}

const CLITIC = /^(?:n['’]t|['’](?:s|m|re|ve|ll|d))$/i;

/** True for the later part of a contraction or possessive that stands without a blank after `before`. */
export function isClitic(form: string, before: string): boolean {
  if (form.toLowerCase() === "not") return before.toLowerCase() === "can";
  if (form === "'" || form === "’") return /[\p{L}\p{N}.]s$/iu.test(before);
  return CLITIC.test(form) && /[\p{L}\p{N}.]$/u.test(before);
}
