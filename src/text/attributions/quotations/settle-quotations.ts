import type { LexiconMatch } from "../../../types.js";
import type { QuotedStretch } from "../../quotations.js";
import { countTokenWords } from "../../tokens.js";
import type { Draft, SentenceContext } from "../draft.js";
import { CUES } from "../draft-by-rules.js";
import { type ScoredDraft, scoreDraft, withContent, withSource } from "../extractor/scored-draft.js";
import type { AttributionLayers } from "../layers.js";
import { cutTitles } from "./cut-titles.js";
import { dropStrays } from "./drop-strays.js";
import { fillUp } from "./fill-up.js";
import { findClaim } from "./find-claim.js";
import { findGovernor } from "./find-governor.js";
import { giveSubjects } from "./give-subjects.js";
import { goOn } from "./go-on.js";
import { overlap, ownersOf, reaches } from "./owners.js";
import { passOn } from "./pass-on.js";

/** Shorter quotations may be titles and scare quotes. */
const SHORTEST = 4;

/** An entry less sure reports nowhere. */
const SURE = 0.4;

/** A verb less sure tells a deed as often: the plan offers “…”. */
const TELLING = 0.7;

/**
 * Decides for each quotation whose it is, among whoever was found to say it and whoever the words around it name.
 *
 * Subject and verb right behind its comma come first, then a signature, a cue right before it, and the sentence that leads
 * up to it with a colon; who was found further off keeps it otherwise. A quotation that nobody owns goes on with the
 * speech before it. Where a quotation is a part of what somebody else reports, both have it.
 */
export function settleQuotations(
  layers: AttributionLayers,
  quotationOf: Int32Array,
  found: readonly ScoredDraft[],
): readonly ScoredDraft[] {
  const { quotations, tokens } = layers;
  if (quotations.length === 0) return found;
  const own = found.filter((draft) => !isOwnWord(layers, quotationOf, draft));
  let drafts = passOn(layers, quotationOf, dropStrays(layers, quotationOf, own));
  const spoken = layers.matches.filter(
    ({ lexicon, from, entry }) =>
      lexicon === CUES &&
      tokens.pos[from] !== "PROPN" &&
      entry.label !== "clear" &&
      entry.weight >= SURE &&
      quotationOf[from] < 0,
  );
  for (const quotation of quotations) {
    if (quotation.depth > 0 || countTokenWords(tokens, quotation.from, quotation.to) < SHORTEST) continue;
    drafts = settle(layers, quotationOf, drafts, quotation, spoken);
  }
  const whole = goOn(layers, quotationOf, fillUp(layers, drafts), telling(layers, spoken));
  return cutTitles(layers, giveSubjects(layers, quotationOf, whole))
    .map((draft) =>
      draft.content.length < 2
        ? draft
        : withContent(
            draft,
            [...draft.content].sort((a, b) => a.from - b.from),
          ),
    )
    .sort((a, b) => a.cue.from - b.cue.from);
}

/** Of the matches the verbs that tell what is said, and no more. */
function telling({ tokens }: AttributionLayers, spoken: readonly LexiconMatch[]): readonly LexiconMatch[] {
  return spoken.filter(({ entry, from }) => entry.weight >= TELLING && tokens.pos[from] !== "NOUN");
}

/** “I worry that it leaks”: whoever says "I" between the marks is the speaker, who is named elsewhere. */
function isOwnWord({ tokens }: AttributionLayers, quotationOf: Int32Array, { cue, source }: Draft): boolean {
  if (source === null || source.to - source.from > 1 || !/^(?:i|we)$/.test(tokens.norm[source.from]))
    return false;
  const index = quotationOf[source.from];
  return index >= 0 && quotationOf[cue.from] === index;
}

function settle(
  layers: AttributionLayers,
  quotationOf: Int32Array,
  drafts: readonly ScoredDraft[],
  quotation: QuotedStretch,
  spoken: readonly LexiconMatch[],
): readonly ScoredDraft[] {
  const { sentences, sentenceOf, tokens } = layers;
  const sentence = sentences[sentenceOf[quotation.from]];
  if (sentence === undefined) return drafts;
  const context: SentenceContext = { layers, tokens, sentence, quotationOf, drafts: [], cues: [] };
  const owners = ownersOf(drafts, quotation);
  const claimed =
    findClaim(context, quotation, spoken, owners) ??
    (drafts.some((draft) => reaches(draft, quotation)) ? null : findGovernor(context, quotation, spoken));
  return claimed === null ? drafts : claim(drafts, owners, quotation, claimed);
}

/** The drafts with the quotation given to whoever claims it. */
function claim(
  drafts: readonly ScoredDraft[],
  owners: readonly ScoredDraft[],
  quotation: QuotedStretch,
  claimed: Draft,
): readonly ScoredDraft[] {
  const own = drafts.find(({ cue }) => overlap(cue, claimed.cue));
  if (own !== undefined) {
    if (!owners.includes(own)) return owners.length > 0 ? drafts : withPiece(drafts, own, quotation);
    return own.source !== null
      ? drafts
      : drafts.map((draft) => (draft === own ? withSource(own, claimed.source) : draft));
  }
  const scored = scoreDraft(claimed, claimed.entry.weight);
  const rest = drafts.flatMap((draft): ScoredDraft[] => {
    if (!owners.includes(draft)) return [draft];
    // The whole sentence, with who says it, is what somebody reports.
    if (draft.content.some(({ from, to }) => from <= claimed.cue.from && claimed.cue.to <= to))
      return [draft];
    const content = draft.content.flatMap((piece) => without(piece, quotation));
    return content.length === 0 ? [] : [withContent(draft, content)];
  });
  return [...rest, scored];
}

function withPiece(
  drafts: readonly ScoredDraft[],
  owner: ScoredDraft,
  quotation: QuotedStretch,
): readonly ScoredDraft[] {
  if (drafts.some((draft) => reaches(draft, quotation))) return drafts;
  const { from, to } = quotation;
  return drafts.map((draft) =>
    draft === owner ? withContent(draft, [...draft.content, { from, to }]) : draft,
  );
}

/** What is left of a piece of content before and behind a quotation. */
function without<T extends { from: number; to: number }>(
  piece: T,
  { from, to }: QuotedStretch,
): readonly { from: number; to: number }[] {
  if (!overlap(piece, { from, to })) return [piece];
  const left = piece.from < from ? [{ from: piece.from, to: from }] : [];
  const right = to < piece.to ? [{ from: to, to: piece.to }] : [];
  return [...left, ...right];
}
