import type { DocField, Tokens } from "../../types.js";
import { SHAPE } from "../shape.js";
import { describeSource } from "./describe-source.js";
import type { Mention, ResolvedSource } from "./mention.js";
import type { SourceDescription } from "./source-description.js";
import { genderOfWord, isGivenName, isOrganisationWord, isPlaceName } from "./source-words.js";

/** Paragraphs hold hardly more tokens; what stands further off is not who is meant. */
const REACH = 120;

/**
 * The person that a "he" or "she" means although no attribution named them yet: the only one of that gender named
 * in its paragraph before it, or else in the paragraph before.
 *
 * `null` when there is none, or more than one to choose from.
 */
export function findNamedNearby(
  fields: readonly DocField[],
  mention: Mention,
  sources: readonly ResolvedSource[],
): SourceDescription | null {
  const { gender } = mention.description;
  if (gender === null || mention.paragraph < 0) return null;
  const layers = fields[mention.field];
  for (const paragraph of [mention.paragraph, mention.paragraph - 1]) {
    const range = layers.paragraphs[paragraph];
    if (range === undefined) return null;
    const to = Math.min(range.to, mention.at);
    const named = namesBetween(layers, Math.max(range.from, to - REACH), to, sources);
    const fitting = new Map(named.filter((name) => name.gender === gender).map((name) => [name.head, name]));
    if (named.some((name) => name.gender === null)) return null;
    if (fitting.size > 0) return fitting.size === 1 ? [...fitting.values()][0] : null;
  }
  return null;
}

function namesBetween(
  { text, tokens }: DocField,
  from: number,
  to: number,
  sources: readonly ResolvedSource[],
): SourceDescription[] {
  const names: SourceDescription[] = [];
  for (let i = from; i < to; i++) {
    if ((tokens.shape[i] & SHAPE.capitalised) === 0) continue;
    const known = sources.find(({ kind, head }) => kind === "person" && head === tokens.norm[i]);
    if (known !== undefined) {
      const one = describeSource(text, tokens, { from: i, to: i + 1 });
      names.push({
        ...one,
        kind: "person",
        named: true,
        gender: known.gender,
        name: known.name,
        words: known.words,
      });
    } else if (isGivenName(tokens.norm[i]) && continuesName(tokens, i + 1, to)) {
      let end = i + 1;
      while (continuesName(tokens, end, to)) end++;
      const name = describeSource(text, tokens, { from: i, to: end });
      if (name.kind === "person") names.push({ ...name, gender: genderOfWord(tokens.norm[i]) });
      i = end - 1;
    }
  }
  return names;
}

function continuesName({ norm, pos, shape }: Tokens, i: number, to: number): boolean {
  if (i >= to || pos[i] !== "PROPN" || (shape[i] & SHAPE.capitalised) === 0) return false;
  return !isOrganisationWord(norm[i]) && !isPlaceName(norm[i]);
}
