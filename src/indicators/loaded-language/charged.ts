import { isFiniteForm } from "../../text/attributions/finite-verb.js";
import { morphologyOf } from "../../text/syntax.js";
import { wordSet } from "../../text/word-set.js";
import type { Place } from "./place.js";

/** Right before a word these leave it to others: "the so-called elites", "allegedly vindictive". */
const DISOWNS = wordSet("so-called called alleged allegedly supposed supposedly purported purportedly");

/** What follows these and "of" is what somebody is accused of, not what they are. */
const CHARGES = wordSet("accuse accusation allegation charge");

/** What follows these and "as" is somebody's word for it. */
const NAMES = wordSet("denounce dismiss brand deride condemn label portray depict paint decry cast lambaste");

/** Likewise, but only in the passive: who sees it so is somebody. */
const VIEWS = wordSet("see view regard perceive");

/** What follows these and "that" is what somebody holds or says. */
const THOUGHTS = wordSet(
  "idea notion claim narrative accusation allegation perception impression suggestion charge argument message fear belief theory myth " +
    "complaint rumor view conviction assertion contention insinuation",
);

/** How many words may stand between "of" or "as" and the match, and between the verb and "of" or "as". */
const BETWEEN = 3;
const BEFORE_AS = 5;
const BEFORE_OF = 8;

/** How far the noun may stand before "is that". */
const BEFORE_THAT = 6;

const MARK = /^(?:[“”"‘’']|'')$/;

/**
 * True for a word that others are told to hold: "accused of cowardice", "denounced as a pittance", "the so-called elites", "the idea that Hale is
 * a coward".
 *
 * The outlet does not say so itself. "Guilty of cowardice" and "convicted of a gruesome murder" it does.
 */
export function isCharged(place: Place): boolean {
  return isDisowned(place) || isWordForIt(place) || isThought(place);
}

function isDisowned({ tokens: { norm }, from, first }: Place): boolean {
  let at = from - 1;
  while (at > first && MARK.test(norm[at])) at--;
  if (at <= first || !DISOWNS.has(norm[at])) return false;
  return norm[at] !== "called" || (norm[at - 1] === "-" && norm[at - 2] === "so");
}

function isWordForIt(place: Place): boolean {
  const { tokens, from, first } = place;
  const { norm, lemma, pos } = tokens;
  // "allegations of fraud torpedoed the bid"
  if (isFiniteForm(tokens, from)) return false;
  let link = from - 1;
  while (link > first && from - link <= BETWEEN + 1 && norm[link] !== "of" && norm[link] !== "as") {
    const verb = pos[link] === "VERB" && norm[link - 1] !== "of";
    if (verb || pos[link] === "AUX" || pos[link] === "PUNCT") return false;
    link--;
  }
  if (norm[link] === "of") return CHARGES.has(lemma[link - 1]) || isAccused(place, link);
  if (norm[link] !== "as") return false;
  for (let at = link - 1; at > first && link - at <= BEFORE_AS && pos[at] !== "PUNCT"; at--) {
    if (NAMES.has(lemma[at]) && pos[at] === "VERB") return true;
    if (VIEWS.has(lemma[at])) return morphologyOf(tokens, at).voice === "Pass" && !hasModal(norm, at, first);
  }
  return false;
}

/** "accusing the board of | cowardice" */
function isAccused({ tokens: { lemma, pos }, first }: Place, of: number): boolean {
  for (let at = of - 1; at >= first && of - at <= BEFORE_OF && pos[at] !== "PUNCT"; at--)
    if (lemma[at] === "accuse") return pos[at] === "VERB";
  return false;
}

/** Within the clause that tells what somebody holds: "the idea that Hale is a coward", not "the idea that Hale acted is absurd". */
function isThought(place: Place): boolean {
  const { tokens, from, to, first } = place;
  const { norm, pos } = tokens;
  let verbs = 0;
  for (let at = to - 1; at > first && verbs < 2 && pos[at] !== "PUNCT"; at--) {
    if (isFiniteForm(tokens, at)) verbs++;
    if (norm[at] === "that" && at < from) return verbs < 2 && isThoughtBefore(place, at);
  }
  return false;
}

/** "the idea | that", "the narrative is | that"; not "my view is | that". */
function isThoughtBefore({ tokens: { norm, lemma }, first }: Place, that: number): boolean {
  const reach = lemma[that - 1] === "be" ? BEFORE_THAT : 1;
  for (let at = that - 1; at >= first && that - at <= reach; at--)
    if (THOUGHTS.has(lemma[at])) return ![1, 2, 3].some((back) => /^(?:my|our)$/.test(norm[at - back]));
  return false;
}

/** "can be seen as perverse" is a view of the outlet's own. */
function hasModal(norm: readonly string[], at: number, first: number): boolean {
  for (let i = at - 1; i >= first && at - i <= 3; i--)
    if (/^(?:can|could|may|might|must|should)$/.test(norm[i])) return true;
  return false;
}
