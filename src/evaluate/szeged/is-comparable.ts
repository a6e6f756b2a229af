import type { Finding } from "../../types.js";

const LABELS: ReadonlySet<string> = new Set(["modal", "plausibility", "appearance", "belief"]);

/** Words of distance that the corpus annotates; it knows neither scare quotes nor "so-called". */
const DISTANCING = /\b(?:alleg|suppos|purport|report|reput|rumou?r|putative|ostensib)/i;

/** Verbs of belief with a crowd before them ("many believe", "is widely seen as"): weasels here, cues there. */
const BELIEFS =
  /\b(?:alleg|assum|believ|consider|doubt|expect|fear|feel|felt|perceiv|presum|regard|rumou?r|see|seen|speculat|suggest|suspect|think|thought|view|wonder)(?:s|ed|d|e|es|ing)?\b/i;

/** Whether a hedge is of a kind that the Szeged corpus annotates: no approximator, no scare quote, no weasel but of belief. */
export function isComparable({ label, text }: Pick<Finding, "label" | "text">): boolean {
  if (LABELS.has(label)) return true;
  return (label === "distancing" && DISTANCING.test(text)) || (label === "weasel" && BELIEFS.test(text));
}
