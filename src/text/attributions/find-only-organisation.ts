import type { DocField, Tokens } from "../../types.js";
import { SHAPE } from "../shape.js";
import { wordSet } from "../word-set.js";
import { capitalsOf } from "./capitals.js";
import { describeSource } from "./describe-source.js";
import type { Mention } from "./mention.js";
import { organisationWords, sameOrganisation } from "./organisation-names.js";
import type { SourceDescription } from "./source-description.js";

/** Nouns that stand in the names which they are short for. */
const NOUNS = wordSet(
  "administration campaign university college hospital church department ministry commission committee council board " +
    "bureau institute foundation association union society legislature court",
);

/** Small words within a name: the University of Lakeside at Hale Bay. */
const WITHIN = /^(?:of|for|on|and|the|at|&|in)$/;

/**
 * The only organisation of the whole article, title and what follows included, that has the noun in its name: the Hale
 * administration for "the administration". `null` where none has, or two have.
 */
export function findOnlyOrganisation(
  fields: readonly DocField[],
  { description: { kind, named, definite, words, head } }: Mention,
): SourceDescription | null {
  if (kind !== "organisation" || named || !definite || words.length !== 1 || !NOUNS.has(head)) return null;
  const found: SourceDescription[] = [];
  for (const { field, text, tokens, quotations } of fields) {
    // Headlines have capitals on words of any kind.
    if (field === "title" && !OWNED.test(head)) continue;
    for (const range of namesWith(text, tokens, head)) {
      // Whom a speaker names is told of by the speaker.
      if (
        head !== "administration" &&
        quotations.some(({ use, from, to }) => use === "speech" && from <= range.from && range.from < to)
      )
        continue;
      // "the University of Lakeside" has more to it than the university.
      const from = tokens.norm[range.from - 1] === "the" ? range.from - 1 : range.from;
      const name = describeSource(text, tokens, { from, to: range.to });
      if (name.kind !== "organisation" || !name.named || name.words.length < 2 || !name.words.includes(head))
        continue;
      const known = found.findIndex((one) => isSame(one, name));
      if (known < 0) found.push(name);
      else if (isFuller(name.words, found[known].words)) found[known] = name;
    }
  }
  if (
    head === "court" &&
    fields.some(({ tokens }) => tokens.norm.some((word, i) => isOtherCourt(tokens, word, i)))
  )
    return null;
  return head === "administration" ? ofPresident(fields, found) : found.length === 1 ? found[0] : null;
}

/** The nouns that stand in small letters behind whose they are. */
const OWNED = /^(?:administration|campaign)$/;

/** The Norwegian Hale Committee, the Hale Committee on Roads; not whatever a page ran into the name. */
function isFuller(words: readonly string[], than: readonly string[]): boolean {
  const more = words.length - than.length;
  return more > 0 && (more < 3 || than.every((word, i) => word === words[i]));
}

function isSame(a: SourceDescription, b: SourceDescription): boolean {
  return sameOrganisation(organisationWords(a.words), organisationWords(b.words));
}

/** The runs of words with capitals that hold the noun, and "the Hale administration" with the noun in small letters. */
function namesWith(
  text: string,
  tokens: Tokens,
  noun: string,
): { readonly from: number; readonly to: number }[] {
  const { norm, shape, start, end } = tokens;
  const ranges: { readonly from: number; readonly to: number }[] = [];
  const owned = OWNED.test(noun);
  const goesOn = (i: number): boolean =>
    ((shape[i] ?? 0) & SHAPE.capitalised) !== 0 && !text.slice(end[i - 1], start[i]).includes("\n");
  let behind = 0;
  for (const first of capitalsOf(tokens)) {
    if (first < behind) continue;
    let from = first;
    let to = first + 1;
    for (;;) {
      if (goesOn(to)) {
        // "OUTCRY The Hale administration"
        if (norm[to] === "the") from = to + 1;
        to++;
      } else if (WITHIN.test(norm[to] ?? "") && goesOn(to + 1)) {
        if (norm[to] === "and" && (shape[to + 1] & SHAPE.allCaps) !== 0) break;
        // "On Tuesday the Hale administration"
        if (norm[to] === "the" && !WITHIN.test(norm[to - 1])) from = to + 1;
        to++;
      } else if (norm[to] === "-" && (shape[to + 1] & SHAPE.blankBefore) === 0 && goesOn(to + 1)) to++;
      else break;
    }
    behind = to;
    if (norm[from] === "the") from++;
    if (from >= to) continue;
    if (norm.slice(from, to).includes(noun)) ranges.push({ from, to });
    else if (owned && norm[to] === noun)
      ranges.push({ from: Math.max(from, to - LONGEST_OWNER), to: to + 1 });
  }
  return ranges;
}

/** Bush, George W. Bush. */
const LONGEST_OWNER = 3;

/** "a local court", "appeals courts": any but the court itself and the Supreme Court. */
function isOtherCourt({ norm, shape }: Tokens, word: string, i: number): boolean {
  return (
    /^courts?$/.test(word) &&
    (shape[i] & SHAPE.capitalised) === 0 &&
    !/^(?:the|that|this|supreme|high|'s|in|to)$/.test(norm[i - 1] ?? "")
  );
}

/** The administration of whom the article names at least twice as often as any other president. */
function ofPresident(
  fields: readonly DocField[],
  found: readonly SourceDescription[],
): SourceDescription | null {
  const owners = found.map(({ words }) => words[words.length - 2]);
  const counts = new Map(owners.map((owner) => [owner, countOf(fields, owner)]));
  for (const president of PRESIDENTS) counts.set(president, countOf(fields, president));
  const [[most, count], [, next]] = [...counts, ["", 0] as const].sort(([, a], [, b]) => b - a);
  return count >= 2 * next ? (found[owners.indexOf(most)] ?? null) : null;
}

const PRESIDENTS = ["obama", "trump"] as const;

function countOf(fields: readonly DocField[], surname: string): number {
  let count = 0;
  for (const { tokens } of fields)
    for (const i of capitalsOf(tokens)) if (tokens.norm[i] === surname) count++;
  return count;
}
