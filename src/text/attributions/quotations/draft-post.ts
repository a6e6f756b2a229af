import type { LexiconEntry } from "../../../types.js";
import type { QuotedStretch } from "../../quotations.js";
import type { Draft } from "../draft.js";
import type { AttributionLayers } from "../layers.js";

/** The cue of `Enough! — Ana Reyes (@anareyes) June 2, 2018`: the dash. */
const POST: LexiconEntry = {
  entry: "—",
  label: "neutral",
  pos: [],
  weight: 0.95,
  note: "a post that the page shows whole, a dash, who wrote it and the handle",
  source: "own reading",
  rule: "attribution/post",
};

/** A longer name is prose. */
const LONGEST = 12;

/** Who wrote a post that a page shows whole (`findEmbeddedPosts`), by its signature; `null` for any other quotation. */
export function draftPost({ tokens }: AttributionLayers, { from, to, closed }: QuotedStretch): Draft | null {
  const { norm } = tokens;
  if (!closed || !/^(?:[—–―]|--)$/.test(norm[to] ?? "")) return null;
  const name = to + 1;
  let end = name;
  while (end < norm.length && end - name < LONGEST && norm[end] !== "(") end++;
  if (end === name || norm[end] !== "(" || !norm[end + 1]?.startsWith("@")) return null;
  const cue = { from: to, to: name };
  return { cue, head: cue, entry: POST, source: { from: name, to: end }, content: [{ from, to }] };
}
