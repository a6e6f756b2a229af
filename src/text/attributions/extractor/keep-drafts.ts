import type { Draft } from "../draft.js";
import type { TokenRange } from "../layers.js";
import { type ScoredDraft, scoreDraft, withContent, withSource } from "./scored-draft.js";

/** A draft of the rules that the extractor does not find itself is this much less sure. */
const DOUBT = 0.5;

/**
 * What was found, with the source that the rules' draft of the same cue has where it has none, and with contents that the
 * draft carries further, as far as no other part stands there.
 */
export function completeDraft(
  found: ScoredDraft,
  draft: Draft,
  parts: readonly TokenRange[],
  norm: readonly string[],
): ScoredDraft {
  const extent = extentOf(found);
  const ruled = extentOf(draft);
  const own = extent.ranges;
  const first = Math.min(extent.from, ruled.from);
  const end = Math.max(extent.to, ruled.to);
  const others: TokenRange[] = [];
  for (const part of parts) {
    if (part.from >= end || part.to <= first) continue;
    if (!own.some((range) => range.from === part.from && range.to === part.to)) others.push(part);
  }
  const isFree = (range: TokenRange): boolean => !others.some((part) => overlaps(part, range));
  const { source } = draft;
  // "Officials are said to be worried": what is said of somebody is not theirs.
  const taken = found.source;
  if (source === null && taken !== null && draft.content.some((piece) => holds(piece, taken)))
    return draft.content.every(isFree) ? retold(found, draft) : found;
  // "The road is shut, said one aide who was there": who said it is not what was said.
  if (source !== null && taken === null && found.content.some((piece) => holds(piece, source)))
    return [source, ...draft.content].every(isFree) ? retold(found, draft) : found;
  const named = source !== null && isFree(source) && !own.some((range) => overlaps(range, source));
  // "said Ann Hale to the Post": the rules' source ends before whoever hears it.
  const shorter = source !== null && taken !== null && source.from === taken.from && source.to < taken.to;
  const heard = shorter && norm[source.to] === "to";
  const completed = withSource(found, heard ? source : (taken ?? (named ? source : null)));
  if (found.content.length === 0) return withContent(completed, draft.content.filter(isFree));
  const content = found.content.map((piece) => {
    const longer = draft.content.find(({ from, to }) => from === piece.from && to > piece.to);
    const fits =
      longer !== undefined &&
      isFree(longer) &&
      ![completed.cue, completed.source].some((range) => range !== null && overlaps(range, longer));
    return fits ? longer : piece;
  });
  return withContent(completed, withoutOverlap(content));
}

/** What was found, with source and content of the rules' draft. */
function retold(found: ScoredDraft, { source, content }: Draft): ScoredDraft {
  return withContent(withSource(found, source), content);
}

function withoutOverlap(content: readonly TokenRange[]): readonly TokenRange[] {
  return content.filter(
    (piece, index) => !content.slice(0, index).some((earlier) => overlaps(earlier, piece)),
  );
}

/**
 * The rules' drafts that stand beside what was found: they share no token with it, or have it whole in their content
 * ("As the Courier reported: “…,” she said").
 */
export function keepApart(drafts: readonly Draft[], found: readonly Draft[]): ScoredDraft[] {
  const taken = found.map(extentOf);
  return drafts
    .filter((draft) => standsApart(draft, taken))
    .map((draft) => scoreDraft(draft, draft.entry.weight * DOUBT));
}

function standsApart(draft: Draft, taken: readonly Extent[]): boolean {
  const own = extentOf(draft);
  for (const other of taken) {
    // Most are far from each other: done with here.
    if (!overlaps(own, other)) continue;
    const inside = draft.content.some((piece) => other.ranges.every((range) => holds(piece, range)));
    if (!inside && own.ranges.some((range) => other.ranges.some((one) => overlaps(range, one)))) return false;
  }
  return true;
}

/** The ranges of a draft, and from where to where they reach. */
interface Extent extends TokenRange {
  readonly ranges: readonly TokenRange[];
}

function extentOf(draft: Draft): Extent {
  const ranges = rangesOf(draft);
  let { from, to } = ranges[0];
  for (const range of ranges) {
    from = Math.min(from, range.from);
    to = Math.max(to, range.to);
  }
  return { from, to, ranges };
}

function rangesOf({ cue, source, content }: Draft): readonly TokenRange[] {
  return source === null ? [cue, ...content] : [cue, source, ...content];
}

function overlaps(a: TokenRange, b: TokenRange): boolean {
  return a.from < b.to && b.from < a.to;
}

function holds(outer: TokenRange, inner: TokenRange): boolean {
  return outer.from <= inner.from && inner.to <= outer.to;
}
