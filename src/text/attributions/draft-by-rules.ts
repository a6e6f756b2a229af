import type { Sentence, Tokens } from "../../types.js";
import { draftAsReported } from "./as-reported.js";
import { draftColon } from "./colon.js";
import { type Cue, createCue, type Frame } from "./cue.js";
import { draftDashes } from "./dash.js";
import type { Draft, SentenceContext } from "./draft.js";
import { draftAttitude } from "./frame-attitude.js";
import { draftClause } from "./frame-clause.js";
import { draftNoun } from "./frame-noun.js";
import { draftObject, NAMING } from "./frame-object.js";
import { draftPassive } from "./frame-passive.js";
import { draftPreposition } from "./frame-preposition.js";
import { type AttributionLayers, mapQuotations, type TokenRange } from "./layers.js";
import { draftLeftOver } from "./left-over.js";
import { attachOrphans } from "./orphans.js";
import { draftPer } from "./per.js";

/** A sentence with more cues is no prose, and every cue looks along the sentence. */
const MOST_CUES = 40;

/** The lexicon whose matches are cues. */
export const CUES = "attribution";

/**
 * Who said what in a field by rules alone, in the order of the cues.
 *
 * Each entry of the cue lexicon names the frames it builds (clause, addressee, preposition, passive, noun, object,
 * attitude, adjective), and the first frame that fits makes the attribution. They do not nest: the outermost counts, and
 * words inside quotation marks are the speaker's; `findNested` reads what stands within.
 */
export function draftByRules(
  layers: AttributionLayers,
  quotationOf: Int32Array = mapQuotations(layers.quotations, layers.tokens.length),
): Draft[] {
  const drafts: Draft[] = [];
  const cuesOf = cuesBySentence(layers, quotationOf);
  layers.sentences.forEach((sentence, index) => {
    const cues = cuesOf[index] ?? NO_CUES;
    const colon = draftColon(layers, sentence, quotationOf);
    const own: Draft[] = colon === null ? [] : [colon];
    const context: SentenceContext = {
      layers,
      tokens: layers.tokens,
      sentence,
      quotationOf,
      drafts: own,
      cues,
    };
    for (const cue of closingFirst(layers.tokens, cues, sentence)) {
      if (own.some((draft) => covers(draft, cue))) continue;
      const draft = draftBy(context, cue);
      if (draft !== null) own.push(draft);
    }
    const per = draftPer(context);
    if (per !== null && !own.some(({ cue, source }) => touches(cue, per.cue) || touches(source, per.cue)))
      own.push(per);
    if (own.length > 1) own.sort((a, b) => a.cue.from - b.cue.from);
    drafts.push(...own);
  });
  const signed = draftDashes(layers).filter(
    ({ content: [quote] }) => !drafts.some((draft) => overlaps(draft, quote)),
  );
  drafts.push(...signed);
  drafts.push(...draftLeftOver(layers, quotationOf, drafts, CUES));
  drafts.sort((a, b) => a.cue.from - b.cue.from);
  return attachOrphans(layers, quotationOf, drafts);
}

const NO_CUES: readonly Cue[] = [];

/** The cues of each sentence, by its index; none where a sentence has none. */
function cuesBySentence(layers: AttributionLayers, quotationOf: Int32Array): readonly (Cue[] | undefined)[] {
  const { tokens, sentences, sentenceOf } = layers;
  const groups: (Cue[] | undefined)[] = sentences.map(() => undefined);
  for (const match of layers.matches) {
    if (match.lexicon !== CUES || match.entry.label === "clear" || quotationOf[match.from] >= 0) continue;
    const index = sentenceOf[match.from];
    const group = groups[index];
    if (group !== undefined && group.length >= MOST_CUES) continue;
    const cue = createCue(tokens, match.entry, match, sentences[index].from);
    if (group === undefined) groups[index] = [cue];
    else group.push(cue);
  }
  return groups;
}

/** How each frame makes an attribution of a cue. */
const FRAMES: Readonly<Record<Frame, (context: SentenceContext, cue: Cue) => Draft | null>> = {
  clause: draftClause,
  addressee: draftClause,
  preposition: draftPreposition,
  passive: draftPassive,
  noun: draftNoun,
  object: draftObject,
  attitude: draftAttitude,
  adjective: draftAttitude,
};

function draftBy(context: SentenceContext, cue: Cue): Draft | null {
  const aside = draftAsReported(context, cue);
  if (aside !== null) return aside;
  for (const frame of cue.frames) {
    const draft = FRAMES[frame](context, cue);
    if (draft !== null) return draft;
  }
  // Any cue may tag a quotation: “It is a disgrace,” blasted Hale.
  const tag = cue.frames.includes("clause") || cue.frames.includes("noun") ? null : draftClause(context, cue);
  if (NAMING.test(context.tokens.norm[cue.head.from]) && tag?.content.some(({ from }) => from === cue.to))
    return null;
  return tag?.content.every(
    ({ from, to }) => context.quotationOf[from] >= 0 && context.quotationOf[to - 1] >= 0,
  )
    ? tag
    : null;
}

/**
 * The cues with the one that closes the sentence in front: in "A report found cracks, the mayor said." all before
 * the last comma is the mayor's.
 */
function closingFirst(tokens: Tokens, cues: readonly Cue[], sentence: Sentence): readonly Cue[] {
  const last = cues.at(-1);
  const before = cues.at(-2);
  if (last === undefined || before === undefined || sentence.to - last.to > 1) return cues;
  // "But, Hale added, the council did not agree.": the earlier cue is the tag.
  if (tokens.norm[before.to] === ",") return cues;
  return [last, ...cues.slice(0, -1)];
}

function overlaps({ content }: Draft, range: TokenRange): boolean {
  return content.some(({ from, to }) => from < range.to && range.from < to);
}

function covers(draft: Draft, cue: Cue): boolean {
  return holds(draft.cue, cue) || draft.content.some((span) => holds(span, cue));
}

function touches(a: TokenRange | null, b: TokenRange): boolean {
  return a !== null && a.from < b.to && b.from < a.to;
}

function holds(range: TokenRange, cue: Cue): boolean {
  return range.from <= cue.head.from && cue.head.from < range.to;
}
