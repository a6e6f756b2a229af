import { expect, test } from "vitest";
import { FramelensError } from "../../src/errors.js";
import { FORMATS, formatOf } from "../../src/output/formats.js";
import { article, makeReport } from "./builders.js";

test.each([
  ["r.csv", ".csv"],
  ["out/r.findings.csv", ".findings.csv"],
  ["R.Sources.CSV", ".sources.csv"],
  ["findings.csv", ".csv"],
  ["r.jsonl", ".jsonl"],
  ["r.json", ".json"],
  ["r.md", ".md"],
])("formatOf(%j) is %s", (fileName, ending) => {
  expect(formatOf(fileName).ending).toBe(ending);
});

test.each(["r.xlsx", "r", "csv", "r.csv.gz"])("formatOf(%j) throws and names the choices", (fileName) => {
  const attempt = (): unknown => formatOf(fileName);
  expect(attempt).toThrow(FramelensError);
  expect(attempt).toThrow(
    `${fileName}: unknown output format: expected a name that ends in one of ${FORMATS.join(", ")}`,
  );
  expect(attempt).toThrow(expect.objectContaining({ code: "UNKNOWN_FORMAT", place: { file: fileName } }));
});

test.each(FORMATS)("no %s file passes a verdict", (ending) => {
  const { opening, closing, write } = formatOf(`r${ending}`).createWriter(makeReport());
  expect(opening + write(makeReport(), article) + closing).not.toMatch(
    /\b(un)?bias(ed)?\b|\bslanted\b|\bunfair\b/i,
  );
});
