import type { Tokens } from "../../../types.js";
import { SHAPE } from "../../shape.js";
import type { AttributionLayers, TokenRange } from "../layers.js";
import { SURE_ENOUGH } from "./token-view.js";
import { FACT, HEAD, type WordFacts } from "./word-facts.js";

/**
 * Marks the sentences worth reading: with a cue of the lexicon, with a quotation, with a colon, or with a word that was
 * often the head of a cue. Returns 1 or 0 for each.
 */
export function sentencesToRead(layers: AttributionLayers, words: WordFacts): Uint8Array {
  const { tokens, sentences, sentenceOf, matches, quotations } = layers;
  const read = new Uint8Array(sentences.length);
  for (const { lexicon, entry, from } of matches)
    if (lexicon === "attribution" && entry.label !== "clear" && entry.weight >= SURE_ENOUGH)
      read[sentenceOf[from]] = 1;
  for (const { depth, from, to } of quotations) {
    if (depth > 0) continue;
    for (let i = from; i < to; i++) if (sentenceOf[i] >= 0) read[sentenceOf[i]] = 1;
  }
  sentences.forEach(({ from, to }, index) => {
    for (let i = from; i < to && read[index] === 0; i++) {
      const mark = (tokens.shape[i] & SHAPE.punctuation) !== 0;
      if (mark ? tokens.norm[i] === ":" : isHead(words, tokens, i)) read[index] = 1;
    }
  });
  return read;
}

function isHead(words: WordFacts, tokens: Tokens, i: number): boolean {
  return (words.facts[words.placeOf(tokens, i) + FACT.bits] & HEAD) !== 0;
}

/** Runs of sentences to read that follow each other in a paragraph, without anything between. */
export function stretchesToRead({ sentences }: AttributionLayers, read: Uint8Array): TokenRange[] {
  const stretches: { from: number; to: number }[] = [];
  let paragraph = -1;
  sentences.forEach((sentence, index) => {
    if (read[index] === 0) return;
    const last = stretches.at(-1);
    if (last !== undefined && last.to === sentence.from && sentence.paragraph === paragraph)
      last.to = sentence.to;
    else stretches.push({ from: sentence.from, to: sentence.to });
    paragraph = sentence.paragraph;
  });
  return stretches;
}
