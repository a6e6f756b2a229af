import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findBestLabels } from "../../../src/language/names/best-labels.js";
import { LABEL_COUNT, labelNames, MAY_PRECEDE, readLabels } from "../../../src/language/names/labels.js";
import type { Name } from "../../../src/language/types.js";

const TYPES = ["person", "organisation", "place", "other"] as const;

/** Names that do not overlap, with gaps between some of them, and the number of tokens. */
const sentences = fc
  .array(
    fc.record({ gap: fc.nat(2), length: fc.integer({ min: 1, max: 4 }), type: fc.constantFrom(...TYPES) }),
  )
  .map((parts) => {
    const names: Name[] = [];
    let at = 0;
    for (const { gap, length, type } of parts) {
      names.push({ from: at + gap, to: at + gap + length, type });
      at += gap + length;
    }
    return { names, count: at + 1 };
  });

describe("labels", () => {
  it("say the names they were made from, and each label may stand behind the one before", () => {
    fc.assert(
      fc.property(sentences, ({ names, count }) => {
        const labels = labelNames(names, count);
        expect(readLabels(labels)).toEqual(names);
        labels.forEach((label, t) => {
          expect(MAY_PRECEDE[label]).toContain(t === 0 ? 0 : labels[t - 1]);
        });
      }),
    );
  });

  it("move by the offset they are read with", () => {
    const labels = labelNames([{ from: 1, to: 3, type: "place" }], 4);
    expect(readLabels(labels, 10)).toEqual([{ from: 11, to: 13, type: "place" }]);
  });
});

describe("findBestLabels", () => {
  const stride = 20;
  const score = (rows: readonly Readonly<Record<number, number>>[]): Uint8Array => {
    const floats = new Float32Array(stride * stride + rows.length * stride);
    rows.forEach((row, t) => {
      for (const [label, value] of Object.entries(row))
        floats[stride * stride + t * stride + Number(label)] = value;
    });
    return findBestLabels({ floats, scores: stride * stride, stride, transitions: 0 }, rows.length);
  };
  const [begin, , end] = labelNames([{ from: 0, to: 3, type: "person" }], 3);
  const [place] = labelNames([{ from: 0, to: 1, type: "place" }], 1);

  it("finds no label for a sentence without tokens", () => {
    expect(score([])).toEqual(new Uint8Array(0));
  });

  it("keeps a name whole: a begin without an end does not stand, however high its score", () => {
    expect([...score([{ [begin]: 1 }, { [end]: 1 }])]).toEqual([begin, end]);
    expect([...score([{ [begin]: 9 }])]).not.toContain(begin);
    expect([...score([{ [begin]: 2 }, { [place]: 5 }])]).toEqual([0, place]);
  });

  it("gives sequences that keep to what may follow, whatever the scores", () => {
    const scores = fc.array(
      fc.array(fc.float({ min: -9, max: 9, noNaN: true }), {
        minLength: LABEL_COUNT,
        maxLength: LABEL_COUNT,
      }),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(scores, (rows) => {
        const labels = score(rows.map((row) => ({ ...row })));
        labels.forEach((label, t) => {
          expect(MAY_PRECEDE[label]).toContain(t === 0 ? 0 : labels[t - 1]);
        });
        expect(MAY_PRECEDE[0]).toContain(labels[labels.length - 1]);
      }),
    );
  });
});
