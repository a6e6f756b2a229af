import type { Finding } from "../types.js";
import { element } from "./element.js";
import type { Hue } from "./hues.js";

/** Findings in the order of the text, each a button that explains it. */
export function findingsList(
  findings: readonly Finding[],
  hues: ReadonlyMap<string, Hue>,
  onOpen: (finding: Finding) => void,
): HTMLElement {
  if (findings.length === 0) return element("p", { class: "none" }, "No finding is shown.");
  const items = findings.map((finding) => {
    const { text, indicator, label, voice, field, sentence } = finding;
    const button = element(
      "button",
      { type: "button", class: "link" },
      element(
        "span",
        {
          class: `mark ${hues.get(indicator)?.colour ?? ""}`,
          "data-letters": hues.get(indicator)?.letters ?? "",
        },
        text,
      ),
    );
    button.addEventListener("click", () => onOpen(finding));
    const place = field === "title" ? "title" : `sentence ${sentence + 1}`;
    return element("li", {}, button, element("span", { class: "below" }, `${label} · ${voice} · ${place}`));
  });
  return element("ol", { class: "findings" }, ...items);
}
