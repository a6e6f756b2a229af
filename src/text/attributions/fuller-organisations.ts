import type { DocField, Tokens } from "../../types.js";
import { SHAPE } from "../shape.js";
import { wordSet } from "../word-set.js";
import type { Expansion } from "./acronyms.js";
import { capitalsOf } from "./capitals.js";
import { countryOf, governedFrom } from "./countries.js";
import { isGivenName, isOrganisationWord, isPlaceName, isRoleNoun, isTitleWord } from "./source-words.js";

/** A longer name is no name any more. */
const LONGEST = 4;

/** A name that the article may have fuller, or the country whose seat of government speaks. */
interface Sought {
  readonly words: readonly string[];
  readonly key: string;
  readonly country: boolean;
}

/**
 * The fuller names that the article has for organisations named short, by the short name's words with blanks between:
 * `halcyon` of Halcyon Corp., `intelligence committee` of the House Intelligence Committee, `beijing` of China.
 *
 * Names without a fuller one, or with two, are left out, and those of `mayBePeople` that stand behind a given name somewhere.
 */
export function findFullerOrganisations(
  fields: readonly DocField[],
  names: readonly (readonly string[])[],
  mayBePeople: ReadonlySet<string>,
): ReadonlyMap<string, Expansion> {
  const byFirst = new Map<string, Sought[]>();
  for (const name of names) {
    const country = name.length === 1 ? governedFrom(name[0]) : null;
    const words = country?.split(" ") ?? name;
    const key = words.join(" ");
    // A country has its whole name wherever it has one.
    if (country === null && isPlaceName(key)) continue;
    const sought = { words, key, country: country !== null };
    const others = byFirst.get(words[0]);
    if (others === undefined) byFirst.set(words[0], [sought]);
    else others.push(sought);
  }
  const found = new Map<string, Map<string, Expansion>>();
  const add = ({ text, tokens }: DocField, key: string, from: number, to: number): void => {
    const known = found.get(key) ?? new Map<string, Expansion>();
    const written = text.slice(tokens.start[from], tokens.end[to - 1]).toLowerCase();
    found.set(key, known.set(written, expand(text, tokens, from, to)));
  };
  const people = new Set<string>();
  if (byFirst.size === 0) return new Map();
  const countries = new Map<string, Expansion>();
  for (const field of fields) {
    const { text, tokens } = field;
    const { norm } = tokens;
    for (const i of capitalsOf(tokens)) {
      // "the US justice department", of papers that write it small
      for (const { words, key } of isOfUs(norm[i]) ? (byFirst.get(norm[i + 1]) ?? []) : []) {
        if (words.length < 2 || !OF_STATES.has(words[words.length - 1]) || isNameWord(tokens, i + 1))
          continue;
        if (!words.every((word, k) => norm[i + 1 + k] === word)) continue;
        add(field, key, i, i + 1 + words.length);
      }
      const begun = byFirst.get(norm[i]);
      if (begun === undefined) continue;
      for (const { words, key, country } of begun) {
        if (!words.every((word, k) => norm[i + k] === word)) continue;
        const to = i + words.length;
        if (country) {
          if (!countries.has(key)) countries.set(key, expand(text, tokens, i, to));
          continue;
        }
        if (i > 0 && mayBePeople.has(key) && introducesPerson(tokens, i - 1)) people.add(key);
        const whole = { from: startOfFuller(tokens, i, to), to: endOfFuller(tokens, i, to) };
        if (whole.from === i && whole.to === to) continue;
        add(field, key, whole.from, whole.to);
      }
    }
  }
  const fuller = new Map<string, Expansion>();
  for (const words of names) {
    const key = words.join(" ");
    const country = words.length === 1 ? governedFrom(key) : null;
    const only = country === null ? onlyOne(found.get(key)) : countries.get(country);
    // Ana Hale of Hale Research
    if (only !== undefined && !people.has(key)) fuller.set(key, only);
  }
  return fuller;
}

/** The only one, or the longest where it holds all others: Pew Research and Pew Research Center. */
function onlyOne(known: ReadonlyMap<string, Expansion> | undefined): Expansion | undefined {
  if (known === undefined) return undefined;
  const longest = [...known].sort(([a], [b]) => b.length - a.length)[0];
  return [...known.keys()].every((one) => longest[0].includes(one)) ? longest[1] : undefined;
}

function expand(text: string, { start, end, norm }: Tokens, from: number, to: number): Expansion {
  return { text: text.slice(start[from], end[to - 1]).replace(/\s+/g, " "), words: norm.slice(from, to) };
}

function introducesPerson({ norm, shape }: Tokens, i: number): boolean {
  return (
    (shape[i] & SHAPE.capitalised) !== 0 &&
    (isGivenName(norm[i]) || isTitleWord(norm[i]) || /^[a-z]\.?$/.test(norm[i]))
  );
}

function isNameWord({ shape }: Tokens, i: number): boolean {
  return ((shape[i] ?? 0) & SHAPE.capitalised) !== 0;
}

/** What firms have behind their names. */
const OF_FIRMS = wordSet("inc corp co ltd plc llc inc. corp. co. ltd. corporation company gps");

/** What institutions have behind the one word that they are called by. */
const OF_INSTITUTIONS = wordSet(
  "research center centre institute foundation university college hospital association society bank group",
);

function endOfFuller(tokens: Tokens, from: number, to: number): number {
  const { norm, shape } = tokens;
  const next = norm[to] ?? "";
  if (!isNameWord(tokens, to) || (shape[to] & SHAPE.blankBefore) === 0) {
    // Joint Chiefs of Staff
    return norm[to - 1] === "chiefs" && next === "of" && norm[to + 1] === "staff" ? to + 2 : to;
  }
  if (OF_FIRMS.has(next) || (norm[to - 1] === "treasury" && next === "department")) return to + 1;
  if (norm[to - 1] === "circuit" && next === "court" && norm[to + 1] === "of" && norm[to + 2] === "appeals")
    return to + 3;
  if (to > from + 1 || (shape[from] & SHAPE.allCaps) !== 0 || isUntelling(norm[from])) return to;
  let end = to;
  while (end < to + LONGEST && isNameWord(tokens, end)) end++;
  return OF_INSTITUTIONS.has(norm[end - 1]) || OF_FIRMS.has(norm[end - 1]) ? end : to;
}

function startOfFuller(tokens: Tokens, from: number, to: number): number {
  const { norm } = tokens;
  const before = norm[from - 1] ?? "";
  if (from === 0 || !isNameWord(tokens, from - 1)) return from;
  const last = norm[to - 1];
  if (/^(?:house|senate)$/.test(before) && /^(?:committee|subcommittee|caucus|panel)$/.test(last))
    return from - 1;
  if (isOfUs(before) && to > from + 1 && norm.slice(from, to).some((word) => OF_STATES.has(word)))
    return from - 1;
  return from;
}

function isOfUs(norm: string): boolean {
  return norm === "us" || norm === "u.s.";
}

/** What every state has of its own. */
const OF_STATES = wordSet(
  "department court force army navy guard marshals service agency administration enforcement bureau corps council " +
    "embassy attorney command border chamber census geological postal",
);

/** "State", "American": the first word of many names. */
function isUntelling(word: string): boolean {
  return (
    isOrganisationWord(word) ||
    isRoleNoun(word) ||
    countryOf(word) !== null ||
    /^(?:american|the|new|state|first|white)$/.test(word)
  );
}
