import type { DocField } from "../../types.js";
import { SHAPE } from "../shape.js";
import { capitalsOf } from "./capitals.js";
import { spellOutTitle } from "./describe-person.js";
import type { Mention } from "./mention.js";
import { isFigure } from "./public-figures.js";
import { isGivenName } from "./source-words.js";

/** A name behind its title is no longer: Gov. Ana Maria Reyes Hale. */
const LONGEST_NAME = 4;

/**
 * The surnames that stand behind the roles which sources are called by, "reyes" of Gov. Ana Reyes, where "the governor"
 * says something and Reyes is never named as a source; and those of people whom everybody knows.
 */
export function findHolders(fields: readonly DocField[], mentions: readonly Mention[]): ReadonlySet<string> {
  const offices = new Set<string>();
  for (const { description } of mentions)
    if (description.kind === "role" && description.definite) offices.add(description.head);
  const surnames = new Set<string>();
  if (offices.size === 0) return surnames;
  for (const { tokens } of fields) {
    const { norm, shape, pos } = tokens;
    for (const i of capitalsOf(tokens)) {
      if (i + 1 < tokens.length && isFigure(norm[i])) surnames.add(norm[i]);
      if (i === 0 || !offices.has(spellOutTitle(norm[i - 1]))) continue;
      if ((shape[i - 1] & SHAPE.capitalised) === 0 && !isGivenName(norm[i])) continue;
      let end = i;
      while (end < tokens.length && end - i < LONGEST_NAME && isNameWord(norm[end], shape[end], pos[end]))
        end++;
      if (end > i) surnames.add(norm[end - 1]);
    }
  }
  return surnames;
}

function isNameWord(norm: string, shape: number, pos: string): boolean {
  // Gov. J.B. Reyes
  const initials = /^(?:[a-z]\.)+$/.test(norm);
  return initials || (pos === "PROPN" && (shape & SHAPE.capitalised) !== 0 && (shape & SHAPE.allCaps) === 0);
}
