import type { Draft } from "../draft.js";
import type { AttributionLayers, TokenRange } from "../layers.js";
import type { FoundPart } from "./reader.js";

/**
 * Parts as they can be put together: a content ends with its sentence unless a quotation goes on, its pieces are kept
 * where their sentence has a cue or they are quoted, and a content that a rule's draft has too gets the draft's cue and
 * source where no cue was found in that one's sentence.
 */
export function repairParts(
  parts: readonly FoundPart[],
  drafts: readonly Draft[],
  { sentenceOf, sentences, quotations, tokens }: AttributionLayers,
): readonly FoundPart[] {
  const withCue = new Set<number>();
  for (const { part, from } of parts) if (part === "cue") withCue.add(sentenceOf[from]);
  const quoted = new Uint8Array(tokens.length);
  for (const { from, to } of quotations) quoted.fill(1, from, to);
  const hasCue = (i: number): boolean => withCue.has(sentenceOf[i]);
  const kept: FoundPart[] = [];
  const keep = (piece: FoundPart): void => {
    const { from, to } = piece;
    if (hasCue(from) || hasCue(to - 1) || quoted[from] === 1) kept.push(piece);
  };
  for (const found of parts) {
    const { part, to, margin } = found;
    if (part !== "content") {
      kept.push(found);
      continue;
    }
    let { from } = found;
    for (let index = sentenceOf[from] + 1; index <= sentenceOf[to - 1]; index++) {
      const cut = sentences[index].from;
      if (quoted[cut - 1] === 1 && quoted[cut] === 1) continue;
      keep({ part, from, to: cut, margin });
      from = cut;
    }
    keep({ part, from, to, margin });
  }
  const holder = new Uint8Array(tokens.length);
  for (const { part, from, to } of kept) holder.fill(part === "content" ? CONTENT : OTHER, from, to);
  const touches = ({ from, to }: TokenRange, kind: number): boolean => {
    for (let i = from; i < to; i++) if ((holder[i] & kind) !== 0) return true;
    return false;
  };
  const lent = drafts.flatMap(({ cue, source, content }): FoundPart[] => {
    if (hasCue(cue.from) || touches(cue, ANY) || !content.some((piece) => touches(piece, CONTENT))) return [];
    const named = source !== null && !touches(source, ANY);
    return [
      { part: "cue", from: cue.from, to: cue.to, margin: 0 },
      ...(named ? [{ part: "source" as const, from: source.from, to: source.to, margin: 0 }] : []),
    ];
  });
  return lent.length === 0 ? kept : [...kept, ...lent].sort((a, b) => a.from - b.from);
}

const CONTENT = 1;
const OTHER = 2;
const ANY = CONTENT | OTHER;
