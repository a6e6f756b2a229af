import { describe, expect, it } from "vitest";
import { createIdSet } from "../../src/run/id-set.js";

describe("createIdSet", () => {
  it("says of every id whether it is new, also after it has grown", () => {
    const ids = createIdSet();
    const names = Array.from({ length: 200_000 }, (_, index) => `articles.csv#${index}`);
    expect(names.every((name) => ids.add(name))).toBe(true);
    expect(names.some((name) => ids.add(name))).toBe(false);
    expect(ids.add("")).toBe(true);
    expect(ids.add("")).toBe(false);
  });
});
