import type { DuplicateCluster } from "../../output/page-data.js";
import { element } from "../element.js";
import { formatCount } from "../format.js";
import { type Column, createLongTable } from "../long-table.js";

const COLUMNS: readonly Column<DuplicateCluster>[] = [
  { label: "Kept", key: ({ kept }) => kept, cell: ({ kept }) => kept },
  {
    label: "Left out",
    key: ({ leftOut }) => leftOut.length,
    cell: ({ leftOut }) => leftOut.join(", "),
  },
  { label: "Groups", key: ({ groups }) => groups.join(", "), cell: ({ groups }) => groups.join(", ") },
];

/** Which articles nearly repeat another, by their ids. */
export function duplicatesSection(duplicates: readonly DuplicateCluster[]): HTMLElement {
  const table = createLongTable<DuplicateCluster>({
    ...{ label: "Near-duplicates", lines: 15, by: 1, descending: true, none: "There are none." },
  });
  table.draw(duplicates, COLUMNS);
  const count = duplicates.reduce((sum, { leftOut }) => sum + leftOut.length, 0);
  return element(
    "section",
    { "aria-labelledby": "duplicates" },
    element("h2", { id: "duplicates" }, "Near-duplicates"),
    element(
      "p",
      { class: "note" },
      `${formatCount(count)} ${count === 1 ? "article" : "articles"} that nearly repeat another, such as wire copy, were left out; the earliest of each was kept. Named by their ids.`,
    ),
    table.node,
  );
}
