import type { LexiconEntry, Tokens } from "../../../types.js";
import type { QuotedStretch } from "../../quotations.js";
import { SHAPE } from "../../shape.js";
import { countTokenWords } from "../../tokens.js";
import { wordSet } from "../../word-set.js";
import type { Draft, SentenceContext } from "../draft.js";
import { isFiniteVerb } from "../finite-verb.js";
import type { TokenRange } from "../layers.js";
import { isQuoteMark, phraseAfter, phraseBefore } from "../phrases.js";
import { isGivenName, isKnownSurname, isTitleWord } from "../source-words.js";
import { isPerson } from "./draft-lead.js";
import { endOfName } from "./end-of-name.js";
import { maySpeak } from "./may-speak.js";

/** The cue of `according to one of the harbour's pilots, it is “…”`: what credits the words to somebody. */
const CREDIT: Omit<LexiconEntry, "entry"> = {
  label: "neutral",
  pos: [],
  weight: 0.7,
  note: "words that credit a quotation to whom they name",
  source: "own reading",
  rule: "attribution/credit",
};

const SAYS = /^(?:say|tell|ask|write|shout|yell|add|argue|tweet)$/;

/** A longer name is a clause. */
const LONGEST = 25;

/** Participles that give words to whom "by" names: described by Hale as “…”. */
const GIVEN = wordSet(
  "blasted branded called characterised characterized coined condemned criticised criticized decried denounced derided described " +
    "designated dismissed dubbed hailed labeled labelled mocked nicknamed praised presented quoted rated ridiculed slammed stated " +
    "summarized summed termed touted used uttered voiced written",
);

/** Shorter ones may be terms: for Hale, the “art of the harbour”. */
const LONG = 5;

/** Between a name and its colon a label has no more tokens. */
const LONGEST_LABEL = 16;

/**
 * `according to one of the harbour's pilots, it is “…”` · `described by Hale as “…”` · `Ana Reyes, R-Ohio, on the bridge: “…”`: who is credited
 * with a quotation that no verb of saying has. `null` where nobody is.
 */
export function draftCredit(context: SentenceContext, quotation: QuotedStretch): Draft | null {
  const found =
    accordingTo(context, quotation) ??
    givenBy(context, quotation.from) ??
    labelled(context, quotation.from) ??
    inTheEyesOf(context, quotation);
  if (found === null) return null;
  const { cue, source } = found;
  const { norm } = context.tokens;
  const entry = { ...CREDIT, entry: norm.slice(cue.from, cue.to).join(" ") };
  return { cue, head: cue, entry, source, content: [{ from: quotation.from, to: quotation.to }] };
}

interface Credit {
  readonly cue: TokenRange;
  readonly source: TokenRange;
}

/** All between "according to" and its comma, or the end of the sentence. */
function accordingTo(
  { tokens, sentence, quotationOf }: SentenceContext,
  quotation: QuotedStretch,
): Credit | null {
  const { norm, lemma } = tokens;
  for (let i = sentence.from; i + 2 < sentence.to; i++) {
    if (norm[i] !== "according" || norm[i + 1] !== "to" || quotationOf[i] >= 0) continue;
    const source = { from: i + 2, to: i + 2 };
    while (source.to < sentence.to && !endsCredit(tokens, source.to)) source.to++;
    if (source.to === source.from || source.to - source.from > LONGEST) return null;
    if (i > quotation.from && source.to < sentence.to && norm[source.to] !== ".") return null;
    for (let k = source.from; k < source.to; k++) if (isFiniteVerb(tokens, k)) return null;
    // According to the Courier, Hale left and said “…”
    for (let k = source.to; k < quotation.from; k++) if (SAYS.test(lemma[k])) return null;
    if (norm[source.from] === "the" && norm[source.from + 1] === "the") source.from++;
    return maySpeak(tokens, source) || isSite(tokens, source)
      ? { cue: { from: i, to: i + 2 }, source }
      : null;
  }
  return null;
}

/** harbour.com: a name with its dot apart. */
function isSite({ norm }: Tokens, { to }: TokenRange): boolean {
  return norm[to - 2] === "." && /^(?:com|org|net|gov|edu)$/.test(norm[to - 1]);
}

/** A comma, a mark, or a full stop that no name goes on behind: the dot of a site's name stands without a blank. */
function endsCredit({ norm, shape }: Tokens, i: number): boolean {
  if (norm[i] === ".") return (shape[i + 1] & SHAPE.blankBefore) !== 0;
  return /^[,;:—–()]$/.test(norm[i]) || isQuoteMark(norm[i]);
}

/** described by Ana Reyes as a “…” */
function givenBy({ tokens, sentence }: SentenceContext, end: number): Credit | null {
  const { norm } = tokens;
  let at = end;
  while (at > sentence.from && end - at < 3 && /^(?:as|a|an|the|,|:|that)$/.test(norm[at - 1])) at--;
  const agent = phraseBefore(tokens, at, sentence.from);
  if (agent === null || norm[agent.from - 1] !== "by" || !GIVEN.has(norm[agent.from - 2] ?? "")) return null;
  return maySpeak(tokens, agent) ? { cue: { from: agent.from - 2, to: agent.from }, source: agent } : null;
}

/** For Ana Reyes, head of the port, the bridge “…” */
function inTheEyesOf(context: SentenceContext, quotation: QuotedStretch): Credit | null {
  const { tokens, sentence } = context;
  const { norm, pos } = tokens;
  const first = pos[sentence.from] === "CCONJ" ? sentence.from + 1 : sentence.from;
  if (norm[first] !== "for" || first >= quotation.from) return null;
  if (countTokenWords(tokens, quotation.from, quotation.to) < LONG) return null;
  const source = phraseAfter(tokens, first + 1, quotation.from);
  if (source === null || !/^[,–—]$/.test(norm[source.to]) || !isPerson(tokens, source)) return null;
  for (let i = source.to; i < quotation.from; i++)
    if (/^[:;]$/.test(norm[i]) || isQuoteMark(norm[i])) return null;
  return { cue: { from: first, to: first + 1 }, source };
}

/** Ana Reyes, R-Ohio: · Reyes on the bridge: · a name that opens the sentence, and no verb up to the colon. */
function labelled({ tokens, sentence, quotationOf }: SentenceContext, end: number): Credit | null {
  const { norm, pos } = tokens;
  const colon = end - 1;
  const first = /^(?:-|--|—|–|•)$/.test(norm[sentence.from]) ? sentence.from + 1 : sentence.from;
  if (norm[colon] !== ":" || colon - first > LONGEST_LABEL) return null;
  const name = endOfName(tokens, first, colon);
  if (name === first || !/^(?:,|on|\(|to|in)$/.test(norm[name])) return null;
  if (norm[name] === "in" || norm[name] === "to" ? name + 6 < colon : false) return null;
  let known = false;
  for (let i = first; i < name; i++)
    if (isGivenName(norm[i]) || isTitleWord(norm[i]) || isKnownSurname(norm[i])) known = true;
  if (!known) return null;
  for (let i = name; i < colon; i++)
    if (isFiniteVerb(tokens, i) || pos[i] === "AUX" || quotationOf[i] >= 0) return null;
  return { cue: { from: colon, to: colon + 1 }, source: { from: first, to: name } };
}
