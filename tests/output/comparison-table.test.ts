import { expect, test } from "vitest";
import { compare } from "../../src/compare/compare.js";
import { createRandom } from "../../src/learn/random.js";
import { renderComparison } from "../../src/output/comparison-table.js";
import { drawReports } from "../compare/builders.js";

test("renderComparison explains its table, and prints one sentence where there is none", () => {
  const reports = drawReports("Courier", 4, 9, createRandom(3));
  expect(renderComparison(compare(reports, { by: "outlet" }))).toContain("In brackets: the 95 % interval.");
  expect(renderComparison(compare([], { by: "outlet" }))).toBe("There are no articles to compare.\n");
});
