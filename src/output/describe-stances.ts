import type { Source, Stance } from "../types.js";
import { describeCues } from "./describe-cues.js";

/** All stances a cue can have, from those that take no side on. */
export const STANCES: readonly Stance[] = ["neutral", "distancing", "endorsing", "arguing", "emotive"];

/**
 * The cues of a source by what they say of its words, neutral ones without a name for it.
 * @example describeStances({ neutral: { said: 2 }, distancing: { claimed: 1 } }) // "said 2; distancing: claimed 1"
 */
export function describeStances(stances: Source["stances"]): string {
  return STANCES.flatMap((stance) => {
    const cues = stances[stance];
    if (cues === undefined) return [];
    return [stance === "neutral" ? describeCues(cues) : `${stance}: ${describeCues(cues)}`];
  }).join("; ");
}
