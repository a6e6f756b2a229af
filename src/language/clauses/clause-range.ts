import { NONE, rangeOf, separates } from "./constituents.js";
import type { Reading } from "./reading.js";
import type { TokenRange } from "./types.js";

/**
 * The tokens of a clause: those that depend on its head, but at either end no clauses set beside it, nor clauses
 * conjoined with it that have a subject of their own. Always holds the head.
 */
export function clauseRange(reading: Reading, head: number): TokenRange {
  const { constituents } = reading;
  const { first, next, lowest, highest, punctuation } = constituents;
  let { from, to } = rangeOf(constituents, head);
  const right: number[] = [];
  for (let token = first[head]; token !== NONE; token = next[token]) {
    if (!standsBeside(reading, token)) continue;
    if (token > head) right.push(token);
    else if (lowest[token] <= from && highest[token] < head) from = highest[token] + 1;
  }
  for (let clause = right.pop(); clause !== undefined; clause = right.pop()) {
    let end = to;
    while (end > head + 1 && punctuation[end - 1] === 1) end--;
    if (highest[clause] + 1 < end) break;
    to = Math.max(head + 1, Math.min(to, lowest[clause]));
    while (to > head + 1 && separates(constituents, to - 1)) to--;
  }
  while (from < head && separates(constituents, from)) from++;
  return { from, to };
}

function standsBeside({ constituents, isHead }: Reading, token: number): boolean {
  const { tree, first, next } = constituents;
  if (isHead[token] === 0) return false;
  const relation = tree.relations[token];
  if (relation === "parataxis") return true;
  if (relation !== "conj") return false;
  for (let below = first[token]; below !== NONE; below = next[below]) {
    if (/^(?:[nc]subj|expl)/.test(tree.relations[below])) return true;
  }
  return false;
}
