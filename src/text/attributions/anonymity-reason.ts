import type { Tokens } from "../../types.js";
import { wordSet } from "../word-set.js";
import type { TokenRange } from "./layers.js";

/** How many tokens may stand between the words on anonymity and those that begin the reason: the night | to AFP. */
const REACH = 8;

const CONNECTORS = wordSet("because since due owing fearing citing given lest so fear");

/** Verbs of telling: "spoke on condition of anonymity to discuss the talks" says what the anonymity is for. */
const PURPOSE = wordSet(
  "discuss describe speak talk disclose detail share reveal comment provide brief address give offer protect avoid " +
    "characterize characterise speculate relay recount explain release outline preview make assess criticize be " +
    "discussing describing speaking talking disclosing detailing sharing revealing commenting",
);

/** Behind these comes what is said, and no reason for the anonymity. */
const SAYING = wordSet("that said says say told tells added described confirmed");

const ENDS = wordSet(', . ; : ? ! — – -- ― … ( ) [ ] “ ” " « »');

/** Where a reason begins that follows words on anonymity, within `limit`; `null` when none is given. */
export function reasonAfter(tokens: Tokens, stated: TokenRange, limit: number): number | null {
  const { norm, pos } = tokens;
  for (let i = stated.to; i < Math.min(limit, stated.to + REACH); i++) {
    const word = norm[i];
    if (CONNECTORS.has(word))
      return word === "fear" ? startOfFear(norm, i) : word === "so" ? soThat(tokens, i) : i;
    if (word === "as" && (pos[i + 1] === "PRON" || pos[i + 1] === "DET")) return i;
    if (word === "in" && norm[i + 1] === "order") return i;
    if (word === "to" && PURPOSE.has(pos[i + 1] === "ADV" ? norm[i + 2] : norm[i + 1])) return i;
    if (PURPOSE.has(word) && word.endsWith("ing")) return /^(?:in|when|while)$/.test(norm[i - 1]) ? i - 1 : i;
    if (word === "under" && /^(?:ground|rules|terms|conditions)$/.test(norm[i + 1])) return i;
    if (SAYING.has(word)) return null;
    if (ENDS.has(word) && !(word === "," && (CONNECTORS.has(norm[i + 1]) || norm[i + 1] === "out")))
      return null;
  }
  return null;
}

/** "for fear of", "out of fear that". */
function startOfFear(norm: readonly string[], i: number): number {
  if (norm[i - 1] === "of" && norm[i - 2] === "out") return i - 2;
  return norm[i - 1] === "for" ? i - 1 : i;
}

function soThat({ norm, pos }: Tokens, i: number): number | null {
  return norm[i + 1] === "that" || norm[i + 1] === "as" || pos[i + 1] === "PRON" ? i : null;
}

/** Where "because" and the like stand right before the words that are a reason by themselves. */
export function startOfReason(tokens: Tokens, from: number, floor: number): number {
  for (let i = from - 1; i >= Math.max(floor, from - 5); i--) {
    if (/^(?:because|since)$/.test(tokens.norm[i])) return i;
    if (tokens.norm[i] === "as" && tokens.pos[i + 1] === "PRON") return i;
    if (ENDS.has(tokens.norm[i])) break;
  }
  return from;
}

/** Where a reason ends: at the first mark from `least` on, or at `limit`. */
export function endOfReason(tokens: Tokens, least: number, limit: number): number {
  let end = least;
  while (end < limit && !ENDS.has(tokens.norm[end])) end++;
  return end;
}
