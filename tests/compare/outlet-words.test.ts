import { describe, expect, it } from "vitest";
import { analyze } from "../../src/analyzer.js";
import { outletWords } from "../../src/compare/outlet-words.js";
import { readSampleArticles } from "../sample-articles.js";

describe("outletWords", () => {
  it("leaves out what is attributed or quoted, and straightens apostrophes", () => {
    const text = "The town’s pool shut. “It leaks,” said Ana Reyes, the U.S. mayor.";
    expect(outletWords(analyze({ text }), text)).toEqual([
      "the",
      "town's",
      "pool",
      "shut",
      "said",
      "ana",
      "reyes",
      "the",
      "u.s",
      "mayor",
    ]);
  });

  it("finds about as many words as the report counts in the outlet's voice", () => {
    for (const article of readSampleArticles()) {
      const report = analyze(article);
      const counted = report.size.voices.outlet.words;
      // Numbers are words of the report and none here; quotations that are credited to nobody are the other way round.
      expect(outletWords(report, article.text).length / counted).toBeGreaterThan(0.85);
      expect(outletWords(report, article.text).length / counted).toBeLessThan(1.1);
    }
  });
});
