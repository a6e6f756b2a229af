import { SHAPE } from "../../text/shape.js";
import { wordSet } from "../../text/word-set.js";
import type { DocField } from "../../types.js";
import { isBreak, wordAt } from "./neighbours.js";

const CURRENCIES: ReadonlySet<string> = new Set(["$", "£", "€", "us$", "a$", "c$", "¥"]);

/** What "a" must be followed by to be a quantity: about a dozen, nearly a year. */
const UNITS = wordSet(
  "dozen half third quarter fifth tenth hundred thousand million billion trillion second minute hour " +
    "day week month year decade century mile foot inch percent kilometer kilometre meter metre ton " +
    "pound gallon acre fortnight generation",
);

/** What may follow "one" in a quantity: one in ten, one million. */
const AFTER_ONE: ReadonlySet<string> = new Set([...UNITS, "in", "of", "-", "%", "out"]);

/** Words that carry a number on. */
const SCALES: ReadonlySet<string> = new Set([
  "%",
  "hundred",
  "thousand",
  "million",
  "billion",
  "trillion",
  "dozen",
]);

const FRACTIONS: ReadonlySet<string> = new Set([
  "third",
  "thirds",
  "quarter",
  "quarters",
  "fifth",
  "fifths",
  "half",
  "tenths",
]);

/**
 * End of the quantity that begins at token `i`: behind its last number, or -1 when there is none.
 *
 * A number with its currency, scale or fraction ("$10 million", "two-thirds"), "half", "a dozen", "a year". A bare year
 * counts only with `years`; dates such as 9/11 never do.
 */
export function quantityEnd(field: DocField, i: number, home: number, { years = false } = {}): number {
  const word = wordAt(field, i, home);
  if (word === "") return -1;
  if (word === "half") return i + 1;
  if (word === "a" || word === "an") return UNITS.has(wordAt(field, i + 1, home)) ? i + 2 : -1;
  const first = CURRENCIES.has(word) ? i + 1 : i;
  if (!isNumber(field, first, home)) return -1;
  const number = wordAt(field, first, home);
  if (number === "one" && !AFTER_ONE.has(wordAt(field, first + 1, home))) return -1;
  if (!years && isYear(number) && !SCALES.has(wordAt(field, first + 1, home))) return -1;
  let end = first + 1;
  while (SCALES.has(wordAt(field, end, home))) end++;
  if (wordAt(field, end, home) === "-" && FRACTIONS.has(wordAt(field, end + 1, home))) end += 2;
  return end;
}

function isNumber(field: DocField, i: number, home: number): boolean {
  if (isBreak(field, i, home) || (field.tokens.shape[i] & SHAPE.number) === 0) return false;
  return !field.tokens.norm[i].includes("/");
}

function isYear(number: string): boolean {
  return number.length === 4 && (number.startsWith("19") || number.startsWith("20")) && !number.includes(".");
}
