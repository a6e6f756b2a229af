import { describe, expect, it } from "vitest";
import { bCubed } from "../../src/evaluate/neus/b-cubed.js";
import { neus } from "../../src/evaluate/neus/neus.js";
import { evaluateWith } from "./evaluate-with.js";

const story = (id: number, date: string, topic: string) =>
  JSON.stringify({
    ...{ id, date: `${date}T10:00:00-07:00` },
    articles: ["Council", "Mayor"].map((who) => ({
      title: `${who} and the ${topic}`,
      text: `The ${topic} was what the ${who.toLowerCase()} spoke of; nobody had expected the ${topic} to matter.`,
    })),
  });
const lines = [
  story(1, "2021-03-01", "harbour pool"),
  story(2, "2021-03-01", "railway bridge"),
  story(3, "2021-05-01", "harbour pool"),
];

describe("evaluate neus", () => {
  it("puts articles of one event together, but not those of another or of months later", () => {
    const { tables, size } = evaluateWith(neus, lines.join("\n"), { path: "a.jsonl" });
    expect(size).toEqual({ stories: 3, articles: 6 });
    const all = tables[0].rows.find(({ name }) => name === "all stories");
    expect(all).toMatchObject({ gold: 3, predicted: 3, correct: 3, f1: 1 });
  });

  it("leaves out stories without a date, and says so", () => {
    const broken = story(4, "soon", "ferry");
    const { leftOut } = evaluateWith(neus, [...lines, broken].join("\n"), { path: "a.jsonl" });
    expect(leftOut).toEqual([expect.stringContaining("date: expected a date as 2021-10-18")]);
  });
});

describe("bCubed", () => {
  it("agrees with a case worked by hand", () => {
    // Amigó et al. 2009: each thing's share of its cluster, and of its class.
    const scores = bCubed(["a", "a", "a", "b", "b"], [0, 0, 1, 1, null]);
    expect(scores.map(({ precision }) => precision)).toEqual([1, 1, 0.5, 0.5, 1]);
    expect(scores.map(({ recall }) => recall)).toEqual([2 / 3, 2 / 3, 1 / 3, 0.5, 0.5]);
  });
});
