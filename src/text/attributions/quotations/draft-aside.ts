import type { LexiconEntry } from "../../../types.js";
import type { QuotedStretch } from "../../quotations.js";
import type { Draft, SentenceContext } from "../draft.js";
import { isFiniteVerb } from "../finite-verb.js";
import { phraseAfter } from "../phrases.js";

/** The cue of `“…,” as Hale styles it`: a verb that only its place tells to be one of speaking. */
const ASIDE: Omit<LexiconEntry, "entry"> = {
  label: "neutral",
  pos: [],
  weight: 0.7,
  note: "a subject and a verb behind a quotation and “as”",
  source: "own reading",
  rule: "attribution/aside",
};

/** Subject and verb. */
const LONGEST = 16;

/**
 * `“…,” as Hale put it` · `“…” – as Ana Reyes and Bo Hale write –`: who says a quotation by the aside right behind it, which ends
 * with the verb, or with "it" or "them" behind it. `null` when something else stands there.
 */
export function draftAside({ tokens, layers }: SentenceContext, { from, to }: QuotedStretch): Draft | null {
  const { norm } = tokens;
  const as = /^[,–—-]$/.test(norm[to] ?? "") ? to + 1 : to;
  if (norm[as] !== "as") return null;
  const limit = Math.min(tokens.length, as + LONGEST);
  const source = phraseAfter(tokens, as + 1, limit);
  if (source === null || source.to >= limit) return null;
  let verb = source.to;
  while (verb < limit && tokens.pos[verb] === "ADV") verb++;
  if (verb >= limit || !isFiniteVerb(tokens, verb)) return null;
  const end = /^(?:it|them|him|her)$/.test(norm[verb + 1] ?? "") ? verb + 2 : verb + 1;
  if (
    end < tokens.length &&
    !/^[,.;)–—]$/.test(norm[end]) &&
    layers.sentenceOf[end] === layers.sentenceOf[verb]
  )
    return null;
  const cue = { from: verb, to: end };
  const entry = { ...ASIDE, entry: tokens.lemma[verb] };
  return { cue, head: { from: verb, to: verb + 1 }, entry, source, content: [{ from, to }] };
}
