import type { DocField, Tokens } from "../../types.js";
import { SHAPE } from "../shape.js";
import { wordSet } from "../word-set.js";
import { describeSource } from "./describe-source.js";
import type { TokenRange } from "./layers.js";
import type { Mention, Past, ResolvedSource } from "./mention.js";
import { isKindOfOrganisation, mayBeCalled } from "./organisation-kinds.js";
import { organisationWords, sameOrganisation } from "./organisation-names.js";
import type { SourceDescription } from "./source-description.js";
import { isState } from "./us-states.js";

/** So far back, and no further than the paragraph before, a name is what "the department" means. */
const REACH = 90;

/** Nouns that are the last word, or the first, of the names that they stand for. */
const OWN_NOUNS = wordSet(
  "department ministry university college school foundation center centre institute association society commission " +
    "committee subcommittee council board bureau court union league federation agency authority hospital clinic church " +
    "museum academy network legislature assembly parliament coalition alliance campaign administration party caucus fund " +
    "institution observatory corporation embassy consulate registry archdiocese diocese",
);

/** Small words within a name: the Ministry of Foreign Affairs and Trade. */
const WITHIN = /^(?:of|for|on|and|the|'s|&|at|in)$/;

/**
 * The organisation that words without a name mean although nobody heard it yet: the last one named before them in their
 * paragraph or the one before that the noun fits, as "the Justice Department filing" before "the department"; `null` for none.
 */
export function findToldOrganisation(
  fields: readonly DocField[],
  { field, at, paragraph, description }: Mention,
  past: Past,
): SourceDescription | null {
  const { head, words, definite, named } = description;
  if (named || !definite || words.length > 2 || (words.length === 2 && words[0] !== "high")) return null;
  // The justices are those of the Supreme Court, where that is named.
  const court = (words[0] === "high" && head === "court") || (words.length === 1 && head === "justices");
  if (words.length === 2 && !court) return null;
  const state = head === "state";
  if (!state && !court && !OWN_NOUNS.has(head) && !isKindOfOrganisation(head)) return null;
  // Who was heard last and can be meant is meant.
  const last = past.at(-1);
  if (last?.mention.field === field && last.mention.until >= paragraph - 1) {
    const { kind, named: ofName, words: name } = last.source;
    if (kind === "organisation" && ofName && (state ? isState(name.join(" ")) : fits(name, head, court)))
      return null;
  }
  const { text, tokens, paragraphs, quotations } = fields[field];
  const floor = Math.max(startOfParagraphBefore(paragraphs, paragraph), at - REACH);
  const quoted = quotations.filter(
    (one) => one.depth === 0 && one.use === "speech" && one.to > floor && one.from < at,
  );
  for (let i = at - 1; i >= floor; i--) {
    // Whom a speaker names is told of by the speaker.
    if (quoted.some((one) => one.from <= i && i < one.to)) continue;
    if (state) {
      const from = startOfState(tokens, i);
      if (from !== null) return describeSource(text, tokens, { from, to: i + 1 });
      continue;
    }
    if (!mayEndName(tokens, i, head)) continue;
    const start = startOfName(tokens, i, floor);
    // "the Hale Bay Review" is no person.
    const from = tokens.norm[start - 1] === "the" ? start - 1 : start;
    const found = describeSource(text, tokens, { from, to: i + 1 });
    if (found.kind === "organisation" && found.named && fits(found.words, head, court))
      return isOneOfTwo(found, past, head, court) ? null : found;
    i = from;
  }
  return null;
}

/** Where the paragraph before begins; a heading of few words is none. */
function startOfParagraphBefore(paragraphs: readonly TokenRange[], paragraph: number): number {
  const before = paragraphs[Math.max(0, paragraph - 1)];
  if (before === undefined) return 0;
  const heading = paragraph > 1 && before.to - before.from <= LONGEST_HEADING;
  return heading ? paragraphs[paragraph - 2].from : before.from;
}

const LONGEST_HEADING = 6;

/** Of two that were heard and that the noun fits, the one named last need not be meant. */
function isOneOfTwo({ words }: SourceDescription, past: Past, noun: string, court: boolean): boolean {
  const fitting = new Set<ResolvedSource>();
  for (const { source } of past)
    if (source.kind === "organisation" && source.named && fits(source.words, noun, court))
      fitting.add(source);
  return (
    fitting.size > 1 &&
    [...fitting].some((source) => sameOrganisation(organisationWords(source.words), organisationWords(words)))
  );
}

function fits(words: readonly string[], noun: string, court: boolean): boolean {
  // The Corp. of Hale's Corp.
  if (words.length === 1 && /^(?:corp|inc|co)\.?$/.test(words[0])) return false;
  if (court) return words.includes("supreme");
  // The department is one that has a name of its own beside the noun.
  if (OWN_NOUNS.has(noun) && words.includes(noun)) return words.length > 1;
  return mayBeCalled(words, noun);
}

/** Where the name of a state begins that token `i` ends; `null` when none does. Washington is mostly the government's. */
function startOfState({ norm, shape }: Tokens, i: number): number | null {
  if ((shape[i] & SHAPE.capitalised) === 0 || norm[i] === "washington") return null;
  const two = i > 0 && (shape[i - 1] & SHAPE.capitalised) !== 0 ? `${norm[i - 1]} ${norm[i]}` : "";
  if (isState(two)) return i - 1;
  return isState(norm[i]) ? i : null;
}

/** The last word of a run with capitals, or the noun itself behind one: the Hale administration. */
function mayEndName({ norm, shape }: Tokens, i: number, noun: string): boolean {
  if ((shape[i] & SHAPE.capitalised) !== 0)
    return (shape[i + 1] & SHAPE.capitalised) === 0 && !isHyphen(norm, shape, i + 1);
  return (
    /^(?:administration|campaign)$/.test(noun) && norm[i] === noun && (shape[i - 1] & SHAPE.capitalised) !== 0
  );
}

/** The Lakeside Review-Journal */
function isHyphen(norm: readonly string[], shape: Uint8Array, i: number): boolean {
  return norm[i] === "-" && (shape[i] & SHAPE.blankBefore) === 0 && (shape[i + 1] & SHAPE.blankBefore) === 0;
}

function startOfName({ norm, shape }: Tokens, end: number, floor: number): number {
  let from = end;
  while (from > floor) {
    const within = WITHIN.test(norm[from - 1]) || isHyphen(norm, shape, from - 1);
    if ((shape[from - 1] & SHAPE.capitalised) !== 0) from--;
    else if (within && from - 2 >= floor && (shape[from - 2] & SHAPE.capitalised) !== 0) {
      // "On Wednesday the Hale campaign"
      if (norm[from - 1] === "the") break;
      from -= 2;
    } else break;
  }
  return from;
}
