import { element } from "./element.js";
import type { ReportData } from "./report-data.js";

const THEMES = { auto: "Like the system", light: "Light", dark: "Dark" } as const;

/** The bar at the top: where one is, a way back, and the choice of light or dark. */
export function createPageHeader({ head }: ReportData): HTMLElement {
  const select = element("select", { id: "theme" });
  for (const [value, label] of Object.entries(THEMES)) select.append(element("option", { value }, label));
  select.addEventListener("change", () => {
    if (select.value === "auto") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = select.value;
  });
  const skip = element("a", { class: "skip", href: "#main" }, "Skip to the content");
  // The address is what says which article is shown, so the link must not change it.
  skip.addEventListener("click", (event) => {
    event.preventDefault();
    document.querySelector<HTMLElement>("h1")?.focus();
  });
  return element(
    "header",
    { class: "bar" },
    skip,
    element("a", { class: "mark-of-house", href: "#" }, "framelens"),
    element("span", { class: "version" }, head.framelens === "" ? "" : `version ${head.framelens}`),
    element("label", { class: "theme", for: "theme" }, "Appearance ", select),
  );
}
