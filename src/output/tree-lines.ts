/** Rows of tokens, both ends included, that the line of a head runs over in its column. */
interface Line {
  readonly first: number;
  readonly last: number;
  readonly column: number;
}

/**
 * Box-drawing lines that join the tokens of a tree to their heads, a string for each token, to be put in front of it.
 *
 * `heads` holds the head of each token, -1 for the root. A head is left of its dependents. In a projective tree each
 * step down the tree is one column further to the right; where lines would run into each other, one moves on to the
 * next free column, and lines that cross are drawn `┼`. `step` is the width of a column in characters, at least 1.
 * @example drawTreeLines(Int32Array.of(1, -1, 1)) // [" ╭─╼", "─┾", " ╰─╼"]
 */
export function drawTreeLines(heads: ArrayLike<number>, step = 2): string[] {
  const lines = placeLines(heads);
  const rows: Line[][] = lines.map(() => []);
  for (const line of lines) {
    for (let row = line.first; row <= line.last; row++) rows[row].push(line);
  }
  return rows.map((crossing, token) => drawRow(heads, lines, crossing, token, step));
}

function placeLines(heads: ArrayLike<number>): Line[] {
  const dependents: number[][] = Array.from(heads, () => []);
  let root = -1;
  for (let token = 0; token < heads.length; token++) {
    if (heads[token] < 0) root = token;
    else dependents[heads[token]].push(token);
  }
  const lines: Line[] = new Array(heads.length);
  const columns: Line[][] = [];
  const waiting = root < 0 ? [] : [root];
  for (let token = waiting.pop(); token !== undefined; token = waiting.pop()) {
    const below = dependents[token];
    const first = Math.min(token, below[0] ?? token);
    const last = Math.max(token, below.at(-1) ?? token);
    let column = token === root ? 0 : lines[heads[token]].column + 1;
    while (columns[column]?.some((line) => line.first <= last && first <= line.last)) column++;
    lines[token] = { first, last, column };
    columns[column] ??= [];
    columns[column].push(lines[token]);
    waiting.push(...[...below].reverse());
  }
  return lines;
}

function drawRow(
  heads: ArrayLike<number>,
  lines: readonly Line[],
  crossing: readonly Line[],
  token: number,
  step: number,
): string {
  const own = lines[token];
  const head = heads[token] < 0 ? null : lines[heads[token]];
  const drawn = new Map(crossing.map((line) => [line.column, line]));
  const end = Math.max(...drawn.keys());
  const start = head === null ? -1 : head.column;
  let row = start === -1 ? "─" : " ";
  for (let column = 0; column <= end; column++) {
    const line = drawn.get(column);
    if (line === own) row += nodeOf(own, token, column < end);
    else if (line === undefined) row += column > start ? "─" : " ";
    else if (line === head) row += cornerOf(line, token);
    else row += column > start ? "┼" : "│";
    if (column < end) row += (column >= start ? "─" : " ").repeat(step - 1);
  }
  return end > own.column ? `${row}╼` : row;
}

function nodeOf({ first, last }: Line, token: number, runsOn: boolean): string {
  if (first === token && last === token) return runsOn ? "─" : "╼";
  if (first === token) return "┮";
  return last === token ? "┶" : "┾";
}

function cornerOf({ first, last }: Line, token: number): string {
  if (first === token) return "╭";
  return last === token ? "╰" : "├";
}
