import type { DocField } from "../../types.js";
import type { NameGroup } from "./linker/name-groups.js";
import type { ResolvedSource } from "./mention.js";
import { organisationWords } from "./organisation-names.js";
import { isDemonym } from "./read-name.js";
import { isKnownSurname, isOrganisationWord, isTitleWord } from "./source-words.js";
import { withSingleBlanks } from "./source-phrase.js";

/** Words that a fuller name has more. */
const MOST_MORE = 2;

/**
 * The organisations with the fuller names that the text has for them: the Oversight Committee as the House Oversight
 * Committee, Halcyon as Halcyon Labs. No argument but the sources is changed.
 */
export function nameOrganisationsInFull(
  fields: readonly DocField[],
  sources: readonly ResolvedSource[],
  names: (field: number) => readonly NameGroup[],
): void {
  for (const source of sources) {
    if (source.kind !== "organisation" || !source.named || source.words.length > 3) continue;
    const words = organisationWords(source.words);
    if (words.length === 0 || !mayBeShort(words)) continue;
    fields.forEach(({ text, tokens }, field) => {
      for (const group of names(field)) {
        if (group.kind === "person") continue;
        for (const { from, to } of group.places) {
          const full = tokens.norm.slice(from, to);
          const more = full.length - words.length;
          if (more < 1 || more > MOST_MORE || full.length <= source.words.length) continue;
          if (!extendsName(words, full)) continue;
          source.name = withSingleBlanks(text.slice(tokens.start[from], tokens.end[to - 1]));
          source.words = full;
          source.head = full[full.length - 1];
        }
      }
    });
  }
}

function mayBeShort(words: readonly string[]): boolean {
  const last = words[words.length - 1];
  return words.length > 1 && /^(?:committee|caucus|subcommittee|commission|council)$/.test(last);
}

/** "House" before the committee; nobody's surname, country or party. */
function extendsName(words: readonly string[], full: readonly string[]): boolean {
  const more = full.length - words.length;
  if (!words.every((word, i) => word === full[more + i])) return false;
  return full
    .slice(0, more)
    .every(
      (word) =>
        /^\p{L}/u.test(word) && !isKnownSurname(word) && !isDemonym(word) && !isTitleWord(word) && !isOrganisationWord(word),
    );
}
