import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createAnalyzer } from "../../src/analyzer.js";
import { parsedSentence } from "../../src/text/syntax.js";

const text = readFileSync(new URL("../../docs/pool-closure.md", import.meta.url), "utf8");

describe("parsedSentence", () => {
  it("reads the sentence it is asked for, also where what others say was read as sentences before", () => {
    const field = createAnalyzer().parse({ text }).fields[0];
    const forms = field.sentences.map((_, index) => parsedSentence(field, index).forms.join(" "));
    const own = field.sentences.map(({ from, to }) =>
      Array.from({ length: to - from }, (_, i) =>
        text.slice(field.tokens.start[from + i], field.tokens.end[from + i]),
      ).join(" "),
    );
    expect(forms).toEqual(own);
  });
});
