import { NONE } from "./constituents.js";
import type { Reading } from "./reading.js";
import type { Roles } from "./roles.js";
import { SAYS } from "./verbs-of-saying.js";
import { wordAt } from "./words.js";

/** Whom one tells stands where with other verbs the speaker does. */
const HAS_HEARER = /^t(?:old|ells?)$/;
/** A phrase goes on with these, and out of a clause beside a noun with those. */
const IN_PHRASE = /^(?:flat|appos|nmod|compound|conj|nummod|amod|acl|fixed|det)(?::|$)/;
const IN_CLAUSE = /^(?:obl|obj|iobj|advmod|xcomp)(?::|$)/;
const BEFORE_NOUN = /^(?:flat|compound|det|amod|nummod|nmod:poss)(?::|$)/;
const CLOSING = new Set(['"', "”", "''", "’’", "'", "’"]);
const NO_PHRASE = new Set(["VERB", "AUX", "PRON"]);
const NOMINAL = new Set(["NOUN", "PROPN", "PRON"]);
/** What they bring in is no subject; "after the mayor said" is another matter. */
const PREPOSITIONS = new Set(
  "of to in on for with by at from about without including into over through under between during".split(" "),
);
const WHEN = new Set(
  "monday tuesday wednesday thursday friday saturday sunday week month year night today yesterday".split(" "),
);

/**
 * Who speaks where the tree gives a verb of saying no subject: in three of a hundred places in the news it does not find its way
 * from a long name, or over what stands between, to the verb. `null` when nobody stands beside it.
 *
 * It is the head of the phrase that ends right before the verb, or before a comma there, an adverb or a day; after a
 * quotation or a comma the name behind it ("…," wrote Holm), after a quotation also a noun that the tree hangs elsewhere.
 */
export function speakerBeside(reading: Reading, head: number, roles: Roles): number | null {
  const { sentence, constituents } = reading;
  const { tags, tree, forms } = sentence;
  const { upos, verbForm, mood } = tags[head];
  const word = wordAt(sentence, head);
  if (upos !== "VERB" || verbForm !== "Fin" || mood === "Imp" || !SAYS.has(word)) return null;
  let last = head - 1;
  while (last >= 0 && (tags[last].upos === "ADV" || WHEN.has(wordAt(sentence, last)))) {
    last--;
    if (last >= 0 && /^(?:last|this|on)$/.test(wordAt(sentence, last))) last--;
  }
  const comma = last >= 0 && forms[last] === ",";
  // "support for, say, Holm"
  if (comma && forms[head + 1] === ",") return null;
  const behind = roles.object ?? roles.indirectObject;
  const ends = last >= 0 && tags[last].upos === "PUNCT";
  if (ends && behind !== null && !HAS_HEARER.test(word) && roles.ccomp === null)
    if (tags[behind].upos === "PROPN" && constituents.lowest[behind] === head + 1) return behind;
  if (ends && CLOSING.has(forms[last]) && !HAS_HEARER.test(word)) {
    const speaker = nounBehind(reading, head);
    if (speaker !== null) return speaker;
  }
  if (comma) last--;
  if (last < 0 || !NOMINAL.has(tags[last].upos)) return null;
  const top = topOfPhrase(reading, last, head, comma ? 1 : 0);
  const isOutside = tree.heads[head] === top && tree.relations[head] !== "parataxis";
  return !NOMINAL.has(tags[top].upos) || isOutside || isBroughtIn(reading, top) ? null : top;
}

/** The head of the phrase that ends with `last`, before `end`; at most so many commas are in it after the head. */
function topOfPhrase({ sentence }: Reading, last: number, end: number, commas: number): number {
  const { forms, tags, tree } = sentence;
  const { heads, relations } = tree;
  let top = last;
  let left = commas;
  for (let above = heads[top]; above !== NONE && above < end; above = heads[top]) {
    // "people briefed on it said", "people close to it said"
    const describes =
      relations[above].startsWith("acl") || (relations[above] === "amod" && tags[above].upos === "ADJ");
    const inClause = describes && IN_CLAUSE.test(relations[top]);
    const inPhrase = IN_PHRASE.test(relations[top]) && !NO_PHRASE.has(tags[above].upos);
    const goesOn = inClause || inPhrase;
    if (!goesOn) break;
    const crossed = forms.slice(above, top).filter((form) => form === ",").length;
    if (crossed > left) break;
    left -= crossed;
    top = above;
  }
  return top;
}

function isBroughtIn({ sentence, constituents }: Reading, top: number): boolean {
  const { relations } = sentence.tree;
  for (let token = constituents.first[top]; token !== NONE && token < top; token = constituents.next[token])
    if (relations[token] === "case" && PREPOSITIONS.has(wordAt(sentence, token))) return true;
  return false;
}

/** The head of the phrase that begins right behind a verb; `null` where that is no noun, or a day. */
function nounBehind({ sentence }: Reading, verb: number): number | null {
  const { forms, tags, tree } = sentence;
  let top = verb + 1;
  if (top === forms.length || WHEN.has(wordAt(sentence, top))) return null;
  while (tree.heads[top] > verb && BEFORE_NOUN.test(tree.relations[top])) top = tree.heads[top];
  const { upos } = tags[top];
  return upos === "NOUN" || upos === "PROPN" ? top : null;
}
