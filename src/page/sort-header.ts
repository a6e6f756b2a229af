import { element } from "./element.js";

/** What a column's head says and does. */
export interface SortHeader {
  readonly label: string;
  readonly below?: string;
  readonly numeric?: boolean;
  /** `null` when the table is sorted by another column. */
  readonly sorted: "ascending" | "descending" | null;
  onSort(): void;
}

/** A column's head with a button that sorts by it; says to screen readers how the table is sorted. */
export function sortHeader({
  label,
  below,
  numeric = false,
  sorted,
  onSort,
}: SortHeader): HTMLTableCellElement {
  const arrow = sorted === null ? "" : sorted === "ascending" ? " ↑" : " ↓";
  const button = element(
    "button",
    { type: "button", class: "sort" },
    label,
    element("span", { "aria-hidden": "true" }, arrow),
  );
  button.addEventListener("click", onSort);
  return element(
    "th",
    { scope: "col", class: numeric ? "number" : null, "aria-sort": sorted ?? "none" },
    button,
    below === undefined ? null : element("span", { class: "below" }, below),
  );
}
