import { SHAPE } from "../../text/shape.js";
import { wordSet } from "../../text/word-set.js";
import { CLAUSE_MARKS, type Place } from "./words.js";

/** How far back a condition is looked for: it has to be in the same clause. */
const CLAUSE_REACH = 9;
const CONDITIONS = wordSet("if unless whether");
/** Words that take "in" behind them: "rooted in truth". */
const FOUNDED = wordSet(
  "rooted grounded based steeped founded basis anchored interested believe believes belief",
);

/**
 * False where the word boosts nothing: in a name ("the site Indeed"), in a turn ("rooted in truth", "slowly but surely"), alone as an
 * answer ("Indeed."), or in a condition, which commits to nothing ("if he does indeed resign").
 */
export function boosts(place: Place): boolean {
  return !isName(place) && !isTurn(place) && !isAnswer(place) && !isConditional(place);
}

/** With a capital in the middle of its sentence, behind a word. */
function isName({ tokens: { shape }, from, first }: Place): boolean {
  const capital = (shape[from] & SHAPE.capitalised) !== 0 && (shape[from] & SHAPE.allCaps) === 0;
  return capital && from > first && (shape[from - 1] & SHAPE.punctuation) === 0;
}

function isTurn({ tokens: { norm }, from, first }: Place): boolean {
  if (from === first) return false;
  if (norm[from] === "in") return FOUNDED.has(norm[from - 1]);
  if (norm[from] !== "surely") return false;
  return norm[norm[from - 1] === "," || norm[from - 1] === "but" ? from - 2 : from - 1] === "slowly";
}

function isAnswer({ tokens: { norm, shape }, from, to, first, end }: Place): boolean {
  if (from !== first || norm[from] !== "indeed") return false;
  for (let i = to; i < end; i++) if ((shape[i] & SHAPE.punctuation) === 0) return false;
  return true;
}

function isConditional({ tokens: { norm }, from, first }: Place): boolean {
  for (let i = from - 1; i >= first && i >= from - CLAUSE_REACH; i--) {
    if (CLAUSE_MARKS.has(norm[i])) return false;
    if (CONDITIONS.has(norm[i]))
      return !(norm[i] === "if" && (norm[i - 1] === "as" || norm[i - 1] === "even"));
  }
  return false;
}
