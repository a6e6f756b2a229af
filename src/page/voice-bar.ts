import type { ReportSize } from "../types.js";
import { element } from "./element.js";
import { formatCount } from "./format.js";

const VOICES = [
  ["outlet", "the outlet’s own"],
  ["attributed", "in paraphrase"],
  ["quoted", "quoted"],
] as const;

/** Whose words an article consists of: a bar in three patterns, and the same in words below it. */
export function voiceBar({ words, voices, furniture }: ReportSize): HTMLElement {
  const parts = VOICES.filter(([voice]) => voices[voice].words > 0);
  const told = parts.map(
    ([voice, name]) =>
      `${formatCount(voices[voice].words)} ${name} (${((100 * voices[voice].words) / words).toFixed(0)} %)`,
  );
  const apart =
    furniture.words === 0
      ? ""
      : `; ${formatCount(furniture.words)} of bylines, captions and the like not counted`;
  return element(
    "div",
    { class: "voice-bar" },
    element(
      "div",
      { class: "bar-parts", "aria-hidden": "true" },
      ...parts.map(([voice]) =>
        element("span", {
          class: `${voice}-bar`,
          style: `width: ${((100 * voices[voice].words) / words).toFixed(2)}%`,
        }),
      ),
    ),
    element("p", { class: "below" }, `${formatCount(words)} words: ${told.join(", ")}${apart}.`),
  );
}
