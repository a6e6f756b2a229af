import type { LexiconEntry, LexiconMatch, Tokens } from "../../../types.js";
import type { QuotedStretch } from "../../quotations.js";
import { wordSet } from "../../word-set.js";
import { skipOccasion } from "../clause.js";
import type { Draft, SentenceContext } from "../draft.js";
import { CUES } from "../draft-by-rules.js";
import type { AttributionLayers, TokenRange } from "../layers.js";
import { draftAhead } from "../left-over.js";
import { phraseAfter } from "../phrases.js";
import { isDocumentNoun, isOrganisationWord } from "../source-words.js";
import { isTime } from "../time-words.js";
import { draftLead, hasCapital, isPerson } from "./draft-lead.js";
import { draftPossessor } from "./draft-possessor.js";

/** Who leads up to a paragraph with a colon. */
export interface BlockLead {
  readonly draft: Draft;
  /** By a verb of saying that takes nothing else ("As Hale puts it:", "The authors write in May:"), or a credit ("From the report:", "(via the Courier):"). */
  readonly direct: boolean;
}

/** An entry less sure tells a deed as often. */
const SURE = 0.7;

/** (emphasis added) */
const NOBODY = wordSet("emphasis bold italics highlights");

/** What leads up to words in prose: From the report: · In the words of Hale: */
const CREDITS = /^(?:from|according to|in the words of|to quote|as (?:put|phrased) by|here (?:is|'s))$/;

/** The cue of "(via the Courier):" and "this passage in the ruling of the court:". */
const VIA: Omit<LexiconEntry, "entry"> = {
  label: "neutral",
  pos: [],
  weight: 0.6,
  note: "words that credit the paragraph behind a colon to whom it names",
  source: "own reading",
  rule: "attribution/credit",
};

/**
 * Who leads up to the block with the sentence that ends with the colon: by a verb of saying, by a noun ("Hale's answer was short:") or as its
 * subject, or whom it credits ("(via the Courier):"). `null` where nobody is named, and where the writer or the outlet leads up to words of
 * their own: "As I wrote:", "Our report continues:".
 */
export function leadOfBlock(
  layers: AttributionLayers,
  quotationOf: Int32Array,
  block: TokenRange,
  colon: number,
): BlockLead | null {
  const { tokens, sentences, sentenceOf, matches } = layers;
  const sentence = sentences[sentenceOf[colon]];
  const context: SentenceContext = { layers, tokens, sentence, quotationOf, drafts: [], cues: [] };
  // From the colon on, whatever stands between it and the block.
  const stretch = stretchOf(tokens, { from: colon + 1, to: block.to });
  const cues = matches.filter(
    ({ lexicon, entry, from, to }) =>
      lexicon === CUES &&
      from >= sentence.from &&
      to <= colon &&
      entry.label !== "clear" &&
      quotationOf[from] < 0 &&
      !NOBODY.has(tokens.norm[from - 1]),
  );
  // "in my review of Hale's book"
  const self = tokens.norm.slice(sentence.from, colon).some((word) => SELF.test(word));
  const direct = leadDirectly(context, stretch, colon, cues) ?? draftVia(context, colon);
  const draft =
    direct ??
    leadBySaying(context, stretch, cues) ??
    leadAsSubject(context, stretch) ??
    (self ? null : (possessorAhead(context, stretch) ?? draftExcerpt(context, colon)));
  if (draft === null || draft.source === null || isWriter(tokens.norm, draft.source)) return null;
  return { draft, direct: draft === direct || CREDITS.test(draft.entry.entry) };
}

/** I, we and what is theirs: the article's writer, or the outlet; "you" is nobody. */
export function isWriter(norm: readonly string[], { from }: TokenRange): boolean {
  return SELF.test(norm[from]) || /^(?:you|your)$/.test(norm[from]);
}

const SELF = /^(?:i|we|my|our)$/;

/** Hale's answer was short: and not what stands behind the block. */
function possessorAhead(context: SentenceContext, block: QuotedStretch): Draft | null {
  const draft = draftPossessor(context, block);
  return draft !== null && draft.cue.from < block.from ? draft : null;
}

function leadDirectly(
  context: SentenceContext,
  block: QuotedStretch,
  colon: number,
  cues: readonly LexiconMatch[],
): Draft | null {
  const { norm, pos } = context.tokens;
  for (const cue of cues) {
    if (pos[cue.from] !== "VERB") continue;
    const said = draftAhead(context, block, [cue]);
    if (said === null || said.source === null) continue;
    const behind = said.source.from >= said.cue.to ? said.source.to : said.cue.to;
    const at = /^(?:it|this|thus|so)$/.test(norm[behind]) ? behind + 1 : behind;
    if (skipOccasion(context.tokens, at, colon) === colon) return said;
  }
  return null;
}

/** Between "via" and the colon stand no more tokens. */
const LONGEST_NAME = 8;

/** … (via the Courier): · …, according to Hale: · Per Hale: · Quoting Hale: */
function draftVia({ tokens, sentence }: SentenceContext, colon: number): Draft | null {
  const { norm } = tokens;
  const end = norm[colon - 1] === ")" ? colon - 1 : colon;
  for (let i = end - 2; i >= sentence.from && end - i <= LONGEST_NAME; i--) {
    const opens = i === sentence.from && /^(?:per|quoting)$/.test(norm[i]);
    const according = norm[i] === "to" && norm[i - 1] === "according";
    if (!opens && !according && norm[i] !== "via") continue;
    const source = phraseAfter(tokens, i + 1, end);
    return source === null || source.to !== end || !hasCapital(tokens.shape, source)
      ? null
      : draftOfCredit(tokens, { from: according ? i - 1 : i, to: i + 1 }, source);
  }
  return null;
}

/** Here is part of a sermon delivered by Hale: · Consider a passage in the argument of Hale before the court: */
function draftExcerpt({ tokens, sentence }: SentenceContext, colon: number): Draft | null {
  const { norm, pos } = tokens;
  for (let i = sentence.from; i < colon; i++) {
    if (!EXCERPTS.has(norm[i]) || pos[i] === "VERB") continue;
    for (let at = i + 1; at < colon && at - i <= FAR; at++) {
      if (!/^(?:by|from|of)$/.test(norm[at])) continue;
      const source = phraseAfter(tokens, at + 1, colon);
      if (source !== null && hasCapital(tokens.shape, source) && !isTime(tokens, source))
        return draftOfCredit(tokens, { from: i, to: i + 1 }, source);
    }
  }
  return null;
}

const EXCERPTS = wordSet(
  "article column editorial essay excerpt excerpts headline letter memo message note op-ed paragraph paragraphs part passage piece post quote " +
    "report review section sermon snippet speech statement story summary text transcript tweet version",
);

/** Between such a noun and "from" stands no more: a statement that was sent to reporters by. */
const FAR = 8;

function draftOfCredit({ norm }: Tokens, cue: TokenRange, source: TokenRange): Draft {
  const entry = norm.slice(cue.from, cue.to).join(" ");
  return { cue, head: cue, entry: { ...VIA, entry }, source, content: [] };
}

function leadBySaying(
  context: SentenceContext,
  block: QuotedStretch,
  cues: readonly LexiconMatch[],
): Draft | null {
  const { pos } = context.tokens;
  const near = cues.filter(
    ({ entry, from }) => entry.weight >= SURE && pos[from] !== "NOUN" && pos[from] !== "PROPN",
  );
  return near.length === 0 ? null : draftAhead(context, block, near);
}

function leadAsSubject(
  { layers, tokens, sentence, quotationOf }: SentenceContext,
  block: QuotedStretch,
): Draft | null {
  const lead = draftLead(layers, quotationOf, block);
  if (lead === null || lead.source === null || lead.cue.from < sentence.from) return null;
  if (CREDITS.test(lead.entry.entry)) return lead;
  const finite = !tokens.norm[lead.cue.to - 1].endsWith("ing");
  return finite && (isPerson(tokens, lead.source) || isWriting(tokens, lead.source)) ? lead : null;
}

/** An organisation or a document. */
function isWriting({ norm }: Tokens, { from, to }: TokenRange): boolean {
  return norm.slice(from, to).some((word) => isOrganisationWord(word) || isDocumentNoun(word));
}

function stretchOf(tokens: Tokens, { from, to }: TokenRange): QuotedStretch {
  const inner = { start: tokens.start[from], end: tokens.end[to - 1], from, to };
  return { ...inner, inner, depth: 0, closed: true };
}
