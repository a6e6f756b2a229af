import { isWrittenAsTitle } from "../../quotation-use.js";
import type { QuotedStretch } from "../../quotations.js";
import { type ScoredDraft, withContent } from "../extractor/scored-draft.js";
import type { AttributionLayers, TokenRange } from "../layers.js";

/** Words before a programme's title: on CNN's “Harbour Talk”, in a piece titled “Harbour Talk”. */
const BEFORE = 8;

/** Words between a title and what was said there: program on Sunday that. */
const BEHIND = 6;

/** What stands behind these is the name of a work, however it is written. */
const TITLED = /^(?:titled|entitled|headlined|subtitled)$/;

const WORK = /^(?:book|essay|column|article|piece|memoir|novel|film|song|op-ed|paper|documentary|podcast)$/;

/**
 * The drafts without titles that only tell where somebody spoke or what it was called: of `told CNN's “Harbour Talk” on Sunday that the bridge is
 * shut` the content begins at "that", and `wrote a column titled “The bridge is shut”` ends before the marks. No argument is changed.
 */
export function cutTitles(layers: AttributionLayers, drafts: readonly ScoredDraft[]): readonly ScoredDraft[] {
  const { tokens, quotations } = layers;
  const titles = quotations.filter(
    (one) => one.depth === 0 && (isTitled(layers, one) || isWrittenAsTitle(tokens, one)),
  );
  if (titles.length === 0) return drafts;
  return drafts.map((draft) => {
    const content = draft.content.flatMap((piece) => {
      const cut = beforeTitle(layers, titles, behindTitle(layers, titles, piece), draft);
      return cut === null ? [] : [cut];
    });
    const same =
      content.length === draft.content.length && content.every((one, i) => one === draft.content[i]);
    return same || content.length === 0 ? draft : withContent(draft, content);
  });
}

/** Whether a word before the marks says that a title follows: titled “…”, or a kind of work before what is written as one. */
function isTitled({ tokens }: AttributionLayers, quotation: QuotedStretch): boolean {
  const { norm } = tokens;
  const { from } = quotation;
  const before = /^[,:]$/.test(norm[from - 1]) ? norm[from - 2] : norm[from - 1];
  return TITLED.test(before) || (WORK.test(before) && isWrittenAsTitle(tokens, quotation));
}

/** What follows "that" behind a title near the beginning of the piece. */
function behindTitle(
  { tokens }: AttributionLayers,
  titles: readonly QuotedStretch[],
  piece: TokenRange,
): TokenRange {
  const { norm, pos } = tokens;
  const title = titles.find(
    ({ from, to }) => piece.from <= from && to < piece.to && from - piece.from <= BEFORE,
  );
  if (title === undefined) return piece;
  for (let i = piece.from; i < title.from; i++)
    if (norm[i] === "that" || pos[i] === "AUX" || (pos[i] === "VERB" && !/ed$/.test(norm[i]))) return piece;
  for (let i = title.to; i < title.to + BEHIND && i < piece.to - 1; i++) {
    if (norm[i] === "that" && pos[i] === "SCONJ") return { from: i, to: piece.to };
    if (pos[i] === "VERB" || pos[i] === "AUX") return piece;
  }
  return piece;
}

/** The piece up to a title that ends it, where words tell that it is one; `null` where nothing else is in it. */
function beforeTitle(
  layers: AttributionLayers,
  titles: readonly QuotedStretch[],
  piece: TokenRange,
  draft: ScoredDraft,
): TokenRange | null {
  const { pos } = layers.tokens;
  const title = titles.find(({ from, to }) => piece.from <= from && piece.to === to);
  if (title === undefined) return piece;
  if (isTitled(layers, title)) return title.from === piece.from ? null : { from: piece.from, to: title.from };
  // “…,” she said on “Harbour Talk.”
  const place =
    pos[draft.cue.to] === "ADP" && title.from - draft.cue.to < BEFORE && piece.from >= draft.cue.to;
  const opens = layers.sentenceOf[title.from] !== layers.sentenceOf[title.from - 1];
  if (title.from === piece.from) return place && !opens && draft.content.length > 1 ? null : piece;
  // explained in the introduction to “The Harbour”
  if (pos[piece.from] !== "ADP") return piece;
  for (let i = piece.from; i < title.from; i++) if (pos[i] === "VERB" || pos[i] === "AUX") return piece;
  return { from: piece.from, to: title.from };
}
