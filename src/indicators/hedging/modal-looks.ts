import { wordSet } from "../../text/word-set.js";
import type { DocField, LexiconMatch } from "../../types.js";
import { type Hedge, isBreak, type SecondLook, tagAt, wordAt } from "./neighbours.js";

const SUBJECTS = wordSet("he she they we it you i god his her their our this these those");
const LINKS = wordSet("and but so then also long");

/** "Today may he find the words": a wish, since the verb stands before who it is for. */
function isWish(field: DocField, { from, to }: LexiconMatch): boolean {
  const next = wordAt(field, to, from);
  const before = tagAt(field, from - 1, from);
  if (SUBJECTS.has(next)) return before !== "PRON" && before !== "PROPN";
  const opens = isBreak(field, from - 1, from) || LINKS.has(wordAt(field, from - 1, from));
  return (
    opens && (next === "the" || next === "all" || next === "every") && tagAt(field, from - 1, from) !== "NOUN"
  );
}

const GRANTED = wordSet("be seem sound appear look");
/** The longest stretch from "as hard as" to its modal. */
const CONCESSION = 9;

const RELATIVES = wordSet("who whom which where");
/** Words that make a conjunction with "as" or "though": "even though", "such as". */
const JOINED = wordSet("even just such well soon long far so many much few");

/** "as hard as it may be", "strange as it may seem", "however dull it might be": what is granted, not what is possible. */
function isConcession(field: DocField, { from, to }: LexiconMatch): boolean {
  if (!GRANTED.has(wordAt(field, to, from))) return false;
  const { norm, pos } = field.tokens;
  for (let i = from - 1; i > from - CONCESSION && !isBreak(field, i, from); i--) {
    if (RELATIVES.has(norm[i])) return false;
    if (norm[i] === "however") return pos[i + 1] === "ADJ" || pos[i + 1] === "ADV";
    if (norm[i] !== "as" && norm[i] !== "though") continue;
    const graded = tagAt(field, i - 1, from);
    if ((graded === "ADJ" || graded === "ADV") && !JOINED.has(norm[i - 1])) return true;
    return norm[i] === "as" && norm[i - 1] === "that" && norm[i - 2] === "be";
  }
  return false;
}

function may(field: DocField, match: LexiconMatch, hedge: Hedge): Hedge | null {
  return isWish(field, match) ? null : might(field, match, hedge);
}

function might(field: DocField, match: LexiconMatch, hedge: Hedge): Hedge | null {
  return isConcession(field, match) ? null : hedge;
}

const ASKING = wordSet("how why who");

/** "How could that be?": astonishment at what is so; "what could be worse?": nothing could. */
function could(field: DocField, match: LexiconMatch, hedge: Hedge): Hedge | null {
  const { from, to } = match;
  const word = wordAt(field, from - 1, from);
  const asks = field.tokens.norm[field.sentences[field.sentenceOf[from]].to - 1] === "?";
  const opens = isBreak(field, from - 2, from) || /^(?:and|but|so|then)$/.test(wordAt(field, from - 2, from));
  if (asks && opens && ASKING.has(word)) return null;
  if (asks && opens && word === "what" && /^(?:be|possibly)$/.test(wordAt(field, to, from))) return null;
  return hedge;
}

/** Uses of modals that are no guess. */
export const modalLooks: Readonly<Record<string, SecondLook>> = { may, might, could };
