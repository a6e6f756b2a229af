/** Organisations of two words, by the one word that says the same of them. */
const KINDS: ReadonlyMap<string, string> = new Map([
  ["think tank", "organization"],
  ["advocacy group", "group"],
  ["rights group", "group"],
  ["news organization", "outlet"],
  ["news organisation", "outlet"],
  ["news outlet", "outlet"],
  ["media outlet", "outlet"],
  ["news agency", "outlet"],
  ["news service", "outlet"],
  ["news wire", "outlet"],
  ["wire service", "outlet"],
  ["news site", "outlet"],
  ["news website", "outlet"],
  ["news network", "network"],
  ["cable network", "network"],
  ["tech company", "company"],
  ["tech giant", "company"],
  ["drug company", "company"],
  ["oil company", "company"],
]);

/**
 * The one word for the organisation that the words after the article name; `null` for any others.
 * @example kindOfTwoWords(["news", "wire"]) // "outlet"
 */
export function kindOfTwoWords(words: readonly string[]): string | null {
  return words.length === 2 ? (KINDS.get(words.join(" ")) ?? null) : null;
}
