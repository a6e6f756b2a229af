import { trimContent } from "../clause.js";
import { type ScoredDraft, withContent } from "../extractor/scored-draft.js";
import type { AttributionLayers, TokenRange } from "../layers.js";

const BRACKETS: Readonly<Record<string, number>> = { "(": 1, "[": 1, ")": -1, "]": -1 };

/**
 * The draft with contents that end at a semicolon, or at a bracket or dash that was opened before them, and leave out their source:
 * "said the road was shut; | the council met", "(the union promises to appeal) | it came as no surprise"; and before what the outlet
 * compares them with: "say the bridge is safe, | up from 8 percent in May", "denied the claim, | as did Reyes".
 *
 * Quotation marks keep what is between them. Of PolNeAR's contents before which a semicolon stands in the sentence, four of five
 * end there.
 */
export function endAtMark(
  { tokens, sentences, sentenceOf }: AttributionLayers,
  quotationOf: Int32Array,
  draft: ScoredDraft,
): ScoredDraft {
  const { source, cue } = draft;
  const { norm } = tokens;
  const first = sentences[sentenceOf[cue.from]]?.from ?? cue.from;
  const aside = withinDashes(norm, first, cue.from);
  const share = isShare(tokens, source);
  let changed = false;
  const content: TokenRange[] = [];
  for (const piece of draft.content) {
    const from =
      source !== null && source.from < piece.from && piece.from < source.to ? source.to : piece.from;
    const to =
      piece.from < cue.to ? piece.to : endOf(norm, quotationOf, { from, to: piece.to }, aside, share);
    if (from === piece.from && to === piece.to) content.push(piece);
    else {
      changed = true;
      const cut = from < to ? trimContent(tokens, { from, to }) : null;
      if (cut !== null) content.push(cut);
    }
  }
  return !changed || content.length === 0 ? draft : withContent(draft, content);
}

const DASH = /^(?:[—–]|--)$/;

/** Whether a dash is open at token `to`: an odd number of them stands before it. */
function withinDashes(norm: readonly string[], from: number, to: number): boolean {
  let open = false;
  for (let i = from; i < to; i++) if (DASH.test(norm[i])) open = !open;
  return open;
}

function endOf(
  norm: readonly string[],
  quotationOf: Int32Array,
  { from, to }: TokenRange,
  aside: boolean,
  share: boolean,
): number {
  let depth = 0;
  for (let i = from; i < to; i++) {
    if (quotationOf[i] >= 0) continue;
    if (
      i > from &&
      depth === 0 &&
      (norm[i] === ";" || (aside && DASH.test(norm[i])) || turnsAway(norm, i, share))
    )
      return i;
    depth += BRACKETS[norm[i]] ?? 0;
    if (depth < 0) return i;
  }
  return to;
}

/** ", as did Reyes"; and behind the share of those who say so, what the outlet compares it with: ", up from", "compared with". */
function turnsAway(norm: readonly string[], i: number, share: boolean): boolean {
  if (norm[i] === "compared") return share && /^(?:with|to)$/.test(norm[i + 1]) && norm[i - 1] !== "be";
  if (norm[i] !== ",") return false;
  if (/^(?:up|down)$/.test(norm[i + 1])) return share && norm[i + 2] === "from";
  return norm[i + 1] === "as" && /^(?:did|do|does|has|have|had)$/.test(norm[i + 2]);
}

/** "42 percent of those asked", "majorities of both parties" */
function isShare({ norm, pos }: AttributionLayers["tokens"], source: TokenRange | null): boolean {
  if (source === null) return false;
  for (let i = source.from; i < source.to; i++)
    if (norm[i] === "%" || SHARE.test(norm[i]) || (pos[i] === "NUM" && norm[i + 1] === "in")) return true;
  return false;
}

const SHARE = /^(?:percent|majority|majorities|shares?|half|thirds?|quarters?)$/;
