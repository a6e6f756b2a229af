import { describe, expect, it } from "vitest";
import { areaUnderCurve, areaWithinGroups } from "../../src/evaluate/area-under-curve.js";
import {
  countDecisions,
  macroF1Of,
  matthewsCorrelation,
  precisionAtBase,
} from "../../src/evaluate/decisions.js";
import type { ScoredSentence } from "../../src/evaluate/scored-sentence.js";

const sentence = (probability: number, yes: boolean, group = "a"): ScoredSentence => ({
  probability,
  yes,
  group,
});

describe("areaUnderCurve", () => {
  it("counts ties by half", () => {
    expect(areaUnderCurve([sentence(0.5, true), sentence(0.5, false)])).toBe(0.5);
    // sklearn.metrics.roc_auc_score([1, 0, 1, 0], [0.9, 0.4, 0.4, 0.1]) = 0.875
    const scored = [sentence(0.9, true), sentence(0.4, false), sentence(0.4, true), sentence(0.1, false)];
    expect(areaUnderCurve(scored)).toBe(0.875);
  });

  it("has no answer without a yes or without a no", () => {
    expect(areaUnderCurve([sentence(0.5, true)])).toBeNull();
    expect(areaUnderCurve([])).toBeNull();
  });

  it("compares within groups only, so that a group's level earns nothing", () => {
    const scored = [
      ...[sentence(0.9, true, "a"), sentence(0.95, false, "a")],
      ...[sentence(0.1, false, "b"), sentence(0.05, false, "b")],
    ];
    expect(areaUnderCurve(scored)).toBeGreaterThan(0.5);
    expect(areaWithinGroups(scored)).toBe(0);
  });
});

describe("decisions", () => {
  const decisions = { hits: 6, falseAlarms: 2, misses: 1, rejections: 3 };

  it("are counted from the threshold on", () => {
    expect(countDecisions([sentence(0.5, true), sentence(0.49, true), sentence(0.7, false)])).toEqual({
      hits: 1,
      falseAlarms: 1,
      misses: 1,
      rejections: 0,
    });
  });

  it("give macro-F1 and MCC as scikit-learn has them", () => {
    // y = [1]*7 + [0]*5, p = [1]*6 + [0] + [1]*2 + [0]*3: f1_score(average="macro") = 0.7333…, matthews_corrcoef = 0.4781…
    expect(macroF1Of(decisions)).toBeCloseTo(0.733333, 5);
    expect(matthewsCorrelation(decisions)).toBeCloseTo(0.478091, 5);
  });

  it("are less often right where fewer sentences are loaded", () => {
    const even = { hits: 8, falseAlarms: 2, misses: 2, rejections: 8 };
    expect(precisionAtBase(even, 0.5)).toBeCloseTo(0.8, 10);
    expect(precisionAtBase(even, 0.1)).toBeCloseTo(0.08 / 0.26, 10);
    expect(precisionAtBase({ ...even, hits: 0, falseAlarms: 0 }, 0.1)).toBeNull();
  });
});
