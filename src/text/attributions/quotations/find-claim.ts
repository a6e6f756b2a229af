import type { LexiconMatch } from "../../../types.js";
import { isWrittenAsTitle } from "../../quotation-use.js";
import type { QuotedStretch } from "../../quotations.js";
import type { Draft, SentenceContext } from "../draft.js";
import { isNoReport } from "../extractor/is-no-report.js";
import { NAMING } from "../frame-object.js";
import { draftAhead, draftBehind } from "../left-over.js";
import { draftAside } from "./draft-aside.js";
import { draftLead } from "./draft-lead.js";
import { draftLooseTag } from "./draft-loose-tag.js";
import { draftPossessor } from "./draft-possessor.js";
import { draftPost } from "./draft-post.js";
import { draftSignature } from "./draft-signature.js";
import { draftTag } from "./draft-tag.js";

/** Between a cue that leads up to a quotation and its mark there is no more than "that the". */
const NEAR = 2;

/** How far behind a quotation its verb may stand. */
const BEHIND = 30;

/** An entry less sure than this reports only right before a quotation. */
const SURE = 0.6;

/**
 * Who claims a quotation, by what stands around it, against the `owners` that were found: the writer of a post, subject and
 * verb right behind its comma, a signature, a cue that leads up to it, a sentence that ends with a colon. `null` when nobody has a better claim
 * than the owners.
 */
export function findClaim(
  context: SentenceContext,
  quotation: QuotedStretch,
  spoken: readonly LexiconMatch[],
  owners: readonly Draft[],
): Draft | null {
  const { layers, sentence, quotationOf } = context;
  const { sentenceOf } = layers;
  const posted = draftPost(layers, quotation);
  if (posted !== null) return posted;
  const near = spoken.filter(
    ({ from, to }) => from >= sentence.from && to <= Math.max(sentence.to, quotation.to + BEHIND),
  );
  const inSentence = owners.some(({ cue }) => sentenceOf[cue.from] === sentenceOf[quotation.from]);
  const ledTo = inSentence && owners.some(({ cue, source }) => source !== null && cue.to <= quotation.from);
  const titled = isWrittenAsTitle(context.tokens, quotation);
  const { norm } = context.tokens;
  const aside = draftAside(context, quotation);
  if (aside !== null) return aside;
  // What they say: “…,” said Hale.
  const announced = norm[quotation.from - 1] === ":" && norm[quotation.inner.to - 1] === ",";
  if (quotation.from === sentence.from || announced || (!ledTo && !titled)) {
    const tag = quotation.closed ? findTag(context, quotation, near) : null;
    if (tag !== null) return tag;
  }
  if (titled) return null;
  const signed = inSentence ? null : draftSignature(layers, quotation, owners.length > 0);
  if (signed !== null) return signed;
  const ahead = quotation.closed ? findLeadUp(context, quotation, near, owners) : null;
  if (ahead !== null) return ahead;
  const colon = sentenceOf[quotation.from - 1];
  const led = owners.some(
    ({ cue, source }) => source !== null && sentenceOf[cue.from] === colon && cue.from < quotation.from,
  );
  const lead = led ? null : draftLead(layers, quotationOf, quotation);
  if (lead !== null && norm[quotation.from - 1] === ":") return lead;
  return (owners.every(({ source }) => source === null) ? draftPossessor(context, quotation) : null) ?? lead;
}

/** Subject and verb behind the quotation, in its paragraph. */
function findTag(
  context: SentenceContext,
  quotation: QuotedStretch,
  near: readonly LexiconMatch[],
): Draft | null {
  const { sentences, sentenceOf } = context.layers;
  const paragraphOf = (token: number): number => sentences[sentenceOf[token]]?.paragraph ?? -1;
  const tag =
    draftBehind(context, quotation, near) ??
    draftTag(context, quotation) ??
    draftLooseTag(context, quotation);
  return tag !== null && paragraphOf(tag.cue.from) === paragraphOf(quotation.to - 1) ? tag : null;
}

/** The cue that leads up to the quotation with a speaker of its own, unless an owner's says more of who speaks. */
function findLeadUp(
  context: SentenceContext,
  quotation: QuotedStretch,
  near: readonly LexiconMatch[],
  owners: readonly Draft[],
): Draft | null {
  const { layers, tokens, quotationOf } = context;
  const ahead = draftAhead(context, quotation, near);
  if (ahead === null || isNoReport(layers, quotationOf, ahead)) return null;
  const between = quotation.from - ahead.cue.to;
  const infinitive = tokens.norm[ahead.cue.from - 1] === "to" || tokens.norm[ahead.head.from - 1] === "to";
  if (
    ahead.entry.weight < SURE &&
    ((between >= NEAR && tokens.norm[quotation.from - 1] !== ":") || infinitive)
  )
    return null;
  // "a piece for the Courier called “…”": it has that name. "what she called “…”" is hers.
  const names = NAMING.test(tokens.norm[ahead.head.from]) && between === 0;
  if (names && ahead.source !== null && !PRONOUN.test(tokens.norm[ahead.source.from])) return null;
  if (owners.every((owner) => isPassedOn(owner, quotation))) return ahead;
  // Within what somebody else reports, only who is the subject beside the verb has said it.
  const beside =
    ahead.source !== null &&
    ahead.cue.from - ahead.source.to <= 1 &&
    !RELATIVE.test(tokens.norm[ahead.source.from]);
  const finite =
    tokens.pos[ahead.head.from] === "VERB" && !infinitive && !tokens.norm[ahead.head.from].endsWith("ing");
  return beside && finite && between <= NEAR && tokens.norm[quotation.from - 1] !== "to" ? ahead : null;
}

const PRONOUN = /^(?:he|she|they|it|i|we|who)$/;
const RELATIVE = /^(?:who|which|that|what)$/;

/** Whether the owner only passes the words on: "according to the Courier", "…, the Courier reports", or nobody is named. */
function isPassedOn({ source, cue, entry }: Draft, quotation: QuotedStretch): boolean {
  return source === null || cue.from > quotation.to || entry.entry === "according to";
}
