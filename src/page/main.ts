import type { PageComparison } from "../output/page-data.js";
import { articleName } from "./article-name.js";
import { createArticleView } from "./article-view.js";
import { createComparisonView } from "./comparison/comparison-view.js";
import { element } from "./element.js";
import { createOverview } from "./overview.js";
import { createPageHeader } from "./page-header.js";
import { type ReportData, readReportData } from "./report-data.js";

const PLACE = /^#article\/(\d+)$/;

/** Draws the overview or an article, whichever the address asks for, and draws again when it changes. */
function show(page: HTMLElement, data: ReportData): void {
  const overview = createOverview(data);
  const main = element("main", { id: "main" });
  page.replaceChildren(createPageHeader(data), main);
  let scrolled = 0;
  let latest = 0;
  let last = -1;
  const draw = async (first: boolean): Promise<void> => {
    const ticket = ++latest;
    const place = PLACE.exec(location.hash);
    const index = place === null ? -1 : Number(place[1]);
    if (index < 0 || index >= data.rows.length) {
      document.title = "Framing report";
      main.replaceChildren(overview.node);
      overview.redraw();
      window.scrollTo(0, scrolled);
      // Back where one left, as browsers do it with pages.
      const left = overview.node.querySelector<HTMLElement>(`a[href="#article/${last}"]`);
      if (!first) (left ?? overview.node.querySelector("h1"))?.focus({ preventScroll: true });
      return;
    }
    if (main.contains(overview.node)) scrolled = window.scrollY;
    last = index;
    const article = await data.article(index);
    // Another address may have been asked for while this one was unpacked.
    if (ticket !== latest) return;
    const view = createArticleView(article, data, index, overview.order());
    document.title = `${articleName(article.article, index)} – framing report`;
    main.replaceChildren(view);
    window.scrollTo(0, 0);
    view.querySelector("h1")?.focus({ preventScroll: true });
  };
  window.addEventListener("hashchange", () => void draw(false));
  void draw(true);
}

function showComparison(page: HTMLElement, data: ReportData, comparison: PageComparison): void {
  document.title = `Comparison by ${comparison.by}`;
  page.replaceChildren(
    createPageHeader(data),
    element("main", { id: "main" }, createComparisonView(comparison, data)),
  );
}

/** What is folded on the screen is unfolded on paper. */
function unfoldForPrint(): void {
  let opened: HTMLDetailsElement[] = [];
  window.addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll<HTMLDetailsElement>("details.prints:not([open])")];
    for (const details of opened) details.open = true;
  });
  window.addEventListener("afterprint", () => {
    for (const details of opened) details.open = false;
  });
}

const page = document.getElementById("page");
if (page !== null)
  readReportData(document).then(
    (data) => {
      unfoldForPrint();
      if (data.comparison === null) show(page, data);
      else showComparison(page, data, data.comparison);
      document.documentElement.dataset.ready = "";
    },
    (error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error);
      page.replaceChildren(
        element(
          "p",
          { class: "opening", role: "alert" },
          `This report cannot be opened: ${reason}. A browser of 2023 or later is needed.`,
        ),
      );
    },
  );
