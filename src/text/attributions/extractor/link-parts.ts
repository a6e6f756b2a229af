import type { PartSpan } from "./labels.js";

/** The parts of one attribution. */
export interface LinkedParts {
  readonly cue: PartSpan;
  readonly source: PartSpan | null;
  readonly content: readonly PartSpan[];
}

/** What linking asks of the text. */
export interface LinkContext {
  readonly sentenceOf: Int32Array;
  /** Index of the paragraph of a sentence. */
  paragraphOf(sentence: number): number;
  readonly norm: readonly string[];
}

/**
 * Puts parts, in the order of the text, together to attributions, one for each cue.
 *
 * A content goes to the cue beside it in its sentence: to the one before it, unless that has a content and the one
 * behind it has none, or it is a relative pronoun ("a plan [which] he said"). Without a cue in its sentence it goes to
 * the cue before it in the paragraph, else to the one behind it there, else to the last cue of the paragraph before, and
 * before any cue to the first. A cue's source is the one that stands last before it in its sentence, or right behind it;
 * several cues may share one. A content that finds no cue is left out.
 */
export function linkParts(parts: readonly PartSpan[], context: LinkContext): LinkedParts[] {
  const contents = new Map<number, PartSpan[]>();
  parts.forEach((part, index) => {
    if (part.part !== "content") return;
    const cue = cueOf(parts, index, context, contents);
    if (cue < 0) return;
    const own = contents.get(cue);
    if (own === undefined) contents.set(cue, [part]);
    else own.push(part);
  });
  const linked: LinkedParts[] = [];
  parts.forEach((cue, index) => {
    if (cue.part !== "cue") return;
    linked.push({ cue, source: sourceOf(parts, index, context), content: contents.get(index) ?? [] });
  });
  return linked;
}

/** The index of the cue that a content belongs to, or -1. */
function cueOf(
  parts: readonly PartSpan[],
  index: number,
  { sentenceOf, paragraphOf, norm }: LinkContext,
  contents: ReadonlyMap<number, readonly PartSpan[]>,
): number {
  const content = parts[index];
  const before = findLast(parts, index - 1, "cue");
  const behind = findNext(parts, index + 1, "cue");
  const here = sentenceOf[content.from];
  const last = sentenceOf[content.to - 1];
  const sameBefore = before >= 0 && sentenceOf[parts[before].from] === here;
  const sameBehind =
    behind >= 0 &&
    sentenceOf[parts[behind].from] === last &&
    !parts.slice(index + 1, behind).some(({ part }) => part === "content");
  if (sameBefore && sameBehind) {
    const relative =
      content.to - content.from === 1 && /^(?:which|that|whom|who|what)$/.test(norm[content.from]);
    if (relative) return behind;
    if (!contents.has(before)) return before;
    return hasContentBehind(parts, behind, sentenceOf) ? before : behind;
  }
  if (sameBefore) return before;
  if (sameBehind) return behind;
  const paragraph = paragraphOf(here);
  const inParagraph = (cue: number): boolean =>
    cue >= 0 && paragraphOf(sentenceOf[parts[cue].from]) === paragraph;
  if (inParagraph(behind) && !inParagraph(before)) return behind;
  if (before < 0) return behind;
  return paragraph - paragraphOf(sentenceOf[parts[before].from]) <= 1 ? before : -1;
}

/** Whether a content follows a cue in its sentence, so that the cue can do without the one before it. */
function hasContentBehind(parts: readonly PartSpan[], cue: number, sentenceOf: Int32Array): boolean {
  const sentence = sentenceOf[parts[cue].from];
  const next = parts[cue + 1]?.part === "source" ? parts[cue + 2] : parts[cue + 1];
  return next?.part === "content" && sentenceOf[next.from] === sentence;
}

function sourceOf(parts: readonly PartSpan[], index: number, { sentenceOf }: LinkContext): PartSpan | null {
  const sentence = sentenceOf[parts[index].from];
  const inSentence = (at: number): boolean => at >= 0 && sentenceOf[parts[at].from] === sentence;
  const before = findLast(parts, index - 1, "source");
  if (inSentence(before) && !parts.slice(before + 1, index).some(({ part }) => part !== "source"))
    return parts[before];
  const behind = parts[index + 1]?.part === "source" ? index + 1 : -1;
  const free = inSentence(behind) && !(parts[behind + 1]?.part === "cue" && inSentence(behind + 1));
  if (free) return parts[behind];
  if (inSentence(before)) return parts[before];
  // "Calling it a gift, she said it would do": who is named further on.
  const later = findNext(parts, index + 1, "source");
  return inSentence(later) ? parts[later] : null;
}

function findLast(parts: readonly PartSpan[], start: number, part: PartSpan["part"]): number {
  for (let i = start; i >= 0; i--) if (parts[i].part === part) return i;
  return -1;
}

function findNext(parts: readonly PartSpan[], start: number, part: PartSpan["part"]): number {
  for (let i = start; i < parts.length; i++) if (parts[i].part === part) return i;
  return -1;
}
