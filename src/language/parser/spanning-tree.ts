/**
 * The heads with the highest total score that make a tree with exactly one root (Chu & Liu 1965, Edmonds 1967).
 *
 * `scores` has a row of `width` numbers from index `at` for each of `count` tokens: column 0 is for the root, column
 * `head + 1` for a head; a token's own column is not read. The root gets the head -1. Takes time in the square of
 * `count`.
 */
export function findTree(scores: Float32Array, table: ScoreTable): Int32Array {
  const best = bestHeads(scores, table);
  return isTree(best) ? best : spanningTree(scores, table);
}

/** Where a table of scores for `count` tokens stands. */
export interface ScoreTable {
  readonly at: number;
  readonly width: number;
  readonly count: number;
}

function bestHeads(scores: Float32Array, { at, width, count }: ScoreTable): Int32Array {
  const heads = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    const row = at + i * width;
    let best = 0;
    let highest = scores[row];
    for (let column = 1; column <= count; column++) {
      if (scores[row + column] > highest && column !== i + 1) {
        highest = scores[row + column];
        best = column;
      }
    }
    heads[i] = best - 1;
  }
  return heads;
}

/** True if there is exactly one root and every token leads to it. */
export function isTree(heads: Int32Array): boolean {
  let roots = 0;
  for (let i = 0; i < heads.length; i++) if (heads[i] === -1) roots++;
  return roots === (heads.length === 0 ? 0 : 1) && findCycle(heads) === -1;
}

/** A token on a cycle, or -1. */
function findCycle(heads: Int32Array): number {
  const seen = new Int32Array(heads.length);
  for (let start = 0; start < heads.length; start++) {
    let at = start;
    while (at !== -1 && seen[at] === 0) {
      seen[at] = start + 1;
      at = heads[at];
    }
    if (at !== -1 && seen[at] === start + 1) return at;
  }
  return -1;
}

/** Above any difference that scores can make: one arc from the root less is always better. */
const ROOT_COST = 1e6;

interface Contraction {
  readonly members: readonly Member[];
}

/** A node on a cycle, with the arc of the cycle that leads to it and the tokens it stands for. */
interface Member {
  readonly from: number;
  readonly to: number;
  readonly tokens: readonly number[];
}

/**
 * Node 0 is the root, node `i + 1` token i. Every node takes its best arc; a cycle is contracted into its first node,
 * with arcs into it lowered by what they replace; at the end cycles are opened again, the last one first.
 */
function spanningTree(scores: Float32Array, { at, width, count }: ScoreTable): Int32Array {
  const nodes = count + 1;
  // At v * nodes + u: the score of the best arc from node u to node v, and the tokens (+ 1) that it joins.
  const into = new Float64Array(nodes * nodes);
  const from = new Int32Array(nodes * nodes);
  const to = new Int32Array(nodes * nodes);
  for (let v = 1; v < nodes; v++) {
    for (let u = 0; u < nodes; u++) {
      const arc = v * nodes + u;
      into[arc] = scores[at + (v - 1) * width + u] - (u === 0 ? ROOT_COST : 0);
      from[arc] = u;
      to[arc] = v;
    }
  }
  const alive = Array.from({ length: nodes }, (_, node) => node);
  const tokens: (readonly number[])[] = alive.map((node) => [node]);
  const best = new Int32Array(nodes).fill(-1);
  const chooseBest = (v: number): void => {
    let highest = -1;
    for (const u of alive)
      if (u !== v && (highest === -1 || into[v * nodes + u] > into[v * nodes + highest])) highest = u;
    best[v] = highest;
  };
  for (let v = 1; v < nodes; v++) chooseBest(v);

  const contractions: Contraction[] = [];
  for (let cycle = nodesOfCycle(best, alive); cycle.length > 0; cycle = nodesOfCycle(best, alive)) {
    const member = new Uint8Array(nodes);
    for (const m of cycle) member[m] = 1;
    contractions.push({
      members: cycle.map((m) => {
        const arc = m * nodes + best[m];
        return { from: from[arc], to: to[arc], tokens: tokens[m] };
      }),
    });
    const kept = cycle[0];
    const costs = cycle.map((m) => into[m * nodes + best[m]]);
    for (const u of alive) {
      if (member[u] === 1) continue;
      let inner = -1;
      let highest = Number.NEGATIVE_INFINITY;
      let outer = kept;
      cycle.forEach((m, i) => {
        const score = into[m * nodes + u] - costs[i];
        if (inner === -1 || score > highest) [inner, highest] = [m, score];
        if (into[u * nodes + m] > into[u * nodes + outer]) outer = m;
      });
      const entering = kept * nodes + u;
      [from[entering], to[entering]] = [from[inner * nodes + u], to[inner * nodes + u]];
      into[entering] = highest;
      const leaving = u * nodes + kept;
      [from[leaving], to[leaving]] = [from[u * nodes + outer], to[u * nodes + outer]];
      into[leaving] = into[u * nodes + outer];
      if (u !== 0 && member[best[u]] === 1) best[u] = kept;
    }
    tokens[kept] = cycle.flatMap((m) => tokens[m]);
    for (const m of cycle.slice(1)) alive.splice(alive.indexOf(m), 1);
    chooseBest(kept);
  }

  const UNSET = -2;
  const heads = new Int32Array(count).fill(UNSET);
  for (const v of alive) if (v !== 0) heads[to[v * nodes + best[v]] - 1] = from[v * nodes + best[v]] - 1;
  for (const { members } of contractions.reverse()) {
    // One token of the cycle has a head by now, from outside: its node's arc of the cycle is the one to drop.
    for (const member of members)
      if (member.tokens.every((token) => heads[token - 1] === UNSET)) heads[member.to - 1] = member.from - 1;
  }
  return heads;
}

/** The nodes of a cycle of best arcs, in order; none if there is none. */
function nodesOfCycle(best: Int32Array, alive: readonly number[]): number[] {
  const seen = new Int32Array(best.length).fill(-1);
  for (const start of alive) {
    let at = start;
    while (at > 0 && seen[at] === -1) {
      seen[at] = start;
      at = best[at];
    }
    if (at <= 0 || seen[at] !== start) continue;
    const cycle = [at];
    for (let next = best[at]; next !== at; next = best[next]) cycle.push(next);
    return cycle;
  }
  return [];
}
