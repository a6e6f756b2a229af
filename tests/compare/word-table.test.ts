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
    table.add({ ...reportOf(), findings: words.map((word) => finding(word, voice)) });
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
  table.add(reportOf());
  expect(table.rows([{ name: "A", rows: [0] }])).toEqual([]);
});
