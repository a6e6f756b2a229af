import type { Name, NameType } from "../types.js";
import { type Mention, readMentions } from "./mentions.js";
import { COUNTED_PARTS, DATES, KINDS_OF_ORGANISATION, KINDS_OF_PLACE, ROLE_WORDS } from "./name-words.js";
import type { ConlluRow, ConlluSentence } from "./sentence.js";

/**
 * What a mention of each type names. Times name nothing; what is not listed is a name of the type `other`.
 */
const TYPES: ReadonlyMap<string, NameType | null> = new Map([
  ["person", "person"],
  ["organization", "organisation"],
  ["organisation", "organisation"],
  ["place", "place"],
  ["time", null],
]);

/** Words that stand within a name without being proper themselves: `Bank of England`, `Trinidad and Tobago`. */
const LINKS = new Set(["of", "for", "and", "&", "the", "-", "–", "/", ".", "'s", "’s", "'", "’"]);
/** The same, but only where no mention follows: `Frontiers in Public Health`, not `the Hyatt in Chicago`. */
const LOOSE_LINKS = new Set(["in", "on", "to", "at", "with", "from", "against", "by", "a", "an"]);
const FUNCTION_WORDS = new Set(["DET", "PUNCT", "ADP", "CCONJ", "PART", "SCONJ"]);
const POSSESSIVES = new Set(["'s", "’s", "'", "’"]);
const NUMBER = /^[0-9]{1,4}$/;
/** Not a year, which dates what is named. */
const NUMBER_AFTER = /^(?:[IVX]+|[0-9]{1,3})$/;

/**
 * The names of a sentence out of its `Entity=` brackets, from left to right; they do not overlap.
 *
 * GUM brackets every mention: pronouns, common nouns, whole phrases with their relative clauses. A name is what is
 * left of a mention by these rules, made after reading several hundred mentions of all types:
 *
 * 1. The mention's head is a proper word (`University` in `the University of Portsmouth`): `the Swedish team` and
 *    `Trump's lawyer` have none, and the names within them stand for themselves. A common noun that says the kind is
 *    passed over: `prime minister Ann Lee`, `the town of Norwick`, `the NATO alliance` name Lee, Norwick and NATO.
 * 2. The name is the run of proper words around the head, with the small words between them (`of`, `for`, `and`, a
 *    hyphen). Articles before it, the possessive after it, lower-case words (`former`, `northern`) and what follows a
 *    comma are not of the name; a title with a capital is (`President Obama`), and so is a short number after it
 *    (`Apollo 11`, `World War II`).
 * 3. A person's name takes in no other mention: `UN` and `Secretary-General Ban Ki-moon`, `Sanders` of `Vermont`.
 * 4. A mention around another with the same head is a list or a description: `Ann and Bo Lee` are two.
 * 5. A role is no name (`the President`), nor is a day, a month, a numbered part (`Figure 2`) or a word without a
 *    capital.
 * 6. Peoples and families, `the French` or `Texans`, are marked as persons there, and are of the type `other` here, as
 *    events, works, laws, products and languages are.
 * 7. Of two names that overlap the longer one stays: `University of Portsmouth` covers `Portsmouth`.
 *
 * The plain form that `framelens parse` writes marks names only and is taken as it is, up to rule 7.
 * Throws a `FramelensError` (BAD_CONLLU) at brackets that do not match.
 */
export function goldNames(sentence: ConlluSentence): Name[] {
  const mentions = readMentions(sentence);
  const names = mentions.flatMap((mention) => {
    const name = mention.plain ? plainName(mention) : nameOf(mention, mentions, sentence.words);
    return name === null ? [] : [name];
  });
  return keepLongest(names);
}

function typeOf({ type }: Mention): NameType | null {
  const known = TYPES.get(type);
  return known === undefined ? "other" : known;
}

function plainName(mention: Mention): Name | null {
  const type = typeOf(mention);
  return type === null ? null : { from: mention.from, to: mention.to, type };
}

function nameOf(mention: Mention, mentions: readonly Mention[], words: readonly ConlluRow[]): Name | null {
  const type = typeOf(mention);
  if (type === null) return null;
  const head = properHead(mention, words);
  if (head === null) return null;
  const inner = mentions.filter(
    (other) => other !== mention && within(other, mention) && !covers(other, mention),
  );
  if (inner.some((other) => properHead(other, words) === head)) return null;
  const name = growName(head, { mention, type, words, inner });
  if (isNoName(name, type, words)) return null;
  return type === "person" && isPeople(name, mention, words) ? { ...name, type: "other" } : { ...name, type };
}

const within = (inner: Mention, outer: Mention): boolean => inner.from >= outer.from && inner.to <= outer.to;
const covers = (outer: Mention, inner: Mention): boolean => within(inner, outer);

/** GUM tags `United` in `United Kingdom` as a verb, but its own tag says it is part of a name. */
const isProper = ({ upos, xpos }: ConlluRow): boolean => upos === "PROPN" || xpos.startsWith("NNP");

/** The word of a mention that hangs outside of it, when it is proper; else the proper one it describes, if any. */
function properHead(mention: Mention, words: readonly ConlluRow[]): number | null {
  const { from, to } = mention;
  for (let index = from; index < to; index += 1) {
    const above = Number(words[index].head) - 1;
    // In `the Sabine and Rio Grande Rivers` the article of `the Sabine` hangs on the rivers.
    if ((above >= from && above < to) || FUNCTION_WORDS.has(words[index].upos)) continue;
    if (isProper(words[index])) return beforeComma(index, mention, words) ?? index;
    return describedName(index, mention, words);
  }
  return null;
}

/** What a common noun says the kind of: `minister Ann Lee`, `the town of Norwick`, `the NATO alliance`. */
function describedName(
  noun: number,
  { from, to, type }: Mention,
  words: readonly ConlluRow[],
): number | null {
  const isKind = KINDS[type]?.has(words[noun].form.toLowerCase()) ?? false;
  for (let index = from; index < to; index += 1) {
    const { head, deprel } = words[index];
    if (Number(head) - 1 !== noun || !isProper(words[index])) continue;
    if (type === "person" && index > noun && /^(?:flat|appos)/.test(deprel)) return index;
    if (isKind && /^(?:compound|flat)/.test(deprel)) return index;
    if (isKind && type === "place" && deprel === "nmod" && words[noun + 1].form === "of") return index;
  }
  return null;
}

const KINDS: Readonly<Record<string, ReadonlySet<string>>> = {
  place: KINDS_OF_PLACE,
  organization: KINDS_OF_ORGANISATION,
  organisation: KINDS_OF_ORGANISATION,
};

/** In `Portland, Maine` the treebank hangs Portland on Maine; what is named is Portland. */
function beforeComma(head: number, { from }: Mention, words: readonly ConlluRow[]): number | null {
  const named = words.findIndex(
    (word, index) =>
      index >= from &&
      index < head - 1 &&
      Number(word.head) - 1 === head &&
      isProper(word) &&
      words[index + 1].form === ",",
  );
  return named === -1 ? null : named;
}

type Range = Pick<Name, "from" | "to">;

interface Growth {
  readonly mention: Mention;
  readonly type: NameType;
  readonly words: readonly ConlluRow[];
  /** Mentions within the mention. */
  readonly inner: readonly Mention[];
}

/** The run of proper words around the head, with links between them. */
function growName(head: number, { mention, type, words, inner }: Growth): Range {
  const isClosed = (index: number): boolean =>
    type === "person" &&
    inner.some(({ from, to }) => index >= from && index < to && !(head >= from && head < to));
  const isOfName = (index: number): boolean => isProper(words[index]) && !isClosed(index);
  const isLink = (index: number): boolean => {
    const form = words[index].form.toLowerCase();
    // `Hell's Angels` is one name; in `Boeing's Dreamliner` the owner is a mention and named alone.
    if (POSSESSIVES.has(form))
      return !inner.some(({ from, to }) => from < index && to >= index && to <= index + 1);
    if (NUMBER.test(form)) return true;
    if (form === ":") return type === "other";
    return LINKS.has(form) || (LOOSE_LINKS.has(form) && !inner.some(({ from }) => from === index + 1));
  };
  let from = head;
  for (let at = head - 1; at >= mention.from; at -= 1) {
    if (isOfName(at)) from = at;
    else if (!isLink(at)) break;
  }
  let to = head + 1;
  for (let at = head + 1; at < mention.to; at += 1) {
    if (isOfName(at)) to = at + 1;
    else if (!isLink(at)) break;
  }
  const number = words[to]?.form === "-" ? to + 1 : to;
  if (number < mention.to && NUMBER_AFTER.test(words[number].form) && !isClosed(number)) to = number + 1;
  return { from, to };
}

function isNoName({ from, to }: Range, type: NameType, words: readonly ConlluRow[]): boolean {
  const proper = words
    .slice(from, to)
    .filter(isProper)
    .map(({ form }) => form);
  if (proper.every((form) => DATES.has(form.toLowerCase())) || !proper.some((form) => /\p{Lu}/u.test(form)))
    return true;
  if (type === "other") return COUNTED_PARTS.has(proper[0].toLowerCase()) && proper.length === 1;
  if (type !== "person") return false;
  const beforeOf = words.slice(from, to).findIndex(({ form }) => form.toLowerCase() === "of");
  const own = words.slice(from, beforeOf === -1 ? to : from + beforeOf).filter(isProper);
  return own.every(({ form }) => ROLE_WORDS.has(form.toLowerCase()));
}

/** `Texans`, `the French`, `the Clintons`: a name in the plural, or one word after nothing but `the`. */
function isPeople({ from, to }: Range, mention: Mention, words: readonly ConlluRow[]): boolean {
  if (/(?:^|\|)Number=Plur/.test(words[to - 1].feats)) return true;
  return to - from === 1 && from === mention.from + 1 && words[mention.from].form.toLowerCase() === "the";
}

function keepLongest(names: readonly Name[]): Name[] {
  const kept: Name[] = [];
  const byLength = [...names].sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from);
  for (const name of byLength)
    if (kept.every(({ from, to }) => name.to <= from || name.from >= to)) kept.push(name);
  return kept.sort((a, b) => a.from - b.from);
}
