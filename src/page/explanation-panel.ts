import type { PageArticle } from "../output/page-data.js";
import type { Finding } from "../types.js";
import { element } from "./element.js";
import { explainFinding } from "./explanation.js";
import type { Hue } from "./hues.js";
import type { ReportData } from "./report-data.js";

export interface ExplanationPanel {
  readonly node: HTMLElement;
  readonly open: boolean;
  show(findings: readonly Finding[]): void;
  close(): void;
}

const INVITATION =
  "Choose a mark in the text, with a click or with Enter, to see what it is, whose words it stands in, and why it was marked. Arrow keys lead from mark to mark, Escape closes.";

/** Where a mark is explained: beside the text, or at the lower edge of a small screen. Told to screen readers as it changes. */
export function createExplanationPanel(
  article: PageArticle,
  data: ReportData,
  hues: ReadonlyMap<string, Hue>,
  onClose: () => void,
): ExplanationPanel {
  const body = element("div", { "aria-live": "polite" });
  const closer = element(
    "button",
    { type: "button", class: "closer", "aria-label": "Close the explanation" },
    "×",
  );
  const node = element("section", { class: "explanation", "aria-label": "Explanation" }, closer, body);
  const rest = (): void => {
    node.classList.remove("open");
    closer.hidden = true;
    body.replaceChildren(element("p", { class: "note" }, INVITATION));
  };
  const close = (): void => {
    if (!node.classList.contains("open")) return;
    rest();
    onClose();
  };
  closer.addEventListener("click", close);
  rest();
  return {
    node,
    get open() {
      return node.classList.contains("open");
    },
    show(findings) {
      body.replaceChildren(...findings.map((finding) => explainFinding(finding, article, data, hues)));
      node.classList.add("open");
      closer.hidden = false;
      node.scrollTop = 0;
    },
    close,
  };
}
