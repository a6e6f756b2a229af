/**
 * A sentence as the news might print it: `share` in [0, 1) says how, so that draws at random give all spellings. Most
 * stay as they are; some are in capitals or in the Title Case of headlines; straight quotation marks, which treebanks
 * have and half of the outlets do not, become curly in a part of the others.
 */
export function respell(forms: readonly string[], share: number): readonly string[] {
  if (share < UPPER_CASE) return forms.map((form) => form.toUpperCase());
  if (share < TITLE_CASE) return forms.map((form) => form.charAt(0).toUpperCase() + form.slice(1));
  if (share < CURLY) return curlQuotes(forms);
  return forms;
}

/** Up to these shares, one after another. */
const UPPER_CASE = 0.02;
const TITLE_CASE = 0.05;
const CURLY = 0.45;

/**
 * Straight quotation marks as opening and closing ones, in turn. One that stands behind the end of a sentence, or
 * itself at the end, closes what an earlier sentence opened.
 * @example curlQuotes(['"', "No", ",", '"', "she", "said", "."]) // ["“", "No", ",", "”", "she", "said", "."]
 */
export function curlQuotes(forms: readonly string[]): readonly string[] {
  if (!forms.includes('"')) return forms;
  let open = false;
  return forms.map((form, i) => {
    if (form !== '"') return form;
    open = !open && i < forms.length - 1 && !/^[.?!]/.test(forms[i - 1] ?? "");
    return open ? "“" : "”";
  });
}
