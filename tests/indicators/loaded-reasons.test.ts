import { describe, expect, it } from "vitest";
import { createAnalyzer, createLexicon } from "../../src/index.js";
import { isNeverMarked } from "../../src/indicators/loaded-language/conditions.js";
import { loadedLanguage } from "../../src/indicators/loaded-language/index.js";

const analyzer = createAnalyzer({ indicators: [loadedLanguage] });

/** The reasons of what is found in a text, in its order. */
function reasonsOf(text: string, one = analyzer): (string | null)[] {
  return one.analyze({ text }).findings.map(one.reasonOf);
}

describe("the reason of a loaded word", () => {
  it("says what the word does and where the fact is from", () => {
    expect(reasonsOf("The thugs left.")).toEqual([
      "“thugs” is name-calling, a label put on persons or groups; annotators of BABE marked it.",
    ]);
    expect(reasonsOf("It was a shameful retreat.")).toEqual([
      "“shameful” judges or stirs feeling where a plainer word would do; annotators of SemEval-2020 task 11 marked it.",
    ]);
  });

  it("says that another word vouches for one that is too plain alone", () => {
    const [massive, shameful] = reasonsOf("The massive rally was shameful.");
    expect(massive).toContain("; it counts here because another loaded word, an exclamation mark or");
    expect(shameful).not.toContain("counts here");
  });

  it("says that a word too plain alone was shouted", () => {
    expect(reasonsOf("They held a MASSIVE rally in the old town.")[0]).toContain(
      "; it counts here because it is shouted in capitals; ",
    );
  });

  it("tells an adjective before its noun from one that something else vouches for", () => {
    expect(reasonsOf("He announced savage cuts.")[0]).toContain("it stands before the noun it colours");
    expect(reasonsOf("The cuts were savage, and the minister is a liar.")[0]).toContain("vouches for it");
  });

  it("does not say for sure whether a word in capitals counted for them or for its need", () => {
    expect(reasonsOf("They called the plan a DEVASTATING mistake.")[0]).toMatch(
      /nothing near makes it literal.*, or it is shouted in capitals/,
    );
  });

  it("keeps to one line where the words stand on two", () => {
    const reason = loadedLanguage.reasonOf?.(
      { ...analyzer.analyze({ text: "The thugs left." }).findings[0], text: "a slap\nin the face" },
      [{ ...loadedLanguage.lexicon.entries[0], label: "name-calling", note: null }],
    );
    expect(reason).toMatch(/^“a slap in the face” is name-calling/);
  });

  it("is known for every entry, and names each kind of source in words", () => {
    const finding = analyzer.analyze({ text: "The thugs left." }).findings[0];
    for (const entry of loadedLanguage.lexicon.entries) {
      if (entry.label === "clear" || isNeverMarked(entry)) continue;
      const { label, rule, weight: score } = entry;
      const reason = loadedLanguage.reasonOf?.({ ...finding, label, rule, score }, [entry]);
      expect(reason).toMatch(/; (?:annotators of|listed|it is of the kind) [^;]*\.$/);
      expect(reason?.includes("counts here")).toBe(entry.note?.startsWith("needs=") ?? false);
    }
  });

  it("is that of the entry that explains the score, where two share a rule", () => {
    const [weak, sure] = [0.4, 0.6].map((weight) => ({
      ...loadedLanguage.lexicon.entries[0],
      ...{ label: "loaded-word", weight, note: weight === 0.4 ? "needs=company" : null },
    }));
    const finding = { ...analyzer.analyze({ text: "The thugs left." }).findings[0], label: "loaded-word" };
    expect(loadedLanguage.reasonOf?.({ ...finding, score: 0.55 }, [sure, weak])).toContain("vouches for it");
    expect(loadedLanguage.reasonOf?.({ ...finding, score: 0.6 }, [weak, sure])).not.toContain("counts here");
  });

  it("names the source of an entry of your own, or says that none is given", () => {
    const added = createLexicon("loaded-language", [
      { entry: "frobnicators", label: "name-calling", source: "House style, p. 3" },
      { entry: "frobnication", label: "loaded-word" },
    ]);
    const own = createAnalyzer({ indicators: [loadedLanguage], lexicons: [added] });
    expect(reasonsOf("The frobnicators met. Frobnication followed.", own)).toEqual([
      "“frobnicators” is name-calling, a label put on persons or groups; from House style, p. 3.",
      "“Frobnication” judges or stirs feeling where a plainer word would do; no source is given.",
    ]);
  });

  it("is null for a finding whose entry is not known, and of an indicator that does not tell", () => {
    const finding = analyzer.analyze({ text: "The thugs left." }).findings[0];
    expect(analyzer.reasonOf({ ...finding, rule: "loaded-language/unheard-of" })).toBeNull();
    expect(analyzer.reasonOf({ ...finding, indicator: "hedging" })).toBeNull();
  });
});
