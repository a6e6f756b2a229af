import type { DocField, Tokens } from "../../types.js";
import { SHAPE } from "../shape.js";
import { wordSet } from "../word-set.js";
import { capitalsOf } from "./capitals.js";
import { isAcronym } from "./organisation-names.js";
import { isGivenName } from "./source-words.js";

/** The name that an acronym stands for, as the article spells it out. */
export interface Expansion {
  readonly text: string;
  /** Lower case. */
  readonly words: readonly string[];
}

const SMALL = wordSet("of the for and on in at to");
const LONGEST_NAME = 8;

/**
 * What the article's acronyms stand for, where it has the name anywhere: CRA of "the Coastal Roads Authority (CRA)", or of
 * a Coastal Roads Authority whose letters nobody explains.
 *
 * The letters are those of a run of capitalised words, small words counted or not. Acronyms without a name are left out.
 */
export function findExpansions(
  fields: readonly DocField[],
  acronyms: ReadonlySet<string>,
): ReadonlyMap<string, Expansion> {
  const found = new Map<string, Expansion>();
  if (acronyms.size === 0) return found;
  const initials = new Set([...acronyms].map((acronym) => acronym[0]));
  for (const { text, tokens } of fields) {
    for (const i of capitalsOf(tokens)) {
      if (!initials.has(tokens.norm[i][0]) || !beginsName(tokens, i)) continue;
      for (const acronym of acronyms) {
        if (found.has(acronym) || acronym[0] !== tokens.norm[i][0]) continue;
        const end = endOfExpansion(tokens, i, acronym);
        if (end === null) continue;
        const name = text.slice(tokens.start[i], tokens.end[end - 1]).replace(/\s+/g, " ");
        found.set(acronym, { text: name, words: tokens.norm.slice(i, end) });
      }
    }
  }
  for (const { text, tokens } of fields) {
    for (let i = 2; i + 1 < tokens.length; i++) {
      const { norm, start, end } = tokens;
      if (norm[i - 1] !== "(" || norm[i + 1] !== ")" || !acronyms.has(norm[i]) || found.has(norm[i]))
        continue;
      // Whatever its letters are, and in whatever language: the National Migration Institute (INM).
      const from = startOfName(tokens, i - 2);
      if (from === null || i - 2 === from) continue;
      const name = text.slice(start[from], end[i - 2]).replace(/\s+/g, " ");
      found.set(norm[i], { text: name, words: norm.slice(from, i - 1) });
    }
  }
  return found;
}

/** Outlets that articles call by the last word of their names. */
const SHORT_NAMES = wordSet(
  "times post journal herald tribune globe guardian observer register inquirer enquirer sentinel chronicle gazette monitor",
);

/** Networks that articles call by the name without its News. */
const NETWORKS = wordSet("abc cbs nbc msnbc cbn");

/**
 * "the Times" by itself, of which the article has the whole name: The New York Times; ABC where it has ABC News.
 * `null` where there are two.
 */
export function findOutlet(fields: readonly DocField[], short: string): Expansion | null {
  if (NETWORKS.has(short)) return findNetwork(fields, short);
  if (!SHORT_NAMES.has(short)) return null;
  const found = new Map<string, Expansion>();
  for (const { text, tokens } of fields) {
    for (let i = 1; i < tokens.length; i++) {
      if (tokens.norm[i] !== short || !isNameWord(tokens, i)) continue;
      let from = i;
      while (from > 0 && isNameWord(tokens, from - 1) && tokens.norm[from - 1] !== "the") from--;
      if (from === i) continue;
      const name = text.slice(tokens.start[from], tokens.end[i]).replace(/\s+/g, " ");
      found.set(name, { text: name, words: tokens.norm.slice(from, i + 1) });
    }
  }
  // "The hated Lakeside Post" beside the Lakeside Post.
  const shortest = [...found.values()].sort((a, b) => a.words.length - b.words.length)[0];
  if (shortest === undefined) return null;
  const same = [...found.keys()].every(
    (name) => name === shortest.text || name.endsWith(` ${shortest.text}`),
  );
  return same ? shortest : null;
}

function findNetwork(fields: readonly DocField[], short: string): Expansion | null {
  for (const { text, tokens } of fields) {
    const { norm, start, end } = tokens;
    for (let i = 0; i + 1 < tokens.length; i++) {
      if (norm[i] !== short || norm[i + 1] !== "news" || !isNameWord(tokens, i + 1)) continue;
      return { text: text.slice(start[i], end[i + 1]).replace(/\s+/g, " "), words: norm.slice(i, i + 2) };
    }
  }
  return null;
}

function isNameWord({ shape }: Tokens, i: number): boolean {
  return (shape[i] & SHAPE.capitalised) !== 0 && (shape[i] & SHAPE.allCaps) === 0;
}

/** Where the run of capitalised words that ends at `last` begins; `null` when there is none. */
function startOfName(tokens: Tokens, last: number): number | null {
  if (!isNameWord(tokens, last)) return null;
  let from = last;
  while (from > 0 && last - from < LONGEST_NAME) {
    if (isNameWord(tokens, from - 1)) from--;
    else if (
      from > 1 &&
      /^(?:of|for|and|the|on)$/.test(tokens.norm[from - 1]) &&
      isNameWord(tokens, from - 2)
    )
      from -= 2;
    else break;
  }
  while (from < last && /^(?:the|a|an)$/.test(tokens.norm[from])) from++;
  return from;
}

function beginsName(tokens: Tokens, i: number): boolean {
  return isNameWord(tokens, i) && !isGivenName(tokens.norm[i]) && i + 1 < tokens.length;
}

/** Where the words from `start` on end whose initials are the acronym, not in the middle of a name. */
function endOfExpansion(tokens: Tokens, start: number, acronym: string): number | null {
  const words = [tokens.norm[start]];
  for (let i = start + 1; i < Math.min(tokens.length, start + LONGEST_NAME); i++) {
    // America's Road Plans
    if (tokens.norm[i] === "'s") continue;
    const capitalised = isNameWord(tokens, i);
    if (!capitalised && !SMALL.has(tokens.norm[i])) return null;
    words.push(tokens.norm[i]);
    if (!capitalised || words.length < acronym.length) continue;
    const goesOn = i + 1 < tokens.length && isNameWord(tokens, i + 1);
    if (goesOn || !isAcronym(acronym, words)) continue;
    // Centers for Disease Control and Prevention
    const last = i + 3;
    const whole = [...words, ...tokens.norm.slice(i + 1, last)];
    const more =
      tokens.norm[i + 1] === "and" &&
      last < tokens.length &&
      isNameWord(tokens, i + 2) &&
      !isNameWord(tokens, last);
    return more && isAcronym(acronym, whole) ? last : i + 1;
  }
  return null;
}
