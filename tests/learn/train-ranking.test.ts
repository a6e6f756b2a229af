import { describe, expect, it } from "vitest";
import { type RankingExample, trainRanking } from "../../src/learn/ranking/train-ranking.js";

const near = { features: ["near"], right: true, prior: 0 };
const far = { features: ["far"], right: false, prior: 0 };
const examples: RankingExample[] = Array.from({ length: 20 }, () => ({ candidates: [near, far], weight: 1 }));

describe("trainRanking", () => {
  it("gives what right candidates have more weight than what wrong ones have", () => {
    const weights = trainRanking(examples, { seed: 1 });
    expect(weights.get("near")).toBeGreaterThan(1);
    expect(weights.get("far")).toBeLessThan(-1);
  });

  it("gives the same weights for the same seed", () => {
    expect(trainRanking(examples, { seed: 1 })).toEqual(trainRanking(examples, { seed: 1 }));
  });

  it("learns nothing of features that are met too seldom, nor of examples without a right candidate", () => {
    const rare = [...examples, { candidates: [{ ...near, features: ["rare"] }, far], weight: 1 }];
    expect(trainRanking(rare, { seed: 1 }).has("rare")).toBe(false);
    const wrong = examples.map(() => ({ candidates: [far, { ...far, features: ["near"] }], weight: 1 }));
    expect([...trainRanking(wrong, { seed: 1 }).values()].every((weight) => weight === 0)).toBe(true);
  });

  it("learns less where a prior already tells which is right", () => {
    const known = examples.map(() => ({ candidates: [{ ...near, prior: 3 }, far], weight: 1 }));
    const weights = trainRanking(known, { seed: 1 });
    expect(weights.get("near")).toBeLessThan(trainRanking(examples, { seed: 1 }).get("near") ?? 0);
  });
});
