import type { PageArticle } from "../output/page-data.js";
import { element } from "./element.js";
import { formatDate } from "./format.js";

/** Where one is among the articles: the way back, and the article before and after in the order of the table. */
export function articleNavigation(index: number, order: readonly number[]): HTMLElement {
  const at = order.indexOf(index);
  const link = (to: number | undefined, label: string, rel: string): HTMLElement | null =>
    to === undefined ? null : element("a", { href: `#article/${to}`, rel }, label);
  return element(
    "nav",
    { class: "between", "aria-label": "Articles" },
    element("a", { href: "#" }, "All articles"),
    at < 0 ? null : element("span", { class: "muted" }, `${at + 1} of ${order.length}`),
    at < 0 ? null : link(order[at - 1], "← Previous", "prev"),
    at < 0 ? null : link(order[at + 1], "Next →", "next"),
  );
}

/** What is known of an article besides its words. Only addresses of the web become links. */
export function articleFacts({ article }: PageArticle): HTMLElement {
  const { outlet, publishedAt, author, event, topic, url, id } = article;
  const facts = [
    outlet,
    publishedAt === null ? null : formatDate(publishedAt),
    author,
    event === null ? null : `event ${event}`,
    topic === null ? null : `topic ${topic}`,
    `id ${id}`,
  ];
  const line = element(
    "p",
    { class: "facts" },
    facts.filter((fact) => fact !== null && fact !== "").join(" · "),
  );
  if (url !== null && /^https?:\/\//i.test(url))
    line.append(
      " · ",
      element("a", { href: url, rel: "noreferrer noopener", target: "_blank" }, "the page it comes from"),
    );
  return line;
}
