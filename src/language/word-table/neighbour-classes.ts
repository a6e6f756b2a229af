/**
 * Classes of words that tell what stands next to them: the words before and after a form say what part of speech it
 * has. A word of two classes is in the first.
 */
const CLASSES = {
  the: "the",
  article: "a an",
  demonstrative: "this these those",
  possessive: "my your his her its our their",
  clitic: "'s '",
  be: "be am is are was were been being 're 'm",
  have: "have has had having 've",
  do: "do does did",
  modal: "will would can could may might must shall should ca wo 'll 'd cannot",
  not: "not n't never",
  pronoun: "i he she we they",
  eitherPronoun: "you it who",
  objectPronoun: "him them us me",
  to: "to",
  of: "of",
  in: "in",
  at: "at on",
  for: "for",
  with: "with",
  by: "by",
  from: "from",
  as: "as",
  like: "like than",
  preposition:
    "about over after before between against during under through into without within among since until around " +
    "toward towards despite amid across behind near above below onto off upon per via beyond throughout along",
  particle: "up out down back away",
  and: "and & or nor",
  but: "but",
  that: "that which",
  if: "if because while although though since unless whether once",
  where: "what how why when where whose whom",
  degree: "more most less least very so too quite rather much increasingly",
  also: "also just only still already even now then ever often always again soon",
  quantity: "some many any no each every few several other another all both such own first last next same",
  number: "one two three four five six seven eight nine ten dozen hundred thousand million billion percent",
  said: "said says say told tells tell saying",
  get: "get gets got make makes made take takes took give gives gave",
  become: "seem seems seemed become becomes became remain remains remained look looks looked feel feels felt",
  people: "people man men woman women",
  comma: ", ; —  – - :",
  stop: ". ! ? …",
  quote: "\" “ ” ‘ ’ `` ''",
  open: "( [",
  close: ") ]",
} as const;

/** Classes of the words that are in no list, by how they are written; the sentence's edge is one too. */
const OPEN = ["edge", "capitalised", "digits", "mark", "ing", "ed", "ly", "s", "noun", "word"] as const;

const NAMES = [...Object.keys(CLASSES), ...OPEN] as const;

/** Number of classes. */
export const NEIGHBOUR_CLASSES = NAMES.length;

/** What stands before the first and after the last word of a sentence. */
export const EDGE = NAMES.indexOf("edge");

/** The class of a word in an open list that has a capital within a sentence. */
export const CAPITALISED = NAMES.indexOf("capitalised");

const listed: ReadonlyMap<string, number> = new Map(
  Object.values(CLASSES)
    .flatMap((words, index) => words.split(/ +/).map((word): [string, number] => [word, index]))
    .reverse(),
);

const BY_FORM: readonly (readonly [RegExp, number])[] = [
  [/\d/, NAMES.indexOf("digits")],
  [/^[^\p{L}]+$/u, NAMES.indexOf("mark")],
  [/..ing$/, NAMES.indexOf("ing")],
  [/..ed$/, NAMES.indexOf("ed")],
  [/..ly$/, NAMES.indexOf("ly")],
  [/..(?:tion|ment|ness|ity|ance|ence)s?$/, NAMES.indexOf("noun")],
  [/..[^s]s$/, NAMES.indexOf("s")],
];

/** The class of a form in lower case. */
export function neighbourClass(form: string): number {
  const index = listed.get(form);
  if (index !== undefined) return index;
  return BY_FORM.find(([pattern]) => pattern.test(form))?.[1] ?? NAMES.indexOf("word");
}

/** True when the class is one of a closed list, so that a capital does not change it. */
export function isListed(neighbour: number): boolean {
  return neighbour < EDGE;
}
