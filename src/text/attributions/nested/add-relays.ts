import type { LexiconMatch } from "../../../types.js";
import { type Cue, createCue } from "../cue.js";
import { CUES } from "../draft-by-rules.js";
import { type ScoredDraft, scoreDraft } from "../extractor/scored-draft.js";
import type { AttributionLayers, TokenRange } from "../layers.js";
import { phraseAfter, phraseBefore } from "../phrases.js";
import { isTimeWord } from "../time-words.js";

/** Less sure than this, an entry tells of words too seldom to hand on what others said. */
const SURE = 0.7;

/** Rules alone find these. */
const DOUBT = 0.5;

/**
 * The drafts and those that hand others on at the end of a sentence: “The road is closed,” Hale said, *the Courier reported*;
 * …, Hale said, *according to the Courier*. What went before is its content, the other's words with it. No argument is changed.
 */
export function addRelays(
  layers: AttributionLayers,
  quotationOf: Int32Array,
  drafts: readonly ScoredDraft[],
): readonly ScoredDraft[] {
  const taken = new Uint8Array(layers.tokens.length);
  for (const { cue, source } of drafts)
    for (const part of source === null ? [cue] : [cue, source]) taken.fill(1, part.from, part.to);
  const relays: ScoredDraft[] = [];
  for (const match of layers.matches) {
    if (match.lexicon !== CUES || match.entry.label === "clear" || match.entry.weight < SURE) continue;
    if (taken[match.from] === 1 || quotationOf[match.from] >= 0) continue;
    const relay = draftRelay(layers, quotationOf, match);
    if (relay !== null && drafts.some((draft) => isHandedOn(draft, relay))) relays.push(relay);
  }
  return relays.length === 0 ? drafts : [...drafts, ...relays].sort((a, b) => a.cue.from - b.cue.from);
}

function isHandedOn({ cue, source }: ScoredDraft, { content: [told] }: ScoredDraft): boolean {
  return source !== null && told.from <= cue.from && cue.to <= told.to && told.from <= source.from;
}

function draftRelay(
  layers: AttributionLayers,
  quotationOf: Int32Array,
  match: LexiconMatch,
): ScoredDraft | null {
  const { tokens, sentences, sentenceOf, quotations } = layers;
  const sentence = sentences[sentenceOf[match.from]];
  if (sentence === undefined) return null;
  const cue = createCue(tokens, match.entry, match, sentence.from);
  const parts =
    cue.frames[0] === "preposition" ? behind(layers, cue, sentence) : before(layers, cue, sentence);
  if (parts === null) return null;
  const quotation = quotations[quotationOf[sentence.from]];
  const from = quotation === undefined ? sentence.from : Math.min(sentence.from, quotation.from);
  return scoreDraft(
    {
      ...{ cue: parts.cue, head: cue.head, entry: cue.entry },
      ...{ source: parts.source, content: [{ from, to: parts.comma }] },
    },
    cue.entry.weight * DOUBT,
  );
}

interface Parts {
  readonly cue: TokenRange;
  readonly source: TokenRange;
  /** Where what is handed on ends. */
  readonly comma: number;
}

/** ", according to the Courier." */
function behind({ tokens }: AttributionLayers, cue: Cue, sentence: TokenRange): Parts | null {
  const comma = cue.head.from - 1;
  if (tokens.norm[comma] !== ",") return null;
  const source = phraseAfter(tokens, cue.to, sentence.to);
  if (source === null || !endsSentence(tokens.norm, source.to, sentence)) return null;
  return { cue: { from: cue.head.from, to: cue.head.to }, source, comma };
}

/** ", the Courier reported Monday." */
function before({ tokens }: AttributionLayers, cue: Cue, sentence: TokenRange): Parts | null {
  if (!cue.frames.includes("clause") || cue.nonFinite) return null;
  if (tokens.pos[cue.head.from] !== "VERB") return null;
  const source = phraseBefore(tokens, cue.from, sentence.from);
  const comma = (source?.from ?? 0) - 1;
  if (source === null || source.to !== cue.from || tokens.norm[comma] !== ",") return null;
  if (!endsSentence(tokens.norm, cue.to, sentence)) return null;
  return { cue: { from: cue.from, to: cue.to }, source, comma };
}

/** Nothing but the time and the full stop follows. */
function endsSentence(norm: readonly string[], from: number, { to }: TokenRange): boolean {
  let at = from;
  while (at < to && (isTimeWord(norm[at]) || norm[at] === "on")) at++;
  return at >= to || (norm[at] === "." && at === to - 1);
}
