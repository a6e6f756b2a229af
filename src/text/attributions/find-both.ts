import type { DocField } from "../../types.js";
import type { Mention, Past, ResolvedSource } from "./mention.js";
import { type Named, namesBetween } from "./names-between.js";
import { onlyPair } from "./only-pair.js";
import type { People } from "./people.js";
import { redescribe, type SourceDescription } from "./source-description.js";

/** Two, whoever they are: both candidates, the two leaders, the pair. */
const TWO = /^(?:both|two|pair|duo)$/;

/** Two of these are no two people. */
const THINGS =
  /^(?:sides|parties|chambers|houses|countries|nations|states|governments|companies|firms|camps|groups|teams|campaigns|bodies|agencies|reports|studies|polls|documents|bills|courts)$/;

/**
 * Whom "both", "the two leaders" or "the pair" means: the only pair named before it in its sentence, or else in the one before,
 * or else the only two people named in both. `null` where there is no such two.
 */
export function findBoth(
  fields: readonly DocField[],
  { field, at, paragraph, description }: Mention,
  past: Past,
  sources: readonly ResolvedSource[],
  people: People,
): SourceDescription | null {
  const { kind, named, words } = description;
  if (kind !== "collective" || named || words.length === 0 || words.length > 2) return null;
  if (!TWO.test(words[0]) || THINGS.test(words[words.length - 1])) return null;
  if (words[0] === "two" && !description.definite) return null;
  const layers = fields[field];
  const { sentences, sentenceOf, quotations, paragraphs } = layers;
  const same = past.findLast(
    ({ mention, source }) =>
      source.kind === "collective" && source.named && mention.description.words.join(" ") === words.join(" "),
  );
  if (same !== undefined)
    return redescribe(description, { name: same.source.name, words: same.source.words, named: true });
  const own = sentences[sentenceOf[at]];
  const before = sentences[sentenceOf[at] - 1];
  if (own === undefined) return null;
  const quoted = (i: number): boolean =>
    quotations.some((one) => one.depth === 0 && one.from <= i && i < one.to);
  if (quoted(at)) return null;
  const near = before !== undefined && before.paragraph >= paragraph - 1 ? before.from : own.from;
  const namedFrom = (from: number): ReadonlyMap<string, Named> =>
    new Map(namesBetween(layers, from, at, sources, people).map((name) => [name.head, name]));
  const pair = onlyPair(layers, own.from, at, quoted) ?? onlyPair(layers, near, own.from, quoted);
  // "the two aldermen" are people, "both" may be firms.
  if (
    pair !== null &&
    (words.length === 1 || [...namedFrom(near).keys()].some((head) => pair.words.includes(head)))
  )
    return pair;
  for (const from of [near, paragraphs[paragraph]?.from]) {
    const [first, second, ...others] = namedFrom(Math.max(from ?? near, at - REACH)).values();
    if (second !== undefined) return others.length > 0 ? null : joined(first, second);
  }
  return null;
}

/** Tokens back that two are looked for. */
const REACH = 150;

function joined(first: Named, second: Named): SourceDescription {
  return redescribe(first, {
    kind: "collective",
    name: `${first.name} and ${second.name}`,
    words: [...first.words, "and", ...second.words],
    head: second.head,
    role: null,
    roles: [],
    gender: null,
    definite: false,
  });
}
