import type { LexiconEntry } from "../../../types.js";
import type { QuotedStretch } from "../../quotations.js";
import { wordSet } from "../../word-set.js";
import type { Draft, SentenceContext } from "../draft.js";
import type { TokenRange } from "../layers.js";
import { phraseAfter, phraseBefore } from "../phrases.js";

/** The cue of `Hale's answer was that “…”`: the noun. */
const POSSESSED: Omit<LexiconEntry, "entry"> = {
  label: "neutral",
  pos: [],
  weight: 0.6,
  note: "a noun of speaking beside a quotation, and whose it is",
  source: "own reading",
  rule: "attribution/possessor",
};

const NOUNS = wordSet(
  "advice adage answer argument charge dictum jab joke line maxim message note quip refrain reminder tweet tweets comments claims remarks " +
    "argument assertion assessment claim comment complaint conclusion contention declaration demand estimation " +
    "explanation insistence notion observation opinion phrase pledge prediction promise reasoning rejoinder remark reply " +
    "response retort statement suggestion telling view vow warning word words",
);

/** Between the noun and the quotation stands no more than "was that the". */
const NEAR = 3;

/** A possessor may have a few words between itself and its noun: her March comment that. */
const FAR = 4;

/**
 * `Hale's answer was that “…”` · `her comment that “…”` · `the notion put forth by Hale that “…”` · `“…,” in Hale's words`:
 * a noun of speaking beside a quotation gives the words to whom it belongs. `null` where it belongs to nobody.
 */
export function draftPossessor(context: SentenceContext, quotation: QuotedStretch): Draft | null {
  const { norm } = context.tokens;
  const content = [{ from: quotation.from, to: quotation.to }];
  const noun =
    nounBehind(context, quotation.to) ??
    nounAround(context, quotation) ??
    nounAhead(context, quotation.from) ??
    nounUsed(context, quotation.from) ??
    nounFarAhead(context, quotation.from);
  if (noun === null) return null;
  const { at, source } = noun;
  const cue = { from: at, to: at + 1 };
  return { cue, head: cue, entry: { ...POSSESSED, entry: norm[at] }, source, content };
}

interface PossessedNoun {
  readonly at: number;
  readonly source: TokenRange;
}

/** in Hale's words */
function nounBehind(context: SentenceContext, start: number): PossessedNoun | null {
  const { norm } = context.tokens;
  const at = norm[start] === "," ? start + 1 : start;
  if (norm[at] !== "in") return null;
  for (let i = at + 2; i < at + 8; i++) {
    if (!NOUNS.has(norm[i])) continue;
    const source = possessorOf(context, i, at + 1);
    return source === null ? null : { at: i, source };
  }
  return null;
}

/** by her own account */
const OWN = wordSet("account admission description estimate logic reckoning telling words");

/** Hale's answer was that, the notion put forth by Hale that */
function nounAhead(context: SentenceContext, end: number): PossessedNoun | null {
  const { tokens, sentence } = context;
  const { norm, pos } = tokens;
  let at = end - 1;
  while (at > sentence.from && end - at <= NEAR && /^(?:is|was|that|the|a|an|:|,)$/.test(norm[at])) at--;
  // by her own description “…”
  if (
    OWN.has(norm[at]) &&
    norm[at - 1] === "own" &&
    /^(?:by|in)$/.test(norm[at - 3]) &&
    /^(?:his|her|their)$/.test(norm[at - 2])
  )
    return { at, source: { from: at - 2, to: at - 1 } };
  if (NOUNS.has(norm[at])) {
    const source = pos[at] === "VERB" ? null : possessorOf(context, at, sentence.from);
    return source === null ? null : { at, source };
  }
  if (norm[at + 1] !== "that") return null;
  const agent = phraseBefore(tokens, at + 1, sentence.from);
  if (agent === null || norm[agent.from - 1] !== "by") return null;
  for (let i = agent.from - 2; i >= sentence.from && agent.from - i <= FAR; i--)
    if (NOUNS.has(norm[i])) return { at: i, source: agent };
  return null;
}

/** Hale used the words “…” */
function nounUsed({ tokens, sentence }: SentenceContext, end: number): PossessedNoun | null {
  const { norm, lemma, pos } = tokens;
  const at = end - 1;
  if (!/^(?:phrase|word|words|line|expression)$/.test(norm[at]) || norm[at - 1] !== "the") return null;
  const verb = at - 2;
  if (
    verb <= sentence.from ||
    !/^(?:use|utter|employ|repeat|invoke|borrow)$/.test(lemma[verb]) ||
    pos[verb] !== "VERB"
  )
    return null;
  let start = verb;
  while (start > sentence.from && (/^(?:AUX|ADV)$/.test(pos[start - 1]) || norm[start - 1] === "to")) start--;
  if (norm[start] === "to" && norm[start - 1] === "came") start--;
  const source = phraseBefore(tokens, start, sentence.from);
  return source === null || /^(?:you|we|i|one|who|which|that)$/.test(norm[source.from])
    ? null
    : { at, source };
}

/** Nouns that a quotation describes: Hale's “build it twice” remark. */
const DESCRIBED = wordSet(
  "answer charge claim comment comments declaration designation explanation jab joke line mantra pledge promise quip " +
    "refrain remark remarks reproach response retort rhetoric statement tweet tweets warning",
);

/** Hale's “build it twice” remark */
function nounAround(context: SentenceContext, { from, to }: QuotedStretch): PossessedNoun | null {
  const { tokens, sentence } = context;
  if (!DESCRIBED.has(tokens.norm[to] ?? "")) return null;
  const source = possessorOf(context, from, sentence.from);
  return source === null ? null : { at: to, source };
}

/** Between the noun and "that", and between that and the quotation, stands no more. */
const FARTHEST = 12;

/** Hale's warning a day earlier that the bridge would, Hale's remarks on Monday about the quay: */
function nounFarAhead(context: SentenceContext, end: number): PossessedNoun | null {
  const { tokens, sentence } = context;
  const { norm, pos } = tokens;
  let opener = end - 1;
  if (norm[opener] !== ":")
    while (
      opener > sentence.from &&
      end - opener <= FARTHEST &&
      !(norm[opener] === "that" && pos[opener] === "SCONJ")
    )
      opener--;
  if (norm[opener] !== ":" && !(norm[opener] === "that" && pos[opener] === "SCONJ")) return null;
  for (let i = opener - 1; i >= sentence.from && opener - i <= FARTHEST; i--) {
    if (/^[.?!;:“”"]$/.test(norm[i])) return null;
    if (pos[i] === "VERB" && norm[opener] !== ":") return null;
    if (!NOUNS.has(norm[i]) || pos[i] === "VERB") continue;
    const source = possessorOf(context, i, sentence.from);
    return source === null ? null : { at: i, source };
  }
  return null;
}

/** Whose the noun at token `at` is: "Hale's", "his". */
function possessorOf({ tokens }: SentenceContext, at: number, floor: number): TokenRange | null {
  const { norm, pos } = tokens;
  for (let i = at - 1; i >= floor && at - i <= FAR; i--) {
    if (norm[i] === "'s") {
      const owner = phraseBefore(tokens, i, floor);
      return owner ?? (phraseAfter(tokens, floor, i) === null ? null : { from: floor, to: i });
    }
    if (/^(?:his|her|their)$/.test(norm[i])) return { from: i, to: i + 1 };
    if (!/^(?:ADJ|NOUN|PROPN|NUM)$/.test(pos[i])) return null;
  }
  return null;
}
