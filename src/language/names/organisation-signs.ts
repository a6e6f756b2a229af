import type { Name } from "../types.js";
import { normalizeForm } from "../word-table/normalize-form.js";

/** The tokens of a sentence and the names that were found in it. */
interface NamedForms {
  readonly forms: readonly string[];
  readonly names: readonly Name[];
}

/** People and parts that organisations have: `a member of the Sea Watch`, `Acme spokeswoman`. */
const HAS = new Set(
  (
    "spokesman spokeswoman spokesperson spokespeople spokesmen ceo chairman chairwoman chair founder co-founder " +
    "cofounder member members employee employees editor director directors executive executives analyst analysts " +
    "correspondent reporter manager staff subsidiary board headquarters fellow division branch"
  ).split(" "),
);

/** What is said to be an organisation beside its name: `the Sea Watch group`, `the party Free Voters`. */
const KINDS = new Set(
  (
    "group party company agency organization organisation team newspaper movement union association network firm " +
    "corporation committee council club coalition charity foundation institute institution commission bank bureau " +
    "department ministry school college university faction cult sect militia gang band"
  ).split(" "),
);

/** The word that makes a name of several words one of an organisation: `Port Tribune`, `Municipality of Norwick`. */
const HEADS = new Set(
  (
    "org organization organisation group party company agency institute institut instituto council committee " +
    "commission department ministry bureau office board authority union association federation league club " +
    "foundation trust bank university college school academy society alliance congress parliament senate corporation " +
    "corp inc ltd llc police army navy force forces court tribunal network news times post press herald tribune " +
    "journal gazette sun star telegraph guardian municipality government administration service services movement " +
    "coalition brigade"
  ).split(" "),
);

const BELONGING = new Set(["of", "for", "at"]);
const FROM = new Set(["of", "at", "from"]);
const POSSESSIVES = new Set(["'s", "'"]);
const CALLED = new Set(["called", "named"]);
const LINK = /^(?:of|for|on|in)$/i;
const SPEECH = /^(?:said|says|announced|claimed|argued|stated|tweeted|reported|warned|denied|declined)$/;

/** A sign beside which little else can be meant counts two, one that a place or a work can have too counts one. */
const STRONG = 2;
const WEAK = 1;

/**
 * How much around a name and in it says that an organisation is named: 0 for nothing, 2 or more for a clear sign.
 *
 * `names` holds `name`. Only of names of the type `other` is it asked whether they speak and whether persons belong to
 * them: *Ada Varga of Norwick* is from a place.
 * @example organisationSigns({ forms: ["the", "Sea", "Watch", "group"], names: [] }, { from: 1, to: 3, type: "place" }) // 2
 */
export function organisationSigns({ forms, names }: NamedForms, { from, to, type }: Name): number {
  const word = (index: number): string => normalizeForm(forms[index] ?? "");
  const hasArticle = word(from - 1) === "the";
  const before = hasArticle ? from - 2 : from - 1;
  const isOwner = POSSESSIVES.has(word(to));
  const after = isOwner ? to + 1 : to;
  let signs = 0;
  if (BELONGING.has(word(before)) && HAS.has(word(before - 1))) signs += WEAK;
  if (HAS.has(word(after))) signs += WEAK;
  if (KINDS.has(word(to))) signs += STRONG;
  if (CALLED.has(word(before)) && KINDS.has(word(before - 1))) signs += STRONG;
  if (!hasArticle && KINDS.has(word(from - 1))) signs += STRONG;
  if (to - from > 1 && HEADS.has(headOf(forms.slice(from, to)))) signs += STRONG;
  if (type !== "other") return signs;
  const isPersonAt = (matches: (name: Name) => boolean): boolean =>
    names.some((name) => name.type === "person" && matches(name));
  if (FROM.has(word(before)) && isPersonAt((name) => name.to === before)) signs += WEAK;
  if (isOwner && isPersonAt((name) => name.from === to + 1)) signs += WEAK;
  if (SPEECH.test(word(to))) signs += WEAK;
  return signs;
}

/** The word before the first `of`, `for`, `on` or `in` of a name; the last one where there is none. */
function headOf(forms: readonly string[]): string {
  const link = forms.findIndex((form) => LINK.test(form));
  return normalizeForm(forms[link > 0 ? link - 1 : forms.length - 1]);
}
