import type { Effect } from "../compare/comparison.js";
import { NO_NUMBER } from "./format-number.js";

/**
 * An effect for people, with its interval: a ratio with a cross, a difference of shares in points of 100.
 *
 * `null` values give a dash, an open end an ellipsis.
 * @example formatEffect({ effect: "rate ratio", value: 1.5, low: 1.2, high: 1.9 }, "per 1000 words") // "×1.50 [1.20, 1.90]"
 */
export function formatEffect(
  { effect, value, low, high }: Pick<Effect, "effect" | "value" | "low" | "high">,
  unit: string,
): string {
  if (value === null) return NO_NUMBER;
  const points = unit === "share";
  const one = (number: number): string => (points ? (100 * number).toFixed(1) : number.toFixed(2));
  const signed =
    effect === "rate ratio" ? `×${one(value)}` : `${value > 0 ? "+" : ""}${one(value)}${points ? " pt" : ""}`;
  if (low === null) return signed;
  return `${signed} [${one(low)}, ${high === null ? "…" : one(high)}]`;
}

/**
 * A p-value for people.
 * @example formatP(0.00005) // "<.001"
 */
export function formatP(p: number | null): string {
  if (p === null) return NO_NUMBER;
  return p < 0.001 ? "<.001" : p.toFixed(3).replace(/^0/, "");
}
