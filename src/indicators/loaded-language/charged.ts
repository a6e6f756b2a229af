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

/** How many words may stand between "of" or "as" and the match, and between the verb and "as". */
const BETWEEN = 3;
const BEFORE_AS = 5;

const MARK = /^(?:[“”"‘’']|'')$/;

/**
 * True for a word that others are told to hold: "accused of cowardice", "denounced as a pittance", "the so-called elites".
 *
 * The outlet does not say so itself. "Guilty of cowardice" and "convicted of a gruesome murder" it does.
 */
export function isCharged(place: Place): boolean {
  return isDisowned(place) || isWordForIt(place);
}

function isDisowned({ tokens: { norm }, from, first }: Place): boolean {
  let at = from - 1;
  while (at > first && MARK.test(norm[at])) at--;
  if (at <= first || !DISOWNS.has(norm[at])) return false;
  return norm[at] !== "called" || (norm[at - 1] === "-" && norm[at - 2] === "so");
}

function isWordForIt({ tokens, from, first }: Place): boolean {
  const { norm, lemma, pos } = tokens;
  // "allegations of fraud torpedoed the bid"
  if (isFiniteForm(tokens, from)) return false;
  let link = from - 1;
  while (link > first && from - link <= BETWEEN + 1 && norm[link] !== "of" && norm[link] !== "as") {
    const verb = pos[link] === "VERB" && norm[link - 1] !== "of";
    if (verb || pos[link] === "AUX" || pos[link] === "PUNCT") return false;
    link--;
  }
  if (norm[link] === "of") return CHARGES.has(lemma[link - 1]);
  if (norm[link] !== "as") return false;
  for (let at = link - 1; at > first && link - at <= BEFORE_AS && pos[at] !== "PUNCT"; at--) {
    if (NAMES.has(lemma[at]) && pos[at] === "VERB") return true;
    if (VIEWS.has(lemma[at])) return morphologyOf(tokens, at).voice === "Pass" && !hasModal(norm, at, first);
  }
  return false;
}

/** "can be seen as perverse" is a view of the outlet's own. */
function hasModal(norm: readonly string[], at: number, first: number): boolean {
  for (let i = at - 1; i >= first && at - i <= 3; i--)
    if (/^(?:can|could|may|might|must|should)$/.test(norm[i])) return true;
  return false;
}
