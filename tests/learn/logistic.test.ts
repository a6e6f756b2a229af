import { describe, expect, it } from "vitest";
import { bucketOf, hashString, mixHash } from "../../src/learn/hash.js";
import { calibrationError, fitCalibration } from "../../src/learn/logistic/fit-calibration.js";
import {
  probabilityOf,
  readLogisticModel,
  scoreOf,
  writeLogisticModel,
} from "../../src/learn/logistic/logistic-model.js";
import { learnWeights, sumOfWeights, trainLogistic } from "../../src/learn/logistic/train-logistic.js";
import { createRandom } from "../../src/learn/random.js";
import { readTensorFile, writeTensorFile } from "../../src/learn/tensor-file.js";

const ROWS = 64;
const calibration = { low: -10, width: 10, points: [0, 0.5, 1] };

/** Feature 1 speaks for a yes nine times in ten, feature 2 against it as often; 3 says nothing. */
function drawExamples(count: number): { features: Uint32Array; yes: boolean }[] {
  const random = createRandom(7);
  return Array.from({ length: count }, () => {
    const one = random.uniform() < 0.5;
    const noise = random.uniform() < 0.5 ? [3] : [];
    return { features: Uint32Array.of(one ? 1 : 2, ...noise), yes: one === random.uniform() < 0.9 };
  });
}

describe("trainLogistic", () => {
  const examples = drawExamples(2000);
  const model = trainLogistic(examples, { seed: 1, rows: ROWS });

  it("weighs features by what they say, and leaves those that say nothing near 0", () => {
    expect(model.weights[1]).toBeGreaterThan(60);
    expect(model.weights[2]).toBeLessThan(-60);
    expect(Math.abs(model.weights[3])).toBeLessThan(20);
  });

  it("learns of a feature as much as it counts", () => {
    const twice = examples.map((one) => ({ ...one, worths: new Float32Array(one.features.length).fill(2) }));
    const doubled = learnWeights(twice, { seed: 1, rows: ROWS });
    const once = learnWeights(examples, { seed: 1, rows: ROWS });
    // Twice a weight that counts twice says as much as the weight that counts once, and comes nearer to what it should.
    expect(doubled[1]).toBeLessThan(once[1]);
    expect(2 * doubled[1]).toBeGreaterThan(once[1]);
    const without = examples.map((one) => ({
      ...one,
      worths: Float32Array.from(one.features, (row) => (row === 1 ? 0 : 1)),
    }));
    expect(learnWeights(without, { seed: 1, rows: ROWS })[1]).toBe(0);
    expect(sumOfWeights(doubled, Uint32Array.of(1, 2), Float32Array.of(2, 0))).toBe(2 * doubled[1]);
    expect(sumOfWeights(doubled, Uint32Array.of(1, 2))).toBe(doubled[1] + doubled[2]);
  });

  it("gives the same weights for the same seed", () => {
    expect(trainLogistic(examples, { seed: 1, rows: ROWS })).toEqual(model);
    expect(trainLogistic(examples, { seed: 2, rows: ROWS }).weights).not.toEqual(model.weights);
  });

  it("learns nothing from nothing", () => {
    const { weights, bias } = trainLogistic([], { seed: 1, rows: ROWS });
    expect([Math.max(...weights), bias]).toEqual([0, 0]);
  });

  it("makes a model that comes back from its file as it was", () => {
    const { step: _, ...bare } = model;
    const written = { ...bare, calibration };
    const read = readLogisticModel(readTensorFile(writeTensorFile(writeLogisticModel(written))));
    expect(read).toEqual(written);
    expect(scoreOf(read, Uint32Array.of(1, 3, 2), 2)).toBe(model.bias + model.weights[1] + model.weights[3]);
  });

  it("refuses a file of another kind", () => {
    expect(() => readLogisticModel({ settings: { kind: "chain" }, tensors: new Map() }, "cues")).toThrow(
      "cues: not a logistic regression: train or download it again",
    );
  });
});

describe("fitCalibration", () => {
  const random = createRandom(3);
  /** Yes with the probability of a logistic curve of slope .04 around 20. */
  const examples = Array.from({ length: 20_000 }, () => {
    const score = Math.round(200 * random.uniform() - 100);
    return { score, yes: random.uniform() < 1 / (1 + Math.exp(-0.04 * (score - 20))) };
  });
  const fitted = fitCalibration(examples);

  it("finds the curve that the examples were drawn from", () => {
    expect(probabilityOf(fitted, 20)).toBeCloseTo(0.5, 1);
    expect(probabilityOf(fitted, 70)).toBeCloseTo(1 / (1 + Math.exp(-2)), 1);
    const judged = examples.map(({ score, yes }) => ({ probability: probabilityOf(fitted, score), yes }));
    expect(calibrationError(judged)).toBeLessThan(0.02);
  });

  it("never falls as scores rise, stays in [0, 1], and holds beyond its ends", () => {
    const { points } = fitted;
    for (let i = 1; i < points.length; i++) expect(points[i]).toBeGreaterThanOrEqual(points[i - 1]);
    expect(probabilityOf(fitted, -1e6)).toBe(points[0]);
    expect(probabilityOf(fitted, 1e6)).toBe(points[points.length - 1]);
  });

  it("bends at 0 where it may, and only then: scores above 0 that say less", () => {
    const drawn = Array.from({ length: 20_000 }, () => {
      const score = Math.round(200 * random.uniform() - 100);
      const logOdds = score < 0 ? 0.04 * score : 0.01 * score;
      return { score, yes: random.uniform() < 1 / (1 + Math.exp(-logOdds)) };
    });
    const bent = fitCalibration(drawn, "bent");
    const straight = fitCalibration(drawn);
    for (const [score, logOdds] of [
      [-60, -2.4],
      [60, 0.6],
      [90, 0.9],
    ]) {
      const truth = 1 / (1 + Math.exp(-logOdds));
      expect(Math.abs(probabilityOf(bent, score) - truth)).toBeLessThan(0.03);
    }
    expect(probabilityOf(straight, 90)).toBeGreaterThan(1 / (1 + Math.exp(-0.9)) + 0.05);
    const falling = [-3, -2, -1, 0, 1, 2].map((score) => ({ score, yes: score === -1 || score === 0 }));
    expect(fitCalibration(falling, "bent")).toEqual(fitCalibration(falling));
  });

  it("says .5 of everything without examples, and of an error nothing", () => {
    expect(probabilityOf(fitCalibration([]), 12)).toBe(0.5);
    expect(calibrationError([])).toBeNull();
  });
});

describe("bucketOf", () => {
  it("spreads the hashes of similar words over the rows", () => {
    const words = Array.from({ length: 2000 }, (_, i) => `word${i}`);
    const rows = new Set(words.map((word) => bucketOf(mixHash(10, hashString(word)), 1 << 16)));
    expect(rows.size).toBeGreaterThan(1940);
  });
});
