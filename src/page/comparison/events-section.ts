import type { PageComparison, PageEventRow } from "../../output/page-data.js";
import { tick } from "../choices.js";
import { element } from "../element.js";
import { formatCount } from "../format.js";
import { type Column, createLongTable } from "../long-table.js";
import type { ReportData } from "../report-data.js";
import { eventView } from "./event-view.js";

type PlacedEvent = PageEventRow & { readonly place: number };

/** All events, and the one that was chosen, told group by group. */
export function createEventsSection({ events }: PageComparison, data: ReportData): HTMLElement {
  const holder = element("div", { class: "event" });
  let latest = 0;
  const show = async (place: number, focus: boolean): Promise<void> => {
    const ticket = ++latest;
    const event = await data.event(place);
    // Another one may have been asked for while this one was unpacked.
    if (ticket !== latest) return;
    const view = eventView(event);
    holder.replaceChildren(view);
    if (focus) view.querySelector<HTMLElement>("h3")?.focus();
  };
  const columns: readonly Column<PlacedEvent>[] = [
    {
      label: "Event",
      key: ({ title }) => title?.toLowerCase() ?? null,
      cell: ({ title, place }) => {
        const button = element("button", { type: "button", class: "link" }, title ?? `Event ${place + 1}`);
        button.addEventListener("click", () => void show(place, true));
        return button;
      },
    },
    {
      label: "Groups",
      key: ({ groups }) => groups.length,
      cell: ({ groups }) => groups.join(", "),
    },
    {
      ...{ label: "Articles", numeric: true },
      key: ({ articles }) => articles,
      cell: ({ articles }) => formatCount(articles),
    },
  ];
  const table = createLongTable<PlacedEvent>({
    ...{ label: "Events", lines: 8, by: 1, descending: true, none: "No event has such words." },
  });
  const rows = events.rows.map((row, place): PlacedEvent => ({ ...row, place }));
  const search = element("input", {
    type: "search",
    id: "find-event",
    placeholder: "words of a headline, a group",
  });
  search.addEventListener("input", () => {
    const wanted = search.value.trim().toLowerCase();
    table.draw(
      rows.filter(({ title, groups }) => `${title ?? ""} ${groups.join(" ")}`.toLowerCase().includes(wanted)),
      columns,
    );
  });
  table.draw(rows, columns);
  void show(0, false);
  const left = events.total - rows.length;
  return element(
    "section",
    { "aria-labelledby": "events" },
    element("h2", { id: "events" }, "Event by event"),
    element(
      "p",
      { class: "note" },
      `What each group made of the same event: its sources, what is hedged and by whom, loaded words, headline and body. ${left === 0 ? "" : `The ${formatCount(rows.length)} events that most groups cover are on this page; ${formatCount(left)} more are in compare … -o NAME.json. `}A source that is left out had no words in that group’s articles here and, where their texts were read, is not named either; why cannot be told from them.`,
    ),
    element(
      "div",
      { class: "controls filters" },
      element("span", { class: "field" }, element("label", { for: "find-event" }, "Find an event"), search),
      tick("Say at which characters of which article the words stand", false, (ticked) =>
        holder.classList.toggle("placed", ticked),
      ),
    ),
    table.node,
    holder,
  );
}
