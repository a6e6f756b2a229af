import { describe, expect, test } from "vitest";
import { filterRows, type PlacedRow, sortRows } from "../../src/page/select-rows.js";
import { kinds, makeRow } from "./rows.js";

const placed = (rows: readonly ReturnType<typeof makeRow>[]): PlacedRow[] =>
  rows.map((row, index) => ({ row, index }));
const order = (rows: readonly PlacedRow[]): number[] => rows.map(({ index }) => index);

describe("filterRows", () => {
  const rows = placed([
    makeRow({ title: "Pool shut", outlet: "Wire" }),
    makeRow({ title: "Bridge shut", outlet: "Wire", event: "bridge" }),
    makeRow({ title: null, id: "x7", outlet: null }),
  ]);

  test.each([
    [{ words: "" }, [0, 1, 2]],
    [{ words: "SHUT pool" }, [0]],
    [{ words: "x7" }, [2]],
    [{ words: "", outlet: "Wire" }, [0, 1]],
    [{ words: "", outlet: "Wire", event: "bridge" }, [1]],
    [{ words: "", outlet: "not given" }, [2]],
    [{ words: "", outlet: "" }, [0, 1, 2]],
    [{ words: "nowhere" }, []],
  ])("lets %j through as %j", (filter, expected) => {
    expect(order(filterRows(rows, filter))).toEqual(expected);
  });
});

describe("sortRows", () => {
  const rows = placed([
    makeRow({ title: "b", date: "4/12/19", numbers: [9, 300, 1] }),
    makeRow({ title: "C", date: "2019-01-02", numbers: [1, 100, null] }),
    makeRow({ title: "a", date: "2018-01-02", numbers: [3, 300, 1] }),
    makeRow({ title: "a", date: null, numbers: [12, 300, 1] }),
  ]);

  test.each([
    ["title", false, [2, 3, 0, 1]],
    ["title", true, [1, 0, 2, 3]],
    ["date", false, [2, 1, 0, 3]],
    [0, false, [2, 0, 3, 1]],
    [0, true, [3, 0, 2, 1]],
  ] as const)("by %j, descending %j, leaves what has no value to the end: %j", (by, descending, expected) => {
    expect(order(sortRows(rows, kinds, { by, descending }))).toEqual(expected);
  });
});
