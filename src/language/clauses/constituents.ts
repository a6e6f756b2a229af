import type { ParsedSentence, Tree } from "../types.js";
import type { TokenRange } from "./types.js";

/** No token, in the typed arrays below. */
export const NONE = -1;

/**
 * The tree of a sentence laid out for walking downwards: who depends on a token, and where its dependents stand.
 *
 * `first` and `next` chain the dependents of a token in the order of the sentence, `NONE` at the end; `order` lists
 * all tokens, governors before dependents.
 */
export interface Constituents {
  readonly forms: readonly string[];
  readonly tree: Tree;
  readonly punctuation: Uint8Array;
  readonly first: Int32Array;
  readonly next: Int32Array;
  readonly order: Int32Array;
  /** Place of each token in `order`; its dependents, direct and indirect, fill the `size - 1` places behind it. */
  readonly place: Int32Array;
  readonly size: Int32Array;
  /** First and last token that depend on each token, itself included. */
  readonly lowest: Int32Array;
  readonly highest: Int32Array;
}

/** Reads the constituents of a sentence off its tree, in time that grows with its length and no faster. */
export function readConstituents({ forms, tags, tree }: ParsedSentence): Constituents {
  const length = forms.length;
  const { heads } = tree;
  const first = new Int32Array(length).fill(NONE);
  const next = new Int32Array(length).fill(NONE);
  let root = NONE;
  for (let token = length - 1; token >= 0; token--) {
    const head = heads[token];
    if (head === NONE) root = token;
    else {
      next[token] = first[head];
      first[head] = token;
    }
  }
  const order = orderOf(root, first, next, heads);
  const place = new Int32Array(length);
  const size = new Int32Array(length).fill(1);
  const lowest = Int32Array.from(heads, (_, token) => token);
  const highest = lowest.slice();
  order.forEach((token, index) => {
    place[token] = index;
  });
  for (let index = length - 1; index > 0; index--) {
    const token = order[index];
    const head = heads[token];
    size[head] += size[token];
    if (lowest[token] < lowest[head]) lowest[head] = lowest[token];
    if (highest[token] > highest[head]) highest[head] = highest[token];
  }
  const punctuation = Uint8Array.from(tags, ({ upos }) => (upos === "PUNCT" ? 1 : 0));
  return { forms, tree, punctuation, first, next, order, place, size, lowest, highest };
}

/** Governors before dependents, and the dependents of a token, direct and indirect, right behind it. */
function orderOf(root: number, first: Int32Array, next: Int32Array, heads: Int32Array): Int32Array {
  const order = new Int32Array(heads.length);
  let filled = 0;
  let token = root;
  while (token !== NONE) {
    order[filled++] = token;
    if (first[token] !== NONE) token = first[token];
    else {
      while (token !== NONE && next[token] === NONE) token = heads[token];
      if (token !== NONE) token = next[token];
    }
  }
  return order;
}

/** True when a token is another or depends on it, directly or not. */
export function dependsOn({ place, size }: Constituents, token: number, head: number): boolean {
  const distance = place[token] - place[head];
  return distance >= 0 && distance < size[head];
}

/** Punctuation that belongs to what is around a constituent when it stands at its edge. */
const SEPARATORS = new Set([",", ";", ":", ".", "-", "--", "–", "—", "…", "..."]);

/**
 * The tokens that depend on a head: the stretch around it that holds no others, nothing outside `bounds`, and at its
 * edges no commas, full stops, colons or dashes. Always holds the head.
 */
export function rangeOf(constituents: Constituents, head: number, bounds?: TokenRange): TokenRange {
  const { forms, lowest, highest, size } = constituents;
  let from: number = lowest[head];
  let to = highest[head] + 1;
  if (to - from !== size[head]) {
    from = head;
    while (from > 0 && dependsOn(constituents, from - 1, head)) from--;
    to = head + 1;
    while (to < forms.length && dependsOn(constituents, to, head)) to++;
  }
  if (bounds !== undefined) {
    from = Math.max(from, bounds.from);
    to = Math.min(to, bounds.to);
  }
  while (from < head && (separates(constituents, from) || unpaired(forms, from, from, to))) from++;
  while (to > head + 1 && (separates(constituents, to - 1) || unpaired(forms, to - 1, from, to))) to--;
  return { from, to };
}

const BRACKETS: Readonly<Record<string, string>> = { "(": ")", "[": "]", ")": "(", "]": "[" };

/** True for a bracket whose other half is outside a range. */
function unpaired(forms: readonly string[], token: number, from: number, to: number): boolean {
  const other = BRACKETS[forms[token]];
  return other !== undefined && !forms.slice(from, to).includes(other);
}

/** True for commas, full stops, colons and dashes. */
export function separates({ forms, punctuation }: Constituents, token: number): boolean {
  return punctuation[token] === 1 && SEPARATORS.has(forms[token]);
}

/** `rangeOf` without the dependents that `leftOut` names, and what is beyond them. */
export function rangeWithout(
  constituents: Constituents,
  head: number,
  leftOut: (dependent: number) => boolean,
): TokenRange {
  const { first, next, lowest, highest, forms } = constituents;
  let from = 0;
  let to = forms.length;
  for (let dependent = first[head]; dependent !== NONE; dependent = next[dependent]) {
    if (!leftOut(dependent)) continue;
    if (dependent < head) from = Math.max(from, Math.min(highest[dependent] + 1, head));
    else to = Math.min(to, Math.max(lowest[dependent], head + 1));
  }
  return rangeOf(constituents, head, { from, to });
}
