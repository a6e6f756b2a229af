import stemmer from "natural/lib/natural/stemmers/porter_stemmer.js";

/** Words of the text that count as its lead. */
const LEAD = 80;

/** Words that stand in any story. */
const COMMON = new Set(
  (
    "a about after all also an and are as at be been but by can could did do does for from had has have he her him his how i if in into is " +
    "it its just last may more most new news no not of on one or our out over said say says she should so some such than that the their them " +
    "then there these they this those to two up us was we were what when where which who why will with would you your"
  ).split(" "),
);

/**
 * What title and lead are about: their words without the commonest, by their stems; those of the title count twice, and two
 * capitalised words in a row are a term too.
 * @example eventTerms("Pool closes", "The pool closed.") // ["pool", "close", "pool", "close", "pool", "close"]
 */
export function eventTerms(title: string | null, text: string | null): string[] {
  const lead = (text ?? "").split(/\s+/).slice(0, LEAD).join(" ");
  return [...termsOf(title ?? ""), ...termsOf(title ?? ""), ...termsOf(lead)];
}

function termsOf(text: string): string[] {
  const words = text.match(/[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu) ?? [];
  const plain = words.map((word) => word.replace(/['’]s$/, ""));
  return plain
    .map((word) => word.toLowerCase())
    .filter((word) => word.length > 1 && !COMMON.has(word))
    .map((word) => stemmer.stem(word));
}
