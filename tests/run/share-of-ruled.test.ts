import { describe, expect, it } from "vitest";
import { sharesOfRuled } from "../../src/run/train-hedging/share-of-ruled.js";

describe("sharesOfRuled", () => {
  it("adds a success and a failure to each label, and takes labels with fewer than 40 decisions together", () => {
    const weasels = Array.from({ length: 40 }, (_, i) => ({ label: "weasel", yes: i < 30 }));
    const few = [
      { label: "distancing", yes: true },
      { label: "belief", yes: false },
    ];
    expect(sharesOfRuled([...weasels, ...few])).toEqual({ weasel: 31 / 42, other: 2 / 4 });
  });

  it("is a half when nothing was decided", () => {
    expect(sharesOfRuled([])).toEqual({ other: 0.5 });
  });
});
