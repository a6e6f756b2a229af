import { describeCues } from "../../output/describe-cues.js";
import { describeHeadline } from "../../output/describe-headline.js";
import { describeMentions } from "../../output/describe-mentions.js";
import { describePlace } from "../../output/describe-place.js";
import type { EventDetail, EventSource, SourceUse, WordsAt } from "../../output/page-data.js";
import { element } from "../element.js";
import { formatCount, formatDate } from "../format.js";
import { type Column, createLongTable } from "../long-table.js";

/** One event, told group by group. */
export function eventView(event: EventDetail): HTMLElement {
  const { articles, sources, hedged, loaded, groups } = event;
  const title = articles.find((article) => article.title !== null)?.title ?? `Event ${event.event}`;
  const table = createLongTable<EventSource>({
    ...{ label: "Sources of the event by group", lines: 15, by: -1, descending: false },
    none: "No source has a name.",
  });
  table.draw(sources, sourceColumns(groups));
  return element(
    "div",
    {},
    element("h3", { tabindex: -1 }, title),
    element("div", { class: "headlines" }, ...articles.map(articleCard)),
    element("h4", {}, "Sources with a name"),
    table.node,
    ...hedgedPart(hedged),
    ...loadedPart(loaded, groups),
  );
}

function articleCard({
  id,
  group,
  title,
  publishedAt,
  words,
  headline,
  unnamed,
}: EventDetail["articles"][number]): HTMLElement {
  const facts = [
    publishedAt === null ? null : formatDate(publishedAt),
    `${formatCount(words)} words`,
    `id ${id}`,
  ];
  return element(
    "div",
    { class: "card" },
    element("strong", {}, group),
    element("p", { class: "words" }, title ?? "no headline"),
    element("span", { class: "below" }, facts.filter((fact) => fact !== null).join(" · ")),
    element("ul", {}, ...describeHeadline(headline).map((sentence) => element("li", {}, sentence))),
    placesOf([...headline.hedges, ...headline.loaded, ...headline.attributions]),
    unnamed.length === 0
      ? null
      : element(
          "p",
          { class: "unnamed" },
          `Sources without a name: ${unnamed.map((source) => `${source.name} (${source.words} words)`).join(", ")}.`,
          placesOf(unnamed.flatMap(({ at }) => at)),
        ),
  );
}

function sourceColumns(groups: readonly string[]): Column<EventSource>[] {
  const usesOf = ({ uses }: EventSource, group: string): SourceUse[] =>
    uses.filter((use) => use.group === group);
  return [
    {
      label: "Source",
      key: ({ name }) => name.toLowerCase(),
      cell: ({ name }) => name,
      below: ({ kind }) => kind,
    },
    ...groups.map(
      (group): Column<EventSource> => ({
        label: group,
        key: (source) => usesOf(source, group).reduce((sum, { words }) => sum + words, 0),
        cell: (source) => {
          const uses = usesOf(source, group);
          const mentions = source.mentions.filter((mention) => mention.group === group);
          const called = describeMentions(source, group);
          const besides =
            called === null
              ? null
              : element(
                  "span",
                  { class: "below" },
                  `${uses.length === 0 ? "called" : "also called"} ${called}`,
                );
          if (uses.length > 0) return element("span", {}, ...uses.map(useCell), besides);
          return element(
            "span",
            {},
            element(
              "span",
              { class: "muted" },
              mentions.length === 0 ? "left out" : "named, but given no words",
            ),
            besides,
            placesOf(mentions),
          );
        },
      }),
    ),
  ];
}

function useCell({ words, quotedWords, firstAt, labels, role, cues, at }: SourceUse): HTMLElement {
  const called = labels.map(({ text, at: places }) =>
    places.length === 1 ? `“${text}”` : `“${text}” ×${places.length}`,
  );
  const named = called.length > 0 ? called.join(", ") : role;
  return element(
    "span",
    { class: "use" },
    `${formatCount(words)} words, ${formatCount(quotedWords)} quoted`,
    element("span", { class: "below" }, `first at ${(100 * firstAt).toFixed(0)} % of the article`),
    named === null ? null : element("span", { class: "below" }, `called ${named}`),
    element("span", { class: "below" }, describeCues(cues)),
    placesOf(at),
  );
}

/** Where words stand, shown when asked for. */
function placesOf(places: readonly WordsAt[]): HTMLElement | null {
  if (places.length === 0) return null;
  return element("span", { class: "below places" }, places.map(describePlace).join("; "));
}

type Hedged = EventDetail["hedged"][number];

const HEDGED: readonly Column<Hedged>[] = [
  {
    label: "Hedge",
    key: ({ text }) => text?.toLowerCase() ?? null,
    cell: ({ text }) => text ?? "–",
    below: ({ label }) => label,
  },
  { label: "Group", key: ({ group }) => group.toLowerCase(), cell: ({ group }) => group },
  {
    label: "Whose words",
    key: (hedge) => whose(hedge).toLowerCase(),
    cell: whose,
    below: ({ voice, by }) => (by === null ? null : voice === "quoted" ? "quoted" : "in paraphrase"),
  },
  {
    label: "In which words",
    key: ({ sentence }) => sentence?.start ?? null,
    cell: ({ sentence, scope, ...hedge }) =>
      element(
        "span",
        { class: "words" },
        scope?.text ?? sentence?.text ?? "–",
        placesOf([hedge, ...(scope === null ? [] : [scope])]),
      ),
  },
];

function whose({ voice, by }: Hedged): string {
  return voice === "outlet" ? "the outlet’s own" : (by ?? "a source that is not told");
}

function hedgedPart(hedged: readonly Hedged[]): HTMLElement[] {
  if (hedged.length === 0) return [];
  const table = createLongTable<Hedged>({
    ...{ label: "Hedges of the event", lines: 10, by: 1, descending: false, none: "There are none." },
  });
  table.draw(hedged, HEDGED);
  return [element("h4", {}, "What is hedged, and by whom"), table.node];
}

function loadedPart(loaded: EventDetail["loaded"], groups: readonly string[]): HTMLElement[] {
  const lines = groups.map((group) => {
    const own = loaded.filter((one) => one.group === group);
    return element(
      "li",
      {},
      element("strong", {}, `${group}: `),
      own.length === 0 ? "none found" : own.map(({ text, label }) => `“${text ?? ""}” (${label})`).join(", "),
      placesOf(own),
    );
  });
  return [
    element("h4", {}, "Loaded words in the outlets’ own voice"),
    element("ul", { class: "loaded" }, ...lines),
  ];
}
