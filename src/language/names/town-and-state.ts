import type { Name } from "../types.js";
import { normalizeForm } from "../word-table/normalize-form.js";

/** The states, and how newspapers shorten them. Two-word states are left out: their first word tells too little. */
const STATES = new Set(
  (
    "alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois " +
    "indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana " +
    "nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia washington wisconsin wyoming " +
    "ala. ariz. ark. calif. colo. conn. del. fla. ga. ill. ind. kan. ky. la. md. mass. mich. minn. miss. mo. mont. neb. " +
    "nev. n.h. n.j. n.m. n.y. n.c. n.d. okla. ore. pa. r.i. s.c. s.d. tenn. tex. vt. va. wash. w.va. wis. wyo. d.c."
  ).split(" "),
);

/**
 * Whether a name is one word before a comma and one of the United States: *Austin, Texas* is a town, also where the
 * document has an *Ada Austin*.
 * @example isTownBeforeState(["in", "Austin", ",", "Texas"], { from: 1, to: 2, type: "person" }) // true
 */
export function isTownBeforeState(forms: readonly string[], { from, to }: Name): boolean {
  return to - from === 1 && forms[to] === "," && STATES.has(normalizeForm(forms[to + 1] ?? ""));
}
