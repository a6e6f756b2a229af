import type { Name } from "../types.js";

const PARTIES = new Set(["D", "R", "I", "L"]);
const DASHES = new Set(["-", "–", "‑"]);
/** A state's name with its full stop has at most this many tokens. */
const LONGEST_STATE = 4;

/**
 * The names of a sentence, in which the state in `Sen. Ada Dam (R-Ohio)` or `Sen. Ada Dam, R-Ohio,` is a place and the letter of the party is none.
 *
 * This form is a rule of American newspapers, and treebanks hardly have it: what a model makes of it is a guess.
 */
export function readPartyAndState(forms: readonly string[], names: readonly Name[]): Name[] {
  const states: Name[] = [];
  const isBehindPerson = (at: number): boolean =>
    names.some(({ to, type }) => to === at && type === "person");
  for (let open = 0; open + 4 < forms.length; open++) {
    const from = open + 3;
    const opens = forms[open] === "(" || (forms[open] === "," && isBehindPerson(open));
    if (!opens || !PARTIES.has(forms[open + 1]) || !DASHES.has(forms[open + 2])) continue;
    const close = forms
      .slice(0, from + LONGEST_STATE + 1)
      .findIndex((form, at) => at > from && /^[(),"”]$/.test(form));
    if (close === -1 || forms[close] === "(" || !/^\p{Lu}/u.test(forms[from])) continue;
    states.push({ from, to: forms[close - 1] === "." ? close - 1 : close, type: "place" });
  }
  if (states.length === 0) return [...names];
  const isFree = ({ from, to }: Name): boolean =>
    states.every((state) => to <= state.from - 2 || from >= state.to);
  return [...names.filter(isFree), ...states].sort((a, b) => a.from - b.from);
}
