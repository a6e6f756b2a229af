import { expect, test } from "vitest";
import { createCueTable } from "../../src/compare/cue-table.js";
import type { Source } from "../../src/types.js";
import { reportOf } from "./builders.js";

const source = (kind: Source["kind"], cues: Readonly<Record<string, number>>): Source => ({
  ...{ id: "s1", name: "Ana Ruiz", kind, named: true, role: null, attributions: 1, words: 9, quotedWords: 0 },
  ...{ paraphrasedWords: 9, cues, stances: {}, firstAt: 0, anonymity: null },
  positions: { title: 0, lead: 0, body: 1, end: 0 },
});

test("createCueTable holds each group's reporting words against the rest, by an exact test", () => {
  const table = createCueTable();
  const add = (cues: Readonly<Record<string, number>>, kind: Source["kind"] = "person"): void =>
    table.add({ ...reportOf(), sources: [source(kind, cues)] });
  for (let id = 0; id < 4; id++) add({ claimed: 3, said: 2 });
  for (let id = 0; id < 4; id++) add({ said: 5 });
  add({ claimed: 50 }, "none");
  const rows = table.rows(
    [
      { name: "Brass", rows: [0, 1, 2, 3] },
      { name: "Wire", rows: [4, 5, 6, 7, 8] },
    ],
    "holm",
  );
  expect(rows.map(({ group, cue }) => `${group} ${cue}`)).toEqual([
    "Brass claimed",
    "Brass said",
    "Wire said",
  ]);
  expect(rows[0]).toMatchObject({
    articles: 4,
    count: 12,
    total: 20,
    share: 0.6,
    rest: 0,
    restTotal: 20,
    restShare: 0,
  });
  // scipy.stats.fisher_exact([[12, 8], [0, 20]]).pvalue
  expect(rows[0].p).toBeCloseTo(4.509e-5, 7);
  expect(rows[0].adjusted).toBeGreaterThan(rows[0].p ?? 1);
});

test("createCueTable says nothing of rare words, of words of one article, and of one group alone", () => {
  const table = createCueTable();
  for (const cues of [{ claimed: 30 }, { said: 1 }, { said: 1 }, { said: 1 }])
    table.add({ ...reportOf(), sources: [source("person", cues)] });
  const groups = [
    { name: "A", rows: [0, 1] },
    { name: "B", rows: [2, 3] },
  ];
  expect(table.rows(groups, "holm")).toEqual([]);
  expect(table.rows([{ name: "A", rows: [0, 1, 2, 3] }], "holm")).toEqual([]);
});

test("createCueTable takes no colon, comma or dash for a reporting word, nor counts it among them", () => {
  const table = createCueTable();
  for (const [mark, verb] of [
    [":", 3],
    [",", 5],
  ] as const)
    for (let id = 0; id < 4; id++)
      table.add({ ...reportOf(), sources: [source("person", { [mark]: 6, said: verb })] });
  const rows = table.rows(
    [
      { name: "A", rows: [0, 1, 2, 3] },
      { name: "B", rows: [4, 5, 6, 7] },
    ],
    "holm",
  );
  expect(rows.map(({ cue, count, total, restTotal }) => [cue, count, total, restTotal])).toEqual([
    ["said", 12, 12, 20],
    ["said", 20, 20, 12],
  ]);
});

test("createCueTable tells by which words kinds of sources are reported, over all groups", () => {
  const table = createCueTable();
  for (let id = 0; id < 8; id++)
    table.add({
      ...reportOf(),
      sources: [source("person", { said: 4 }), { ...source("collective", { claimed: 3 }), named: false }],
    });
  const rows = table.kindRows(
    [
      { name: "A", rows: [0, 1, 2, 3] },
      { name: "B", rows: [4, 5, 6, 7] },
    ],
    "holm",
  );
  expect(rows.map(({ group, cue, count, total }) => [group, cue, count, total])).toEqual([
    ["collective, unnamed", "claimed", 24, 24],
    ["person, named", "said", 32, 32],
  ]);
  // scipy.stats.fisher_exact([[24, 0], [0, 32]]).pvalue
  expect(rows[0].p).toBeCloseTo(2.29e-16, 17);
});
