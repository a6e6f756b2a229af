import type { LexiconEntry } from "../../../types.js";
import type { EmbeddedPost } from "../../embedded-posts.js";
import type { QuotedStretch } from "../../quotations.js";
import { countTokenWords } from "../../tokens.js";
import type { Draft } from "../draft.js";
import type { ScoredDraft } from "../extractor/scored-draft.js";
import type { AttributionLayers, TokenRange } from "../layers.js";
import { giveWhole } from "./give-whole.js";
import { overlap } from "./owners.js";

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

/** Shorter quotations in a post are words that its writer takes up. */
const SHORTEST = 4;

/** A longer name is prose. */
const LONGEST = 16;

/** Who wrote a post that a page shows whole (`findEmbeddedPosts`), by its signature; `null` for any other quotation. */
export function draftPost({ tokens }: AttributionLayers, { from, to, closed }: QuotedStretch): Draft | null {
  const { norm } = tokens;
  if (!closed || !/^(?:[—–―-]|--)$/.test(norm[to] ?? "")) return null;
  const name = to + 1;
  const isHandle = (i: number): boolean => norm[i] === "(" && norm[i + 1]?.startsWith("@");
  let end = name;
  while (end < norm.length && end - name < LONGEST && !isHandle(end)) end++;
  if (end === name || !isHandle(end)) return null;
  return draftOf({ from: to, to: name }, { from: name, to: end }, { from, to });
}

/**
 * The drafts with each post that a page shows whole given to its writer (`giveWhole`), but for what is quoted in it: that has a
 * speaker of its own, or none that the text tells. A post that a quotation reaches out of is left alone, but where only its end mark lacks, and
 * so is what its writer says "I" of.
 */
export function givePosts(
  layers: AttributionLayers,
  all: readonly EmbeddedPost[],
  drafts: readonly ScoredDraft[],
): readonly ScoredDraft[] {
  const { tokens, quotations } = layers;
  const posts = all.filter(
    ({ post }) => !quotations.some((one) => overlap(one, post) && reachesOut(one, post)),
  );
  if (posts.length === 0) return drafts;
  const others = drafts.filter(
    ({ cue, source }) =>
      source === null ||
      !/^(?:i|we)$/.test(tokens.norm[source.from]) ||
      !posts.some(({ post }) => overlap(post, cue)),
  );
  const wholes = posts.map(({ post, label, cue, name }) => {
    const content = withoutQuoted(layers, post);
    return { label, content, draft: { ...draftOf(cue, name, post), content } };
  });
  return giveWhole(layers, others, wholes);
}

/** The post without the sentences quoted in it, unless it is nothing else: they may be anybody's. */
function withoutQuoted({ tokens, quotations }: AttributionLayers, post: TokenRange): readonly TokenRange[] {
  const pieces: TokenRange[] = [];
  let from = post.from;
  for (const { from: start, to, depth, closed } of quotations) {
    if (depth > 0 || !closed || start < from || to > post.to) continue;
    if (start === post.from && to === post.to) break;
    if (countTokenWords(tokens, start, to) < SHORTEST) continue;
    if (start > from) pieces.push({ from, to: start });
    from = to;
  }
  if (from < post.to) pieces.push({ from, to: post.to });
  return pieces.length > 0 ? pieces : [{ from: post.from, to: post.to }];
}

function reachesOut({ from, to, closed }: QuotedStretch, post: TokenRange): boolean {
  return from < post.from || (to > post.to && closed);
}

function draftOf(cue: TokenRange, source: TokenRange, content: TokenRange): Draft {
  return { cue, head: cue, entry: POST, source, content: [content] };
}
