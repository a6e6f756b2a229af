import { describe, expect, it } from "vitest";
import { createRandom } from "../../src/learn/random.js";
import { readTensorFile, writeTensorFile } from "../../src/learn/tensor-file.js";
import { trainWindows, type WindowExample } from "../../src/learn/windows/train-windows.js";
import { readWindows, type WindowModel } from "../../src/learn/windows/window-model.js";
import { createWindowReader } from "../../src/learn/windows/window-reader.js";

const SIZE = { own: 12, known: 4, dimensions: 8, reach: 1, hidden: 16 };
const NOT = 1;
const GOOD = 2;
const BAD = 3;
const known = (word: number, into: Float32Array): void => {
  into[word % 3] = 1;
};

/** Texts of words 3 to 19 that hold "good" or "not good": what a sum of words cannot tell apart from both in other places. */
function examplesOf(count: number): WindowExample[] {
  const random = createRandom(7);
  return Array.from({ length: count }, () => {
    const words = Int32Array.from({ length: 8 }, () => 3 + random.below(17));
    const negated = random.uniform() < 0.5;
    words[4] = GOOD;
    words[negated ? 3 : 0] = NOT;
    return { words, target: negated ? -1 : 1, scale: 0.5 };
  });
}

const learn = (examples: readonly WindowExample[], seed = 1, epochs = 30): WindowModel => {
  const tensors = trainWindows(examples, { seed, size: SIZE, known, epochs });
  const model = readWindows(readTensorFile(writeTensorFile({ settings: {}, tensors })).tensors, SIZE);
  if (model === null) throw new Error("no windows");
  return model;
};

const sumsOf = (model: WindowModel, words: Int32Array, worth = 1000): Int32Array => {
  const sums = new Int32Array(words.length);
  createWindowReader(model, known, worth).addTo(words, 0, words.length, sums);
  return sums;
};
/** The same, not rounded, by the definition. */
function plainSumsOf(
  { own, projection, layer, bias, output, context, gate, gateBias }: WindowModel,
  words: Int32Array,
): number[] {
  const { dimensions, known: size, reach, hidden } = SIZE;
  const vectorOf = (word: number): number[] => {
    const given = new Float32Array(size);
    known(word, given);
    return Array.from({ length: dimensions }, (_, d) =>
      given.reduce(
        (sum, value, k) => sum + value * projection[d * size + k],
        word < SIZE.own ? own[word * dimensions + d] : 0,
      ),
    );
  };
  const average = new Float32Array(dimensions);
  for (const word of words)
    vectorOf(word).forEach((x, d) => {
      average[d] += (4 * x) / words.length;
    });
  const ofSentence = (matrix: Float32Array, h: number): number =>
    average.reduce((sum, x, d) => sum + x * matrix[h * dimensions + d], 0);
  const gates = Array.from({ length: hidden }, (_, h) => gateBias[h] + ofSentence(gate, h)).map(
    (z) => 1 + z / (1 + Math.abs(z)),
  );
  return Array.from(words, (_, middle) => {
    const window = Array.from({ length: 2 * reach + 1 }, (_, at) => words[middle + at - reach]).flatMap(
      (word) => (word === undefined ? new Array<number>(dimensions).fill(0) : vectorOf(word)),
    );
    return Array.from({ length: hidden }, (_, h) => {
      const value = window.reduce(
        (sum, x, d) => sum + x * layer[h * window.length + d],
        bias[h] + ofSentence(context, h),
      );
      return Math.max(value, 0.1 * value) * gates[h] * output[h] * 1000;
    }).reduce((sum, value) => sum + value, 0);
  });
}
/** How many of some examples a model tells the sign of. */
const countRight = (model: WindowModel, examples: readonly WindowExample[]): number => {
  const reader = createWindowReader(model, known, 1000);
  const sumOf = (words: Int32Array): number => {
    const sums = new Int32Array(words.length);
    reader.addTo(words, 0, words.length, sums);
    return sums.reduce((sum, part) => sum + part, 0);
  };
  return examples.filter(({ words, target }) => sumOf(words) > 0 === target > 0).length;
};

describe("windows", { timeout: 30_000 }, () => {
  const examples = examplesOf(1200);
  const model = learn(examples.slice(0, 1000));

  it("learn what a word says beside another, and say it of texts that they have not seen", () => {
    expect(countRight(model, examples.slice(1000))).toBeGreaterThan(190);
  });

  it("give the same numbers for the same examples and seed, and others for another seed", () => {
    const few = examples.slice(0, 256);
    expect(learn(few, 1, 2)).toEqual(learn(few, 1, 2));
    expect(learn(few, 2, 2).layer).not.toEqual(learn(few, 1, 2).layer);
  });

  it("go on from what was learned before, and learn what that does not say", () => {
    const size = SIZE;
    const turned = examples.slice(0, 1000).map((one) => ({ ...one, target: -one.target }));
    const first = trainWindows(examples.slice(0, 1000), { seed: 1, size, known, epochs: 30 });
    const right = (tensors: typeof first): number => {
      const read = readWindows(tensors, size);
      return read === null ? 0 : countRight(read, examples.slice(1000));
    };
    const options = { seed: 1, size, known, from: first };
    expect(right(trainWindows(examples.slice(0, 128), { ...options, epochs: 1, rate: 0 }))).toBe(
      right(first),
    );
    expect(right(trainWindows(turned, { ...options, epochs: 30 }))).toBeLessThan(20);
  });

  it("add whole numbers to what stands there, for the words asked for alone", () => {
    const words = Int32Array.from([5, NOT, GOOD, 6, 7]);
    const sums = Int32Array.from(words, () => 10);
    createWindowReader(model, known, 1000).addTo(words, 1, 4, sums);
    const inner = sumsOf(model, words.subarray(1, 4));
    expect([...sums]).toEqual([10, ...[...inner].map((part) => part + 10), 10]);
    expect(inner.some((part) => part !== 0)).toBe(true);
  });

  it("are those of the network as it is written down, in a text of any length", () => {
    const words = Int32Array.from({ length: 300 }, (_, i) => (i * i) % 20);
    const expected = plainSumsOf(model, words);
    const sums = [...sumsOf(model, words)];
    const furthest = Math.max(...sums.map((sum, i) => Math.abs(sum - expected[i])));
    expect(furthest).toBeLessThan(1);
    expect(new Set(sums).size).toBeGreaterThan(5);
  });

  it("do not depend on what a reader has read before", () => {
    const reader = createWindowReader(model, known, 1000);
    // So far apart that they share a place of what is kept: 6,144 have their own, the others are 2,048 to a round.
    for (const word of [8195, 8195 + 2048, 8195])
      for (const words of [Int32Array.from([word, GOOD]), Int32Array.from([NOT, word])]) {
        const sums = new Int32Array(2);
        reader.addTo(words, 0, 2, sums);
        expect(sums).toEqual(sumsOf(model, words));
      }
  });

  it("are none in a file without them, and stay as they were drawn without examples", () => {
    expect(readWindows(new Map(), SIZE)).toBeNull();
    const tensors = new Map(trainWindows([], { seed: 1, size: SIZE, known }));
    expect(() => readWindows(tensors, { ...SIZE, hidden: 32 })).toThrow(
      'no 32 by 24 matrix "windows.layer.weights"',
    );
    tensors.delete("windows.output");
    expect(() => readWindows(tensors, SIZE)).toThrow('no 1 by 16 matrix "windows.output"');
    expect(learn([]).own.every((value) => value === 0)).toBe(true);
  });

  it("learn what a word says in a sentence that holds another far from it", () => {
    const random = createRandom(9);
    const far = Array.from({ length: 1500 }, (): WindowExample => {
      const words = Int32Array.from({ length: 8 }, () => 4 + random.below(16));
      const [praised, negated] = [random.uniform() < 0.5, random.uniform() < 0.5];
      words[7] = praised ? GOOD : BAD;
      if (negated) words[0] = NOT;
      return { words, target: praised === negated ? -1 : 1, scale: 0.5 };
    });
    // Neither word tells it, nor does a sum of both.
    expect(countRight(learn(far.slice(0, 1300), 1, 60), far.slice(1300))).toBeGreaterThan(180);
  });

  it("learn of the beginning of a text that is too long", () => {
    const long = examples.slice(0, 256).map((one, i) => ({
      ...one,
      words: Int32Array.from({ length: 400 }, (_, at) => 3 + ((i + at) % 17)),
    }));
    const cut = long.map((one) => ({ ...one, words: one.words.subarray(0, 256) }));
    expect(learn(long, 1, 2)).toEqual(learn(cut, 1, 2));
    expect(learn(long, 1, 2)).not.toEqual(
      learn(
        long.map((one) => ({ ...one, words: one.words.subarray(144) })),
        1,
        2,
      ),
    );
  });

  it("say something else of a word beside another than alone", () => {
    const both = Int32Array.from([NOT, GOOD]);
    const apart = [...sumsOf(model, both.subarray(0, 1)), ...sumsOf(model, both.subarray(1))];
    expect([...sumsOf(model, both)]).not.toEqual(apart);
  });
});
