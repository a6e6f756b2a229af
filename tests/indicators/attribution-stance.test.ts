import { describe, expect, it } from "vitest";
import { cueLexicon, parseArticle } from "../../src/text/parse-article.js";

/** Cue and stance of the only attribution of a sentence, `none` when there is none. */
function stanceOf(text: string): string {
  const found = parseArticle({ text }).fields[0].attributions;
  if (found.length === 0) return "none";
  return found.map(({ cue, stance }) => `${text.slice(cue.start, cue.end)}: ${stance}`).join(" + ");
}

const cues = cueLexicon.entries.filter(({ label }) => label !== "clear");

describe("the cues of attribution", () => {
  it("are more than 300 verbs and phrases that take a clause, a hearer or an object", () => {
    const verbs = cues.filter(({ note }) =>
      /^frame=(?:[a-z]+\|)*(?:clause|addressee|object)\b/.test(note ?? ""),
    );
    expect(new Set(verbs.map(({ entry }) => entry)).size).toBeGreaterThan(300);
  });

  it("have each one of five stances", () => {
    const stances = new Set(cues.map(({ label }) => label));
    expect([...stances].sort()).toEqual(["arguing", "distancing", "emotive", "endorsing", "neutral"]);
  });
});

describe("one verb has the stance of what it takes", () => {
  it.each([
    [
      "Hale pointed to “a hole in the plan.”",
      "pointed to: neutral",
      "Hale pointed out that the plan had a hole.",
      "pointed out: endorsing",
    ],
    [
      "Hale was admitted to hospital on Sunday.",
      "none",
      "Hale admitted that the plan had a hole.",
      "admitted: endorsing",
    ],
    [
      "Rebels claimed responsibility for the fire.",
      "none",
      "Rebels claimed that the fire was theirs.",
      "claimed: distancing",
    ],
    [
      "The hotel charged $5 for the key.",
      "none",
      "Hale charged that the plan had a hole.",
      "charged: arguing",
    ],
    ["Hale argued with his brother.", "none", "Hale argued that the plan had a hole.", "argued: arguing"],
    ["Hale noted the number.", "none", "Hale noted that the plan had a hole.", "noted: endorsing"],
    ["Divers found three bodies.", "none", "Auditors found that the plan had a hole.", "found: endorsing"],
    ["The heat stressed the crops.", "none", "Hale stressed that the plan had a hole.", "stressed: arguing"],
    [
      "The town maintains two parks.",
      "none",
      "Hale maintains that the plan has a hole.",
      "maintains: arguing",
    ],
    ["The bombs blasted the bridge.", "none", "Hale blasted the bridge as “a joke.”", "blasted: emotive"],
    ["The mayor was sworn in on Monday.", "none", "Hale swore that the plan had no hole.", "swore: arguing"],
    ["The bridge held.", "none", "The judge held that the plan had a hole.", "held: neutral"],
  ])("%s %s; %s %s", (one, expected, other, stance) => {
    expect(stanceOf(one)).toBe(expected);
    expect(stanceOf(other)).toBe(stance);
  });

  it.each([
    ["Hale said that the plan was sound.", "neutral"],
    ["Hale told the council that the plan was sound.", "neutral"],
    ["Hale conceded that the plan was sound.", "endorsing"],
    ["Hale revealed that the plan was sound.", "endorsing"],
    ["Hale contended that the plan was sound.", "arguing"],
    ["Hale denied that the plan was sound.", "arguing"],
    ["Hale alleged that the plan was sound.", "distancing"],
    ["Hale insinuated that the plan was sound.", "distancing"],
    ["“The plan is a joke,” Hale scoffed.", "emotive"],
    ["“The plan is sound,” Hale gloated.", "emotive"],
    ["“The plan is a joke,” fumed Ann Hale.", "emotive"],
    ["“The plan is a joke,” Ann Hale griped.", "emotive"],
  ])("%s is %s", (text, stance) => {
    expect(stanceOf(text)).toMatch(new RegExp(`: ${stance}$`));
  });
});
