import type { ScoredDraft } from "../extractor/scored-draft.js";
import { type AttributionLayers, mapQuotations, type TokenRange } from "../layers.js";
import { readDrafts } from "../read-drafts.js";
import { layersOfContents } from "./layers-of-contents.js";
import { tellsWords } from "./tells-words.js";

/** How deep one attribution may stand in others: "the Courier reported that Hale said the mayor believes". */
const DEEPEST = 2;

/** An attribution within the content of another, and what is quoted where it stands. */
export interface NestedDraft {
  readonly draft: ScoredDraft;
  /** Per token: index of the outermost quotation within what is told, or -1. */
  readonly quotationOf: Int32Array;
}

/**
 * The attributions within the contents of others: "Reuters reported that the minister said …", “Hale told me to stop”.
 *
 * Each sentence of a content is read as a text of its own, and so are the contents of what is found there, and what is
 * quoted in it.
 */
export function findNested(
  layers: AttributionLayers,
  quotationOf: Int32Array,
  outer: readonly ScoredDraft[],
): NestedDraft[] {
  const nested: NestedDraft[] = [];
  const cues = new Uint8Array(layers.tokens.length);
  for (const { cue } of outer) cues.fill(1, cue.from, cue.to);
  let told: TokenRange[] = outer.flatMap(({ content }) => content);
  let around = layers;
  let quoted = quotationOf;
  for (let depth = 0; depth < DEEPEST && told.length > 0; depth++) {
    const inner = layersOfContents(around, quoted, told);
    if (inner === null) break;
    const innerQuoted = mapQuotations(inner.quotations, inner.tokens.length);
    const found = readDrafts(inner, innerQuoted).filter(
      (draft) => cues[draft.head.from] === 0 && tellsWords(inner, innerQuoted, draft),
    );
    for (const draft of found) nested.push({ draft, quotationOf: innerQuoted });
    told = found.flatMap(({ content }) => content);
    // Words in marks that nobody within is heard with are the teller's, and may tell of others in turn.
    for (const { depth: level, from, to } of inner.quotations)
      if (level === 0 && !told.some((piece) => piece.from < to && from < piece.to)) told.push({ from, to });
    around = inner;
    quoted = innerQuoted;
  }
  return nested;
}
