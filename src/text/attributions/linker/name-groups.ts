import type { DocField, Tokens } from "../../../types.js";
import { SHAPE } from "../../shape.js";
import { organisationWords, sameOrganisation } from "../organisation-names.js";
import {
  type Gender,
  genderOfWord,
  isGivenName,
  isKnownSurname,
  isOrganisationName,
  isOrganisationWord,
  isPlaceName,
  isSingularRole,
  isTitleWord,
  usualGivenName,
} from "../source-words.js";
import { isTimeWord } from "../time-words.js";

/** Somebody or something whom a field names, wherever it does: those of one surname, or of one organisation. */
export interface NameGroup {
  /** `null` where the words do not tell which. */
  readonly kind: "person" | "organisation" | null;
  /** The surname of a person, the last word of anything else. */
  readonly head: string;
  /** The longest form, lower case. */
  words: readonly string[];
  /** Those by which an organisation is told from others. */
  short: readonly string[];
  gender: Gender | null;
  /** The tokens of each place, in the order of the text. */
  readonly places: { readonly from: number; readonly to: number }[];
  /** The place of the longest form. */
  longest: number;
}

/** Small words within a name: the University of Ohio. */
const WITHIN = /^(?:of|the|&)$/;

/** Whom a field names, in the order of the first places. One pass; what a word may be is guessed from the words of the name alone. */
export function groupNames({ tokens }: DocField): NameGroup[] {
  const { norm, shape } = tokens;
  const groups: NameGroup[] = [];
  const byHead = new Map<string, NameGroup[]>();
  for (let i = 0; i < tokens.length; i++) {
    if (!isNamePart(tokens, i)) continue;
    let to = i + 1;
    while (to < tokens.length) {
      if (isNamePart(tokens, to)) to++;
      else if (joins(tokens, to) || (WITHIN.test(norm[to]) && isNamePart(tokens, to + 1))) to += 2;
      else break;
    }
    let from = behindTitle(norm, i, to);
    // Secretary of State Ann Hale
    if (norm[from] === "of" && to - from > 2) from += 2;
    // the Hale administration
    if (/^(?:administration|campaign)$/.test(norm[to] ?? "")) to++;
    addPlace(groups, byHead, tokens, from, to, from > i || isCourtesy(norm[i - 1] ?? ""));
    i = to - 1;
  }
  return groups;

  function isNamePart({ pos }: Tokens, at: number): boolean {
    if (((shape[at] ?? 0) & SHAPE.capitalised) === 0) return false;
    return (
      (pos[at] === "PROPN" || isOrganisationWord(norm[at]) || isTitleWord(norm[at])) && !isTimeWord(norm[at])
    );
  }
}

/** Whether a hyphen joins two words with capitals: Reyes-Hale. */
function joins({ norm, shape }: Tokens, at: number): boolean {
  if (norm[at] !== "-" || (shape[at] & SHAPE.blankBefore) !== 0) return false;
  return ((shape[at + 1] ?? 0) & (SHAPE.blankBefore | SHAPE.capitalised)) === SHAPE.capitalised;
}

function isCourtesy(norm: string): boolean {
  return isTitleWord(norm) || isSingularRole(norm);
}

/** Where the name begins in "South Korean President Moon". */
function behindTitle(norm: readonly string[], from: number, to: number): number {
  for (let i = to - 2; i >= from; i--) if (isCourtesy(norm[i]) && !isGivenName(norm[i])) return i + 1;
  return from;
}

function addPlace(
  groups: NameGroup[],
  byHead: Map<string, NameGroup[]>,
  { norm, shape }: Tokens,
  from: number,
  to: number,
  titled: boolean,
): void {
  const words = norm.slice(from, to);
  const head = words[words.length - 1];
  const kind = kindOf(words, (shape[from] & SHAPE.allCaps) !== 0, titled);
  const gender = genderOf(words, norm[from - 1] ?? "");
  const short = organisationWords(words);
  const same = (byHead.get(head) ?? []).find((group) => isSame(group, kind, words, short));
  const known =
    same ??
    (kind === "person" || words.length > 5
      ? undefined
      : groups.find((group) => group.kind !== "person" && sameOrganisation(group.short, short)));
  if (known !== undefined) {
    known.places.push({ from, to });
    known.gender ??= gender;
    if (words.length > known.words.length) {
      known.words = words;
      known.short = short;
      known.longest = known.places.length - 1;
    }
    return;
  }
  const group: NameGroup = { kind, head, words, short, gender, places: [{ from, to }], longest: 0 };
  groups.push(group);
  byHead.set(head, [...(byHead.get(head) ?? []), group]);
}

/** Of one surname, unless two given names stand before it. */
function isSame(
  group: NameGroup,
  kind: NameGroup["kind"],
  words: readonly string[],
  short: readonly string[],
): boolean {
  if (group.kind === "organisation" || kind === "organisation")
    return group.kind === kind && sameOrganisation(group.short, short);
  return group.words.length === 1 || words.length === 1 || group.words[0] === words[0];
}

function kindOf(words: readonly string[], allCaps: boolean, titled: boolean): NameGroup["kind"] {
  const joined = words.join(" ");
  const last = words[words.length - 1];
  if (words.length > 1 && isGivenName(words[0]) && !isOrganisationWord(last)) return "person";
  if (titled && !isOrganisationWord(last)) return "person";
  if (
    isOrganisationName(joined, allCaps) ||
    isPlaceName(joined) ||
    words.some((word) => isOrganisationWord(word)) ||
    (words.length === 1 && allCaps)
  )
    return "organisation";
  return isKnownSurname(last) ? "person" : null;
}

function genderOf(words: readonly string[], before: string): Gender | null {
  const title = isTitleWord(before) ? genderOfWord(before) : null;
  if (title !== null) return title;
  const given = words.length > 1 ? words[0] : usualGivenName(words[0]);
  return given === null ? null : genderOfWord(given);
}
