import type { Tokens } from "../../types.js";
import { SHAPE } from "../shape.js";
import type { TokenRange } from "./layers.js";

/** A phrase without whom "according to" credits in front of a name: "According to the Courier, | Reyes wrote". */
export function behindCredit({ norm, shape }: Tokens, phrase: TokenRange): TokenRange {
  const { from, to } = phrase;
  if (norm[from - 1] !== "to" || norm[from - 2] !== "according") return phrase;
  const comma = norm.indexOf(",", from);
  if (comma < 0 || comma + 1 >= to) return phrase;
  // "Hale, the director" is one.
  for (let i = comma + 1; i < to; i++) if ((shape[i] & SHAPE.capitalised) === 0) return phrase;
  return { from: comma + 1, to };
}
