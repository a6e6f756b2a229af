import type { SourceKind } from "../../types.js";
import { findLast } from "./find-last.js";
import { MENTIONS_BACK, type Mention, type Past, PRONOUN_REACH, type ResolvedSource } from "./mention.js";
import { agrees } from "./source-words.js";

/** Who was heard last, in this paragraph or the one before, is not `not` and can be meant by the pronoun; `null` when nobody. */
export function findAntecedent(
  past: Past,
  mention: Mention,
  not: ResolvedSource | null = null,
): ResolvedSource | null {
  const { head: pronoun, gender } = mention.description;
  for (let i = past.length - 1; i >= Math.max(0, past.length - MENTIONS_BACK); i--) {
    const { mention: earlier, source } = past[i];
    if (earlier.field !== mention.field || earlier.until < mention.paragraph - PRONOUN_REACH) break;
    if (gender !== null && source.guessed && i === past.length - 1) {
      // A firm is no "she": the one word was a surname.
      source.kind = "person";
      source.guessed = false;
    }
    if (source === not || earlier.own || !canStandFor(pronoun, source) || isObject(mention, source)) continue;
    if (agrees(gender, source.gender)) return source;
  }
  return null;
}

/** How many paragraphs back the only person who can be meant is still meant; paragraphs of news are short. */
const LONE_REACH = 5;

/** The only person of that gender who was heard in the last paragraphs; `null` when there is none or a choice. */
export function findOnlyOne(
  past: Past,
  mention: Mention,
  not: ResolvedSource | null = null,
): ResolvedSource | null {
  const { head: pronoun, gender } = mention.description;
  if (gender === null) return null;
  let only: ResolvedSource | null = null;
  for (let i = past.length - 1; i >= Math.max(0, past.length - MENTIONS_BACK); i--) {
    const { mention: earlier, source } = past[i];
    if (earlier.field !== mention.field || earlier.until < mention.paragraph - LONE_REACH) break;
    if (source === only || source === not || !canStandFor(pronoun, source) || !agrees(source.gender, gender))
      continue;
    if (earlier.own || isObject(mention, source)) continue;
    if (only !== null) return null;
    only = source;
  }
  return only;
}

/** Whoever of that gender, but `not`, was heard last, however far back: what news leaves open is mostly whom it tells of throughout. */
export function findLastHeard(
  past: Past,
  mention: Mention,
  not: ResolvedSource | null = null,
): ResolvedSource | null {
  const { head, gender } = mention.description;
  if (gender === null) return null;
  for (let i = past.length - 1; i >= Math.max(0, past.length - FARTHEST); i--) {
    const { mention: earlier, source } = past[i];
    if (earlier.field !== mention.field) return null;
    if (source === not || earlier.own || !canStandFor(head, source) || isObject(mention, source)) continue;
    if (source.gender === gender) return source;
  }
  return null;
}

/** Mentions back that are still looked at: more than an article of news has. */
const FARTHEST = 400;

/** "he condemned Hale": he is not Hale. */
function isObject({ object }: Mention, { head }: ResolvedSource): boolean {
  return object !== null && object === head;
}

/** What no name was found for is kept together by its pronoun. */
export function findPronoun(sources: readonly ResolvedSource[], pronoun: string): ResolvedSource | null {
  return findLast(sources, (source) => source.kind === "pronoun" && source.head === pronoun);
}

function canStandFor(pronoun: string, { kind, named }: { kind: SourceKind; named: boolean }): boolean {
  if (/^(?:he|she|him|her|his|himself|herself)$/.test(pronoun)) return kind === "person" || kind === "role";
  // Of an organisation with a name news says "it".
  if (/^(?:they|them|their|themselves|these)$/.test(pronoun))
    return kind === "collective" || (kind === "organisation" && !named);
  if (/^(?:it|itself)$/.test(pronoun)) return kind === "organisation" || kind === "document";
  return false;
}
