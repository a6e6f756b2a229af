import type { EventDetail, SourceUse, WordsAt } from "../compare/events/event-detail.js";
import { describeHeadline } from "./describe-headline.js";
import { describeMentions } from "./describe-mentions.js";
import { describePlace } from "./describe-place.js";
import { escapeMarkdown } from "./escape-markdown.js";

/** Events told in a document to read: those that most groups cover. */
const EVENTS = 20;
/** Sources, hedges and loaded words of an event that are told; all are in the JSON. */
const SOURCES = 12;
const WORDS = 15;

/** Event by event what each group made of it, with article and characters of the words behind every statement. */
export function eventBlocks(events: readonly EventDetail[]): string[] {
  if (events.length === 0) return [];
  const shown = events.slice(0, EVENTS);
  const more =
    events.length > shown.length
      ? ` Of ${events.length.toLocaleString("en")} events these are the ${shown.length} that most groups cover; all are in the JSON.`
      : "";
  return [
    "## Event by event",
    `In brackets: the article's id, and the characters of its title or text that the words stand at.${more}`,
    ...shown.flatMap(eventBlock),
  ];
}

function eventBlock({ event, articles, sources, groups, hedged, loaded }: EventDetail): string[] {
  const title = articles.find((article) => article.title !== null)?.title ?? `Event ${event}`;
  const lines = articles.flatMap(({ id, group, title: headline, words, headline: told, unnamed }) => [
    `- **${escapeMarkdown(group)}** (${escapeMarkdown(id)}, ${words.toLocaleString("en")} words): ${escapeMarkdown(headline ?? "no headline")}. ` +
      `${describeHeadline(told).map(escapeMarkdown).join(" ")}${unnamed.length === 0 ? "" : ` Sources without a name: ${unnamed.map((source) => `${escapeMarkdown(source.name)} (${placesOf(source.at)})`).join("; ")}.`}`,
  ]);
  return [
    `### ${escapeMarkdown(title)}`,
    lines.join("\n"),
    ...sourcesTable(sources, groups),
    ...wordList(
      "Hedged, and by whom",
      hedged.map((one) => {
        const whose = one.voice === "outlet" ? "its own" : (one.by ?? `${one.voice} words`);
        const sentence = one.sentence?.text ?? null;
        return `${escapeMarkdown(one.group)}, ${escapeMarkdown(whose)}: ${wordsAt(one)}${sentence === null ? "" : `: ${escapeMarkdown(sentence)}`}`;
      }),
    ),
    ...wordList(
      "Loaded words in the outlets' own voice",
      loaded.map((one) => `${escapeMarkdown(one.group)}: ${wordsAt(one)}`),
    ),
  ];
}

function wordsAt(words: WordsAt): string {
  return `**${escapeMarkdown(words.text ?? "")}** (${escapeMarkdown(describePlace(words))})`;
}

function placesOf(places: readonly WordsAt[]): string {
  const told = places.slice(0, 2).map((place) => escapeMarkdown(describePlace(place)));
  return places.length > told.length
    ? `${told.join("; ")} and ${places.length - told.length} more`
    : told.join("; ");
}

function wordList(title: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  const more = lines.length > WORDS ? [`- and ${lines.length - WORDS} more, in the JSON`] : [];
  return [
    `**${title}: ${lines.length}**`,
    [...lines.slice(0, WORDS).map((line) => `- ${line}`), ...more].join("\n"),
  ];
}

function sourcesTable(sources: EventDetail["sources"], groups: readonly string[]): string[] {
  if (sources.length === 0) return ["No source has a name."];
  const shown = sources.slice(0, SOURCES);
  const rows = shown.map((source) => [
    escapeMarkdown(source.name),
    ...groups.map((group) => {
      const own = source.uses.filter((use) => use.group === group);
      const mentioned = source.mentions.some((mention) => mention.group === group);
      const called = describeMentions(source, group);
      const besides = called === null ? "" : `, ${own.length > 0 ? "also " : ""}as ${escapeMarkdown(called)}`;
      if (own.length > 0) return own.map(useCell).join("; ") + besides;
      return mentioned ? `named, but given no words${besides}` : "left out";
    }),
  ]);
  const head = ["Source", ...groups.map(escapeMarkdown)];
  const table = [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
  const more = sources.length - shown.length;
  return [table, ...(more > 0 ? [`And ${more} further sources, in the JSON.`] : [])];
}

function useCell({ words, firstAt, labels, role, at }: SourceUse): string {
  const called = labels.length > 0 ? labels.map(({ text }) => `“${text}”`).join(", ") : (role ?? "");
  return `${words} words, first at ${(100 * firstAt).toFixed(0)} %${called === "" ? "" : `, as ${escapeMarkdown(called)}`} (${placesOf(at)})`;
}
