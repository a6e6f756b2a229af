import { element } from "./element.js";
import type { ReportData } from "./report-data.js";

/** With what the report was made, so that it can be made again. */
export function provenance({ head, comparison }: ReportData): HTMLElement {
  const indicators = Object.entries(head.versions).map(([name, version]) => `${name} ${version}`);
  const models = Object.entries(head.models).map(([name, digest]) =>
    element("li", {}, `${name}: `, element("code", {}, digest)),
  );
  return element(
    "footer",
    {},
    element(
      "details",
      {},
      element("summary", {}, "How this report was made"),
      element(
        "p",
        {},
        `framelens ${head.framelens}. Indicators and their versions: ${indicators.join(", ")}.`,
      ),
      element("p", {}, "Lexicons and models, by the digest of their files:"),
      element("ul", { class: "digests" }, ...models),
      element(
        "p",
        {},
        comparison !== null
          ? "This page holds numbers, names and words, and no article; framelens analyze … -o NAME.html makes one of the articles. Nothing was fetched to show it, and nothing is sent."
          : head.texts
            ? "Nothing was fetched to show this page, and nothing is sent."
            : "The articles’ texts were left out of this page: it has the words of findings, titles and names. Nothing was fetched to show it, and nothing is sent.",
      ),
    ),
  );
}
