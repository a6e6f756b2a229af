import type { MeasureKind } from "../output/page-data.js";
import { tick } from "./choices.js";
import { element } from "./element.js";
import { basisOf, nameOf } from "./measure-names.js";

/** Boxes that say which measures charts and tables show, put together by indicator. */
export function measuresChooser(
  kinds: readonly MeasureKind[],
  chosen: readonly number[],
  onChoose: (chosen: readonly number[]) => void,
): HTMLElement {
  const picked = new Set(chosen);
  const indicators = [...new Set(kinds.map(({ indicator }) => indicator))];
  const groups = indicators.map((indicator) =>
    element(
      "fieldset",
      {},
      element("legend", {}, indicator),
      ...kinds.flatMap((kind, place) =>
        kind.indicator !== indicator
          ? []
          : [
              tick(`${nameOf(kind)}, ${basisOf(kind)}`, picked.has(place), (ticked) => {
                if (ticked) picked.add(place);
                else picked.delete(place);
                // Headline measures keep their places; others follow in the order of the report.
                onChoose([
                  ...chosen.filter((one) => picked.has(one)),
                  ...[...picked].filter((one) => !chosen.includes(one)).sort((a, b) => a - b),
                ]);
              }),
            ],
      ),
    ),
  );
  return element(
    "details",
    { class: "chooser" },
    element("summary", {}, "Choose measures for charts and tables"),
    element("div", { class: "fieldsets" }, ...groups),
  );
}
