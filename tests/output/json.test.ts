import { expect, test } from "vitest";
import { createJsonWriter } from "../../src/output/json.js";
import { createJsonlWriter } from "../../src/output/jsonl.js";
import { article, makeReport } from "./builders.js";

const reports = [makeReport(), makeReport({}, { id: "a2", title: "A\n“line” \ud800" })];

test("a JSON file of none, one or two reports is a valid array of them", () => {
  const { opening, separator, closing, write } = createJsonWriter();
  for (let count = 0; count <= 2; count++) {
    const written = reports.slice(0, count).map((report) => write(report, article));
    expect(JSON.parse(opening + written.join(separator) + closing)).toEqual(reports.slice(0, count));
  }
});

test("JSONL has one report a line, whatever the title holds", () => {
  const { opening, separator, closing, write } = createJsonlWriter();
  const file = opening + reports.map((report) => write(report, article)).join(separator) + closing;
  const lines = file.split("\n");
  expect(lines.pop()).toBe("");
  expect(lines.map((line) => JSON.parse(line))).toEqual(reports);
});
