import { describe, expect, it } from "vitest";
import { analyze, createAnalyzer } from "../../src/analyzer.js";
import { scopeOfHedge } from "../../src/indicators/hedging/scope.js";

const analyzer = createAnalyzer({ roles: true });

/** The scope and the target of the first hedge of a text. */
function bearingOf(text: string): readonly [hedge: string, scope: string | null, target: string | null] {
  const [{ text: hedge, roles }] = analyzer
    .analyze({ text })
    .findings.filter(({ indicator }) => indicator === "hedging");
  const words = (span: { start: number; end: number } | undefined): string | null =>
    span === undefined ? null : text.slice(span.start, span.end);
  return [hedge, words(roles?.scope), words(roles?.target)];
}

describe("what a hedge bears on", () => {
  it.each([
    ["Police may have erred.", "may", "Police may have erred", "erred"],
    ["Perhaps the mayor forgot.", "Perhaps", "Perhaps the mayor forgot", "forgot"],
    ["The minister appeared to relax her stance.", "appeared to", "to relax her stance", "relax"],
    ["A recount is likely to change little.", "likely", "to change little", "change"],
    ["It is possible that the files were copied.", "It is possible", "that the files were copied", "copied"],
    ["The hostages are believed to be alive.", "are believed to", "to be alive", "alive"],
    ["The data suggest that prices have peaked.", "suggest", "that prices have peaked", "peaked"],
    [
      "Many conservatives believe the court has gone too far.",
      "Many conservatives believe",
      "the court has gone too far",
      "gone",
    ],
    ["The plan will fail, analysts say.", "analysts say", "The plan will fail", "fail"],
    ["There is a fear that the dam will burst.", "fear", "that the dam will burst", "burst"],
    ["The idea that he lied is absurd.", "idea", "that he lied", "lied"],
    ["The talks raised the possibility of a second vote.", "possibility of", "a second vote", "vote"],
    ["Detectives are looking into a possible motive.", "possible", "motive", "motive"],
    ["The alleged plot was never proven.", "alleged", "plot", "plot"],
    ["The storm left about 40 families without a roof.", "about 40", "40 families", "families"],
    ["The council's “reforms” left the shelters empty.", "reforms", "reforms", "reforms"],
  ])("%s", (text, ...expected) => {
    expect(bearingOf(text)).toEqual(expected);
  });

  it("is the smallest clause around a modal, not the sentence", () => {
    const [, scope] = bearingOf("The bridge closed on Monday because it might collapse.");
    expect(scope).not.toContain("Monday");
    expect(scope).toContain("might collapse");
  });

  it("is in a report only when it is asked for", () => {
    const [finding] = analyze({ text: "Police may have erred." }).findings;
    expect(finding).not.toHaveProperty("roles");
  });

  it("is null for a finding in a field that the Doc does not have", () => {
    const doc = analyzer.parse({ text: "Police may have erred." });
    const [finding] = analyze({ text: "Police may have erred." }).findings;
    expect(scopeOfHedge(doc, { ...finding, field: "title" })).toBeNull();
  });
});
