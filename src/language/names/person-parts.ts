import type { PersonParts, TokenRange } from "../types.js";
import { normalizeForm } from "../word-table/normalize-form.js";
import { WORD_BITS, type WordTable } from "../word-table/word-table.js";

/** Stand in a title without being one: `Prime Minister`, `Attorney General`, `Vice President`. */
const OF_TITLES = new Set(
  "prime vice first lady attorney general major chief deputy assistant associate acting interim former then under state".split(
    " ",
  ),
);
/** Titles that go before a given name: `Pope Francis`. */
const BEFORE_GIVEN = new Set(
  "pope king queen prince princess emperor empress saint st sir lady dame sister brother uncle aunt tsar czar sultan".split(
    " ",
  ),
);
/** Begin a family name, and are no part of the given one. */
const PARTICLES = new Set(
  "van von der den de del della di da du des dos das la le el al bin ibn ben bint abu ter ten st mac".split(
    " ",
  ),
);
/** Of these, given names too when a single word follows: `Al Gore`, `Ben Carson`, `Van Jones`. */
const ALSO_GIVEN = new Set("van al ben la el mac st".split(" "));
const SUFFIX = /^(?:[JS]r|I{2,3}|IV|VI{0,3}|Esq|M\.?D|Ph\.?D)\.?$/i;
/** Numbers of kings stand behind a given name; a lone `I` or `X` there is no initial. */
const INITIAL = /^\p{L}\.?$/u;
/** Family names that stand first in Chinese and Korean names. */
const FIRST_FAMILY = new Set(
  "xi kim moon ban mao hu wen deng jiang wang li zhang chen liu yang zhao zhou wu xu sun zhu lin park lee choi".split(
    " ",
  ),
);

/**
 * The parts of a person's name: title, given name, family name and suffix, as tokens of the sentence.
 *
 * Found by lists of titles and given names, and by place: of two words the second is the family name. A name that is
 * nothing but a title (`Mr. President`) has no other part.
 * Of `Sen. Ada van Dam Jr.` the family name is `van Dam`.
 */
export function findPersonParts(
  forms: readonly string[],
  { from, to }: TokenRange,
  words: WordTable,
): PersonParts {
  // Indexed as the sentence is.
  const plain: string[] = [];
  const bits: number[] = [];
  for (let at = from; at < to; at++) {
    plain[at] = plainForm(forms[at]);
    bits[at] = bitsOf(plain[at], words);
  }
  const nameFrom = endOfTitle(plain, bits, from, to);
  const nameTo = startOfSuffix(forms, nameFrom, to);
  const title = nameFrom > from ? { from, to: nameFrom } : null;
  const suffixFrom = nameTo < to && forms[nameTo] === "," ? nameTo + 1 : nameTo;
  const suffix = suffixFrom < to ? { from: suffixFrom, to } : null;
  const units = splitUnits(forms, nameFrom, nameTo);
  if (units.length === 0) return { title, given: null, family: null, suffix };
  const range = (first: number, last: number): TokenRange | null =>
    first > last ? null : { from: units[first].from, to: units[last].to };
  const last = units.length - 1;
  const is = (unit: number, bit: number): boolean => (bits[units[unit].from] & bit) !== 0;

  if (last === 0) {
    const royal = title !== null && BEFORE_GIVEN.has(plain[title.to - 1]);
    const known = title === null && is(0, WORD_BITS.givenName) && !is(0, WORD_BITS.surname);
    return royal || known
      ? { title, given: units[0], family: null, suffix }
      : { title, given: null, family: units[0], suffix };
  }
  if (isFamilyFirst(units, plain, bits)) return { title, given: range(1, last), family: units[0], suffix };
  const particle = units.findIndex((unit, k) => k > 0 && k < last && PARTICLES.has(plain[unit.from]));
  // `Sen. Van Hollen`, `de Blasio`: no given name. `Rev. Al Sharpton` and `Van Jones` have one.
  const opening = plain[units[0].from];
  const opensFamily =
    PARTICLES.has(opening) && (!ALSO_GIVEN.has(opening) || (title !== null && opening === "van"));
  const first = opensFamily ? 0 : particle === -1 ? last : particle;
  return { title, given: range(0, first - 1), family: range(first, last), suffix };
}

/** `Xi Jinping`, `Kim Jong Un`, `Moon Jae-in`, but not `Kim Davis`. */
function isFamilyFirst(
  units: readonly TokenRange[],
  plain: readonly string[],
  bits: readonly number[],
): boolean {
  const [first, second, third] = units;
  if (!FIRST_FAMILY.has(plain[first.from]) || units.length > 3) return false;
  if (third !== undefined) return (bits[second.from] & WORD_BITS.givenName) === 0;
  if (second.to - second.from > 1) return first.to - first.from === 1;
  return (bits[first.from] & WORD_BITS.givenName) === 0 && (bits[second.from] & NAMES) === 0;
}

const NAMES = WORD_BITS.givenName | WORD_BITS.surname;

const plainForm = (form: string): string => normalizeForm(form).replace(/(?<=..)\.$/, "");

function bitsOf(plain: string, words: WordTable): number {
  const row = words.indexOf(plain);
  // What nobody has heard of is a name.
  return row === -1 ? WORD_BITS.capitalised : words.bits(row);
}

/** Where the name begins behind its titles; `to` when there is nothing else. */
function endOfTitle(plain: readonly string[], bits: readonly number[], from: number, to: number): number {
  const isTitle = (at: number): boolean =>
    (bits[at] & (WORD_BITS.title | WORD_BITS.role)) !== 0 || OF_TITLES.has(plain[at]);
  let end = from;
  for (let at = from; at < to - 1; at++) {
    if (isTitle(at)) {
      // Dean, King, Major are names as well: of a name of two words, the given one.
      if (at === from && to - from === 2 && (bits[at] & NAMES) !== 0 && !BEFORE_GIVEN.has(plain[at])) break;
      end = at + 1;
    } else if (end > from && plain[at] === "of" && (bits[at + 1] & WORD_BITS.givenName) === 0) {
      // Secretary of State, Leader of the Opposition: what is held is one word, with those up to the next title.
      end = plain[at + 1] === "the" ? at + 3 : at + 2;
      // Foreign Affairs, Homeland Security: a common noun goes on with it.
      if (end < to - 1 && (bits[end] & (NAMES | WORD_BITS.capitalised)) === 0) end++;
      at = end - 1;
    } else if (plain[at] === "-" && end === at && plain[at + 1] === "elect") {
      end = at + 2;
      at++;
    } else if (plain[at] !== "-" || end !== at) {
      // Treasury Secretary, New Jersey Gov.: words up to a title, none of which is a given name.
      const next = findTitle(plain, bits, at, to - 1);
      if (next === -1) break;
      end = next + 1;
      at = next;
    }
  }
  // Nothing but titles, unless the last word is a name.
  return end >= to - 1 && isTitle(to - 1) && (bits[to - 1] & NAMES) === 0 ? to : Math.min(end, to - 1);
}

/** The first plain title before a given name; -1 when there is none. */
function findTitle(plain: readonly string[], bits: readonly number[], from: number, to: number): number {
  const isGiven = (at: number): boolean =>
    (bits[at] & (WORD_BITS.givenName | WORD_BITS.placeName)) === WORD_BITS.givenName;
  for (let at = from; at < to && !isGiven(at); at++)
    if ((bits[at] & WORD_BITS.title) !== 0 && (bits[at] & WORD_BITS.surname) === 0 && plain[at] !== "state")
      return at;
  return -1;
}

function startOfSuffix(forms: readonly string[], from: number, to: number): number {
  let start = to;
  while (start - from > 1 && SUFFIX.test(forms[start - 1])) start--;
  return start < to && start - from > 1 && forms[start - 1] === "," ? start - 1 : start;
}

/** Words of a name: what a hyphen joins is one, and so is a word with the initials behind it. */
function splitUnits(forms: readonly string[], from: number, to: number): TokenRange[] {
  const units: { from: number; to: number }[] = [];
  for (let at = from; at < to; at++) {
    const before = units[units.length - 1];
    const joined = /^[-–‑]$/.test(forms[at]) || (at > from && /^[-–‑]$/.test(forms[at - 1]));
    const initial = units.length > 0 && at < to - 1 && INITIAL.test(forms[at]) && !PARTICLES.has(forms[at]);
    if (before !== undefined && (joined || initial)) before.to = at + 1;
    else units.push({ from: at, to: at + 1 });
  }
  return units;
}
