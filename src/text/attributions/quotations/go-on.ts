import type { LexiconMatch } from "../../../types.js";
import { isWrittenAsTitle } from "../../quotation-use.js";
import type { QuotedStretch } from "../../quotations.js";
import { countTokenWords } from "../../tokens.js";
import type { Draft } from "../draft.js";
import { LEARNED } from "../extractor/learned-entry.js";
import { type ScoredDraft, scoreDraft, withContent } from "../extractor/scored-draft.js";
import type { AttributionLayers, TokenRange } from "../layers.js";
import { draftIntroduced, isPerson } from "./draft-lead.js";
import { overlap, ownersOf, reaches } from "./owners.js";
import { speakerTakenUp } from "./speaker-taken-up.js";

/** Shorter quotations may be scare quotes or titles and are left alone. */
const SHORTEST = 4;

/** A verb less sure may tell a deed. */
const SURE = 0.6;

/**
 * Gives quotations that nobody owns to whom they repeat word for word, or to whoever speaks right before them: in the
 * sentence before in their paragraph, or, where they are a paragraph of their own, at the end of the paragraph before.
 *
 * Where nobody speaks in the sentence before, its subject does, if that is a person by name or role; else whoever spoke in
 * the sentence before that one.
 */
export function goOn(
  layers: AttributionLayers,
  quotationOf: Int32Array,
  drafts: readonly ScoredDraft[],
  spoken: readonly LexiconMatch[],
): readonly ScoredDraft[] {
  const { tokens, quotations, sentences, sentenceOf } = layers;
  let all = drafts;
  const isCue = new Uint8Array(tokens.length);
  for (const { from, to } of spoken) isCue.fill(1, from, to);
  for (const quotation of quotations) {
    if (quotation.depth > 0 || countTokenWords(tokens, quotation.from, quotation.to) < SHORTEST) continue;
    if (isWrittenAsTitle(tokens, quotation)) continue;
    if (ownersOf(all, quotation).length > 0 || isCut(all, quotation)) continue;
    const sentence = sentences[sentenceOf[quotation.from]];
    const opens = sentence !== undefined && sentence.from === quotation.from;
    const speaker =
      repeated(layers, quotationOf, all, quotation) ??
      joined(layers, quotationOf, all, quotation) ??
      (opens
        ? speaksBefore(layers, quotationOf, all, quotation, 1)
        : speakerTakenUp(layers, quotationOf, all, quotation, isCue));
    if (speaker !== null) all = withPiece(all, speaker, quotation);
    else if (opens && standsAlone(layers, quotation)) {
      const before = speaksInParagraphBefore(layers, all, quotation);
      if (before !== null) all = withPiece(all, before, quotation);
    } else if (opens) {
      const introduced = draftIntroduced(layers, quotationOf, quotation);
      const pronoun = introduced?.source != null && /^(?:he|she)$/.test(tokens.norm[introduced.source.from]);
      const earlier =
        introduced === null || pronoun ? speaksBefore(layers, quotationOf, all, quotation, 2) : null;
      if (earlier !== null) all = withPiece(all, earlier, quotation);
      else if (introduced !== null) all = [...all, scoreDraft(introduced, introduced.entry.weight)];
    }
  }
  return all;
}

function withPiece(
  drafts: readonly ScoredDraft[],
  speaker: ScoredDraft,
  { from, to }: TokenRange,
): readonly ScoredDraft[] {
  return drafts.map((draft) =>
    draft === speaker ? withContent(draft, [...draft.content, { from, to }]) : draft,
  );
}

/** Whether some draft has a part of it. */
function isCut(drafts: readonly Draft[], quotation: TokenRange): boolean {
  return drafts.some((draft) => reaches(draft, quotation));
}

/** Who says the same words elsewhere: pages print quotations twice to set them off. */
function repeated(
  { tokens, quotations }: AttributionLayers,
  quotationOf: Int32Array,
  drafts: readonly ScoredDraft[],
  quotation: QuotedStretch,
): ScoredDraft | null {
  const { inner } = quotation;
  for (const other of quotations) {
    if (other === quotation || other.depth > 0) continue;
    if (other.inner.to - other.inner.from !== inner.to - inner.from) continue;
    let same = true;
    for (let k = 0; same && k < inner.to - inner.from - 1; k++)
      same = tokens.norm[inner.from + k] === tokens.norm[other.inner.from + k];
    const owner = same
      ? ownersOf(drafts, other).find(({ content }) => content.some(({ from }) => quotationOf[from] >= 0))
      : undefined;
    if (owner !== undefined) return owner;
  }
  return null;
}

/** Who says the quotation that stands right before it in its sentence, with no more than "and that the" between. */
function joined(
  { tokens, quotations, sentenceOf }: AttributionLayers,
  quotationOf: Int32Array,
  drafts: readonly ScoredDraft[],
  quotation: QuotedStretch,
): ScoredDraft | null {
  let at = quotation.from - 1;
  while (at > 0 && quotationOf[at] < 0 && JOINING.test(tokens.norm[at])) at--;
  const other = quotations[quotationOf[at]];
  if (other === undefined || other.to !== at + 1 || sentenceOf[at] !== sentenceOf[quotation.from])
    return null;
  if (quotation.from - other.to > 3) return null;
  const [owner, ...more] = ownersOf(drafts, other).filter(({ source }) => source !== null);
  return owner === undefined || more.length > 0 ? null : owner;
}

const JOINING = /^(?:,|and|or|&|but|that|a|an|the|as|to|of|for)$/;

/** Who speaks `back` sentences before the quotation, and has something quoted. */
function speaksBefore(
  { tokens, sentences, sentenceOf, paragraphs }: AttributionLayers,
  quotationOf: Int32Array,
  drafts: readonly ScoredDraft[],
  quotation: QuotedStretch,
  back: number,
): ScoredDraft | null {
  const here = sentenceOf[quotation.from];
  const sentence = sentences[here];
  const last = sentences[here - back];
  if (last === undefined) return null;
  if (last.paragraph !== sentence.paragraph) {
    if (back > 1) return null;
    const paragraph = paragraphs[sentence.paragraph];
    const whole = quotation.from <= paragraph.from && quotation.to >= paragraph.to - 1;
    if (!whole || !endsSentence(tokens, quotation) || !isNext(paragraphs, last.paragraph, sentence.paragraph))
      return null;
  }
  const heard = drafts.filter(
    ({ cue, content }) =>
      (overlap(cue, last) || content.some((piece) => overlap(piece, last))) &&
      content.some(({ from, to }) => quotationOf[from] >= 0 || quotationOf[to - 1] >= 0),
  );
  // "…, she said, according to the Courier. “…”": it is she who goes on.
  return heard.findLast(({ entry }) => entry.entry !== "according to") ?? heard.at(-1) ?? null;
}

/** Whether nothing but a word or two stands between the paragraphs: Advertisement. */
function isNext(paragraphs: readonly TokenRange[], before: number, behind: number): boolean {
  for (let k = before + 1; k < behind; k++) if (paragraphs[k].to - paragraphs[k].from > 2) return false;
  return true;
}

/** “They shall not pass” in a line of its own may be a headline. */
function endsSentence({ norm }: AttributionLayers["tokens"], { inner }: QuotedStretch): boolean {
  return /^[.?!,…]/.test(norm[inner.to - 1]);
}

/** Whether it is one or more paragraphs, and ends a sentence. */
function standsAlone(
  { tokens, paragraphs, sentences, sentenceOf }: AttributionLayers,
  quotation: QuotedStretch,
): boolean {
  const paragraph = paragraphs[sentences[sentenceOf[quotation.from]]?.paragraph];
  const last = paragraphs[sentences[sentenceOf[quotation.to - 1]]?.paragraph];
  return (
    paragraph !== undefined &&
    last !== undefined &&
    quotation.from <= paragraph.from &&
    quotation.to >= last.to - 1 &&
    endsSentence(tokens, quotation)
  );
}

/** The person who speaks last in the paragraph before, if a verb of saying says so. */
function speaksInParagraphBefore(
  { tokens, sentences, sentenceOf }: AttributionLayers,
  drafts: readonly ScoredDraft[],
  quotation: QuotedStretch,
): ScoredDraft | null {
  const here = sentences[sentenceOf[quotation.from]];
  const last = sentences[sentenceOf[quotation.from] - 1];
  if (last === undefined || tokens.norm[last.to - 1] === ":") return null;
  const speaking = drafts.filter(
    ({ cue }) => cue.from < here.from && sentences[sentenceOf[cue.from]]?.paragraph === last.paragraph,
  );
  const speaker = speaking.at(-1);
  return speaker?.source != null &&
    speaker.entry.weight >= SURE &&
    speaker.entry.rule !== LEARNED &&
    isPerson(tokens, speaker.source)
    ? speaker
    : null;
}
