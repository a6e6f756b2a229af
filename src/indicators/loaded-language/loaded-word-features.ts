import { mixHash } from "../../learn/hash.js";
import type { DocField, TokenSpan } from "../../types.js";
import { COVER } from "./cover.js";
import { maskOf } from "./masked.js";
import { END, lemmaAt, plainFeatures, rowOf, SLOT } from "./token-features.js";

/** Parts of speech of which a word can be loaded by itself. */
const LOADABLE: ReadonlySet<string> = new Set(["NOUN", "ADJ", "VERB", "ADV", "INTJ"]);

/** The most features of a word. */
export const MOST_WORD_FEATURES = 40;

/** True for words that the model of loaded words looks at: no names, numbers or function words. */
export function isLoadable({ tokens }: DocField, i: number, from: number): boolean {
  return LOADABLE.has(tokens.pos[i]) && maskOf(tokens, i, from) === 0;
}

/** What is the same for all words of a sentence. */
export interface SentenceMood {
  /** Findings of the lexicon, three at most. */
  readonly found: number;
  /** Bits: 1 for an exclamation mark, 2 for a question mark, 4 for "I", "we" or "you". */
  readonly mood: number;
}

const MOST_FOUND = 3;
const MOODS: ReadonlyMap<string, number> = new Map([
  ["!", 1],
  ["?", 2],
  ["i", 4],
  ["we", 4],
  ["you", 4],
]);

/** The mood of a sentence. */
export function moodOf(
  { tokens }: DocField,
  { from, to }: Pick<TokenSpan, "from" | "to">,
  cover: Uint8Array,
): SentenceMood {
  let found = 0;
  let mood = 0;
  for (let i = from; i < to; i++) {
    if (cover[i] === COVER.finding && (i === from || cover[i - 1] !== COVER.finding)) found++;
    mood |= MOODS.get(tokens.norm[i]) ?? 0;
  }
  return { found: Math.min(MOST_FOUND, found), mood };
}

/** How many of a word's features are of each kind, in their order; what the lexicon and the sentence say are the rest. */
export interface WordFeatureCounts {
  /** The word, its lemma, affixes and tag. */
  readonly word: number;
  readonly neighbours: number;
  readonly all: number;
}

/**
 * Writes the features of word `i` of a sentence into `into`, as rows of the table of weights.
 *
 * First what words and tags say, then its neighbours, then what the lexicon says of it and of them, whose words it is among, and the
 * sentence's mood. `quoted` is 1 within scare quotes, 2 within other marks that report no speech.
 */
export function loadedWordFeatures(
  field: DocField,
  { from, to }: Pick<TokenSpan, "from" | "to">,
  i: number,
  { cover, quoted, mood }: { cover: Uint8Array; quoted: Uint8Array; mood: SentenceMood },
  into: Uint32Array,
): WordFeatureCounts {
  const word = plainFeatures(field, { from, to }, i, into);
  let count = word;
  const add = (slot: number, value: number): void => {
    if (count < into.length) into[count++] = rowOf(slot, value);
  };
  const base = lemmaAt(field, i, from);
  const before = i > from ? lemmaAt(field, i - 1, from) : END;
  const after = i + 1 < to ? lemmaAt(field, i + 1, from) : END;
  add(SLOT.lemma, base);
  add(SLOT.pairWithNext, mixHash(base, after));
  add(SLOT.lemmaAfter, after);
  add(SLOT.lemmaBefore, before);
  const neighbours = count;
  add(SLOT.cover, cover[i]);
  add(SLOT.coverBefore, i > from ? cover[i - 1] : COVER.none);
  add(SLOT.coverAfter, i + 1 < to ? cover[i + 1] : COVER.none);
  add(SLOT.found, mood.found);
  add(SLOT.voice, field.voices[i]);
  add(SLOT.quoted, quoted[i]);
  add(SLOT.mood, mood.mood);
  return { word, neighbours, all: count };
}

/** 1 at tokens within scare quotes, 2 within other marks that report no speech. */
export function markQuoted({ tokens, quotations }: DocField): Uint8Array {
  const quoted = new Uint8Array(tokens.length);
  for (const { use, inner } of quotations)
    if (use !== "speech") quoted.fill(use === "scare" ? 1 : 2, inner.from, inner.to);
  return quoted;
}
