import { describe, expect, test } from "vitest";
import { createPairFilter } from "../../src/lexicon/pair-filter.js";

describe("createPairFilter", () => {
  const filter = createPairFilter();
  filter.add("so", "called");
  filter.add("take", "aim");
  const begins = (first: readonly [string, string], second: readonly [string, string]): boolean =>
    filter.mayBegin(filter.numberOf(...first), filter.numberOf(...second));

  test("never loses a pair it took in, by form or by lemma", () => {
    expect(begins(["so", "so"], ["called", "call"])).toBe(true);
    expect(begins(["took", "take"], ["aim", "aim"])).toBe(true);
    expect(begins(["take", "take"], ["aims", "aim"])).toBe(true);
  });

  test("turns away words it never met, and pairs the other way round", () => {
    expect(begins(["so", "so"], ["what", "what"])).toBe(false);
    expect(begins(["what", "what"], ["called", "call"])).toBe(false);
    expect(begins(["aim", "aim"], ["take", "take"])).toBe(false);
  });

  test("never loses a pair of a lexicon with more words than it has numbers", () => {
    const huge = createPairFilter();
    for (let i = 0; i < 70_000; i++) huge.add(`w${i}`, `v${i}`);
    for (const i of [0, 32_767, 32_768, 69_999]) {
      const first = huge.numberOf(`w${i}`, `w${i}`);
      expect(huge.mayBegin(first, huge.numberOf(`v${i}`, "other"))).toBe(true);
    }
  });
});
