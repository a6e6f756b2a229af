import { VOICES } from "../../text/voices.js";

const QUOTED = VOICES.indexOf("quoted");

/**
 * How much what a word says counts in its sentence's score, by the code of its voice in `DocField.voices`: half where somebody is quoted, for the
 * sentence only passes it on. Annotators of BABE count it even less; but a probability of all words cannot do without it.
 */
export function voiceWorth(voice: number): number {
  return voice === QUOTED ? 0.5 : 1;
}
