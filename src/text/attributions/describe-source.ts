import type { Tokens } from "../../types.js";
import { SHAPE } from "../shape.js";
import { wordSet } from "../word-set.js";
import { describeNoun } from "./describe-noun.js";
import { describePerson, rolesOf } from "./describe-person.js";
import { findOwner } from "./find-owner.js";
import { fromFirstCapital } from "./from-first-capital.js";
import { isDescribed } from "./is-described.js";
import { kindOfTwoWords } from "./kinds-of-two-words.js";
import type { TokenRange } from "./layers.js";
import { behindClause, mendParts } from "./mend-parts.js";
import type { NameReading } from "./name-reading.js";
import { readList } from "./read-list.js";
import { readName } from "./read-name.js";
import { isPreposition } from "./small-words.js";
import { redescribe, type SourceDescription } from "./source-description.js";
import {
  isRunTogether,
  normsOf,
  type PhrasePart,
  type PhraseWord,
  splitPhrase,
  textOfNames,
  textOfWords,
} from "./source-phrase.js";
import {
  type Gender,
  genderOfWord,
  isDocumentNoun,
  isGivenName,
  isOrganisationWord,
  isRoleNoun,
  isSingularRole,
  isTitleWord,
} from "./source-words.js";
import { withoutTimeOfDay } from "./time-of-day.js";
import { isTimeWord } from "./time-words.js";
import { genderOfReflexive, trimArticle, trimWords, withDescription } from "./trim-phrase.js";

const PRONOUNS = wordSet(
  "he she they it i we you him her them me us who whom which that this his their himself herself " +
    "themselves itself what said said whoever these",
);

const DEFINITE: ReadonlySet<string> = new Set(["the", "this", "that", "these", "those"]);

/** Nobody, whom a cue without a source credits ("it was reported") and whom a date names: without a name, since there are no words for it. */
export const NOBODY: SourceDescription = {
  kind: "none",
  name: "",
  named: false,
  role: null,
  words: [],
  head: "",
  roles: [],
  gender: null,
  sure: false,
  guessed: false,
  definite: false,
  described: false,
};

/**
 * Kind, name, role and gender of a source from the tokens of its span.
 *
 * Kind `none` when the span holds no word.
 */
export function describeSource(text: string, tokens: Tokens, span: TokenRange): SourceDescription {
  const only = span.to - span.from === 1 ? tokens.norm[span.from] : "";
  // Every third source is a pronoun.
  const capitals = span.to - span.from === 1 && (tokens.shape[span.from] & SHAPE.allCaps) !== 0;
  if (PRONOUNS.has(only) && !(only === "who" && capitals)) return describePronoun(only);
  const parts = withoutTime(
    tokens,
    withoutPredicate(
      tokens,
      withoutTimeOfDay(
        mendParts(tokens, splitPhrase(text, tokens, behindClause(tokens, behindTopic(tokens, span)))),
      ),
    ),
  );
  const main = firstWords(parts);
  if (main === null) return NOBODY;
  const { words, rest } = main;
  const list = readList(parts);
  if (list !== null) return describeNamed(text, tokens, words, list, [], null);
  const pronoun = words.length === 1 && PRONOUNS.has(words[0].norm);
  if (pronoun && !(words[0].norm === "who" && words[0].allCaps)) return describePronoun(words[0].norm);
  const reflexive = genderOfReflexive(words[words.length - 1].norm);
  if (isNoSource(tokens, words) || isDate(words, rest)) return NOBODY;
  const reading = readName(words, !startsSentence(tokens, words[0].from));
  if (reading === null) return describeUnnamed(text, tokens, main);
  return describeNamed(text, tokens, words, reading, rest, reflexive);
}

/** "Hale arrest: | justice department": what a headline is about stands before the colon, and who speaks behind it. */
function behindTopic({ norm, shape }: Tokens, { from, to }: TokenRange): TokenRange {
  for (let i = from + 1; i < Math.min(to - 1, from + LONGEST_TOPIC); i++) {
    if (norm[i] === ":") return (shape[i + 1] & SHAPE.blankBefore) === 0 ? { from, to } : { from: i + 1, to };
    if ((shape[i] & SHAPE.punctuation) !== 0) break;
  }
  return { from, to };
}

const LONGEST_TOPIC = 5;

/** "the Hale House | later Monday" */
function withoutTimeBehind(words: readonly PhraseWord[]): readonly PhraseWord[] {
  let to = words.length;
  while (
    to > 1 &&
    (isTimeWord(words[to - 1].norm) ||
      /^(?:later|earlier|early|late|on|also|then|over|the|weekend)$/.test(words[to - 1].norm))
  )
    to--;
  return words.slice(0, to);
}

/** "the Hale campaign | sent a letter": a clause before the cue that the span took in. */
function withoutPredicate(tokens: Tokens, parts: readonly PhrasePart[]): readonly PhrasePart[] {
  if (parts.length === 0) return parts;
  const [{ words, bracketed }] = parts;
  const { pos } = tokens;
  for (let i = 1; i + 1 < words.length; i++) {
    const verb = words[i];
    if (verb.capitalised || pos[verb.from] !== "VERB" || verb.norm.endsWith("ing")) continue;
    const before = pos[words[i - 1].from] === "ADV" && i > 1 ? i - 2 : i - 1;
    const next = words[i + 1];
    const object =
      /^(?:DET|PRON)$/.test(pos[next.from]) || /^(?:more|fewer|less|nearly|most)$/.test(next.norm);
    const named =
      /^(?:wrote|listed|delivered|sent|met|visited|told|urged|joined|faced|backed)$/.test(verb.norm) &&
      (next.capitalised || next.norm === "to" || pos[next.from] === "NOUN");
    if (!(object || named) || !/^(?:NOUN|PROPN|NUM)$/.test(pos[words[before].to - 1])) continue;
    if (/^(?:that|who|whom|which|what)$/.test(next.norm)) continue;
    return [{ words: withoutTimeBehind(words.slice(0, before + 1)), bracketed }];
  }
  return parts;
}

/** "Also on | Thursday, the group": the day is cut off; so is "Giving a speech in Lakeside, | Hale" and "Like Reyes, | the Hales". */
function withoutTime(tokens: Tokens, parts: readonly PhrasePart[]): readonly PhrasePart[] {
  if (parts.length < 2) return parts;
  const [{ words }, next] = parts;
  const time =
    words.every(({ norm }) => isTimeWord(norm)) ||
    (words.length < 4 &&
      /^(?:last|this|earlier|later)$/.test(words[0].norm) &&
      /^(?:week|month|year|night|fall|summer|winter|spring)$/.test(words[words.length - 1].norm));
  // "Like Paul Reyes, | the Hales"
  const likened = /^(?:like|unlike)$/.test(tokens.norm[words[0].from - 1] ?? "") && !next.bracketed;
  // "LAKESIDE — | The council"
  const dateline =
    words.every(({ allCaps, text }) => allCaps && text.length > 3) &&
    /^(?:—|–|--)$/.test(tokens.norm[words[words.length - 1].to] ?? "") &&
    next.words[0].capitalised;
  const doing =
    words.length > 2 &&
    words[0].norm.endsWith("ing") &&
    tokens.pos[words[0].from] === "VERB" &&
    /^(?:DET|PRON|ADP)$/.test(tokens.pos[words[1].from]) &&
    !next.bracketed &&
    next.words[0].capitalised;
  return time || dateline || doing || likened ? parts.slice(1) : parts;
}

/** Times, days and dates, and captions in capitals, stand where sources do. */
function isNoSource({ norm }: Tokens, words: readonly PhraseWord[]): boolean {
  const [first] = words;
  // 9:58 p.m. EDT
  if (first.number && words.some(({ norm }) => /^[ap]\.?m\.?$/.test(norm))) return true;
  const last = words[words.length - 1];
  // USA Today
  if (words.length > 1 && last.norm === "today" && last.capitalised && !isTimeWord(first.norm)) return false;
  if (
    words.length < 4 &&
    (isTimeWord(first.norm) || isTimeWord(last.norm) || /^(?:19|20)\d\d$/.test(last.norm))
  )
    return !isRoleNoun(last.norm) && !isDocumentNoun(last.norm) && !isOrganisationWord(last.norm);
  if (words.length < 2 || !words.every(({ allCaps }) => allCaps)) return false;
  // MARA OYELO: names whoever speaks in a printed conversation.
  if (/^[:(]$/.test(norm[last.to] ?? "")) return false;
  return !words.some(
    (word) => isGivenName(word.norm) || isOrganisationWord(word.norm) || isTitleWord(word.norm),
  );
}

/** What a span cuts out of a date: "June | 3, 2020". */
function isDate(words: readonly PhraseWord[], rest: readonly PhrasePart[]): boolean {
  if (words.length > 1 || rest.length === 0 || !/^\d{1,2}$/.test(words[0].norm)) return false;
  return /^(?:19|20)\d\d$/.test(rest[0].words[0].norm);
}

/** A source without what does not belong to it. */
interface MainPart {
  readonly words: readonly PhraseWord[];
  /** The words with what follows them in their part and tells who it is. */
  readonly full: readonly PhraseWord[];
  /** The parts behind it. */
  readonly rest: readonly PhrasePart[];
}

/** The words of the first part that has any once what does not belong is cut off, and the parts after it. */
function firstWords(parts: readonly PhrasePart[]): MainPart | null {
  for (let i = 0; i < parts.length; i++) {
    const words = trimWords(parts[i].words);
    if (words.length > 0)
      return { words, full: withDescription(words, parts[i].words), rest: parts.slice(i + 1) };
  }
  return null;
}

function startsSentence(tokens: Tokens, from: number): boolean {
  return from === 0 || /^(?:[.?!:;—–“"”-]|--|\.\.\.)$/.test(tokens.norm[from - 1]);
}

function describePronoun(norm: string): SourceDescription {
  const gender = /^(?:he|him|his|himself)$/.test(norm)
    ? "m"
    : /^(?:she|her|herself)$/.test(norm)
      ? "f"
      : null;
  const name = norm === "i" ? "I" : norm;
  return redescribe(NOBODY, { kind: "pronoun", name, words: [norm], head: norm, gender, sure: true });
}

function describeUnnamed(text: string, tokens: Tokens, { words, full, rest }: MainPart): SourceDescription {
  const noun = describeNoun(words);
  const owner = noun.kind === "document" ? findOwner(words, noun.head) : null;
  if (owner !== null) return describeSource(text, tokens, owner);
  const called = textOfWords(text, tokens, full);
  if (noun.kind === "role") {
    // "A top strategist, Jan Weber, said": the name stands in the apposition.
    // "Ms. Hale and her husband, Jan Weber": not him alone.
    const alone = !words.some(
      ({ norm }, i) => norm === "and" && /^(?:his|her|their)$/.test(words[i + 1]?.norm),
    );
    const apposed = alone && rest.length > 0 && !rest[0].bracketed ? readBareName(rest[0].words) : null;
    if (apposed !== null) {
      const roles = rolesOf(words);
      const person = describePerson(text, tokens, apposed, rest.slice(1), null);
      // "The adviser, Jan Weber" is one who was told of before.
      const definite = words[0].norm === "the" && words.length === 2;
      return redescribe(person, { role: called, roles, definite });
    }
    // "The host of the debate, WHLE, said".
    const firm = rest.length === 1 && !rest[0].bracketed ? readApposedOrganisation(rest[0].words) : null;
    if (firm?.sure && FIRMS.test(noun.head)) return describeNamed(text, tokens, words, firm, [], null);
  }
  if (
    noun.kind === "organisation" &&
    rest.length > 0 &&
    !rest[0].bracketed &&
    (!noun.named || isOwned(words) || (KIND_OF_FIRM.test(noun.head) && rest[0].words[0].capitalised))
  ) {
    // "Its advocacy organization, the Cancer Action Network, said".
    const apposed = readApposedOrganisation(rest[0].words, KIND_OF_FIRM.test(noun.head));
    if (apposed !== null) return describeNamed(text, tokens, words, apposed, [], null);
  }
  // "Roads for America, an advocacy group, said".
  if (noun.kind === "document" && !noun.named && isTitleCased(words) && describesOrganisation(rest))
    return describeNamed(
      text,
      tokens,
      words,
      { kind: "organisation", name: words, before: [], sure: true },
      [],
      null,
    );
  // "the think tank" is an organization that was named before.
  const general = words[0].norm === "the" && !noun.named ? kindOfTwoWords(normsOf(words.slice(1))) : null;
  if (general !== null)
    return redescribe(NOBODY, {
      kind: "organisation",
      name: textOfWords(text, tokens, full),
      words: [general],
      head: general,
      sure: true,
      definite: true,
      described: isDescribed(noun, full, rest),
    });
  const bare = noun.named && noun.kind === "organisation" ? fromFirstCapital(trimArticle(full)) : full;
  return {
    kind: noun.kind,
    name: textOfWords(text, tokens, bare),
    named: noun.named,
    role: noun.kind === "role" ? called : null,
    // The New of New Jersey is no adjective.
    words: normsOf(
      full.filter(({ norm, capitalised }, i) => !noun.determiners.has(norm) || (capitalised && i > 0)),
    ),
    head: noun.head,
    roles: noun.kind === "role" ? rolesOf(noun.words) : [],
    gender: noun.kind === "role" ? genderOfWord(noun.head) : null,
    sure: true,
    guessed: false,
    definite: DEFINITE.has(words[0].norm),
    described: isDescribed(noun, full, rest),
  };
}

function isTitleCased(words: readonly PhraseWord[]): boolean {
  return (
    words.length > 1 &&
    words.every(({ capitalised, norm }) => capitalised || isPreposition(norm) || norm === "the")
  );
}

/** "Tolmia's news agency": named by its owner alone. */
function isOwned(words: readonly PhraseWord[]): boolean {
  const clitic = words.findIndex(({ norm }) => norm === "'s");
  return clitic > 0 && words.slice(clitic + 1).every(({ capitalised }) => !capitalised);
}

/** "The Tolmian company that runs the mine, Halcyon, said": no name, although a country is in it. */
const KIND_OF_FIRM =
  /^(?:company|firm|newspaper|paper|magazine|station|broadcaster|nonprofit|charity|startup)$/;

/** Firms are these as well as people. */
const FIRMS =
  /^(?:host|maker|owner|parent|operator|sponsor|publisher|developer|provider|organizer|manufacturer|broadcaster)$/;

function readBareName(words: readonly PhraseWord[]): NameReading | null {
  const trimmed = trimWords(words);
  if (trimmed.length === 0) return null;
  const reading = readName(trimmed, true);
  if (reading === null || reading.kind !== "person") return null;
  // "former council spokesman Jan Weber", "the Rev. Jan Weber"
  const title = reading.before.at(-1)?.norm ?? "";
  const named = isTitleWord(title) || isSingularRole(title);
  const [first] = trimmed;
  const office =
    named && reading.sure && !isPreposition(first.norm) && !/^(?:along|together|both)$/.test(first.norm);
  return first.capitalised || office ? reading : null;
}

/** `firm`: what has a name there is a firm, and nobody's name unless everybody knows it for one. */
function readApposedOrganisation(words: readonly PhraseWord[], firm = false): NameReading | null {
  const trimmed = trimWords(words);
  if (!trimmed.some(({ capitalised }) => capitalised)) return null;
  const reading = readName(trimmed, true);
  if (firm && reading?.kind === "person" && !reading.sure && reading.before.length === 0)
    return { ...reading, kind: "organisation" };
  return reading?.kind === "organisation" ? reading : null;
}

function describeNamed(
  text: string,
  tokens: Tokens,
  words: readonly PhraseWord[],
  reading: NameReading,
  rest: readonly PhrasePart[],
  reflexive: Gender | null,
): SourceDescription {
  if (reading.kind === "person") {
    // The page's own words run into the name: whose it is cannot be told.
    if (reading.name.length > 1 && reading.name.some((word) => isRunTogether(word.text))) {
      // AP VoteCast
      if (!reading.name[0].allCaps) return NOBODY;
      return describeNamed(text, tokens, words, { ...reading, kind: "organisation" }, rest, reflexive);
    }
    const person = describePerson(text, tokens, reading, rest, reflexive);
    if (reading.sure || person.role !== null || !describesOrganisation(rest)) return person;
    return redescribe(person, { kind: "organisation", gender: null, sure: true });
  }
  return {
    kind: reading.kind,
    name:
      reading.kind === "collective"
        ? textOfNames(text, tokens, reading.name)
        : textOfWords(text, tokens, reading.name),
    named: true,
    role: null,
    words: normsOf(reading.name),
    head: reading.name[reading.name.length - 1].norm,
    roles: [],
    gender: null,
    sure: reading.sure,
    guessed: false,
    definite: DEFINITE.has(words[0].norm),
    described: true,
  };
}

/** "a British newspaper", "the maker of the drug": what an apposition says of a firm. */
function describesOrganisation(rest: readonly PhrasePart[]): boolean {
  if (rest.length === 0 || rest[0].bracketed || !/^(?:a|an|the)$/.test(rest[0].words[0].norm)) return false;
  // "the dovish, left-wing lobbying organization"
  if (rest[0].words.length === 2 && rest.length > 1 && !rest[1].bracketed && !rest[1].words[0].capitalised) {
    const last = rest[1].words[rest[1].words.length - 1].norm;
    if (isOrganisationWord(last)) return true;
  }
  // "a junior at the Lakeside School" is no school.
  const of = rest[0].words.findIndex(({ norm }) => isPreposition(norm));
  const noun = of < 0 ? rest[0].words : rest[0].words.slice(0, of);
  return noun.some(({ norm }) => isOrganisationWord(norm) || isDocumentNoun(norm));
}
