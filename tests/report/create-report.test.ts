import { expect, test } from "vitest";
import { createReport } from "../../src/report/create-report.js";
import type { Attribution, TokenSpan } from "../../src/types.js";
import { makeDoc, makeField, makeIndicator } from "./builders.js";

const madeWith = { framelens: "0.0.0", indicators: {}, models: {}, options: {} };
const title = makeField("title", "Vote may fail", ["ooo"]);
const body = makeField("text", "Photo : Ana\nThey may lose and may win\nMaybe so , she says\nIt did", [
  "fff",
  "ooaaaa",
  "qqqoo",
  "oo",
]);
const hedging = makeIndicator("hedging", { may: 0.8, maybe: 0.5 });
const loaded = makeIndicator("loaded", { lose: 0.25, may: 0.1 });

test("findings of all indicators stand in the order of the text, title first", () => {
  const { findings } = createReport(makeDoc([title, body]), [loaded, hedging], madeWith);
  expect(findings.map(({ field, start, indicator, text }) => [field, start, indicator, text])).toEqual([
    ["title", 5, "hedging", "may"],
    ["title", 5, "loaded", "may"],
    ["text", 17, "hedging", "may"],
    ["text", 17, "loaded", "may"],
    ["text", 21, "loaded", "lose"],
    ["text", 30, "hedging", "may"],
    ["text", 30, "loaded", "may"],
    ["text", 38, "hedging", "Maybe"],
  ]);
});

test("each indicator measures its own findings, in the order the indicators were given", () => {
  const { measures } = createReport(makeDoc([title, body]), [loaded, hedging], madeWith);
  expect(measures.map(({ indicator, count }) => [indicator, count])).toEqual([
    ["loaded", 4],
    ["hedging", 4],
  ]);
});

test("sizes are of the text: furniture apart, the title and punctuation not counted", () => {
  expect(createReport(makeDoc([title, body]), [], madeWith).size).toEqual({
    ...{ words: 12, sentences: 3, paragraphs: 3 },
    voices: { outlet: { words: 6 }, attributed: { words: 4 }, quoted: { words: 2 } },
    furniture: { words: 2 },
  });
});

test("a sentence's score is 1 less the product of what its findings leave, by indicator and to four decimals", () => {
  const { sentences } = createReport(makeDoc([title, body]), [hedging, loaded], madeWith);
  expect(sentences.map(({ field, scores }) => [field, scores])).toEqual([
    ["title", { hedging: 0.8, loaded: 0.1 }],
    // 1 - 0.2 * 0.2; 1 - 0.9 * 0.75 * 0.9
    ["text", { hedging: 0.96, loaded: 0.3925 }],
    ["text", { hedging: 0.5, loaded: 0 }],
    ["text", { hedging: 0, loaded: 0 }],
  ]);
});

test("a sentence has the voice of most of its words, and its place in its field", () => {
  const { sentences } = createReport(makeDoc([title, body]), [], madeWith);
  expect(sentences.map(({ voice }) => voice)).toEqual(["outlet", "attributed", "outlet", "outlet"]);
  expect(body.text.slice(sentences[1].start, sentences[1].end)).toBe("They may lose and may win");
});

test("attributions keep their spans and lose their tokens", () => {
  const span = (start: number, end: number): TokenSpan => ({ start, end, from: 3, to: 4 });
  const attribution: Attribution = {
    ...{ field: "text", type: "indirect", voice: "outlet", cue: span(53, 57), cueForm: "says" },
    rule: "attribution/says",
    ...{ stance: "neutral", source: null, content: [span(38, 46)], sourceId: null, score: 0.9 },
  };
  const doc = makeDoc([{ ...body, attributions: [attribution] }]);
  expect(createReport(doc, [], madeWith).attributions).toEqual([
    {
      ...{ field: "text", type: "indirect", voice: "outlet", cue: { start: 53, end: 57 }, stance: "neutral" },
      ...{ source: null, content: [{ start: 38, end: 46 }], sourceId: null },
    },
  ]);
});

test("a report names its article without the text, and passes warnings on", () => {
  const report = createReport(makeDoc([body], { warnings: ["odd"] }), [], madeWith);
  expect(report.article).not.toHaveProperty("text");
  expect(report.article.meta).toEqual({ desk: "city" });
  expect(report.warnings).toEqual(["odd"]);
  expect(report.madeWith).toBe(madeWith);
});

test("an article without a word gives empty lists and sizes of 0", () => {
  const report = createReport(makeDoc([makeField("text", "", [])]), [hedging], madeWith);
  expect(report.findings).toEqual([]);
  expect(report.sentences).toEqual([]);
  expect(report.size).toMatchObject({ words: 0, sentences: 0, paragraphs: 0, furniture: { words: 0 } });
});

test("a finding outside of all sentences leaves their scores alone", () => {
  const stray = makeIndicator("stray", { photo: 0.9 });
  const { findings, sentences } = createReport(makeDoc([body]), [stray], madeWith);
  expect(findings).toHaveLength(1);
  expect(sentences.every(({ scores }) => scores.stray === 0)).toBe(true);
});
