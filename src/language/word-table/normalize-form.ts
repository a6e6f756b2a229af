const PLAIN = /^[\0-\x7f]*$/;

/** A form as the word table has it: lower case, base letters, straight apostrophe. The same as `Tokens.norm`. */
export function normalizeForm(form: string): string {
  const lower = form.toLowerCase();
  return PLAIN.test(lower) ? lower : lower.replaceAll("’", "'").normalize("NFD").replace(/\p{M}/gu, "");
}

const DIGIT = /\d/;

/** The pattern of a number: every digit a 0, so that 1987 is 0000 and 3rd is 0rd; `null` without a digit. */
export function numberPattern(form: string): string | null {
  return DIGIT.test(form) ? form.replace(/\d/g, "0") : null;
}
