import type { DocField, Tokens } from "../../types.js";
import { SHAPE } from "../shape.js";
import { wordSet } from "../word-set.js";
import { capitalsOf } from "./capitals.js";
import { readPartyAndPlace } from "./party-and-place.js";
import { isParticle, isPreposition } from "./small-words.js";
import { isRunTogether, withSingleBlanks } from "./source-phrase.js";
import {
  type Gender,
  genderOfWord,
  isCollectiveNoun,
  isDocumentNoun,
  isGivenName,
  isOrganisationName,
  isOrganisationWord,
  isPlaceName,
  isRoleNoun,
  isSingularRole,
  isTitleWord,
  usualGivenName,
} from "./source-words.js";
import { isTimeWord } from "./time-words.js";
import { isState } from "./us-states.js";

/** A surname where the article's text has it, with the given names and the title before it. */
export interface NameSighting {
  readonly surname: string;
  /** Lower case, surname last; just the surname when no given name stands before it. */
  readonly words: readonly string[];
  readonly text: string;
  /** The title or role right before it, lower case; `null` when there is none. */
  readonly title: string | null;
  /** The capitalised word before the title: `turkish` of Turkish President Erdogan; a state in full. */
  readonly titleOf: string | null;
  /** Party and state behind it, `republican` and `ohio` of Ann Hale (R-Ohio), and roles before a comma: "the chair of the panel, Ann Hale,". */
  readonly beside: readonly string[];
  readonly gender: Gender | null;
  /** Named as somebody's relative: "his wife Ann Hale", "their son, Bo Hale". */
  readonly relative: boolean;
  /** Named as whose something is: Ann Hale's plan. */
  readonly owner: boolean;
  /** Named with an office of the past: former President Hale. */
  readonly former: boolean;
  /** Index of the field and token, the order of the article. */
  readonly field: number;
  readonly at: number;
  /** The tokens of the name. */
  readonly from: number;
  readonly to: number;
}

const LONGEST_NAME = 5;

/**
 * Where the article names the people with these surnames, in its order.
 *
 * One pass over the tokens: a look-up for each capitalised word, and a look back where it is one of the surnames.
 */
export function findNameSightings(
  fields: readonly DocField[],
  surnames: ReadonlySet<string>,
): NameSighting[] {
  const lastPieces = new Set([...surnames].map((surname) => lastPiece(surname)));
  const sightings: NameSighting[] = [];
  fields.forEach(({ text, tokens }, field) => {
    const { norm, shape } = tokens;
    for (const i of capitalsOf(tokens)) {
      if (!lastPieces.has(norm[i])) continue;
      // Links and captions in capitals run names into other words.
      if ((shape[i] & SHAPE.allCaps) !== 0 && norm[i].length > 3) continue;
      if (i + 1 < tokens.length && norm[i + 1] === "-" && (shape[i + 1] & SHAPE.blankBefore) === 0) continue;
      if (standsAlone(tokens, i)) continue;
      // The Paul of Sen. Paul Hale is no surname.
      if (isGivenName(norm[i]) && isSurnameBehind(tokens, i + 1)) continue;
      const sighting = readSighting(text, tokens, i, surnames, field);
      if (sighting !== null) sightings.push(sighting);
    }
  });
  return sightings;
}

/** The surname with the hyphenated given name behind it, as Koreans are named: Kim Jong-un; `null` when nowhere. */
export function findSurnameFirst(
  fields: readonly DocField[],
  surname: string,
): { readonly text: string; readonly words: readonly string[] } | null {
  for (const { text, tokens } of fields) {
    const { norm, shape, start, end } = tokens;
    for (const i of capitalsOf(tokens)) {
      if (norm[i] !== surname || (shape[i + 1] & SHAPE.capitalised) === 0 || i + 3 >= tokens.length) continue;
      if (norm[i + 2] !== "-" || (shape[i + 3] & (SHAPE.capitalised | SHAPE.blankBefore)) !== 0) continue;
      const name = text.slice(start[i], end[i + 3]);
      if (!/[\s]/.test(text.slice(start[i + 1], end[i + 3])))
        return { text: name, words: norm.slice(i, i + 4) };
    }
  }
  return null;
}

/** The full name of whom the article calls by the given name alone: Hillary of "Hillary Clinton"; `null` where two have it. */
export function findByGivenName(
  fields: readonly DocField[],
  given: string,
): { readonly text: string; readonly words: readonly string[] } | null {
  let found: { readonly text: string; readonly words: readonly string[] } | null = null;
  for (const { text, tokens } of fields) {
    const { norm, start, end } = tokens;
    for (const surnameAt of capitalsOf(tokens)) {
      const i = surnameAt - 1;
      if (norm[i] !== given || !isSurnameBehind(tokens, surnameAt) || (i > 0 && isGivenName(norm[i - 1])))
        continue;
      const hyphen = /^[-‐‑]$/.test(norm[i + 2] ?? "") && (tokens.shape[i + 2] & SHAPE.blankBefore) === 0;
      // Kim Jong-un
      if (hyphen && (tokens.shape[i + 3] & SHAPE.capitalised) === 0) return null;
      // Kim Jong Un
      const three = given === "kim" && !hyphen && isSurnameBehind(tokens, i + 2, 1);
      const last = hyphen ? i + 3 : three ? i + 2 : i + 1;
      const surname = norm.slice(i + 1, last + 1).join(three ? " " : "");
      if (found !== null && found.words[1] !== surname) return null;
      found ??= { text: text.slice(start[i], end[last]).replace(/\s+/g, " "), words: [given, surname] };
    }
  }
  return found;
}

function isSurnameBehind({ norm, shape, pos }: Tokens, i: number, longerThan = 2): boolean {
  if (i >= norm.length) return false;
  const named =
    (shape[i] & SHAPE.capitalised) !== 0 && (shape[i] & SHAPE.allCaps) === 0 && pos[i] === "PROPN";
  return (
    named &&
    !isOrganisationWord(norm[i]) &&
    !isTitleWord(norm[i]) &&
    !isTimeWord(norm[i]) &&
    norm[i].length > longerThan
  );
}

/** A surname after a small word that is no role tells nothing new, and is what most mentions are. */
function standsAlone({ norm, shape }: Tokens, i: number): boolean {
  if (i === 0) return true;
  if ((shape[i - 1] & (SHAPE.capitalised | SHAPE.punctuation)) !== 0) return norm[i - 1] === ",";
  return !isParticle(norm[i - 1]) && !isRoleNoun(norm[i - 1]);
}

/** `cortez` of ocasio-cortez, `trump` of trump jr. */
function lastPiece(surname: string): string {
  const blank = surname.indexOf(" ");
  const name = blank < 0 ? surname : surname.slice(0, blank);
  return name.slice(name.lastIndexOf("-") + 1);
}

function readSighting(
  text: string,
  tokens: Tokens,
  last: number,
  surnames: ReadonlySet<string>,
  field: number,
): NameSighting | null {
  const { norm, start, end } = tokens;
  let first = startOfWord(tokens, last);
  let surname = norm.slice(first, last + 1).join("");
  let close = last + 1;
  const next = norm[close];
  if (next !== undefined && /^(?:jr|sr)\.?$/.test(next)) {
    const suffixed = `${surname} ${next.replace(".", "")}`;
    // Mr. Holder is Eric Holder Jr., but Mr. Trump is his father.
    if (surnames.has(suffixed) || usualGivenName(surname) !== null) surname = suffixed;
    close++;
  }
  if (!surnames.has(surname)) return null;
  const words = surname.includes(" ") ? [surname.split(" ")[0], norm[last + 1]] : [surname];
  let given = false;
  while (
    first > 0 &&
    words.length < LONGEST_NAME &&
    isNameWord(tokens, first - 1, given) &&
    !text.slice(tokens.end[first - 1], start[first]).includes("\n")
  ) {
    const from = startOfWord(tokens, first - 1);
    // "Ana Reyes Ana Maria Reyes": a page has the name twice.
    if (words.length > 1 && norm[first - 1] === surname) break;
    words.unshift(norm.slice(from, first).join(""));
    given ||= isGivenName(words[0]);
    first = from;
  }
  while (
    words.length > 1 &&
    first < last &&
    isParticle(norm[first]) &&
    (tokens.shape[first] & SHAPE.capitalised) === 0
  ) {
    first++;
    words.shift();
  }
  const name = withSingleBlanks(text.slice(start[first], end[close - 1]));
  if (name.split(" ").some((word) => isRunTogether(word))) return null;
  const before = first > 0 ? norm[first - 1] : "";
  const titled = (isTitleWord(before) || isRoleNoun(before)) && before !== "";
  const titleGender = titled ? genderOfWord(before) : null;
  const givenGender = words.length > 1 ? genderOfWord(words[0]) : null;
  return {
    surname,
    words,
    text: name,
    title: titled ? before : null,
    titleOf: titled ? ownerOfTitle(tokens, first - 2) : null,
    beside: [
      ...readPartyAndPlace(norm, close),
      ...rolesBefore(norm, titled ? first - 1 : first, norm[close] ?? ""),
    ],
    gender: titleGender ?? givenGender,
    owner: /^['’]s?$/.test(norm[last + 1] ?? ""),
    relative: KIN.has(before) || (before === "," && first > 1 && KIN.has(norm[first - 2])),
    former: titled && hasBeen(norm, first - 2),
    field,
    at: last,
    from: first,
    to: close,
  };
}

/** A description before a name is no longer. */
const LONGEST_ROLE = 12;

/** The roles in "the chair of the House panel, | Rep. Ann Hale (", those before the first preposition, and all its words. */
function rolesBefore(norm: readonly string[], start: number, next: string): readonly string[] {
  if (norm[start - 1] !== "," || !/^[,(.]$/.test(next)) return [];
  let roles: string[] = [];
  const words: string[] = [];
  for (let i = start - 2; i >= Math.max(0, start - LONGEST_ROLE); i--) {
    if (/^(?:the|an?|'s|his|her|their|its)$/.test(norm[i]) && roles.length > 0) return [...roles, ...words];
    if (/^[.,;:“”"()]$/.test(norm[i])) return [];
    words.push(norm[i]);
    // What stands behind a preposition is no role of theirs.
    if (isPreposition(norm[i])) roles = [];
    else if (isSingularRole(norm[i]) || isTitleWord(norm[i])) roles.unshift(norm[i]);
  }
  return [];
}

const KIN = wordSet(
  "wife husband son daughter brother sister father mother widow child uncle aunt nephew niece cousin grandson " +
    "granddaughter grandfather grandmother fiancee girlfriend boyfriend spouse partner",
);

/** "former President", "former Vice President", "then-President", "former Hale Bay, Ohio Mayor". */
function hasBeen(norm: readonly string[], last: number): boolean {
  let reach = 3;
  for (let i = last; i >= Math.max(0, last - reach); i--) {
    if (/^(?:former|ex|late|then|onetime|ousted)$/.test(norm[i])) return true;
    // A town and its state.
    if (norm[i] === "," && isPlaceName(norm[i + 1])) reach = 5;
    else if (/^[.,;:“”"]$/.test(norm[i])) return false;
  }
  return false;
}

function ownerOfTitle({ norm, shape }: Tokens, i: number): string | null {
  if (i < 0 || (shape[i] & SHAPE.capitalised) === 0) return null;
  const two = i > 0 ? `${norm[i - 1]} ${norm[i]}` : "";
  return isState(two) ? two : norm[i];
}

/** The first token of the word that token `i` ends: `ocasio` for `cortez`. */
function startOfWord({ norm, shape }: Tokens, i: number): number {
  let from = i;
  while (from >= 2 && norm[from - 1] === "-" && (shape[from - 1] & SHAPE.blankBefore) === 0) {
    if ((shape[from] & SHAPE.blankBefore) !== 0) break;
    from -= 2;
  }
  return from;
}

/** Whether the token can be part of a name whose next word is known; `given`: a given name was already met. */
function isNameWord(tokens: Tokens, i: number, given: boolean): boolean {
  const { norm, shape, pos } = tokens;
  const word = norm[i];
  if ((shape[i] & SHAPE.capitalised) === 0)
    return isParticle(word) && i > 0 && (shape[i - 1] & SHAPE.capitalised) !== 0;
  // Furniture in capitals runs into names: REUTERS Obama.
  if ((shape[i] & SHAPE.allCaps) !== 0 && (shape[i + 1] & SHAPE.allCaps) === 0 && !/\./.test(word))
    return false;
  // Dean Ana Reyes
  if (given && isTitleWord(word)) return false;
  // "Will Iran comply?"
  if (pos[i] === "AUX" && (word === "will" || word === "may")) return false;
  // Marine Le Hale
  if (isGivenName(word) || /^[a-z]\.(?:[a-z]\.)?$/.test(word) || norm[i + 1] === "le") return true;
  // Before a given name stand titles, places and outlets, seldom a further name.
  if (given || pos[i] !== "PROPN" || word.endsWith("ing")) return false;
  // Secretary of State Hale
  if (norm[i - 1] === "of" && i > 1 && isTitleWord(norm[i - 2])) return false;
  if (isTitleWord(word) || isRoleNoun(word) || isCollectiveNoun(word) || isDocumentNoun(word)) return false;
  return (
    !isOrganisationWord(word) && !isOrganisationName(word, false) && !isPlaceName(word) && !isTimeWord(word)
  );
}
