import { bucketOf, hashString, mixHash } from "../../learn/hash.js";
import { SHAPE } from "../../text/shape.js";
import type { DocField, LexiconMatch } from "../../types.js";
import type { JudgedEntry } from "./judged.js";
import type { Hedge } from "./neighbours.js";

/** Rows of the table of weights. */
export const CUE_ROWS = 1 << 16;

/** The most features of a candidate. */
export const MOST_FEATURES = 96;

const BEFORE_FIRST = hashString("^");
const BEHIND_LAST = hashString("$");
const ABSENT = hashString("-");

/** The farthest that a subject, an auxiliary or a negation is looked for. */
const REACH = 6;
/** The farthest that a complement or a governing verb is looked for. */
const SIGHT = 9;

const MODALS: ReadonlySet<string> = new Set([
  ...["may", "might", "can", "could", "will", "would", "shall", "should", "must", "'ll", "'d"],
]);
const DENIALS: ReadonlySet<string> = new Set([
  ...["not", "n't", "no", "never", "nor", "neither", "nobody", "nothing", "none", "without", "hardly"],
]);
const CONDITIONS: ReadonlySet<string> = new Set(["if", "unless", "whether", "should", "so", "when"]);
const COMPARES: ReadonlySet<string> = new Set(["than", "as", "more", "less", "most", "how", "too"]);

/**
 * Writes the features of a candidate into `into`, as rows of the table of weights, and returns how many there are.
 *
 * What stands around it in its sentence: words, tags, subject, auxiliaries, negation, conditions, what follows, whether it
 * is quoted, in a title, or a question; and what the rule of its entry, `hedge`, made of it.
 */
export function cueFeatures(
  field: DocField,
  match: LexiconMatch,
  { entryHash, labelHash, weight, hasRule }: JudgedEntry,
  hedge: Hedge | null,
  into: Uint32Array,
): number {
  const { tokens, sentenceOf, sentences } = field;
  const { norm, lemma, pos, tag, shape } = tokens;
  const { from, to } = sentences[sentenceOf[match.from]];
  const head = headOf(field, match);
  const key = mixHash(hashString(lemma[head]), 1);
  const form = hashString(norm[head]);
  let count = 0;
  const add = (slot: number, value: number): void => {
    into[count++] = bucketOf(mixHash(slot, value), CUE_ROWS);
  };
  /** By itself, and for this word alone. */
  const addBoth = (slot: number, value: number): void => {
    add(slot, value);
    add(slot + 1, mixHash(key, value));
  };
  const wordAt = (i: number): number =>
    i < from ? BEFORE_FIRST : i >= to ? BEHIND_LAST : hashString(norm[i]);
  const tagAt = (i: number): number => (i < from ? 254 : i >= to ? 255 : tag[i]);
  const posAt = (i: number): number => hashString(i < from ? "^" : i >= to ? "$" : pos[i]);

  const before = match.from - 1;
  const next = match.to;
  add(10, entryHash);
  add(12, form);
  add(14, labelHash);
  add(16, weight);
  add(18, key);
  const verdict = hasRule ? (hedge === null ? 1 : 2) : 0;
  addBoth(20, verdict);
  add(22, mixHash(entryHash, verdict));
  addBoth(24, tag[head]);
  add(26, mixHash(form, tagAt(next)));
  addBoth(28, wordAt(before));
  addBoth(30, wordAt(next));
  addBoth(32, tagAt(before));
  addBoth(34, tagAt(next));
  addBoth(36, mixHash(posAt(before), posAt(next)));
  add(38, mixHash(wordAt(before), wordAt(next)));
  addBoth(40, wordAt(next + 1));
  addBoth(42, wordAt(before - 1));
  addBoth(44, mixHash(posAt(next), posAt(next + 1)));
  addBoth(46, mixHash(posAt(before - 1), posAt(before)));
  addBoth(48, next < to ? hashString(lemma[next]) : BEHIND_LAST);
  const around = lookLeft(field, match.from, from);
  addBoth(50, around.subject);
  addBoth(52, around.subjectTag);
  addBoth(54, around.auxiliaries);
  addBoth(56, around.denied ? 1 : 0);
  addBoth(58, around.modal);
  addBoth(60, around.condition);
  addBoth(62, lookRight(field, next, to));
  addBoth(64, field.voices[head]);
  addBoth(66, Math.min(3, match.from - from));
  add(68, norm[to - 1] === "?" ? 1 : 0);
  add(69, field.field === "title" ? 1 : 0);
  add(70, (shape[head] & SHAPE.capitalised) !== 0 ? 1 : 0);
  add(71, Math.min(5, (to - from) >> 3));
  const title = field.field === "title" ? 1 : 0;
  const asks = norm[to - 1] === "?" ? 1 : 0;
  const opens = hashString(norm[from]);
  add(72, mixHash(key, mixHash(title, tagAt(next))));
  add(73, mixHash(key, mixHash(title, verdict)));
  add(74, mixHash(key, asks));
  addBoth(76, opens);
  const behind = lookBehind(field, next, to);
  addBoth(78, behind.clause);
  addBoth(80, behind.verb);
  addBoth(82, behind.noun);
  addBoth(84, governor(field, before, from));
  add(86, mixHash(form, behind.clause));
  add(88, mixHash(key, behind.first));
  return count;
}

/** The word of a match that carries it: the first verb, adjective, adverb, noun or modal that is no form of "be". */
function headOf({ tokens: { pos, lemma } }: DocField, { from, to }: LexiconMatch): number {
  for (let i = from; i < to; i++) {
    const tag = pos[i];
    if (tag === "VERB" || tag === "ADJ" || tag === "ADV" || tag === "NOUN") return i;
    if (tag === "AUX" && lemma[i] !== "be") return i;
  }
  return from;
}

interface Left {
  /** The nearest noun, name or pronoun. */
  readonly subject: number;
  readonly subjectTag: number;
  /** Which of be, have, do and to stand between. */
  readonly auxiliaries: number;
  readonly denied: boolean;
  readonly modal: number;
  readonly condition: number;
}

function lookLeft({ tokens }: DocField, at: number, from: number): Left {
  const { norm, lemma, pos, tag } = tokens;
  let subject = ABSENT;
  let subjectTag = 0;
  let auxiliaries = 0;
  let denied = false;
  let modal = ABSENT;
  let condition = ABSENT;
  for (let i = at - 1; i >= from && i >= at - REACH; i--) {
    const word = norm[i];
    if (DENIALS.has(word)) denied = true;
    if (CONDITIONS.has(word) || COMPARES.has(word))
      condition = condition === ABSENT ? hashString(word) : condition;
    if (subjectTag !== 0) continue;
    if (MODALS.has(word)) modal = hashString(word);
    else if (lemma[i] === "be") auxiliaries |= 1;
    else if (lemma[i] === "have") auxiliaries |= 2;
    else if (lemma[i] === "do") auxiliaries |= 4;
    else if (word === "to") auxiliaries |= 8;
    else if (pos[i] === "NOUN" || pos[i] === "PRON" || pos[i] === "PROPN") {
      subject = pos[i] === "PROPN" ? hashString("NAME") : hashString(lemma[i]);
      subjectTag = tag[i] + 1;
    }
  }
  return { subject, subjectTag, auxiliaries, denied, modal, condition };
}

interface Behind {
  /** The first verb or auxiliary with its form, whether a noun stands before it, and which modal it is. */
  readonly clause: number;
  /** The first verb that is no auxiliary. */
  readonly verb: number;
  /** The head of the noun phrase that follows at once. */
  readonly noun: number;
  /** The first noun's tag or the pronoun, with the tag of the first verb, and whether "to" comes before it: "that we meet", "them to know". */
  readonly first: number;
}

function lookBehind({ tokens }: DocField, at: number, to: number): Behind {
  const { norm, lemma, pos, tag } = tokens;
  let clause = ABSENT;
  let verb = ABSENT;
  let noun = ABSENT;
  let nominal = 0;
  let who = 0;
  let goal = 0;
  let first = ABSENT;
  let run = true;
  for (let i = at; i < to && i < at + SIGHT; i++) {
    const kind = pos[i];
    if (kind === "PUNCT") break;
    if (norm[i] === "to") goal = 1;
    if (who === 0 && (kind === "NOUN" || kind === "PROPN" || kind === "PRON"))
      who = kind === "PRON" ? hashString(norm[i]) : tag[i] + 1;
    if (run && (kind === "NOUN" || kind === "PROPN")) noun = hashString(lemma[i]);
    else if (kind !== "ADJ" && kind !== "DET" && kind !== "NUM" && kind !== "PRON") run = false;
    if (kind === "NOUN" || kind === "PROPN" || kind === "PRON") nominal = 1;
    if (kind !== "AUX" && kind !== "VERB") continue;
    if (first === ABSENT) first = mixHash(mixHash(who, goal), tag[i]);
    if (clause === ABSENT)
      clause = mixHash(mixHash(tag[i], nominal), MODALS.has(norm[i]) ? hashString(norm[i]) : 0);
    if (kind === "VERB") {
      verb = hashString(lemma[i]);
      break;
    }
  }
  return { clause, verb, noun, first };
}

/** The nearest verb before it: "hoped that it could". */
function governor({ tokens: { lemma, pos } }: DocField, before: number, from: number): number {
  for (let i = before; i >= from && i > before - SIGHT; i--)
    if (pos[i] === "VERB") return hashString(lemma[i]);
  return ABSENT;
}

/** What follows: the first of "to" and a verb, that, as, by, a mark, a clause with its own verb, a noun alone. */
function lookRight({ tokens }: DocField, at: number, to: number): number {
  const { norm, pos } = tokens;
  for (let i = at; i < to && i < at + 3; i++) {
    const word = norm[i];
    if (word === "to") return pos[i + 1] === "VERB" || pos[i + 1] === "AUX" ? 1 : 2;
    if (word === "that") return 3;
    if (word === "as" || word === "by") return word === "as" ? 4 : 5;
    if (pos[i] === "PUNCT") return 6;
    if (pos[i] === "ADP") return 7;
    if (pos[i] !== "ADV" && pos[i] !== "PART") break;
  }
  let nominal = false;
  for (let i = at; i < to && i < at + 8; i++) {
    const tag = pos[i];
    if (tag === "PUNCT") break;
    if (tag === "NOUN" || tag === "PRON" || tag === "PROPN") nominal = true;
    if (tag === "AUX" || tag === "VERB") return nominal ? 8 : 9;
  }
  return nominal ? 10 : 11;
}
