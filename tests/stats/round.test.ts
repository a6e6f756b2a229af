import { expect, test } from "vitest";
import { round } from "../../src/stats/round.js";

test("round keeps the decimals it is asked for and no more", () => {
  expect(round(0.123456789, 6)).toBe(0.123457);
  expect(round(1 - (1 - 0.05), 4)).toBe(0.05);
  expect(round(27.272727272727, 6)).toBe(27.272727);
  expect(round(3, 6)).toBe(3);
  expect(round(-3.55, 1)).toBe(-3.5);
});
