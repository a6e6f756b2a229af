import { describe, expect, it } from "vitest";
import { scoreOf } from "../../src/learn/logistic/logistic-model.js";
import { type BagExample, trainNoisyOr } from "../../src/learn/logistic/train-noisy-or.js";

const member = (...rows: number[]): Uint32Array => Uint32Array.from(rows);
/** Row 1 makes a bag a yes; rows 2 and 3 stand beside it as often as without it. */
const bags: BagExample[] = Array.from({ length: 60 }, (_, i) => ({
  members: i % 3 === 0 ? [member(1), member(2)] : [member(2), member(3)],
  yes: i % 3 === 0,
}));

describe("trainNoisyOr", () => {
  it("finds the member that makes a bag a yes, though only bags are labelled", () => {
    const learned = trainNoisyOr(bags, { seed: 1, rows: 8, penalty: 0.1 });
    const model = { ...learned, calibration: { low: 0, width: 1, points: [] } };
    const [cue, bystander] = [1, 2].map((row) => scoreOf(model, member(row), 1) * learned.step);
    expect(cue).toBeGreaterThan(1);
    expect(bystander).toBeLessThan(-1);
  });

  it("gives the same weights for the same seed", () => {
    const once = trainNoisyOr(bags, { seed: 1, rows: 8 });
    expect(trainNoisyOr(bags, { seed: 1, rows: 8 })).toEqual(once);
  });

  it("learns nothing of a row that is met less than three times", () => {
    const rare = [...bags, { members: [member(5)], yes: true }];
    expect(trainNoisyOr(rare, { seed: 1, rows: 8 }).weights[5]).toBe(0);
  });
});
