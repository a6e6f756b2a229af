import type { LexiconEntry, Sentence } from "../../../types.js";
import type { QuotedStretch } from "../../quotations.js";
import { SHAPE } from "../../shape.js";
import { countTokenWords } from "../../tokens.js";
import type { Draft } from "../draft.js";
import { isFiniteVerb } from "../finite-verb.js";
import type { AttributionLayers, TokenRange } from "../layers.js";
import { phraseAfter, phraseBefore } from "../phrases.js";
import {
  isDocumentNoun,
  isGivenName,
  isKnownSurname,
  isOrganisationWord,
  isPlaceName,
  isRoleNoun,
  isTitleWord,
} from "../source-words.js";
import { isTime } from "../time-words.js";
import { NOUN_FORMS } from "./noun-forms.js";

/** The cue of `Hale closed with words all knew: “…”`: the verb. */
const LEAD: Omit<LexiconEntry, "entry"> = {
  label: "neutral",
  pos: [],
  weight: 0.6,
  note: "the verb of a sentence that ends with a colon before a quotation",
  source: "own reading",
  rule: "attribution/lead",
};

/** A single word between marks is a nickname or a scare quote: the sailors called the plan “sloppy” and wrote: “…” */
const LONGEST_ASIDE = 1;

/** A longer run of words before a colon is more than one clause. */
const LONGEST = 45;

/**
 * Who leads up to a quotation with a sentence that ends in a colon, in its paragraph or in the one before: its subject,
 * or whom "according to" and "from" name. `null` when the sentence has another opening, or is about a thing.
 */
export function draftLead(
  layers: AttributionLayers,
  quotationOf: Int32Array,
  quotation: QuotedStretch,
): Draft | null {
  const { tokens, sentences, sentenceOf } = layers;
  const { norm } = tokens;
  const colon = quotation.from - 1;
  const put = putBefore(layers, quotation);
  if (put !== null) return put;
  if (colon < 1) return null;
  // As Hale observed in her book, “…”
  const said = norm[colon] === "," && norm[sentences[sentenceOf[colon]]?.from ?? -1] === "as";
  if (norm[colon] !== ":" && !said) return null;
  const sentence = sentences[sentenceOf[colon]];
  if (sentence === undefined || colon - sentence.from > LONGEST) return null;
  for (let i = sentence.from; i < colon; i++) {
    const other = layers.quotations[quotationOf[i]];
    if (other !== undefined && countTokenWords(tokens, other.from, other.to) > LONGEST_ASIDE) return null;
  }
  const content = [{ from: quotation.from, to: quotation.to }];
  const credited = creditedIn(layers, sentence, colon);
  if (credited !== null) return { ...credited, content };
  const named =
    namedIn(layers, sentence, colon) ??
    nounFormIn(layers, sentence, colon) ??
    invertedIn(layers, sentence, colon);
  if (named !== null) return { ...named, content };
  const subject = subjectIn(layers, sentence, colon);
  if (subject === null) return null;
  const verb = verbBehind(layers, subject, colon);
  if (verb < 0) return null;
  const cue = { from: verb, to: verb + 1 };
  return { cue, head: cue, entry: { ...LEAD, entry: tokens.lemma[verb] }, source: subject, content };
}

/**
 * `Hale shook her head. “We are done.”`: whoever the sentence before a quotation of whole sentences is about, in its paragraph,
 * if it is a person and nothing is quoted there. `null` otherwise.
 */
export function draftIntroduced(
  layers: AttributionLayers,
  quotationOf: Int32Array,
  quotation: QuotedStretch,
): Draft | null {
  const { tokens, sentences, sentenceOf } = layers;
  const here = sentenceOf[quotation.from];
  const last = sentences[here - 1];
  if (last === undefined || last.paragraph !== sentences[here].paragraph) return null;
  if (!/^[.?!…]/.test(tokens.norm[quotation.inner.to - 1])) return null;
  for (let i = last.from; i < last.to; i++) if (quotationOf[i] >= 0) return null;
  const subject = subjectIn(layers, last, last.to);
  if (subject === null || !isPerson(tokens, subject)) return null;
  const verb = verbBehind(layers, subject, last.to);
  if (verb < 0) return null;
  const cue = { from: verb, to: verb + 1 };
  const content = [{ from: quotation.from, to: quotation.to }];
  return { cue, head: cue, entry: { ...LEAD, entry: tokens.lemma[verb] }, source: subject, content };
}

/** Whether the tokens are he or she, or the name of a person. */
export function isPerson({ norm, pos }: AttributionLayers["tokens"], { from, to }: TokenRange): boolean {
  if (to - from === 1 && /^(?:he|she)$/.test(norm[from])) return true;
  for (let i = from; i < to; i++) {
    if (isDocumentNoun(norm[i]) || /^(?:his|her|their|and|'s)$/.test(norm[i])) return false;
    if (isTitleWord(norm[i]) || isGivenName(norm[i]) || isKnownSurname(norm[i])) return true;
  }
  return (
    to - from === 1 && pos[from] === "PROPN" && !isOrganisationWord(norm[from]) && !isPlaceName(norm[from])
  );
}

/** From the report: · According to the Courier: · Here is the Courier from April: */
function creditedIn(
  { tokens }: AttributionLayers,
  { from }: Sentence,
  colon: number,
): Omit<Draft, "content"> | null {
  const { norm, shape } = tokens;
  const more = norm[from] === "more" ? from + 1 : from;
  const entry = CREDITS.find((words) => words.every((word, i) => word.test(norm[more + i])));
  if (entry === undefined) return null;
  const cue = { from: more, to: more + entry.length };
  const source = phraseAfter(tokens, cue.to, colon);
  if (source === null || isTime(tokens, source)) return null;
  if (source.to !== colon && !isTime(tokens, { from: source.to + 1, to: colon })) return null;
  // "Here is the thing:"
  if (norm[cue.from] === "here" && !hasCapital(shape, source)) return null;
  return { cue, head: cue, entry: { ...LEAD, entry: norm.slice(cue.from, cue.to).join(" ") }, source };
}

/** Whether a word in it is capitalised, as those of names are. */
export function hasCapital(shape: Uint8Array, { from, to }: TokenRange): boolean {
  return shape.subarray(from, to).some((bits) => (bits & SHAPE.capitalised) !== 0);
}

/** The bridge is shut - Hale Courier: what stands between a dash and the colon, where it is a name and nothing else. */
function namedIn(
  { tokens }: AttributionLayers,
  { from }: Sentence,
  colon: number,
): Omit<Draft, "content"> | null {
  const { norm, shape } = tokens;
  let start = colon - 1;
  while (start > from && colon - start < LONGEST_NAME && !DASH.test(norm[start])) start--;
  if (!DASH.test(norm[start]) || start + 1 >= colon) return null;
  for (let i = start + 1; i < colon; i++) if ((shape[i] & SHAPE.capitalised) === 0) return null;
  const cue = { from: colon, to: colon + 1 };
  return { cue, head: cue, entry: { ...LEAD, entry: ":" }, source: { from: start + 1, to: colon } };
}

/** Reyes tweets: a verb whose form is a noun, too. */
function nounFormIn(
  { tokens }: AttributionLayers,
  { from }: Sentence,
  colon: number,
): Omit<Draft, "content"> | null {
  const { norm, shape, pos } = tokens;
  const verb = colon - 1;
  const first = pos[from] === "CCONJ" ? from + 1 : from;
  if (!NOUN_FORMS.has(norm[verb]) || verb <= first || verb - first > LONGEST_NAME) return null;
  if ((shape[verb] & SHAPE.capitalised) !== 0) return null;
  for (let i = first; i < verb; i++) if ((shape[i] & SHAPE.capitalised) === 0) return null;
  const cue = { from: verb, to: colon };
  return { cue, head: cue, entry: { ...LEAD, entry: norm[verb] }, source: { from: first, to: verb } };
}

/** Says one of the sailors: */
function invertedIn(
  { tokens }: AttributionLayers,
  { from }: Sentence,
  colon: number,
): Omit<Draft, "content"> | null {
  if (!/^(?:said|says|say|writes|wrote|adds|added|tweeted|tweets)$/.test(tokens.norm[from])) return null;
  const source = phraseAfter(tokens, from + 1, colon);
  if (source === null) return null;
  const cue = { from, to: from + 1 };
  return { cue, head: cue, entry: { ...LEAD, entry: tokens.lemma[from] }, source };
}

const CREDITS = [
  [/^to$/, /^quote$/],
  [/^as$/, /^(?:put|phrased)$/, /^by$/],
  [/^in$/, /^the$/, /^words$/, /^of$/],
  [/^from$/],
  [/^according$/, /^to$/],
  [/^here$/, /^(?:'s|is)$/],
];

const DASH = /^(?:[-–—]|--)$/;
const LONGEST_NAME = 6;

/** As Hale put it, */
function putBefore(
  { tokens, sentences, sentenceOf }: AttributionLayers,
  { from, to }: QuotedStretch,
): Draft | null {
  const { norm } = tokens;
  const verb = from - 3;
  const sentence = sentences[sentenceOf[from]];
  if (sentence === undefined || verb <= sentence.from || !/^[,:]$/.test(norm[from - 1])) return null;
  if (norm[from - 2] !== "it" || !/^puts?$/.test(norm[verb])) return null;
  const source = phraseBefore(tokens, verb, sentence.from);
  if (source === null || norm[source.from - 1] !== "as") return null;
  const cue = { from: verb, to: verb + 2 };
  return { cue, head: cue, entry: { ...LEAD, entry: "put it" }, source, content: [{ from, to }] };
}

/** The phrase that opens the sentence, or the first of its parts between commas that begins with a subject and its verb. */
function subjectIn(layers: AttributionLayers, sentence: Sentence, colon: number): TokenRange | null {
  const { norm, pos } = layers.tokens;
  let start = sentence.from;
  if (norm[start] === "as" || pos[start] === "CCONJ") start++;
  for (let part = 0; part < MOST_PARTS; part++) {
    const subject = subjectAt(layers, start, colon);
    if (subject !== null) return subject;
    // Behind a first adverbial or participle: "Asked about the quay, she said".
    if (part === 0 && !/^(?:ADP|ADV|SCONJ|VERB)$/.test(pos[start])) return null;
    const comma = norm.indexOf(",", start);
    if (comma < 0 || comma >= colon) return null;
    start = comma + 1;
  }
  return null;
}

/** More parts before the subject make a list. */
const MOST_PARTS = 4;

function subjectAt(layers: AttributionLayers, start: number, colon: number): TokenRange | null {
  const { tokens } = layers;
  if (/^(?:ADP|ADV|SCONJ)$/.test(tokens.pos[start])) return null;
  // What looks like a verb may begin a name: Rolling Harbour.
  if (tokens.pos[start] === "VERB" && (tokens.shape[start + 1] & SHAPE.capitalised) === 0) return null;
  const subject = phraseAfter(tokens, start, colon);
  if (subject === null || subject.to >= colon || isTime(tokens, subject)) return null;
  return maySpeak(tokens.shape, tokens.norm, subject) && verbBehind(layers, subject, colon) >= 0
    ? subject
    : null;
}

/** He, she or they, a name, a role, a document or an organisation. */
function maySpeak(shape: Uint8Array, norm: readonly string[], { from, to }: TokenRange): boolean {
  if (to - from === 1 && /^(?:he|she|they)$/.test(norm[from])) return true;
  for (let i = from; i < to; i++) {
    if (isRoleNoun(norm[i]) || isDocumentNoun(norm[i]) || isOrganisationWord(norm[i])) return true;
    // The first word of a sentence has a capital anyway.
    if (i > from && (shape[i] & SHAPE.capitalised) !== 0) return true;
  }
  return to - from === 1 && (shape[from] & SHAPE.capitalised) !== 0;
}

/** Verbs that take words in instead of giving them. */
const TAKING = /^(?:hear|see|find|get|receive|face)$/;

/** The finite verb right behind the subject, with adverbs between; -1 when something else stands there. */
function verbBehind({ tokens }: AttributionLayers, subject: TokenRange, colon: number): number {
  let i = subject.to;
  // "Hale himself spoke", "Hale, meanwhile, spoke"
  while (i < colon && (/^(?:ADV|AUX)$/.test(tokens.pos[i]) || /^(?:,|himself|herself)$/.test(tokens.norm[i])))
    i++;
  if (i >= colon) return -1;
  // "Hale was finally blunt:"
  const be = tokens.pos.lastIndexOf("AUX", i);
  if (tokens.pos[i] === "ADJ" && be >= subject.to) return be;
  return (isFiniteVerb(tokens, i) || tokens.pos[i] === "VERB") && !TAKING.test(tokens.lemma[i]) ? i : -1;
}
