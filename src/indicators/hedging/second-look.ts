import type { DocField, LexiconMatch } from "../../types.js";
import { beliefLooks } from "./belief-looks.js";
import { modalLooks } from "./modal-looks.js";
import type { Hedge, SecondLook } from "./neighbours.js";
import { possibilityLooks } from "./possibility-looks.js";
import { suggested } from "./suggested.js";

const looks: ReadonlyMap<string, SecondLook> = new Map(
  Object.entries({
    ...modalLooks,
    ...beliefLooks,
    ...possibilityLooks,
    "<suggest>": suggested,
    "<imply>": suggested,
  }),
);

/**
 * A hedge that the model or a rule found, looked at again: uses that both take for hedges and that a turn or the sentence's tree tells
 * for sure. The model has learned from other words than these turns, and does not see the tree.
 */
export function lookAgain(field: DocField, match: LexiconMatch, hedge: Hedge): Hedge | null {
  const look = looks.get(match.entry.entry);
  return look === undefined ? hedge : look(field, match, hedge);
}
