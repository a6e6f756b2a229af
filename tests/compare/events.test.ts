import { describe, expect, it } from "vitest";
import { analyze } from "../../src/analyzer.js";
import { createComparer } from "../../src/compare/compare.js";
import type { Comparison } from "../../src/compare/comparison.js";
import type { WordsAt } from "../../src/compare/events/event-detail.js";
import { joinSources, nameWords } from "../../src/compare/events/join-sources.js";
import { type KeptSource, keepArticle } from "../../src/compare/events/keep-article.js";
import { mentionsOf } from "../../src/compare/events/mentions-of.js";
import { readSampleArticles } from "../sample-articles.js";

function sourceOf(name: string, changes: Partial<KeptSource> = {}): KeptSource {
  return {
    ...{ name, kind: "person", group: "A", article: "a", words: 10, quotedWords: 0, attributions: 1 },
    ...{ firstAt: 0, cues: {}, role: null, labels: [], at: [] },
    ...changes,
  };
}

const joined = (...articles: readonly (readonly KeptSource[])[]): string[][] =>
  joinSources(articles).map((together) => together.map(({ name }) => name));

describe("joinSources", () => {
  it("puts one person of several articles together by full name, surname, title and initial", () => {
    expect(
      joined(
        [sourceOf("Ana Reyes")],
        [sourceOf("Reyes")],
        [sourceOf("Mayor Ana B. Reyes")],
        [sourceOf("A. Reyes")],
      ),
    ).toEqual([["Mayor Ana B. Reyes", "Ana Reyes", "A. Reyes", "Reyes"]]);
  });

  it("leaves a surname alone that two people of the event have, and people of other first names apart", () => {
    expect(joined([sourceOf("Ana Reyes"), sourceOf("Tom Reyes")], [sourceOf("Reyes")])).toEqual([
      ["Ana Reyes"],
      ["Tom Reyes"],
      ["Reyes"],
    ]);
  });

  it("never joins two sources of one article, whatever their names", () => {
    expect(joined([sourceOf("Ana Reyes"), sourceOf("Reyes")])).toEqual([["Ana Reyes"], ["Reyes"]]);
  });

  it("knows an organisation by its initials, and no person", () => {
    const organisation = { kind: "organisation" } as const;
    const board = "National Board of Water";
    expect(joined([sourceOf(board, organisation)], [sourceOf("NBW", organisation)])).toHaveLength(1);
    expect(joined([sourceOf(board, organisation)], [sourceOf("NBW")])).toHaveLength(2);
  });

  it("compares names without titles, suffixes, accents and case", () => {
    expect(nameWords("Gov. José Núñez Jr.")).toEqual(["jose", "nunez"]);
    expect(nameWords("…")).toEqual([]);
  });
});

/** Every place of words in what is told of the events. */
function placesIn(value: unknown): WordsAt[] {
  if (Array.isArray(value)) return value.flatMap(placesIn);
  if (typeof value !== "object" || value === null) return [];
  const own = "field" in value && "start" in value && "article" in value ? [value as WordsAt] : [];
  return [...own, ...Object.values(value).flatMap(placesIn)];
}

function compareSample(withTexts: boolean, quoteSentences = true): Comparison {
  const comparer = createComparer({ by: "outlet", within: "event", draws: 199, quoteSentences });
  for (const article of readSampleArticles()) comparer.add(analyze(article), withTexts ? article.text : null);
  return comparer.finish();
}

describe("the events of a comparison", () => {
  const articles = new Map(readSampleArticles().map((article) => [article.id, article]));
  const { events } = compareSample(true);

  it("are told for every event that two groups cover, with every place at the words it gives", () => {
    expect(events.length).toBeGreaterThan(3);
    const places = placesIn(events);
    expect(places.length).toBeGreaterThan(200);
    for (const { article, field, start, end, text } of places)
      expect(text).toBe(articles.get(article)?.[field]?.slice(start, end));
  });

  it("name for each source the groups that use it and those that leave it out, and nobody twice", () => {
    for (const { groups, sources } of events)
      for (const { uses, leftOutBy } of sources) {
        const using = new Set(uses.map(({ group }) => group));
        expect([...using, ...leftOutBy].sort()).toEqual([...groups].sort());
        for (const { words, at, firstAt } of uses) {
          expect(words).toBeGreaterThanOrEqual(0);
          expect(at.length).toBeGreaterThan(0);
          expect(firstAt).toBeGreaterThanOrEqual(0);
        }
      }
    expect(events.some(({ sources }) => sources.some(({ uses }) => uses.length > 1))).toBe(true);
  });

  it("count the same hedges and loaded words as the reports", () => {
    for (const { articles: told, hedged, loaded } of events)
      for (const { id, headline } of told) {
        const own = hedged.filter(({ article, voice }) => article === id && voice === "outlet");
        expect(own).toHaveLength(headline.bodyHedges);
        expect(loaded.filter(({ article }) => article === id)).toHaveLength(headline.bodyLoaded);
      }
  });

  it("give places without words where only reports were given, but for words that reports hold", () => {
    const places = placesIn(compareSample(false).events);
    expect(places.some(({ text }) => text === null)).toBe(true);
    for (const { article, field, start, end, text } of places)
      if (text !== null) expect(text).toBe(articles.get(article)?.[field]?.slice(start, end));
  });

  it("quote no sentence when they are told not to", () => {
    const hedged = compareSample(true, false).events.flatMap((event) => event.hedged);
    expect(hedged.length).toBeGreaterThan(10);
    expect(hedged.every(({ sentence }) => sentence === null || sentence.text === null)).toBe(true);
  });

  it("are none where groups are not compared within events", () => {
    const comparer = createComparer({ by: "outlet", draws: 199 });
    for (const article of readSampleArticles()) comparer.add(analyze(article), article.text);
    expect(comparer.finish().events).toEqual([]);
  });
});

describe("keepArticle", () => {
  const text =
    "The dam may fail. “It may go any day,” said Ana Reyes, the mayor. Reyes said it was a reckless plan that might drown the town.";
  const report = analyze({ id: "a1", title: "Reckless plan may drown town", text });
  const kept = keepArticle(report, text, { group: "Courier", quoteSentences: true });

  it("tells whose each hedge is", () => {
    expect(kept.hedged.map(({ text: words, by, voice }) => [words, voice, by])).toEqual([
      ["may", "outlet", null],
      ["may", "quoted", "Ana Reyes"],
      ["might", "attributed", "Ana Reyes"],
    ]);
  });

  it("keeps by which words an article calls a source", () => {
    expect(kept.named.map(({ name, labels }) => [name, labels.map((label) => label.text)])).toEqual([
      ["Ana Reyes", ["Ana Reyes, the mayor", "Reyes"]],
    ]);
  });

  it("puts the headline beside the body, in the outlet's own voice", () => {
    const { headline } = kept.article;
    expect(headline.hedges.map((one) => one.text)).toEqual(["may"]);
    expect(headline.bodyHedges).toBe(1);
  });

  it("keeps names in the outlet's own words with title and apposition, and none that sources speak", () => {
    const words =
      "Emergencies Minister Clara Benning, a keen sailor, flew in. “Benning is a clown, a fool,” said Ana Reyes. Benning's aides, the board and the union left. Tom Hale, a friend of the U.N. chief, stayed.";
    const { mentions } = keepArticle(analyze({ id: "a2", text: words }), words, {
      ...{ group: "Star", quoteSentences: true },
    });
    expect(mentions.map(({ text: called }) => called)).toEqual([
      "Emergencies Minister Clara Benning, a keen sailor",
      "Ana Reyes",
      "Benning",
      "Tom Hale",
      "U.N",
    ]);
    for (const { start, end, text: called } of mentions) expect(words.slice(start, end)).toBe(called);
  });
});

describe("mentionsOf", () => {
  const mention = (text: string) => ({
    article: "a",
    field: "text" as const,
    start: 0,
    end: text.length,
    text,
  });
  const called = (sources: readonly KeptSource[], ...names: readonly string[]): string[][] => {
    const kept = keepArticle(analyze({ id: "a", text: "It rained." }), null, {
      group: "A",
      quoteSentences: true,
    });
    const named = sources.map((source) => ({ ...source, uses: [{ ...source }] }));
    return mentionsOf(named, [{ ...kept, mentions: names.map(mention) }]).map((some) =>
      some.map(({ text }) => text),
    );
  };

  it("gives each source the ways it is called: by whole name, or by a surname that it alone has", () => {
    const names = ["Emergencies Minister Clara Benning, a keen sailor", "Benning", "Tom Benning", "Clara"];
    expect(called([sourceOf("Clara Benning")], ...names)).toEqual([names.slice(0, 2)]);
    expect(called([sourceOf("Clara Benning"), sourceOf("Tom Benning")], ...names)).toEqual([
      [names[0]],
      ["Tom Benning"],
    ]);
  });

  it("takes a surname alone only with a title, or in an article that has the whole name, and never after 'the'", () => {
    const judge = [sourceOf("Mark Judge", { article: "b" })];
    expect(called(judge, "Judge", "The Judge", "Mr Judge")).toEqual([["Mr Judge"]]);
    expect(called(judge, "Judge", "The Judge", "Mark Judge")).toEqual([["Judge", "Mark Judge"]]);
  });

  it("knows an organisation by its initials, and leaves out what its attributions call it already", () => {
    const board = {
      kind: "organisation",
      labels: [
        { text: "the Board", at: [] },
        { text: "NRB", at: [] },
      ],
    } as const;
    expect(
      called([sourceOf("Northern Rivers Board", board)], "NRB", "Northern Rivers Board", "Board"),
    ).toEqual([["Northern Rivers Board"]]);
  });
});
