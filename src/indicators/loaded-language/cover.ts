import type { DocField, Finding } from "../../types.js";
import { LOADED_LANGUAGE } from "./detect.js";

/** What the lexicon says of a token. */
export const COVER = {
  /** Nothing. */
  none: 0,
  /** A finding of the lexicon covers it. */
  finding: 1,
  /** A use that stays clear. */
  clear: 2,
  /** An entry that does not count here; from here on by how sure the entry is, in fifths. */
  listed: 3,
} as const;

const FIFTHS = 5;

/** What the lexicon says of each token of a field, by `COVER`; `findings` are those of loaded language by the lexicon. */
export function coverOfField(field: DocField, findings: readonly Finding[]): Uint8Array {
  const { tokens, matches } = field;
  const cover = new Uint8Array(tokens.length);
  const found = new Set<string>();
  for (const { field: name, start, rule } of findings)
    if (name === field.field) found.add(keyOf(start, rule));
  for (const { lexicon, entry, from, to } of matches) {
    if (lexicon !== LOADED_LANGUAGE) continue;
    const isFinding = found.has(keyOf(tokens.start[from], entry.rule));
    const listed = entry.label === "clear" ? COVER.clear : COVER.listed + Math.floor(entry.weight * FIFTHS);
    for (let i = from; i < to; i++)
      if (cover[i] !== COVER.finding) cover[i] = isFinding ? COVER.finding : listed;
  }
  return cover;
}

function keyOf(start: number, rule: string): string {
  return `${start} ${rule}`;
}
