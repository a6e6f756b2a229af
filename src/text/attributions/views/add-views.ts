import type { LexiconEntry } from "../../../types.js";
import { createCue } from "../cue.js";
import type { Draft } from "../draft.js";
import { CUES } from "../draft-by-rules.js";
import { type ScoredDraft, scoreDraft } from "../extractor/scored-draft.js";
import type { AttributionLayers, TokenRange } from "../layers.js";
import { overlap, reaches } from "../quotations/owners.js";
import type { View } from "./view.js";
import { viewAs } from "./view-as.js";
import { viewClause } from "./view-clause.js";
import { viewFind } from "./view-find.js";
import { viewName } from "./view-name.js";
import { viewTo } from "./view-to.js";
import { isNaming, isSaying, viewsAs } from "./view-verbs.js";

/** The cue of a view whose verb the lexicon does not know. */
const VIEW: Omit<LexiconEntry, "entry"> = {
  label: "neutral",
  pos: [],
  weight: 0.9,
  note: "with whose view it is, and the words that judge",
  source: "own reading",
  rule: "attribution/view",
};

/** What somebody finds unfair is so in their view. */
const FINDING = "find";

/**
 * The attributions with those of views that nobody utters in so many words: "what tenants see as a threat", "was branded a
 * liar by tenants", "a plan they believe would fail". The words that judge are theirs who hold the view, and not the outlet's.
 *
 * Only beside the drafts there are; one with the same cue and no source gives way.
 */
export function addViews(
  layers: AttributionLayers,
  quotationOf: Int32Array,
  drafts: readonly ScoredDraft[],
): ScoredDraft[] {
  const { lemma, pos, length } = layers.tokens;
  let all = drafts;
  for (let i = 0; i < length; i++) {
    if (pos[i] !== "VERB" || quotationOf[i] >= 0) continue;
    const known = viewsAs(lemma[i]) || isNaming(lemma[i]) || isSaying(lemma[i]) || lemma[i] === FINDING;
    if (!known || all.some((draft) => draft.source !== null && reaches(draft, { from: i, to: i + 1 })))
      continue;
    const view = viewOf(layers, quotationOf, i);
    const entry = view === null ? null : entryOf(layers, i);
    if (view === null || entry === null) continue;
    const others = all.filter((draft) => draft.source !== null || !overlap(draft.cue, view.cue));
    if (others.some((draft) => touches(draft, view))) continue;
    all = [...others, draftOf(layers, view, entry)];
  }
  for (const sentence of layers.sentences) {
    const view = viewTo(layers, quotationOf, sentence);
    if (view === null || all.some((draft) => touches(draft, view))) continue;
    const entry = { ...VIEW, entry: layers.tokens.norm[view.cue.from] };
    all = [...all, scoreDraft({ ...view, head: view.cue, entry, content: [view.content] }, VIEW.weight)];
  }
  return [...all].sort((a, b) => a.cue.from - b.cue.from);
}

function viewOf(layers: AttributionLayers, quotationOf: Int32Array, verb: number): View | null {
  const lemma = layers.tokens.lemma[verb];
  const as = viewsAs(lemma) ? viewAs(layers, quotationOf, verb) : null;
  const name = as === null && isNaming(lemma) ? viewName(layers, quotationOf, verb) : null;
  const found = lemma === FINDING ? viewFind(layers, quotationOf, verb) : null;
  return as ?? name ?? found ?? (isSaying(lemma) ? viewClause(layers, quotationOf, verb) : null);
}

/** The lexicon's entry for the verb, else one of its own; `null` where the lexicon clears the use. */
function entryOf({ matches, tokens }: AttributionLayers, verb: number): LexiconEntry | null {
  const match = matches.find(({ lexicon, from, to }) => lexicon === CUES && from <= verb && verb < to);
  if (match === undefined) return { ...VIEW, entry: tokens.lemma[verb] };
  return match.entry.label === "clear" ? null : match.entry;
}

/** The cue takes in the auxiliaries before the verb. */
function draftOf(
  { tokens, sentences, sentenceOf }: AttributionLayers,
  view: View,
  entry: LexiconEntry,
): ScoredDraft {
  const { cue, source, content } = view;
  const head = { from: cue.from, to: cue.from + 1 };
  const floor = Math.max(sentences[sentenceOf[cue.from]].from, source.to <= cue.from ? source.to : 0);
  const { from } = createCue(tokens, entry, head, floor);
  return { cue: { from, to: cue.to }, head, entry, source, content: [content], score: VIEW.weight };
}

function touches(draft: Draft, { cue, source, content }: View): boolean {
  return [cue, source, content].some((range: TokenRange) => reaches(draft, range));
}
