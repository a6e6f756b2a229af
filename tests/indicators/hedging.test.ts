import { describe, expect, it } from "vitest";
import { appearanceRules } from "../../src/indicators/hedging/appearance.js";
import { approximatorRules } from "../../src/indicators/hedging/approximators.js";
import { beliefRules } from "../../src/indicators/hedging/beliefs.js";
import { distancingRules } from "../../src/indicators/hedging/distancing.js";
import { hedging } from "../../src/indicators/hedging/index.js";
import { likelihoodRules } from "../../src/indicators/hedging/likelihood.js";
import { modalRules } from "../../src/indicators/hedging/modals.js";
import { weaselRules } from "../../src/indicators/hedging/weasels.js";
import { completeArticle, createParser } from "../../src/text/parse-article.js";
import type { ArticleInput } from "../../src/types.js";

const parse = createParser([hedging.lexicon]);

function read(article: ArticleInput) {
  const doc = parse(completeArticle(article));
  const findings = hedging.detect(doc);
  return { findings, measures: hedging.measure(doc, findings) };
}

function hedges(text: string): string[] {
  return read({ text }).findings.map((finding) => `${finding.text}:${finding.label}`);
}

describe("hedging", () => {
  it("has an entry of the lexicon for every rule", () => {
    const entries = new Set(hedging.lexicon.entries.map(({ entry }) => entry));
    const rules = [
      modalRules,
      likelihoodRules,
      appearanceRules,
      beliefRules,
      approximatorRules,
      distancingRules,
      weaselRules,
    ];
    const keys = rules.flatMap((table) => Object.keys(table));
    expect(keys.filter((key) => !entries.has(key))).toEqual([]);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("leaves the marks around an aside out of its span", () => {
    expect(hedges("They opened the gate — whether intentionally or not — to the crowd.")).toEqual([
      "whether intentionally or not:distancing",
    ]);
    expect(hedges("The tapes, whether by accident or by design, were lost.")).toEqual([
      "whether by accident or by design:distancing",
    ]);
  });

  it("takes the auxiliary and the particle of a passive into its span", () => {
    expect(hedges("It was not widely regarded as a success.")).toEqual(["was not widely regarded as:weasel"]);
    expect(hedges("He has been viewed as a rival.")).toEqual(["been viewed as:belief"]);
  });

  it("takes the number into the span of an approximator", () => {
    expect(hedges("It cost about $10 million and drew nearly two-thirds of the town.")).toEqual([
      "about $10 million:approximator",
      "nearly two-thirds:approximator",
    ]);
  });

  it("does not blur dates: about 9/11, some 2020 candidates", () => {
    expect(hedges("She wrote a film about 9/11.")).toEqual([]);
    expect(hedges("The debate drew some 2020 candidates.")).toEqual([]);
  });

  it("finds scare quotes by their inner words, and not again behind so-called", () => {
    expect(hedges("The city's “cleanup” left the river brown.")).toEqual(["cleanup:distancing"]);
    expect(hedges("The so-called “cleanup” left the river brown.")).toEqual(["so-called:distancing"]);
  });

  it("says of scare quotes how likely they are, and leaves terms, votes and words of a speaker alone", () => {
    const { findings } = read({ text: "The council's “reforms” left the shelters empty." });
    expect(findings.map(({ score }) => score > 0.4 && score < 1)).toEqual([true]);
    expect(hedges("Police call the tactic “kettling” and have trained for it.")).toEqual([]);
    expect(hedges("He voted “no” on the bill.")).toEqual([]);
    expect(hedges("The mayor said that “the roof is safe.”")).toEqual([]);
  });

  it("scores what rules decide by the share of such findings that was right, what a user adds by its weight", () => {
    const scoreOf = (text: string): number => read({ text }).findings[0].score;
    expect(scoreOf("About 40 families fled.")).toBe(scoreOf("The reply was somewhat odd."));
    expect(scoreOf("Critics argue that the tax is unfair.")).toBe(scoreOf("Some say he will resign."));
    expect(scoreOf("About 40 families fled.")).toBeGreaterThan(scoreOf("Some say he will resign."));
  });

  it("takes neither so-called experts nor some alleged thieves for a claim of theirs", () => {
    expect(hedges("so-called experts")).toEqual(["so-called:distancing"]);
    expect(hedges("Some alleged thieves were freed.")).toEqual(["alleged:distancing"]);
  });

  it("reads possible at the end of a headline's subject as likelihood, not behind make", () => {
    const titles = ["Shutdown Possible as Talks Stall", "What Makes Peace Possible"];
    expect(titles.map((title) => read({ title, text: "Nothing else." }).findings.length)).toEqual([1, 0]);
  });

  it("files scare quotes under the outlet and hedges of a quotation under the speaker", () => {
    const { findings } = read({ text: "The “cleanup” failed. “We might try again,” said Mayor Ann Lee." });
    expect(findings.map(({ text, voice, rule }) => [text, voice, rule])).toEqual([
      ["cleanup", "outlet", "hedging/scare-quotes"],
      ["might", "quoted", "hedging/might"],
    ]);
  });

  it("reads May in a headline as the modal before a verb and as the month before a number", () => {
    const titles = ["Storm May Be Worst in Years", "Vote Set for May 3", "Theresa May Wins Vote"];
    expect(titles.map((title) => read({ title, text: "Nothing else." }).findings.length)).toEqual([1, 0, 0]);
  });

  it("never lets two findings overlap", () => {
    const { findings } = read({
      text: "It is likely seen as risky, and it may or may not have been widely believed to be so-called “art”, some say.",
    });
    expect(findings.length).toBeGreaterThan(3);
    for (let i = 1; i < findings.length; i++)
      expect(findings[i].start).toBeGreaterThanOrEqual(findings[i - 1].end);
  });

  it("measures each voice of the body, the title left out", () => {
    const sentence = "The council met in the old town hall and heard from a dozen residents. ";
    const { findings, measures } = read({
      title: "Council may act",
      text: `${sentence.repeat(20)}The tax may rise. “Perhaps it will,” said Mayor Ann Lee.`,
    });
    expect(findings.filter(({ field }) => field === "title")).toHaveLength(1);
    expect(measures.map(({ name, voice, count }) => [name, voice, count])).toEqual([
      ["hedges", "outlet", 1],
      ["hedges", "attributed", 0],
      ["hedges", "quoted", 1],
    ]);
  });
});
