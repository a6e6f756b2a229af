import { expect, test } from "vitest";
import { createWordTable } from "../../src/compare/word-table.js";
import type { Finding } from "../../src/types.js";
import { reportOf } from "./builders.js";

const finding = (text: string, voice: Finding["voice"] = "outlet"): Finding => ({
  ...{ indicator: "loaded-language", label: "loaded-word", field: "text", start: 0, end: text.length, text },
  ...{ voice, sentence: 0, rule: "loaded-language/x", score: 1 },
});

test("createWordTable names the words that tell a group from the rest, in its own voice and in several articles", () => {
  const table = createWordTable();
  const add = (words: readonly string[], voice: Finding["voice"] = "outlet"): void =>
    table.add({ ...reportOf(), findings: words.map((word) => finding(word, voice)) }, null);
  for (let id = 0; id < 30; id++) {
    add(["shameful", "grim"]);
    add(["grim", "stunning"]);
  }
  add(Array.from({ length: 60 }, () => "vile"));
  add(["scandalous"], "quoted");
  const even = Array.from({ length: 31 }, (_, index) => 2 * index);
  const rows = table.rows([
    { name: "A", rows: even },
    { name: "B", rows: even.map((row) => row + 1) },
  ]);
  expect(rows.map(({ group, word }) => `${group} ${word}`)).toEqual(["A shameful", "B stunning"]);
  expect(rows[0]).toMatchObject({ articles: 30, count: 30, rest: 0 });
  expect(rows[0].z).toBeGreaterThan(3.29);
});

test("createWordTable has nothing to say of one group alone", () => {
  const table = createWordTable();
  table.add(reportOf(), null);
  expect(table.rows([{ name: "A", rows: [0] }])).toEqual([]);
});

const sentence = (text: string): Partial<ReturnType<typeof reportOf>> => ({
  sentences: [{ field: "text", start: 0, end: text.length, voice: "outlet", scores: {} }],
});

test("createWordTable tells groups apart by all words of their own voice where texts are given, but not by one long article", () => {
  const table = createWordTable();
  const add = (text: string): void => table.add({ ...reportOf(), ...sentence(text) }, text);
  for (let id = 0; id < 200; id++) {
    add("The town closed the old pool again this summer");
    add("The council shut the old pool again this winter");
  }
  add(`The town ${"zebra ".repeat(200)}`);
  const even = Array.from({ length: 201 }, (_, index) => 2 * index);
  const rows = table.rows([
    { name: "A", rows: even },
    { name: "B", rows: even.filter((row) => row < 400).map((row) => row + 1) },
  ]);
  const told = rows
    .filter(({ indicator }) => indicator === null)
    .map(({ group, word }) => `${group} ${word}`);
  expect(told).toEqual(expect.arrayContaining(["A closed", "A summer", "B council", "B shut", "B winter"]));
  expect(told).not.toContain("A zebra");
  expect(told).not.toContain("A pool");
});

test("createWordTable says nothing of all words where an article came without its text", () => {
  const table = createWordTable();
  for (let id = 0; id < 40; id++) {
    const text = id % 2 === 0 ? "The town closed it" : "The council shut it";
    table.add({ ...reportOf(), ...sentence(text) }, id === 39 ? null : text);
  }
  const rows = [0, 1].map((side) => Array.from({ length: 20 }, (_, index) => 2 * index + side));
  expect(
    table.rows([
      { name: "A", rows: rows[0] },
      { name: "B", rows: rows[1] },
    ]),
  ).toEqual([]);
});
