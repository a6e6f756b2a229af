import { describe, expect, it } from "vitest";
import { extractorFile } from "../../../src/generated/attribution.js";
import { decodeBase64 } from "../../../src/language/decode-base64.js";
import { readChainModel } from "../../../src/learn/chain/chain-model.js";
import { readTensorFile } from "../../../src/learn/tensor-file.js";
import { createTokenScorer } from "../../../src/text/attributions/extractor/score-tokens.js";
import type { TokenView } from "../../../src/text/attributions/extractor/token-view.js";
import { createWordFacts } from "../../../src/text/attributions/extractor/word-facts.js";
import { parseArticle } from "../../../src/text/parse-article.js";
import type { Tokens } from "../../../src/types.js";

const model = readChainModel(readTensorFile(decodeBase64(extractorFile), "extractor"));
const score = createTokenScorer(model, createWordFacts(new Set()));

/** A view that says nothing but the tags. */
function plainView({ length, tag }: Tokens): TokenView {
  const bytes = new Uint8Array(length);
  const numbers = new Int32Array(length);
  return {
    ...{ length, norms: numbers, lemmas: numbers, endings: numbers, tags: tag, parts: bytes, shapes: bytes },
    ...{ quoted: bytes, ruled: bytes, cues: bytes, opens: bytes, marks: bytes, bounds: numbers },
    ...{ cueLeft: numbers, cueRight: numbers, leftAt: bytes, rightAt: bytes },
  };
}

/** The scores of a text, and those when none of its words has a number. */
function scoresOf(text: string): [Int16Array, Int16Array] {
  const [{ tokens }] = parseArticle({ text }).fields;
  const without: Tokens = Object.create(tokens, {
    word: { value: new Uint32Array(tokens.length) },
    vocabulary: { value: {} },
  });
  const stretch = { from: 0, to: tokens.length };
  const read = (of: Tokens): Int16Array => score(of, plainView(of), stretch).slice(0, 8 * tokens.length);
  return [read(tokens), read(without)];
}

describe("createTokenScorer", () => {
  it("scores words that are not kept, many side by side, as those that are", () => {
    const [kept, others] = scoresOf(
      "Officials expect the old dam to hold, and Reyes said the road would stay shut.",
    );
    expect(kept.some((value) => value !== 0)).toBe(true);
    expect(others).toEqual(kept);
  });

  it("scores stretches longer than what it looks at in one go", () => {
    const long = "Hale said the road was shut and ".repeat(60);
    const [kept, others] = scoresOf(`${long}Reyes agreed.`);
    expect(others).toEqual(kept);
    // Far from its ends a stretch that repeats itself repeats its scores: 7 tokens of 8 labels each.
    expect(kept.slice(56 * 20, 56 * 21)).toEqual(kept.slice(56 * 45, 56 * 46));
  });
});
