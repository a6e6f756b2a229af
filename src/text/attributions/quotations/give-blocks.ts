import { SHAPE } from "../../shape.js";
import { countTokenWords } from "../../tokens.js";
import { trimContent } from "../clause.js";
import type { Draft } from "../draft.js";
import { type ScoredDraft, scoreDraft, withContent } from "../extractor/scored-draft.js";
import type { AttributionLayers, TokenRange } from "../layers.js";
import { isWriter, leadOfBlock } from "./block-lead.js";
import { isReproduced } from "./is-reproduced.js";
import { overlap, reaches } from "./owners.js";

/** Shorter paragraphs are headings and links. */
const SHORTEST = 12;

/**
 * The drafts with paragraphs without quotation marks given to whoever leads up to them in the paragraph before, with a colon at its end
 * ("Hale wrote in a letter:"), where the paragraph seems to be reproduced.
 *
 * Pages set such paragraphs in from both sides, which no text shows. One paragraph alone, since nothing tells where the next one's words come
 * from.
 */
export function giveBlocks(
  layers: AttributionLayers,
  quotationOf: Int32Array,
  drafts: readonly ScoredDraft[],
): readonly ScoredDraft[] {
  const { tokens, sentenceOf } = layers;
  // Captions and advertisements stand between them.
  const paragraphs = layers.paragraphs.filter(({ furniture }) => !furniture);
  let all = drafts;
  for (let k = 1; k < paragraphs.length; k++) {
    const colon = paragraphs[k - 1].to - 1;
    if (tokens.norm[colon] !== ":" || sentenceOf[colon] < 0) continue;
    const block = blockIn(layers, quotationOf, paragraphs[k]);
    if (block === null) continue;
    const told = all.filter((draft) => reaches(draft, block));
    if (!told.every((draft) => isWithin(draft, block))) continue;
    const lead = leadOfBlock(layers, quotationOf, block, colon);
    if (lead === null || !isReproduced(layers, quotationOf, lead, block, colon)) continue;
    all = withBlock(layers, all, lead.draft, block, told);
  }
  return all === drafts ? drafts : [...all].sort((a, b) => a.cue.from - b.cue.from);
}

/** A label before a colon has no more tokens: HALE (host): */
const LONGEST_LABEL = 8;

/** The words of a paragraph; `null` where it is short, quoted, an item of a list, or somebody's turn. */
function blockIn(
  { tokens, sentenceOf }: AttributionLayers,
  quotationOf: Int32Array,
  { from, to }: TokenRange,
): TokenRange | null {
  const { norm, shape } = tokens;
  if (sentenceOf[from] < 0 || quotationOf[from] >= 0) return null;
  const opens = (shape[from] & SHAPE.capitalised) !== 0 || /^(?:\[|\.{3}|…)$/.test(norm[from]);
  if (!opens || countTokenWords(tokens, from, to) < SHORTEST) return null;
  if (norm.slice(from, Math.min(to, from + LONGEST_LABEL)).includes(":")) return null;
  return trimContent(tokens, { from, to });
}

/** Whether all of the draft is told in the block: somebody is quoted in what somebody else wrote. */
function isWithin({ cue, source, content }: Draft, block: TokenRange): boolean {
  return [cue, ...(source === null ? [] : [source]), ...content].every(
    ({ from, to }) => from >= block.from && to <= block.to,
  );
}

/**
 * The drafts with the block given to whoever leads up to it, and without those that are told in it. Who does so in what another says, as in "As
 * Hale wrote, the mayors declaring it open were wrong:", does so for the other. As they were, where that is nobody, or the writer.
 */
function withBlock(
  { tokens }: AttributionLayers,
  drafts: readonly ScoredDraft[],
  lead: Draft,
  block: TokenRange,
  told: readonly ScoredDraft[],
): readonly ScoredDraft[] {
  const owner =
    drafts.find(({ cue }) => overlap(cue, lead.cue)) ?? drafts.find((draft) => reaches(draft, lead.cue));
  const rest = drafts.filter((draft) => draft !== owner && !told.includes(draft));
  if (owner === undefined) return [...rest, scoreDraft({ ...lead, content: [block] }, lead.entry.weight)];
  if (owner.source === null || isWriter(tokens.norm, owner.source)) return drafts;
  return [...rest, withContent(owner, [...owner.content, block])];
}
