import type { DocField } from "../../types.js";
import { findNameLinks } from "../name-links.js";
import { isGivenName } from "./source-words.js";

/** The surname that a link stands behind. */
const LAST_WORD = /\p{Lu}[\p{L}'’-]+$/u;

/** Up to three given names. */
const GIVEN = /^(?:\p{Lu}[\p{L}'’-]*\.?(?: |$)){1,3}$/u;

/**
 * The full names of the links that a page has run into its text, by surname: "Hale Ana Maria HaleCouncil votes MORE".
 * Empty for most articles.
 */
export function findWrittenTwice(fields: readonly DocField[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { text } of fields) {
    for (const { start, end } of findNameLinks(text)) {
      const surname = LAST_WORD.exec(text.slice(0, start))?.[0];
      if (surname === undefined || found.has(surname.toLowerCase())) continue;
      const link = text.slice(start, end).trimStart();
      const given = link.slice(0, Math.max(0, link.indexOf(` ${surname}`)));
      const [first] = given.split(" ");
      if (GIVEN.test(given) && isGivenName(first.toLowerCase()))
        found.set(surname.toLowerCase(), `${given} ${surname}`);
    }
  }
  return found;
}
