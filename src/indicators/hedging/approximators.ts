import { wordSet } from "../../text/word-set.js";
import type { DocField, LexiconMatch } from "../../types.js";
import {
  asMatched,
  type Hedge,
  isBreak,
  isNominal,
  lemmaAt,
  type Rule,
  tagAt,
  wordAt,
} from "./neighbours.js";
import { quantityEnd } from "./quantities.js";

/** Verbs and nouns whose "about" names a subject: talk about two senators. */
const TOPICS = wordSet(
  "talk speak think worry complain ask know hear learn care tell joke concern story question article " +
    "book information detail lie write debate conversation warn discussion say read argue doubt wonder " +
    "news all only more not concerned worried something much anything nothing lot fuss excited be",
);

/** "about 40 people", the number taken into the span; not "about the war", "talk about two senators". */
function about(field: DocField, match: LexiconMatch): Hedge | null {
  const before = lemmaAt(field, match.from - 1, match.from);
  const measured = before === "be" && wordAt(field, match.from - 1, match.from) !== "be";
  return TOPICS.has(before) && !measured ? null : quantified(field, match);
}

/** The word together with the number it blurs; no hedge without a number. */
export function quantified(field: DocField, match: LexiconMatch): Hedge | null {
  const end = quantityEnd(field, match.to, match.from);
  return end < 0 ? null : { from: match.from, to: end, label: match.entry.label };
}

/** "around 2016" blurs a year, where "some 2016 voters" does not. */
function around(field: DocField, match: LexiconMatch): Hedge | null {
  const end = quantityEnd(field, match.to, match.from, { years: true });
  return end < 0 ? null : { from: match.from, to: end, label: match.entry.label };
}

/** Takes a number that follows into the span, and stands without one: "roughly equal". */
function withQuantity(field: DocField, match: LexiconMatch): Hedge | null {
  const end = quantityEnd(field, match.to, match.from, { years: true });
  return { from: match.from, to: end < 0 ? match.to : end, label: match.entry.label };
}

const COUNTED = wordSet("a an last past few dozen half next couple hundred");

/** "a decade or so", "the past 100 or so years"; not "or so they say". */
function orSo(field: DocField, match: LexiconMatch): Hedge | null {
  const { from, to } = match;
  const next = tagAt(field, to, from);
  if (next === "PRON" || next === "DET") return null;
  for (let k = from - 1; k > from - 5; k--) {
    if (isBreak(field, k, from)) return null;
    if (field.tokens.pos[k] === "NUM" || COUNTED.has(field.tokens.norm[k])) return asMatched(field, match);
  }
  return null;
}

/** "it sort of fell apart"; not "this kind of missile", "the right sort of deal". */
function sortOf(field: DocField, match: LexiconMatch): Hedge | null {
  const { from, to } = match;
  const before = wordAt(field, from - 1, from);
  const tag = tagAt(field, from - 1, from);
  const subject = /^(?:i|you|he|she|it|we|they|who|and|but|just|also|'s|’s|'re|’re|'m|’m)$/.test(before);
  if (subject || tag === "AUX") return asMatched(field, match);
  if (tag === "NOUN" || tag === "PROPN")
    return tagAt(field, to, from) === "VERB" ? asMatched(field, match) : null;
  if (tag === "PUNCT") return isNominal(tagAt(field, to, from)) ? null : asMatched(field, match);
  return tag === "ADV" || (tag === "VERB" && !isNominal(tagAt(field, to, from)))
    ? asMatched(field, match)
    : null;
}

/** "a bit odd", "fairly low", "relatively calm": before an adjective or adverb only. */
function downtoner(field: DocField, match: LexiconMatch): Hedge | null {
  const { from, to } = match;
  const tag = tagAt(field, to, from);
  return tag === "ADJ" || tag === "ADV" ? asMatched(field, match) : null;
}

/** "a little odd"; not "a little extra money", "a little more time", which are amounts. */
function aLittle(field: DocField, match: LexiconMatch): Hedge | null {
  const { from, to } = match;
  const word = wordAt(field, to, from);
  const amount =
    word === "extra" || ((word === "more" || word === "less") && tagAt(field, to + 1, from) === "NOUN");
  return amount ? null : downtoner(field, match);
}

/** "a bit odd", "a bit of a gamble", "eased a bit."; not "a bit of bread". */
function aBit(field: DocField, match: LexiconMatch): Hedge | null {
  const { from, to } = match;
  if (wordAt(field, to, from) !== "of") return asMatched(field, match);
  return wordAt(field, to + 1, from) === "a" ? asMatched(field, match) : null;
}

/** "a rather odd remark", "is rather odd"; not "rather than". */
function rather(field: DocField, match: LexiconMatch): Hedge | null {
  const { from } = match;
  const before = wordAt(field, from - 1, from);
  const grades = before === "a" || before === "the" || lemmaAt(field, from - 1, from) === "be";
  return grades ? downtoner(field, match) : null;
}

/** "virtually all", "virtually impossible"; not "met virtually". */
function virtually(field: DocField, match: LexiconMatch): Hedge | null {
  const tag = tagAt(field, match.to, match.from);
  const graded = isNominal(tag) || tag === "DET" || tag === "PRON" || tag === "NUM" || tag === "ADV";
  return graded ? asMatched(field, match) : null;
}

const TOTALS: ReadonlySet<string> = new Set([
  "every",
  "everything",
  "everyone",
  "everybody",
  "all",
  "any",
  "anything",
  "anyone",
]);

/** "just about everyone"; not "it is not just about money". */
function justAbout(field: DocField, match: LexiconMatch): Hedge | null {
  return TOTALS.has(wordAt(field, match.to, match.from)) ? asMatched(field, match) : null;
}

/** "In a way, it will"; not "in a way that helps". */
function inAWay(field: DocField, match: LexiconMatch): Hedge | null {
  const { from, to } = match;
  const next = wordAt(field, to, from);
  return next === "," || next === "." || next === "" ? asMatched(field, match) : null;
}

/** "something like 30 percent", "something like a truce"; not "something like this". */
function somethingLike(field: DocField, match: LexiconMatch): Hedge | null {
  const next = wordAt(field, match.to, match.from);
  if (next === "a" || next === "an" || next === "the") return asMatched(field, match);
  return quantified(field, match);
}

/** Rules for words that blur a number or a degree. */
export const approximatorRules: Readonly<Record<string, Rule>> = {
  about,
  around,
  nearly: quantified,
  almost: quantified,
  "close to": quantified,
  "upwards of": quantified,
  "upward of": quantified,
  roughly: withQuantity,
  approximately: withQuantity,
  circa: withQuantity,
  "an estimated": withQuantity,
  "or so": orSo,
  "sort of": sortOf,
  "kind of": sortOf,
  fairly: downtoner,
  relatively: downtoner,
  "a little": aLittle,
  "a bit": aBit,
  rather,
  virtually,
  "just about": justAbout,
  "in a way": inAWay,
  "something like": somethingLike,
};
