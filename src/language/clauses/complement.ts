import { type Constituents, NONE, rangeOf, separates } from "./constituents.js";
import type { Reading } from "./reading.js";
import type { Roles } from "./roles.js";
import type { Complement, TokenRange } from "./types.js";
import { wordAt } from "./words.js";

const INTRODUCES = new Set([":", '"', "“", "``", "‘", "'"]);

/**
 * The clause that a verb is about; `null` when there is none.
 *
 * A clause above ("The plan, he said, failed"; "as he said") is taken only for a verb that has a subject but no object
 * and no clause below it. Whether the verb is one that has a content at all is for the reader of the clause to know.
 */
export function complementOf(
  { sentence, constituents }: Reading,
  head: number,
  roles: Roles,
  expletive: number | null,
): Complement | null {
  if (roles.ccomp !== null) return below("ccomp", roles.ccomp);
  if (expletive !== null && roles.clausalSubject !== null) return below("csubj", roles.clausalSubject);
  if (roles.xcomp !== null) return below("xcomp", roles.xcomp);
  const said = roles.subject !== null && roles.object === null;
  if (said && sentence.tags[head].upos === "VERB") {
    const relation = sentence.tree.relations[head];
    if (relation === "parataxis") return above(relation);
    if (relation === "advcl" && roles.mark !== null && wordAt(sentence, roles.mark) === "as")
      return above(relation);
  }
  const beside = roles.parataxis.find((clause) => clause > head && introduced(constituents, clause));
  return beside === undefined ? null : below("parataxis", beside);

  function below(relation: Complement["relation"], clause: number): Complement {
    return { head: clause, relation, ranges: [rangeOf(constituents, clause)] };
  }

  function above(relation: "parataxis" | "advcl"): Complement | null {
    const governor = sentence.tree.heads[head];
    if (governor === NONE) return null;
    const ranges = rangesAround(constituents, rangeOf(constituents, governor), head);
    return ranges.length === 0 ? null : { head: governor, relation, ranges };
  }
}

/** True when a colon or a quotation mark stands at the start of a clause. */
function introduced({ forms, lowest }: Constituents, clause: number): boolean {
  const start = lowest[clause];
  return INTRODUCES.has(forms[start]) || (start > 0 && INTRODUCES.has(forms[start - 1]));
}

/** What is left of a range before and behind a clause inside it. */
function rangesAround(constituents: Constituents, range: TokenRange, clause: number): TokenRange[] {
  const { lowest, highest } = constituents;
  return [
    { from: range.from, to: Math.min(range.to, lowest[clause]) },
    { from: Math.max(range.from, highest[clause] + 1), to: range.to },
  ]
    .map(({ from, to }) => trim(constituents, from, to))
    .filter(({ from, to }) => from < to);
}

function trim(constituents: Constituents, from: number, to: number): TokenRange {
  while (from < to && separates(constituents, from)) from++;
  while (to > from && separates(constituents, to - 1)) to--;
  return { from, to };
}
