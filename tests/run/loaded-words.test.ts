import { describe, expect, it } from "vitest";
import { createAnalyzer } from "../../src/analyzer.js";
import { loadedLanguage } from "../../src/indicators/loaded-language/index.js";
import { loadedWordExamples } from "../../src/indicators/loaded-language/loaded-word-examples.js";
import { describeSureness } from "../../src/run/train-loaded-language/describe-sureness.js";
import { type MarkedWord, spannedWords } from "../../src/run/train-loaded-language/marked-words.js";
import { readJudged } from "../../src/run/train-loaded-language/read-judged.js";
import { describeSpans } from "../../src/run/train-loaded-language/spans-of-words.js";
import { foldOf } from "../../src/run/train-loaded-language/validate-words.js";

const { parse } = createAnalyzer({ indicators: [loadedLanguage] });
const wordsOf = (text: string) => loadedWordExamples(parse({ text }), [{ start: 0, end: text.length }]);

describe("loadedWordExamples", () => {
  it("gives words that can be loaded, without names, numbers and function words", () => {
    const forms = wordsOf("The council told Ann Hale of 12 squalid rooms.").map(({ form }) => form);
    expect(forms).toEqual(["council", "told", "squalid", "rooms"]);
  });

  it("leaves out of what may be found what the lexicon finds or keeps clear, and parts of so-called", () => {
    const findable = (text: string) =>
      wordsOf(text).flatMap(({ form, isFindable }) => (isFindable ? [form] : []));
    expect(findable("The shameful rooms burned.")).toEqual(["rooms", "burned"]);
    expect(findable("They praised the plan, a tax regime.")).toEqual(["praised", "plan"]);
    expect(findable("They praised the so-called plan.")).toEqual(["praised", "plan"]);
  });

  it("reads only sentences that touch a span", () => {
    const text = "The rooms burned. The town met.";
    const words = loadedWordExamples(parse({ text }), [{ start: 0, end: 5 }]);
    expect(words.map(({ form }) => form)).toEqual(["rooms", "burned"]);
  });

  it("does not tell who is written of: another name gives the same features", () => {
    const features = (name: string) => wordsOf(`Then ${name} scorned the plan.`).map((one) => one.features);
    expect(features("Keller")).toEqual(features("Trump"));
  });
});

describe("spannedWords", () => {
  it("gives five votes in a span and one in a span too long to be all loaded", () => {
    const text = "The squalid rooms burned while the whole town looked on and did not lift a hand.";
    const votes = (start: number, end: number) =>
      spannedWords([{ id: "a", text, spans: [{ start, end }] }], parse).map((word) => word.votes);
    expect(votes(4, 17).slice(0, 3)).toEqual([5, 5, 0]);
    expect(votes(0, text.length).slice(0, 3)).toEqual([1, 1, 1]);
  });
});

describe("readJudged", () => {
  it("keeps the sets apart, and reads how many readers marked which words", async () => {
    const [train, report] = [await readJudged("train"), await readJudged("report")];
    expect([...report.keys()].filter((article) => train.has(article))).toEqual([]);
    const marks = [...report.values()].flat().flatMap((sentence) => sentence.marks);
    expect(marks).toHaveLength(231);
    expect(marks.filter(({ votes }) => votes > 1)).toHaveLength(72);
  });
});

describe("describeSureness", () => {
  it("counts the surest words down to where eight in ten are marked, those that may be found alone", () => {
    const word = (votes: number, isFindable = true): MarkedWord => ({
      ...{ form: "w", features: new Uint32Array(0), start: 0, end: 1, article: "a", outlet: "o" },
      votes,
      isFindable,
    });
    const words = Array.from({ length: 200 }, (_, i) => word(i < 80 ? 2 : 0));
    const scores = Float64Array.from(words, (_, i) => -i);
    const line = describeSureness([...words, word(0, false)], Float64Array.of(...scores, 9));
    expect(line).toContain(
      "100 of 200 are sure enough, of which 0.800 are marked by a reader and 0.800 by two",
    );
    expect(line).toContain("; 1.000 of the words that two marked");
  });
});

describe("describeSpans", () => {
  it("adds words above a threshold chosen on the other articles to the lexicon's findings", () => {
    const text = "The squalid rooms burned.";
    const ids = ["a", "b", "c", "d", "e", "f"];
    expect(new Set(ids.map(foldOf)).size).toBeGreaterThan(1);
    const articles = ids.map((id) => ({ id, text, spans: [{ start: 4, end: 11 }] }));
    const words = spannedWords(articles, parse);
    const scores = Float64Array.from(words, ({ form }) => (form === "squalid" ? 1 : -5));
    const line = describeSpans(articles, new Map(), words, scores);
    expect(line).toContain("lexicon and words characters F1 1.000, lines F1 1.000");
    expect(line).toContain("lexicon alone characters F1 0.000, lines F1 0.000");
  });
});
