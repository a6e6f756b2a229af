import { describe, expect, it } from "vitest";
import { bestThreshold } from "../../src/run/train-hedging/best-threshold.js";

describe("bestThreshold", () => {
  it("takes along a few that are wrong when that finds more that are right", () => {
    const judged = [0.9, 0.7, 0.5, 0.3].map((probability) => ({ probability, yes: probability !== 0.7 }));
    expect(bestThreshold(judged)).toBe(0.3);
  });

  it("does not cut between equal probabilities", () => {
    const judged = [true, false, false, false].map((yes) => ({ probability: 0.5, yes }));
    expect(bestThreshold([{ probability: 0.8, yes: true }, ...judged])).toBe(0.8);
  });

  it("is 1 when nothing is a yes", () => {
    expect(bestThreshold([{ probability: 0.4, yes: false }])).toBe(1);
  });
});
