import type { LexiconMatch } from "../../../types.js";
import type { QuotedStretch } from "../../quotations.js";
import { SHAPE } from "../../shape.js";
import { countTokenWords } from "../../tokens.js";
import { wordSet } from "../../word-set.js";
import { skipOccasion, trimContent } from "../clause.js";
import type { Draft, SentenceContext } from "../draft.js";
import { CUES } from "../draft-by-rules.js";
import { type ScoredDraft, scoreDraft, withContent } from "../extractor/scored-draft.js";
import type { AttributionLayers, TokenRange } from "../layers.js";
import { draftAhead } from "../left-over.js";
import { speaksOfSelf } from "../speaks-for-self.js";
import { draftLead, isPerson } from "./draft-lead.js";
import { overlap, reaches } from "./owners.js";

/** An entry less sure tells a deed as often. */
const SURE = 0.7;

/** Shorter paragraphs are headings and links. */
const SHORTEST = 12;

/** (emphasis added) */
const NOBODY = wordSet("emphasis bold italics highlights");

/** What leads up to words in prose: From the report: · In the words of Hale: */
const CREDITS = /^(?:from|according to|in the words of|to quote|as (?:put|phrased) by)$/;

/**
 * The drafts with paragraphs without quotation marks given to whoever leads up to them: the paragraph before ends with a verb of saying and
 * a colon ("Hale wrote in a letter:"). Where the verb has words of its own, too ("Hale wrote that she would go:"), somebody has to say "I" or
 * "we" in the paragraph.
 *
 * Pages set such paragraphs in from both sides, which no text shows. One paragraph alone, since nothing tells where the next one's words come
 * from.
 */
export function giveBlocks(
  layers: AttributionLayers,
  quotationOf: Int32Array,
  drafts: readonly ScoredDraft[],
): readonly ScoredDraft[] {
  const { tokens, paragraphs, sentenceOf } = layers;
  let all = drafts;
  for (let k = 1; k < paragraphs.length; k++) {
    const colon = paragraphs[k - 1].to - 1;
    if (tokens.norm[colon] !== ":" || sentenceOf[colon] < 0) continue;
    const block = blockIn(layers, quotationOf, paragraphs[k]);
    if (block === null) continue;
    const direct = leadsDirectly(layers, quotationOf, block, colon);
    const told = all.filter((draft) => reaches(draft, block));
    if (direct !== null ? !told.every((draft) => isToldIn(quotationOf, draft, block)) : told.length > 0)
      continue;
    const own = speaksOfSelf(layers, quotationOf, block);
    const lead = direct ?? (own ? leadTo(layers, quotationOf, block, colon) : null);
    if (lead !== null)
      all = withBlock(told.length === 0 ? all : all.filter((draft) => !told.includes(draft)), lead, block);
  }
  return all === drafts ? drafts : [...all].sort((a, b) => a.cue.from - b.cue.from);
}

/** The words of a paragraph; `null` where it is short, quoted or an item of a list. */
function blockIn(
  { tokens, sentenceOf }: AttributionLayers,
  quotationOf: Int32Array,
  { from, to }: TokenRange,
): TokenRange | null {
  const { norm, shape } = tokens;
  if (sentenceOf[from] < 0 || quotationOf[from] >= 0) return null;
  const opens = (shape[from] & SHAPE.capitalised) !== 0 || /^(?:\[|\.{3}|…)$/.test(norm[from]);
  if (!opens || countTokenWords(tokens, from, to) < SHORTEST) return null;
  return trimContent(tokens, { from, to });
}

/** Whether all of the draft is told in the block in the block's words, and none of it in quotation marks. */
function isToldIn(quotationOf: Int32Array, { cue, source, content }: Draft, block: TokenRange): boolean {
  return [cue, ...(source === null ? [] : [source]), ...content].every(
    ({ from, to }) => from >= block.from && to <= block.to && quotationOf[from] < 0,
  );
}

/**
 * Who leads up to the block with a verb of saying that takes nothing else: "As Hale puts it:", "The authors write in May:". `null` where the verb has
 * words of its own, or the writer speaks of an earlier article: "As I wrote:".
 */
function leadsDirectly(
  layers: AttributionLayers,
  quotationOf: Int32Array,
  block: TokenRange,
  colon: number,
): Draft | null {
  const { tokens, sentences, sentenceOf, matches } = layers;
  const sentence = sentences[sentenceOf[colon]];
  const context: SentenceContext = { layers, tokens, sentence, quotationOf, drafts: [], cues: [] };
  const { norm, pos } = tokens;
  for (const match of matches) {
    if (match.from < sentence.from || match.to > colon || match.lexicon !== CUES) continue;
    if (match.entry.label === "clear" || pos[match.from] !== "VERB" || quotationOf[match.from] >= 0) continue;
    const said = draftAhead(context, stretchOf(tokens, block), [match]);
    if (said === null || said.source === null || NOBODY.has(norm[said.source.from])) continue;
    if (/^(?:i|we)$/.test(norm[said.source.from])) continue;
    const behind = said.source.from >= said.cue.to ? said.source.to : said.cue.to;
    const at = /^(?:it|this|thus|so)$/.test(norm[behind]) ? behind + 1 : behind;
    if (skipOccasion(tokens, at, colon) === colon) return said;
  }
  return null;
}

function stretchOf(tokens: AttributionLayers["tokens"], { from, to }: TokenRange): QuotedStretch {
  const inner = { start: tokens.start[from], end: tokens.end[to - 1], from, to };
  return { ...inner, inner, depth: 0, closed: true };
}

/** Who leads up to the block in the sentence that ends with the colon; `null` where nobody says anything there. */
function leadTo(
  layers: AttributionLayers,
  quotationOf: Int32Array,
  range: TokenRange,
  colon: number,
): Draft | null {
  const { tokens, sentences, sentenceOf, matches } = layers;
  const sentence = sentences[sentenceOf[colon]];
  const near = matches.filter(
    (match) => match.from >= sentence.from && match.to <= colon && isSaying(layers, quotationOf, match),
  );
  const block = stretchOf(tokens, range);
  const context: SentenceContext = { layers, tokens, sentence, quotationOf, drafts: [], cues: [] };
  const said = near.length === 0 ? null : draftAhead(context, block, near);
  if (said?.source != null && !NOBODY.has(tokens.norm[said.source.from])) return said;
  const lead = draftLead(layers, quotationOf, block);
  if (lead === null || lead.source === null || lead.cue.from < sentence.from) return null;
  if (CREDITS.test(lead.entry.entry)) return lead;
  const finite = !tokens.norm[lead.cue.to - 1].endsWith("ing");
  return finite && isPerson(tokens, lead.source) ? lead : null;
}

function isSaying(
  { tokens }: AttributionLayers,
  quotationOf: Int32Array,
  { lexicon, entry, from }: LexiconMatch,
): boolean {
  return (
    lexicon === CUES &&
    entry.label !== "clear" &&
    entry.weight >= SURE &&
    tokens.pos[from] !== "NOUN" &&
    tokens.pos[from] !== "PROPN" &&
    quotationOf[from] < 0
  );
}

function withBlock(drafts: readonly ScoredDraft[], lead: Draft, block: TokenRange): readonly ScoredDraft[] {
  const own = drafts.find(({ cue, source }) => overlap(cue, lead.cue) && source !== null);
  if (own !== undefined)
    return drafts.map((draft) => (draft === own ? withContent(own, [...own.content, block]) : draft));
  if (drafts.some((draft) => reaches(draft, lead.cue))) return drafts;
  return [...drafts, scoreDraft({ ...lead, content: [block] }, lead.entry.weight)];
}
