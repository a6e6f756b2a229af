import type { LexiconMatch, PartOfSpeech } from "../../../types.js";
import type { Draft } from "../draft.js";
import { CUES } from "../draft-by-rules.js";
import { type AttributionLayers, mapQuotations, type TokenRange } from "../layers.js";
import { shippedExtractor } from "./extractor.js";
import { isNoReport } from "./is-no-report.js";
import { completeDraft, keepApart } from "./keep-drafts.js";
import { learnedEntry } from "./learned-entry.js";
import { linkParts } from "./link-parts.js";
import { withOwnSubject } from "./own-subject.js";
import type { FoundPart, PartReader } from "./reader.js";
import { repairParts } from "./repair-parts.js";
import { type ScoredDraft, withSource } from "./scored-draft.js";
import { subjectAsSource } from "./subject-as-source.js";

/**
 * Who said what in a field, in the order of the cues: what the extractor finds, with the rules' drafts before its eyes.
 *
 * What may or ought to be said, and what the rules clear, is left out; drafts that share no token with anything found stay.
 * A cue keeps the entry of the rules' draft, else that of the lexicon's surest match in it; a cue that no entry names
 * gets one of its own, `attribution/learned`, with stance neutral.
 */
export function extractDrafts(
  layers: AttributionLayers,
  drafts: readonly Draft[],
  quotationOf: Int32Array = mapQuotations(layers.quotations, layers.tokens.length),
  reader: PartReader = shippedExtractor(),
): ScoredDraft[] {
  const parts = repairParts(reader.read(layers, drafts), drafts, layers);
  if (parts.length === 0) return keepApart(drafts, []);
  const { sentences, sentenceOf, tokens } = layers;
  const linked = linkParts(parts, {
    sentenceOf,
    norm: tokens.norm,
    paragraphOf: (sentence) => sentences[sentence]?.paragraph ?? -1,
  });
  const names = nameTokens(layers, drafts);
  const found: ScoredDraft[] = [];
  for (const { cue, source, content } of linked) {
    const odds = (cue as FoundPart).margin * reader.step; // `linkParts` gives back the parts it was given
    const named = nameCue(layers, drafts, names, cue);
    if (named === null || (content.length === 0 && named.draft === null)) continue;
    const scored: ScoredDraft = {
      cue: rangeOf(cue),
      head: named.head,
      entry: named.entry,
      source: source === null ? null : rangeOf(source),
      content: content.map(rangeOf),
      score: scoreOf(odds),
    };
    if (named.draft === null) {
      const quoted = content.some((piece) => isQuoted(quotationOf, piece));
      const least = quoted ? LEAST_ODDS_OF_QUOTATION : LEAST_ODDS;
      if (odds < least || isNoReport(layers, quotationOf, scored)) continue;
    }
    const draft = named.draft === null ? scored : completeDraft(scored, named.draft, parts, tokens.norm);
    if (draft.content.length === 0) continue;
    found.push(withSource(draft, draft.source ?? subjectAsSource(layers, quotationOf, draft, parts)));
  }
  const all = withWholeSources(found.map((draft) => withOwnSubject(layers, draft)));
  for (const draft of keepApart(drafts, found)) all.push(draft);
  return all.sort((a, b) => a.cue.from - b.cue.from);
}

/** The range alone, as the rules' drafts have it. */
function rangeOf({ from, to }: TokenRange): TokenRange {
  return { from, to };
}

/** A source that another one begins with is that one, cut short: "the envoy | to Lyon". */
function withWholeSources(drafts: readonly ScoredDraft[]): ScoredDraft[] {
  const longest = new Map<number, TokenRange>();
  for (const { source } of drafts) {
    const known = source === null ? undefined : longest.get(source.from);
    if (source !== null && (known === undefined || known.to < source.to)) longest.set(source.from, source);
  }
  const whole: ScoredDraft[] = [];
  for (const draft of drafts) {
    const source = draft.source === null ? undefined : longest.get(draft.source.from);
    const inside = source !== undefined && source.to > draft.cue.from && source.from < draft.cue.from;
    whole.push(source === undefined || inside ? draft : withSource(draft, source));
  }
  return whole;
}

/** What rules and lexicon say of each token. */
interface TokenNames {
  /** The draft whose cue's head it is part of, by its index from 1; 0 for none. */
  readonly drafts: Uint32Array;
  /** The surest match it is part of, by its index from 1; 0 for none, `CLEARED` where a clear use stands. */
  readonly matches: Uint32Array;
}

const CLEARED = 2 ** 32 - 1;

function nameTokens(layers: AttributionLayers, drafts: readonly Draft[]): TokenNames {
  const { tokens, matches } = layers;
  const names = { drafts: new Uint32Array(tokens.length), matches: new Uint32Array(tokens.length) };
  drafts.forEach(({ head }, index) => {
    names.drafts.fill(index + 1, head.from, head.to);
  });
  matches.forEach(({ lexicon, entry, from, to }, index) => {
    if (lexicon !== CUES) return;
    for (let i = from; i < to; i++) {
      const other = names.matches[i];
      if (entry.label === "clear") names.matches[i] = CLEARED;
      else if (other === 0 || (other !== CLEARED && matches[other - 1].entry.weight < entry.weight))
        names.matches[i] = index + 1;
    }
  });
  return names;
}

/** The entry and the head of a cue, and the rules' draft of it; `null` where the lexicon clears the use. */
function nameCue(
  layers: AttributionLayers,
  drafts: readonly Draft[],
  names: TokenNames,
  cue: TokenRange,
): (Pick<Draft, "entry" | "head"> & { readonly draft: Draft | null }) | null {
  let best: LexiconMatch | null = null;
  let cleared = false;
  for (let i = cue.from; i < cue.to; i++) {
    if (names.drafts[i] > 0) {
      const draft = drafts[names.drafts[i] - 1];
      return { entry: draft.entry, head: draft.head, draft };
    }
    if (names.matches[i] === 0) continue;
    if (names.matches[i] === CLEARED) {
      cleared = true;
      continue;
    }
    const match = layers.matches[names.matches[i] - 1];
    if (best === null || match.entry.weight > best.entry.weight) best = match;
  }
  if (best !== null) return { entry: best.entry, head: { from: best.from, to: best.to }, draft: null };
  if (cleared) return null;
  const head = headOf(layers, cue);
  return { entry: learnedEntry(layers.tokens.lemma[head.from]), head, draft: null };
}

const HEADS: readonly PartOfSpeech[] = ["VERB", "NOUN", "ADJ"];

/** The cue's last verb, else its last noun, else its last adjective, else its first token. */
function headOf({ tokens }: AttributionLayers, { from, to }: TokenRange): TokenRange {
  for (const part of HEADS)
    for (let i = to - 1; i >= from; i--) if (tokens.pos[i] === part) return { from: i, to: i + 1 };
  return { from, to: from + 1 };
}

/** A cue that the rules did not draft has to be surer than this; more so where it says whose a quotation is. */
const LEAST_ODDS = 0.2;
const LEAST_ODDS_OF_QUOTATION = 1;

/** Whether most tokens stand between quotation marks. */
function isQuoted(quotationOf: Int32Array, { from, to }: TokenRange): boolean {
  let quoted = 0;
  for (let i = from; i < to; i++) if (quotationOf[i] >= 0) quoted++;
  return 2 * quoted > to - from;
}

/**
 * How often a cue was one, by how far the best reading with it is ahead of the best without, in natural logarithms of odds
 * from 0 on in steps of 1: counted in PolNeAR's training articles by models that had not seen them.
 */
const SHARE_RIGHT = [0.62, 0.73, 0.81, 0.885, 0.96, 0.975, 0.99, 0.99] as const;

function scoreOf(odds: number): number {
  const at = Math.min(Math.max(odds, 0), SHARE_RIGHT.length - 1);
  const below = Math.floor(at);
  const above = Math.min(below + 1, SHARE_RIGHT.length - 1);
  return SHARE_RIGHT[below] + (at - below) * (SHARE_RIGHT[above] - SHARE_RIGHT[below]);
}
