import type { Holder } from "./called-so.js";
import { readFigure } from "./public-figures.js";
import type { SourceDescription } from "./source-description.js";

/**
 * "The president", "the U.S. president", "the commander in chief", "the former president" where the article gives nobody of those people that title:
 * the only one of them whom everybody knows as one; `null` when there is none or a choice.
 */
export function findPresident<Person extends Holder>(
  people: readonly Person[],
  { kind, definite, head, words }: SourceDescription,
): Person | null {
  if (kind !== "role" || !definite) return null;
  const commander = /^commander[- ]in[- ]chief$/.test(words.join(" "));
  if (head !== "president" && !commander) return null;
  if (!commander && !words.every((word) => UNTELLING.test(word))) return null;
  const former = words.includes("former");
  const known = people.filter(
    ({ head: surname, words: name }) =>
      (former ? ONCE : NOW).test(surname) && readFigure(name, surname)?.has("president") === true,
  );
  const titled = people.some((person) => !known.includes(person) && person.roles.has("president"));
  return known.length === 1 && (former || !titled) ? known[0] : null;
}

const UNTELLING = /^(?:president|former|u\.?s\.?|american|us|united|states)$/;

/** Presidents in news of the 2010s, and those before. */
const NOW = /^(?:obama|trump)$/;
const ONCE = /^(?:carter|clinton|bush|obama)$/;
