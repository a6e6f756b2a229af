import type { Attribution, AttributionType, Stance, TokenSpan, Tokens } from "../../types.js";
import type { EmbeddedPost } from "../embedded-posts.js";
import { spanOfTokens } from "../tokens.js";
import { LEARNED } from "./extractor/learned-entry.js";
import type { ScoredDraft } from "./extractor/scored-draft.js";
import { type AttributionLayers, mapQuotations, type TokenRange } from "./layers.js";
import { addRelays } from "./nested/add-relays.js";
import { findNested } from "./nested/find-nested.js";
import { givePosts } from "./quotations/draft-post.js";
import { giveBlocks } from "./quotations/give-blocks.js";
import { readDrafts } from "./read-drafts.js";
import { giveTurns } from "./turns/give-turns.js";

/**
 * Who said what in a field, in the order of the cues, also within what others say. Sources are linked by `linkSources`, and who
 * tells of each by `tellVoices`.
 *
 * `posts` are those that the page shows whole. `writers` are the names of the article's author and outlet: in a printed conversation their turns are nobody else's words.
 */
export function findAttributions(
  layers: AttributionLayers,
  posts: readonly EmbeddedPost[] = [],
  writers: readonly string[] = [],
): Attribution[] {
  const quotationOf = mapQuotations(layers.quotations, layers.tokens.length);
  const blocks = giveBlocks(layers, quotationOf, readDrafts(layers, quotationOf));
  const given = giveTurns(layers, quotationOf, givePosts(layers, posts, blocks), writers);
  const outer = addRelays(layers, quotationOf, given);
  const attributions = outer.map((draft) => createAttribution(layers, quotationOf, draft));
  const nested = findNested(layers, quotationOf, outer);
  if (nested.length === 0) return attributions;
  for (const { draft, quotationOf: within } of nested)
    attributions.push(createAttribution(layers, within, draft));
  return attributions.sort((a, b) => a.cue.from - b.cue.from || b.cue.to - a.cue.to);
}

function createAttribution(
  layers: AttributionLayers,
  quotationOf: Int32Array,
  draft: ScoredDraft,
): Attribution {
  const { field, tokens } = layers;
  const content: TokenSpan[] = [];
  for (const { from, to } of draft.content) content.push(spanOfTokens(tokens, from, to));
  return {
    field,
    type: typeOf(tokens, quotationOf, content),
    voice: "outlet", // until the voices of all words are known
    cue: spanOfTokens(tokens, draft.cue.from, draft.cue.to),
    cueForm:
      draft.entry.rule === LEARNED
        ? draft.entry.entry
        : draft.head.to === draft.head.from + 1
          ? tokens.norm[draft.head.from]
          : tokens.norm.slice(draft.head.from, draft.head.to).join(" "),
    rule: draft.entry.rule,
    score: draft.score,
    stance: draft.entry.label as Stance, // the cue lexicon's labels are the stances; its test checks them
    source: draft.source === null ? null : spanOfTokens(tokens, draft.source.from, draft.source.to),
    content,
    sourceId: null,
  };
}

/** Direct when all words of the content are between quotation marks, indirect when none are. */
function typeOf(tokens: Tokens, quotationOf: Int32Array, content: readonly TokenRange[]): AttributionType {
  let quoted = 0;
  let bare = 0;
  for (const { from, to } of content) {
    for (let i = from; i < to; i++) {
      if ((tokens.shape[i] & 1) === 0) continue;
      if (quotationOf[i] >= 0) quoted++;
      else bare++;
    }
  }
  if (bare === 0) return "direct";
  return quoted === 0 ? "indirect" : "mixed";
}
