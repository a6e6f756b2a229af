import { describe, expect, it } from "vitest";
import { labelLoss } from "../../../src/language/names/label-loss.js";
import { LABEL_COUNT, labelNames, MAY_PRECEDE } from "../../../src/language/names/labels.js";
import { createRandom } from "../../../src/learn/random.js";

const STRIDE = 20;
const TRANSITIONS = 0;
const SCORES = STRIDE * STRIDE;

/** Scores drawn at random for `count` tokens, with room for their gradients behind them. */
function drawn(count: number, seed: number) {
  const random = createRandom(seed);
  const length = SCORES + count * STRIDE;
  const floats = new Float32Array(2 * length);
  for (let i = 0; i < length; i++) floats[i] = random.normal();
  const scores = { floats, scores: SCORES, stride: STRIDE, transitions: TRANSITIONS };
  const gradients = { dtransitions: length + TRANSITIONS, dscores: length + SCORES };
  return { floats, length, scores, gradients };
}

/** The loss of every sequence of labels that keeps names whole. */
function lossesOf(count: number, seed: number): number[] {
  const { scores, gradients } = drawn(count, seed);
  let sequences: number[][] = [[]];
  for (let t = 0; t < count; t++)
    sequences = sequences.flatMap((before) =>
      Array.from({ length: LABEL_COUNT }, (_, label) => label)
        .filter((label) => MAY_PRECEDE[label].includes(before[t - 1] ?? 0))
        .map((label) => [...before, label]),
    );
  return sequences
    .filter((labels) => MAY_PRECEDE[0].includes(labels[count - 1]))
    .map((labels) => labelLoss(scores, gradients, Uint8Array.from(labels)));
}

describe("labelLoss", () => {
  it.each([1, 2, 3])(
    "is minus the logarithm of a probability: over all sequences of %i labels they add up to 1",
    (count) => {
      const total = lossesOf(count, 5).reduce((sum, loss) => sum + Math.exp(-loss), 0);
      expect(total).toBeCloseTo(1, 5);
    },
  );

  it.each([1, 2, 6])("has the gradients that small steps show, for %i tokens", (count) => {
    const gold = labelNames(
      count > 2 ? [{ from: 1, to: 4, type: "place" }] : [{ from: 0, to: 1, type: "person" }],
      count,
    );
    const { floats, length, scores, gradients } = drawn(count, 11);
    labelLoss(scores, gradients, gold);
    const found = floats.slice(length);
    let worst = 0;
    for (let i = 0; i < length; i++) {
      const kept = floats[i];
      const lossAt = (value: number): number => {
        floats[i] = value;
        return labelLoss(scores, gradients, gold);
      };
      const slope = (lossAt(kept + 0.01) - lossAt(kept - 0.01)) / 0.02;
      floats[i] = kept;
      worst = Math.max(worst, Math.abs(slope - found[i]));
    }
    expect(worst).toBeLessThan(1e-3);
  });
});
