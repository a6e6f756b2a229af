import { describe, expect, it } from "vitest";
import { createChainDecoder, LANES } from "../../src/learn/chain/chain-decoder.js";
import { type ChainModel, readChainModel, writeChainModel } from "../../src/learn/chain/chain-model.js";
import type { ChainSequence } from "../../src/learn/chain/chain-sequence.js";
import { trainChain } from "../../src/learn/chain/train-chain.js";
import { bucketOf, hashString, mixHash } from "../../src/learn/hash.js";
import { createRandom } from "../../src/learn/random.js";
import { readTensorFile, writeTensorFile } from "../../src/learn/tensor-file.js";

const LABELS = 3;
const BUCKETS = 64;
/** Label 2 only goes on from 1 or itself. */
const allowed = Uint8Array.from([1, 1, 0, 1, 1, 1, 1, 1, 1]);
const first = Uint8Array.from([1, 1, 0]);

/** Words 0 to 9: 1 opens a stretch, words from 5 on go on with it. */
function sequenceOf(words: readonly number[]): ChainSequence {
  const labels = new Uint8Array(words.length);
  words.forEach((word, t) => {
    if (word === 1) labels[t] = 1;
    else if (t > 0 && labels[t - 1] > 0 && word >= 5) labels[t] = 2;
  });
  return {
    length: words.length,
    starts: Uint32Array.from({ length: words.length + 1 }, (_, t) => t),
    features: Uint32Array.from(words, (word) => word),
    edges: new Uint16Array(words.length),
    labels,
  };
}

const random = createRandom(7);
const draw = (): ChainSequence =>
  sequenceOf(Array.from({ length: 1 + random.below(9) }, () => random.below(10)));
const sequences = Array.from({ length: 400 }, draw);
const options = {
  ...{ seed: 3, labels: LABELS, buckets: BUCKETS, edgeClasses: 1, allowed, first },
  ...{ epochs: 8, rate: 0.2 },
};
const model = trainChain(sequences, options);

function scoresOf({ weights }: ChainModel, { features }: ChainSequence): Int16Array {
  return Int16Array.from({ length: features.length * LANES }, (_, i) => {
    // What stands in the lanes of no label is never read.
    return i % LANES < LABELS ? weights[features[Math.floor(i / LANES)] * LABELS + (i % LANES)] : 30_000;
  });
}

/** All ways to label a sequence, with their scores. */
function everyWay(sequence: ChainSequence): { labels: number[]; score: number }[] {
  const scores = scoresOf(model, sequence);
  let ways: { labels: number[]; score: number }[] = [{ labels: [], score: 0 }];
  for (let t = 0; t < sequence.length; t++)
    ways = ways.flatMap(({ labels, score }) =>
      [0, 1, 2].flatMap((label) => {
        const before = labels.at(-1);
        const may = before === undefined ? first[label] : allowed[before * LABELS + label];
        if (may === 0) return [];
        const step = before === undefined ? 0 : model.transitions[before * LABELS + label];
        return [{ labels: [...labels, label], score: score + step + scores[t * LANES + label] }];
      }),
    );
  return ways;
}

describe("trainChain", () => {
  it("learns labels that depend on the word and on the label before", () => {
    const decoder = createChainDecoder(model);
    for (let i = 0; i < 100; i++) {
      const sequence = draw();
      const { labels } = decoder.decode(scoresOf(model, sequence), sequence.edges, sequence.length);
      expect([...labels.subarray(0, sequence.length)]).toEqual([...sequence.labels]);
    }
  });

  it("gives the same weights for the same seed, and others for another", () => {
    expect(trainChain(sequences, options).weights).toEqual(model.weights);
    expect(trainChain(sequences, { ...options, seed: 4 }).weights).not.toEqual(model.weights);
  });

  it("leaves out what was seen once", () => {
    const rare = trainChain([sequenceOf([1, 5, 5]), sequenceOf([2])], { ...options, fewest: 2 });
    expect([...rare.weights.subarray(1 * LABELS, 3 * LABELS)].every((weight) => weight === 0)).toBe(true);
    expect([...rare.weights.subarray(5 * LABELS, 6 * LABELS)].some((weight) => weight !== 0)).toBe(true);
  });
});

describe("createChainDecoder", () => {
  it("finds the best of all ways, and says how far it is ahead", () => {
    const decoder = createChainDecoder(model);
    for (let i = 0; i < 60; i++) {
      const sequence = draw();
      const ways = everyWay(sequence);
      const best = Math.max(...ways.map(({ score }) => score));
      const { labels, margin } = decoder.decode(scoresOf(model, sequence), sequence.edges, sequence.length);
      const found = [...labels.subarray(0, sequence.length)];
      expect(ways.find((way) => way.labels.join() === found.join())?.score).toBe(best);
      const t = i % sequence.length;
      const with_ = Math.max(...ways.filter((way) => way.labels[t] === found[t]).map(({ score }) => score));
      const without = Math.max(...ways.filter((way) => way.labels[t] !== found[t]).map(({ score }) => score));
      expect(margin(t, found[t])).toBe(with_ - without);
    }
  });
});

describe("a chain's file", () => {
  it("gives the model back that was written", () => {
    const file = readTensorFile(writeTensorFile(writeChainModel(model, { heads: ["plan"] })));
    expect(readChainModel(file)).toEqual(model);
    expect(file.settings.heads).toEqual(["plan"]);
  });

  it("of another kind is refused, with what to do", () => {
    expect(() => readChainModel({ settings: { kind: "tagger" }, tensors: new Map() }, "extractor")).toThrow(
      "extractor: not a chain of labels: train or download it again",
    );
  });
});

describe("hashes", () => {
  it("tell words, templates and their order apart", () => {
    expect(hashString("plan")).not.toBe(hashString("plans"));
    expect(mixHash(mixHash(1, 2), 3)).not.toBe(mixHash(mixHash(1, 3), 2));
    expect(mixHash(1, 0)).not.toBe(mixHash(2, 0));
  });

  it("spread over the rows of a table, the lowest bits of a larger one first", () => {
    const rows = new Set(Array.from({ length: 1000 }, (_, i) => bucketOf(mixHash(17, i), 4096)));
    expect(rows.size).toBeGreaterThan(850);
    expect(bucketOf(mixHash(17, 5), 2 ** 32) % 4096).toBe(bucketOf(mixHash(17, 5), 4096));
  });
});
