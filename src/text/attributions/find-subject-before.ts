import type { DocField, Tokens } from "../../types.js";
import { describeSource } from "./describe-source.js";
import type { TokenRange } from "./layers.js";
import type { Mention } from "./mention.js";
import { onlyPair } from "./only-pair.js";
import { isKindOfOrganisation, isOtherwiseCalled } from "./organisation-kinds.js";
import { phraseAfter } from "./phrases.js";
import { redescribe, type SourceDescription } from "./source-description.js";
import { isDocumentNoun, isPlaceName } from "./source-words.js";
import { isTime } from "./time-words.js";

/** Sentences back, besides its own, that begin with what "it" or "they" means. */
const BACK = 2;

/**
 * What an "it" or "they" means that nobody was heard as: the organisation, pair or group with which its own sentence or the one
 * before begins, or the only pair of people named there. `null` where such a sentence is about anything else.
 */
export function findSubjectBefore(
  fields: readonly DocField[],
  { field, at, description, attribution }: Mention,
): SourceDescription | null {
  const many = description.head === "they";
  if (!many && description.head !== "it") return null;
  const layers = fields[field];
  const { tokens, sentences, sentenceOf, quotations, text } = layers;
  const { cueForm, content } = layers.attributions[attribution];
  if (!many && EXPLETIVE.test(cueForm)) return null;
  const quoted = (i: number): boolean =>
    quotations.some((one) => one.depth === 0 && one.from <= i && i < one.to);
  // Whom a speaker means by it was named by the speaker.
  if (quoted(at)) return null;
  const own = sentenceOf[at];
  const first = sentences[own];
  if (first === undefined) return null;
  let looked = 0;
  for (let k = own; k >= 0 && looked <= BACK; k--) {
    const { from, to, paragraph } = sentences[k];
    if (paragraph < first.paragraph - 1) return null;
    if (quoted(from)) continue;
    looked++;
    const limit = Math.min(to, at);
    const range = subjectOf(tokens, from, limit);
    // "Hale County, it said, was ready": of whom somebody tells is not who does.
    const told =
      range !== null &&
      /^[,”"]$/.test(tokens.norm[at - 1] ?? "") &&
      content.some((span) => span.from <= range.from && range.from < span.to);
    const subject = range === null || told ? null : describeSource(text, tokens, range);
    if (subject !== null && (many ? areSeveral(subject) : isOne(subject))) return subject;
    const pair = many ? onlyPair(layers, from, limit, quoted) : null;
    if (pair !== null) return pair;
    // It is what its own sentence, or the one before, is about, and nobody further back.
    if (k < own || (at - from > FIRST && !told)) return null;
  }
  return null;
}

/**
 * The organisation that "the company" or "the group" means, where a sentence just before begins with one that its name tells
 * nothing else of; `null` for others.
 */
export function findFirmBefore(
  fields: readonly DocField[],
  { field, at, description }: Mention,
): SourceDescription | null {
  const { kind, named, definite, words, head } = description;
  if (kind !== "organisation" || named || !definite || words.length > 1 || !isKindOfOrganisation(head))
    return null;
  const { tokens, sentences, sentenceOf, quotations, text } = fields[field];
  const own = sentences[sentenceOf[at]];
  if (own === undefined) return null;
  const quoted = (i: number): boolean =>
    quotations.some((one) => one.depth === 0 && one.from <= i && i < one.to);
  for (let k = sentenceOf[at] - 1; k >= Math.max(0, sentenceOf[at] - BACK); k--) {
    const { from, to, paragraph } = sentences[k];
    if (paragraph < own.paragraph - 1) return null;
    if (quoted(from)) continue;
    const range = subjectOf(tokens, from, to);
    if (range === null) return null;
    const subject = describeSource(text, tokens, range);
    if (subject.words.length === 1 && subject.head.endsWith("s")) return null;
    const firm =
      subject.kind === "organisation"
        ? subject.named && !isPlaceName(subject.name.toLowerCase())
        : subject.kind === "person" && !subject.sure && subject.words.length === 1 && FIRM.test(head);
    return firm && !isOtherwiseCalled(subject.words, head)
      ? redescribe(subject, { kind: "organisation" })
      : null;
  }
  return null;
}

/** A name of one word before these is a firm's and nobody's surname. */
const FIRM = /^(?:company|firm|corporation|retailer|automaker|drugmaker|insurer|maker)$/;

/** Within so many tokens a sentence begins with the pronoun. */
const FIRST = 4;

const EXPLETIVE =
  /\b(?:appear(?:s|ed)?|seem(?:s|ed)?|turns?|turned|means?|meant|makes?|made|worth|likely|possible|clear|is|was|be|been|read|reads)\b/;

function isOne({ kind, named, definite, name, head }: SourceDescription): boolean {
  if (kind === "document") return isDocumentNoun(head);
  if (kind === "organisation" && !named && definite && isKindOfOrganisation(head)) return true;
  return kind === "organisation" && named && (isPlaceName(name.toLowerCase()) || !/s$/.test(name));
}

function areSeveral({ kind, named, head }: SourceDescription): boolean {
  return kind === "collective" || (kind === "organisation" && named && TEAM.test(head));
}

/** Of these news says "they". */
const TEAM = /^(?:campaign|committee|caucus|party|team|group|isis|police|republicans|democrats|network)$/;

/** The phrase with which a sentence begins, behind a conjunction or an adverbial and its comma, if a verb follows. */
function subjectOf(tokens: Tokens, from: number, limit: number): TokenRange | null {
  const { norm, pos } = tokens;
  let start = from;
  while (start < limit && (pos[start] === "CCONJ" || pos[start] === "PUNCT")) start++;
  if (/^(?:ADP|ADV|SCONJ)$/.test(pos[start])) {
    const comma = norm.indexOf(",", start);
    const near = comma >= 0 && comma <= start + LONGEST_OPENING && comma < limit - 1;
    // "Although Hale County agreed to it in May, | it | now says no"
    if (near) start = comma + 1;
    else if (pos[start] === "ADV" || (SUBORDINATE.test(norm[start]) && norm[limit - 1] === ",")) start++;
    else return null;
  }
  const subject = phraseAfter(tokens, start, limit);
  if (subject === null || subject.to >= limit || isTime(tokens, subject)) return null;
  let verb = subject.to;
  while (verb < limit && pos[verb] === "ADV") verb++;
  if (/^(?:who|which|,|—|–)$/.test(norm[subject.to])) return subject;
  return /^(?:VERB|AUX)$/.test(pos[verb]) ? subject : null;
}

const LONGEST_OPENING = 14;

const SUBORDINATE = /^(?:although|though|while|as|when|after|before|since|because|if)$/;
