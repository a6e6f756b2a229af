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
  const { source } = draft;
  const taken = found.source;
  const others = otherParts(parts, extentOf(found), extentOf(draft));
  // "Officials are said to be worried": what is said of somebody is not theirs.
  if (source === null && taken !== null && holdsIn(draft.content, taken))
    return touchesAny(others, draft.content) ? found : retold(found, draft);
  // "The road is shut, said one aide who was there": who said it is not what was said.
  if (source !== null && taken === null && holdsIn(found.content, source))
    return touches(others, source) || touchesAny(others, draft.content) ? found : retold(found, draft);
  const completed = withSource(found, sourceOf(found, source, others, norm));
  if (found.content.length === 0)
    return withContent(
      completed,
      draft.content.filter((piece) => !touches(others, piece)),
    );
  return withContent(completed, withoutOverlap(longerContent(completed, draft, others)));
}

/** The parts within the reach of what was found and of the draft that are none of what was found. */
function otherParts(parts: readonly TokenRange[], found: Extent, draft: Extent): readonly TokenRange[] {
  const first = Math.min(found.from, draft.from);
  const end = Math.max(found.to, draft.to);
  const others: TokenRange[] = [];
  for (const part of parts)
    if (part.from < end && part.to > first && !isAmong(found.ranges, part)) others.push(part);
  return others;
}

function sourceOf(
  found: ScoredDraft,
  source: TokenRange | null,
  others: readonly TokenRange[],
  norm: readonly string[],
): TokenRange | null {
  const taken = found.source;
  if (source === null) return taken;
  if (taken === null)
    return touches(others, source) || overlaps(found.cue, source) || touches(found.content, source)
      ? null
      : source;
  // "said Ann Hale to the Post": the rules' source ends before whoever hears it.
  const shorter = source.from === taken.from && source.to < taken.to;
  return shorter && norm[source.to] === "to" ? source : taken;
}

/** The pieces of the content, each as far as the draft carries it and nothing else stands there. */
function longerContent(
  { cue, source, content }: ScoredDraft,
  draft: Draft,
  others: readonly TokenRange[],
): readonly TokenRange[] {
  const pieces: TokenRange[] = [];
  for (const piece of content) {
    const longer = draft.content.find(({ from, to }) => from === piece.from && to > piece.to);
    const fits =
      longer !== undefined &&
      !touches(others, longer) &&
      !overlaps(cue, longer) &&
      (source === null || !overlaps(source, longer));
    pieces.push(fits ? longer : piece);
  }
  return pieces;
}

/** What was found, with source and content of the rules' draft. */
function retold(found: ScoredDraft, { source, content }: Draft): ScoredDraft {
  return withContent(withSource(found, source), content);
}

function withoutOverlap(content: readonly TokenRange[]): readonly TokenRange[] {
  const apart: TokenRange[] = [];
  content.forEach((piece, index) => {
    for (let i = 0; i < index; i++) if (overlaps(content[i], piece)) return;
    apart.push(piece);
  });
  return apart;
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
    if (!holdsIn(draft.content, other) && touchesAny(own.ranges, other.ranges)) return false;
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

function touches(ranges: readonly TokenRange[], range: TokenRange): boolean {
  for (const one of ranges) if (overlaps(one, range)) return true;
  return false;
}

function touchesAny(a: readonly TokenRange[], b: readonly TokenRange[]): boolean {
  for (const range of b) if (touches(a, range)) return true;
  return false;
}

function holdsIn(ranges: readonly TokenRange[], inner: TokenRange): boolean {
  for (const range of ranges) if (holds(range, inner)) return true;
  return false;
}

function isAmong(ranges: readonly TokenRange[], { from, to }: TokenRange): boolean {
  for (const range of ranges) if (range.from === from && range.to === to) return true;
  return false;
}
