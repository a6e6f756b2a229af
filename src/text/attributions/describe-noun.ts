import type { SourceKind } from "../../types.js";
import { wordSet } from "../word-set.js";
import { isDemonym } from "./demonyms.js";
import { isOfOffice, startOfHead } from "./read-name.js";
import { isGenericOffice, isMember } from "./read-organisation.js";
import { isIssuing, isPreposition } from "./small-words.js";
import type { PhraseWord } from "./source-phrase.js";
import {
  isCollectiveNoun,
  isDocumentNoun,
  isKnownSurname,
  isOrganisationName,
  isOrganisationWord,
  isSingularRole,
  isTitleWord,
  singularOf,
} from "./source-words.js";
import { isTimeWord } from "./time-words.js";

/** A source that a common noun heads. */
export interface NounReading {
  readonly kind: SourceKind;
  /** Identified by a name within: "the Clinton campaign", "a Quinnipiac poll". People are not: "a Trump aide". */
  readonly named: boolean;
  readonly head: string;
  readonly words: readonly PhraseWord[];
  readonly determiners: ReadonlySet<string>;
}

const DETERMINERS = wordSet(
  "the a an this that these those another one other his her its their our my your some any no " +
    "every each new latest recent same",
);

const AGENT = /(?:er|or|ist|ian|ee|eer|man|woman|person)$/;
const ENDS_LIKE_AGENT_BUT_IS_NONE = /(?:ment|ation|ence|ance|ter|ver|wer|per|ber|ior)$/;

/** Kind and head noun of words without a proper name for a head. */
export function describeNoun(words: readonly PhraseWord[]): NounReading {
  const own = words.slice(startOfHead(words));
  const end = endOfNoun(own);
  const of = end + 1 < own.length && own[end].norm === "of";
  const quantity = of && isQuantity(own.slice(0, end));
  const head = quantity ? headOf(own.slice(end + 1)) : headOf(own.slice(0, end));
  const kind = quantity
    ? quantityKind(words, head)
    : isKnownName(words, own)
      ? "organisation"
      : kindOf(head, words);
  const issued = words.findIndex(({ norm }, i) => i > 0 && isIssuing(norm));
  const proper = words.some(
    ({ capitalised, norm }, i) =>
      capitalised &&
      !isTimeWord(norm) &&
      norm !== "may" &&
      // "The Administration" is whichever was named, however it is written.
      !(words.length === 2 && isGenericOffice(norm)) &&
      (i > 0 || words[1]?.norm === "'s" || isKnownSurname(norm)) &&
      // "a video posted to Hale Online" is no more than a video; whoever it is by tells which one.
      (issued < 0 || i < issued || words.slice(issued, i).some(({ norm: by }) => by === "by")),
  );
  return {
    kind,
    // What is no word for a document is none by name: "Hale's efforts".
    named:
      (proper &&
        ((kind === "organisation" && !isSeveral(head)) ||
          (kind === "document" && isDocumentNoun(head.norm)))) ||
      isKnownName(words, own),
    head: head.norm,
    words,
    determiners: DETERMINERS,
  };
}

/** "Texas banks", "the biggest German firms": several, of which the place names none. */
function isSeveral({ norm, capitalised }: PhraseWord): boolean {
  const singular = capitalised ? null : singularOf(norm);
  return singular !== null && isOrganisationWord(singular);
}

/** The justice department, the white house: names that some outlets write small. */
function isKnownName(words: readonly PhraseWord[], own: readonly PhraseWord[]): boolean {
  const name = own.filter(({ norm }, i) => i > 0 || !/^u\.?s\.?$/.test(norm));
  if (name.length < 2 || name.length > 4 || (words[0].norm !== "the" && name.length === own.length))
    return false;
  return isOrganisationName(name.map(({ norm }) => norm).join(" "), false);
}

function endOfNoun(words: readonly PhraseWord[]): number {
  if (isOfOffice(words)) return words.length;
  let end = 1;
  while (end < words.length && !isPreposition(words[end].norm) && !isIssuing(words[end].norm)) {
    // "officials and analysts" are headed by the first, "American and British officials" by the last.
    if (words[end].norm === "and" && isKnown(words[end - 1].norm) && !words[end - 1].capitalised) break;
    // "an attorney | defending the order"
    if (isDoing(words, end)) break;
    end++;
  }
  return end;
}

/** What somebody does, behind the word for who it is. */
function isDoing(words: readonly PhraseWord[], at: number): boolean {
  const { norm, capitalised } = words[at];
  const before = words[at - 1];
  if (capitalised || before.capitalised || !norm.endsWith("ing") || at + 1 >= words.length) return false;
  return (isSingularRole(before.norm) || isCollectiveNoun(before.norm)) && !isKnown(norm);
}

/** "Fifty of the officers", "40 percent of voters", "a majority of Americans", "one of the guards". */
function isQuantity(words: readonly PhraseWord[]): boolean {
  const last = words[words.length - 1];
  return (
    last.number ||
    /^(?:one|two|some|many|most|several|few|all|none|half|percent|majority|number|group|dozens|hundreds|thousands|scores|couple|pair|any|each|both|those|handful|lot|lots|minority|third|quarter|rest)$/.test(
      last.norm,
    )
  );
}

function quantityKind(words: readonly PhraseWord[], head: PhraseWord): SourceKind {
  const people = /^(?:them|us|you|these|those|whom)$/.test(head.norm);
  const kind = people ? "collective" : kindOf(head, words);
  if (kind !== "collective" && kind !== "role") return kind;
  return words[0].norm === "one" || words[0].norm === "each" ? "role" : "collective";
}

/** The last word, unless the lexicon knows it not and a person before it: "two sources present", "aides alike". */
function headOf(words: readonly PhraseWord[]): PhraseWord {
  const nouns = words.filter(({ norm }) => norm !== "'s");
  const within = nouns.slice(0, endOfNoun(nouns));
  const last = within[within.length - 1] ?? words[words.length - 1];
  if (isKnown(last.norm)) return last;
  const before = within[within.length - 2];
  return before !== undefined && (isCollectiveNoun(before.norm) || isSingularRole(before.norm))
    ? before
    : last;
}

function isKnown(norm: string): boolean {
  return isSingularRole(norm) || isCollectiveNoun(norm) || isOrganisationWord(norm) || isDocumentNoun(norm);
}

function kindOf(head: PhraseWord, words: readonly PhraseWord[]): SourceKind {
  const { norm } = head;
  if (isSingularRole(norm) || isMember(norm)) return "role";
  if (isCollectiveNoun(norm) || (head.capitalised && isDemonym(norm))) return "collective";
  // Several newspapers are several voices; a newspaper is one.
  if (/^(?:newspapers|papers|magazines|websites|outlets|networks|channels|blogs|broadcasters)$/.test(norm))
    return "collective";
  if (isDocumentNoun(norm)) return "document";
  if (isOrganisationWord(norm)) return "organisation";
  if (isTitleWord(norm)) return "role";
  // A state or city speaks as its government.
  if (/^(?:state|city|county|country|town|nation)$/.test(norm)) return "organisation";
  if (head.number || /^(?:others?|none)$/.test(norm)) return "collective";
  if (/^(?:one|another|someone|somebody|anyone)$/.test(words[0].norm) && words.length === 1) return "role";
  if (AGENT.test(norm) && !ENDS_LIKE_AGENT_BUT_IS_NONE.test(norm)) return "role";
  if (/(?:ers|ors|ists|ians|ees|men|women)$/.test(norm)) return "collective";
  return "document";
}
