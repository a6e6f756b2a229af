import { isState, readState } from "./us-states.js";

/** A state behind a party is no longer than this: N . Y . of D-N.Y. */
const LONGEST = 6;

/** Party and state that stand right behind a name, lower case; none when something else does. */
export function readPartyAndPlace(norm: readonly string[], from: number): readonly string[] {
  if (!/^[,([]$/.test(norm[from] ?? "")) return [];
  const word = norm[from + 1] ?? "";
  const party = partyOf(word);
  // (R) of Ohio
  if (party !== null && /^[)\]]$/.test(norm[from + 2] ?? "")) {
    const state = norm[from + 3] === "of" ? stateFrom(norm, from + 4) : null;
    return state === null ? [party] : [party, state];
  }
  if (party !== null && /^(?:[-–—,]|of|from)$/.test(norm[from + 2] ?? "")) {
    const state = stateFrom(norm, from + 3);
    return state === null ? [party] : [party, state];
  }
  // ", a Texas Republican"
  if (!/^(?:an?|the)$/.test(word)) return [];
  for (const length of [1, 2]) {
    const place = norm.slice(from + 2, from + 2 + length).join(" ");
    const noun = norm[from + 2 + length] ?? "";
    if (isState(place) && /^(?:republican|democrat)$/.test(noun)) return [noun, place];
  }
  if (!/^(?:republican|democrat)$/.test(norm[from + 2] ?? "")) return [];
  const state = /^(?:of|from)$/.test(norm[from + 3] ?? "") ? stateFrom(norm, from + 4) : null;
  return state === null ? [norm[from + 2]] : [norm[from + 2], state];
}

function partyOf(word: string): string | null {
  if (/^(?:r\.?|republican)$/.test(word)) return "republican";
  if (/^(?:d\.?|democrat)$/.test(word)) return "democrat";
  return /^(?:i\.?|independent)$/.test(word) ? "independent" : null;
}

/** The state whose name or abbreviation the tokens begin with, up to a comma or bracket. */
function stateFrom(norm: readonly string[], from: number): string | null {
  let written = "";
  for (let i = from; i < Math.min(norm.length, from + LONGEST); i++) {
    if (/^[,)\];:]$/.test(norm[i])) break;
    const pieces = /^\p{L}{2,}/u.test(norm[i]) && written !== "" && !/\.$/.test(written);
    written += pieces ? ` ${norm[i]}` : norm[i];
    const next = norm[i + 1] ?? "";
    const name = readState(written);
    if (
      name !== null &&
      !(name !== written && /^[.\p{L}]/u.test(next) && next.length <= 2) &&
      !isState(`${written} ${next}`)
    )
      return name;
  }
  return readState(written);
}
