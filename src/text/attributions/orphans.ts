import { countTokenWords } from "../tokens.js";
import type { Draft } from "./draft.js";
import type { AttributionLayers, TokenRange } from "./layers.js";

/** Shorter quotations may be scare quotes or titles and are left alone. */
const SHORTEST = 5;

/**
 * Gives quotations without a cue of their own to the attribution they continue: the last one before them in the
 * same paragraph, or, for a paragraph that is all quotation, the last one of the paragraph before.
 */
export function attachOrphans(
  layers: AttributionLayers,
  quotationOf: Int32Array,
  drafts: readonly Draft[],
): Draft[] {
  const extra = new Map<Draft, TokenRange[]>();
  const owned = new Set<number>();
  for (const { content } of drafts)
    for (const { from, to } of content)
      for (let i = from; i < to; i++) if (quotationOf[i] >= 0) owned.add(quotationOf[i]);
  let next = 0;
  layers.quotations.forEach((quotation, index) => {
    if (quotation.depth > 0 || owned.has(index)) return;
    while (next < drafts.length && drafts[next].cue.from < quotation.from) next++;
    const draft = drafts[next - 1];
    if (draft === undefined || countTokenWords(layers.tokens, quotation.from, quotation.to) < SHORTEST)
      return;
    const opens = layers.sentenceOf[quotation.from] !== layers.sentenceOf[quotation.from - 1];
    if (!opens || !continues(layers, draft, quotation)) return;
    extra.set(draft, [...(extra.get(draft) ?? []), { from: quotation.from, to: quotation.to }]);
  });
  return drafts.map((draft) => {
    const pieces = extra.get(draft);
    return pieces === undefined ? draft : { ...draft, content: [...draft.content, ...pieces] };
  });
}

function continues(layers: AttributionLayers, draft: Draft, quotation: TokenRange): boolean {
  const { sentences, sentenceOf, paragraphs } = layers;
  const here = sentences[sentenceOf[quotation.from]]?.paragraph ?? -1;
  const there = sentences[sentenceOf[draft.cue.from]]?.paragraph ?? -1;
  if (here < 0 || there < 0) return false;
  if (here === there) return true;
  const paragraph = paragraphs[here];
  const whole = quotation.from <= paragraph.from && quotation.to >= paragraph.to - 1;
  return (
    whole &&
    here === there + 1 &&
    draft.content.some(({ from }) => from > draft.cue.from || draft.content.length > 0)
  );
}
