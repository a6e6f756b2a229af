import type { DocField, Tokens } from "../../types.js";
import { SHAPE } from "../shape.js";
import { describeSource } from "./describe-source.js";
import { isOwnedDocument, mayBeSameDocument } from "./document-nouns.js";
import { findLast } from "./find-last.js";
import type { Mention, ResolvedSource } from "./mention.js";
import { isIssuing } from "./small-words.js";
import { redescribe, type SourceDescription } from "./source-description.js";
import { isTimeWord } from "./time-words.js";

/** So many tokens back a document is told of that "the poll" means. */
const REACH = 250;

/** Whose a document is stands within so many words of it. */
const LONGEST_NAME = 12;

/**
 * The document that "the poll" means although nobody heard it yet: the last one told of before it, where that is named
 * by whose it is, as "a Lakeside/Hale poll of voters" or "a survey by the Lakeside Institute". `null` where it is not.
 */
export function findToldDocument(
  fields: readonly DocField[],
  { field, at, description: { kind, named, definite, words, head } }: Mention,
): SourceDescription | null {
  const plain = words.filter((word) => !/^(?:new|same|latest|recent)$/.test(word));
  if (kind !== "document" || named || !definite || plain.length !== 1 || !isOwnedDocument(head)) return null;
  const { text, tokens } = fields[field];
  for (let i = at - 1; i >= Math.max(0, at - REACH); i--) {
    const noun = tokens.norm[i];
    if (!mayBeSameDocument(noun, head)) continue;
    if (tokens.norm[i + 1] === "'s") continue;
    const from = startOfPhrase(tokens, i);
    const to = endOfPhrase(tokens, i);
    // "the poll" again
    if (to === i + 1 && i - from < 2 && /^(?:the|this|that|its|their|new)$/.test(tokens.norm[i - 1] ?? ""))
      continue;
    const found = describeSource(text, tokens, { from, to });
    const told =
      found.kind === "document" && (found.named || noun === "polling") && isNamed(tokens, from, to);
    return told ? redescribe(found, { named: true }) : null;
  }
  return null;
}

/** The document among the sources that is called by all those words, and perhaps more: "a poll of the Lakeside Institute from June". */
export function findDocument(
  sources: readonly ResolvedSource[],
  { words, head }: SourceDescription,
): ResolvedSource | null {
  return findLast(
    sources,
    (source) =>
      source.kind === "document" &&
      source.head === head &&
      words.every((word) => source.words.includes(word) || /^(?:latest|new|recent)$/.test(word)),
  );
}

/** Where the noun's own words begin, the article included: "a new | Lakeside/Hale poll". */
function startOfPhrase({ norm, shape }: Tokens, noun: number): number {
  let from = noun;
  while (from > 0 && noun - from < LONGEST_NAME) {
    const before = norm[from - 1];
    const name = (shape[from - 1] & SHAPE.capitalised) !== 0 || /^(?:[/&-]|'s)$/.test(before);
    const said =
      /^(?:an?|the|new|recent|latest|national|nationwide|annual|joint|another|one|separate|\d+)$/.test(
        before,
      );
    if (!name && !said) break;
    from--;
    if (/^(?:an?|the|another|one)$/.test(before)) break;
  }
  return from;
}

/** "a survey | by the Lakeside Institute", "a poll | released last week by Hale Research" */
function endOfPhrase({ norm, shape }: Tokens, noun: number): number {
  let by = noun + 1;
  if (isIssuing(norm[by] ?? ""))
    while (by < noun + LONGEST_NAME && norm[by] !== "by" && (shape[by] & SHAPE.punctuation) === 0) by++;
  if (norm[by] !== "by" && norm[by] !== "from") return noun + 1;
  let to = by + 1;
  if (norm[to] === "the") to++;
  if (((shape[to] ?? 0) & SHAPE.capitalised) === 0 || isTimeWord(norm[to])) return noun + 1;
  while (to < by + LONGEST_NAME && ((shape[to] ?? 0) & SHAPE.capitalised) !== 0) to++;
  return to;
}

/** A capital that is no month's or day's, and not only that of a sentence's first word. */
function isNamed({ norm, shape }: Tokens, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if ((shape[i] & SHAPE.capitalised) === 0 || isTimeWord(norm[i])) continue;
    if (
      i > from ||
      !/^(?:an?|the|another|one|new|recent|latest|national|poll|survey|study|report)$/.test(norm[i])
    )
      return true;
  }
  return false;
}
