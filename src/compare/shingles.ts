import type { ArticleReport } from "../types.js";

/** Words of a shingle of text, sentences of a shingle of a report. */
const WORDS = 5;
const SENTENCES = 3;

/** Texts with fewer shingles are too short to tell copies from chance. */
const FEWEST_WORD_SHINGLES = 30;
const FEWEST_SENTENCE_SHINGLES = 8;

/**
 * Hashes of all runs of five words of a text, case and punctuation aside; `null` for a text too short to tell copies by.
 */
export function wordShingles(text: string): Uint32Array | null {
  const words = (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map(hashWord);
  return runs(words, WORDS, FEWEST_WORD_SHINGLES);
}

/**
 * Hashes of all runs of three sentences by their lengths in characters, for reports, which hold no text.
 *
 * Two texts that have many runs of three sentences with the very same lengths are copies; others have hardly one. `null` for a
 * report of fewer than ten sentences.
 */
export function sentenceShingles({ sentences }: Pick<ArticleReport, "sentences">): Uint32Array | null {
  const lengths = sentences.filter(({ field }) => field === "text").map(({ start, end }) => end - start);
  return runs(lengths, SENTENCES, FEWEST_SENTENCE_SHINGLES);
}

function runs(units: readonly number[], length: number, fewest: number): Uint32Array | null {
  const count = units.length - length + 1;
  if (count < fewest) return null;
  return Uint32Array.from({ length: count }, (_, from) => {
    let hash = 0x811c9dc5;
    for (let i = from; i < from + length; i++) hash = Math.imul(hash ^ units[i], 0x9e3779b1) ^ (hash >>> 15);
    return hash;
  });
}

/** FNV-1a. */
function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash;
}
