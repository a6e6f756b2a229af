import type { DocField } from "../types.js";

/**
 * A field of a Doc from its layers, in one order: what reads fields is faster when all have one shape, and a spread gives each
 * its own.
 */
export function createField({
  field,
  text,
  tokens,
  paragraphs,
  furniture,
  sentences,
  quotations,
  attributions,
  matches,
  voices,
  sentenceOf,
}: DocField): DocField {
  return {
    field,
    text,
    tokens,
    paragraphs,
    furniture,
    sentences,
    quotations,
    attributions,
    matches,
    voices,
    sentenceOf,
  };
}
