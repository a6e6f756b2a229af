import { describe, expect, it } from "vitest";
import { createComparer } from "../../src/compare/compare.js";
import { createRandom } from "../../src/learn/random.js";
import { reportOf } from "./builders.js";

const random = createRandom(31);
const words = (count: number): string[] => Array.from({ length: count }, () => `w${random.below(4000)}`);

/** Sentences of these lengths, one after the other. */
function sentencesOf(lengths: readonly number[]) {
  let at = 0;
  return lengths.map((length) => {
    const sentence = { field: "text", start: at, end: at + length, voice: "outlet", scores: {} } as const;
    at += length + 1;
    return sentence;
  });
}
const lengths = (count: number): number[] => Array.from({ length: count }, () => 40 + random.below(200));

describe("near-duplicates", () => {
  it("are found by their words, and all but the earliest are left out and named", () => {
    const wire = words(300);
    const comparer = createComparer({ by: "outlet" });
    const add = (id: string, outlet: string, date: string, text: readonly string[]): void =>
      comparer.add(reportOf({ id, outlet, publishedAt: date }), text.join(" "));
    add("copy", "Courier", "2016-03-02", [
      ...wire.slice(0, 150),
      "changed",
      ...wire.slice(151),
      ...words(20),
    ]);
    add("wire", "Agency", "2016-03-01", wire);
    for (const outlet of ["Courier", "Agency"])
      for (let id = 0; id < 4; id++) add(`${outlet}${id}`, outlet, "2016-03-03", words(300));
    const { duplicates, leftOut, articles } = comparer.finish();
    expect(duplicates).toEqual([{ kept: "wire", leftOut: ["copy"], groups: ["Agency", "Courier"] }]);
    expect(articles).toBe(9);
    expect(leftOut).toEqual(["1 article that nearly repeats another, across groups, left out."]);
  });

  it("are found by the lengths of their sentences where there are reports only", () => {
    const wire = lengths(40);
    const comparer = createComparer({ by: "outlet" });
    const add = (id: string, own: readonly number[]): void =>
      comparer.add(reportOf({ id, outlet: id.slice(0, 1), sentences: sentencesOf(own) }));
    add("a1", wire);
    add("b1", [...wire.slice(0, 20), 77, ...wire.slice(21)]);
    for (const id of ["a2", "a3", "a4", "b2", "b3", "b4"]) add(id, lengths(40));
    expect(comparer.finish().duplicates).toEqual([{ kept: "a1", leftOut: ["b1"], groups: ["a", "b"] }]);
  });

  it("are not looked for when they are to stay, and not among texts too short to tell", () => {
    const text = words(300).join(" ");
    for (const [options, body] of [
      [{ duplicates: false }, text],
      [{ duplicates: true }, "too short to tell"],
    ] as const) {
      const comparer = createComparer({ by: "outlet", ...options });
      for (let id = 0; id < 6; id++)
        comparer.add(reportOf({ id: `${id}`, outlet: id < 3 ? "A" : "B" }), body);
      expect(comparer.finish()).toMatchObject({ articles: 6, duplicates: [] });
    }
  });
});
