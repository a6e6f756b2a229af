import { expect, test } from "vitest";
import { voiceSpans } from "../../src/report/voice-spans.js";
import { makeDoc, makeField } from "./builders.js";

test("voiceSpans joins neighbouring words of one voice and stops at paragraphs", () => {
  const body = makeField("text", "Photo here\nShe may win\nmay she ?", ["ff", "oaa", "aqq"]);
  const doc = makeDoc([makeField("title", "A win", ["oo"]), body]);
  const spans = voiceSpans(doc).map(({ field, start, end, voice }) => {
    const text = doc.article[field] ?? "";
    return [field, voice, text.slice(start, end)];
  });
  expect(spans).toEqual([
    ["title", "outlet", "A win"],
    ["text", "furniture", "Photo here"],
    ["text", "outlet", "She"],
    ["text", "attributed", "may win"],
    ["text", "attributed", "may"],
    ["text", "quoted", "she ?"],
  ]);
});

test("voiceSpans of an empty text are none", () => {
  expect(voiceSpans(makeDoc([makeField("text", "", [])]))).toEqual([]);
});

test("voiceSpans tells a mark without words as the outlet's", () => {
  const doc = makeDoc([makeField("text", "“ We may ” she said", ["aqqaoo"])]);
  expect(voiceSpans(doc).map(({ voice }) => voice)).toEqual(["outlet", "quoted", "outlet", "outlet"]);
});
