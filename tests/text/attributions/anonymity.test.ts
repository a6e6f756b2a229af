import { describe, expect, it } from "vitest";
import { findAnonymityPhrases } from "../../../src/text/attributions/anonymity-phrases.js";
import { parseArticle } from "../../../src/text/parse-article.js";

/** What the ledger tells of each unnamed source: grade, and the words it points at. */
function anonymityOf(text: string) {
  return parseArticle({ text }).sources.map(({ name, anonymity }) => ({
    name,
    grade: anonymity?.grade ?? null,
    stated: anonymity?.stated == null ? null : text.slice(anonymity.stated.start, anonymity.stated.end),
    reason: anonymity?.reason == null ? null : text.slice(anonymity.reason.start, anonymity.reason.end),
  }));
}

const gradeOf = (text: string) => anonymityOf(text)[0]?.grade;

describe("the grade of anonymity", () => {
  it.each([
    "A senior Defense Ministry official said the bridge was safe.",
    "A person familiar with the talks said the bridge was safe.",
    "Western diplomats said the bridge was safe.",
    "A nurse said the bridge was safe.",
    "Prosecutors said the bridge was safe.",
    "One of them, a former lawyer of the bank, said the bridge was safe.",
    "Two officials in the mayor’s office said the bridge was safe.",
    "A 2022 maintenance memo said the bridge was safe.",
  ])("is described where office, institution, place or knowledge is told: %s", (text) => {
    expect(gradeOf(text)).toBe("described");
  });

  it.each([
    "Officials said the bridge was unsafe.",
    "Several senior officials said the bridge was unsafe.",
    "Critics say the bridge is unsafe.",
    "Critics of the bridge say that it is unsafe.",
    "Some say the bridge is unsafe.",
    "A source said the bridge was unsafe.",
    "Two people said the bridge was unsafe.",
    "A report said the bridge was unsafe.",
  ])("is vague for bare words for people who know, speak or object: %s", (text) => {
    expect(gradeOf(text)).toBe("vague");
  });

  it("is none for what is credited to nobody", () => {
    expect(gradeOf("It was reported that the bridge was unsafe.")).toBe("none");
  });

  it("is null for whoever is named, and for a pronoun nobody is found for", () => {
    expect(gradeOf("Anna Kovacs said the bridge was safe.")).toBeNull();
    expect(gradeOf("Halcyon Trust said the bridge was safe.")).toBeNull();
    expect(gradeOf("She said the bridge was safe.")).toBeNull();
  });

  it("is that of the fullest description", () => {
    const text =
      "A harbour ministry official said the bridge was safe. The official said it would open.\nThe official said no more.";
    expect(anonymityOf(text)).toMatchObject([{ grade: "described" }]);
  });
});

describe("the words on anonymity", () => {
  it.each([
    [
      "An official, who spoke on condition of anonymity because she was not authorized to speak publicly, said the bridge was safe.",
      "on condition of anonymity",
      "because she was not authorized to speak publicly",
    ],
    [
      "The bridge is safe, said one aide who asked not to be named for fear of losing his job.",
      "asked not to be named",
      "for fear of losing his job",
    ],
    [
      "The bridge is safe, according to a person who was not authorized to discuss the plan and spoke on condition of anonymity.",
      "on condition of anonymity",
      "was not authorized to discuss the plan",
    ],
    [
      "An aide, granted anonymity to discuss private talks, said the bridge was safe.",
      "granted anonymity",
      "to discuss private talks",
    ],
    [
      "Speaking on condition of anonymity, a ministry official said the bridge was safe.",
      "on condition of anonymity",
      null,
    ],
    [
      "A ministry official said on condition of anonymity that the road was closed because it was wet.",
      "on condition of anonymity",
      null,
    ],
    [
      "A ministry official said the bridge was safe.\nThe official asked not to be identified, citing the inquiry.",
      "asked not to be identified",
      "citing the inquiry",
    ],
    [
      "Two ministry officials said the bridge was safe.\nBoth requested anonymity because the report is secret.",
      "requested anonymity",
      "because the report is secret",
    ],
    [
      "A nurse, who declined to give her last name, said the ward was full.",
      "declined to give her last name",
      null,
    ],
  ])("are found with the reason: %s", (text, stated, reason) => {
    expect(anonymityOf(text)).toMatchObject([{ stated, reason }]);
  });

  it("belong to every one of a group that spoke", () => {
    const text =
      "Two port officials said the bridge was safe. One of the officials said it was new.\n" +
      "The officials spoke on condition of anonymity because the report is secret.";
    expect(anonymityOf(text).map(({ reason }) => reason)).toEqual(
      anonymityOf(text).map(() => "because the report is secret"),
    );
  });

  it.each([
    "Anna Kovacs, who asked not to be named in the report, said the bridge was safe.",
    "A ministry official said the bridge was safe. The anonymous letter was burnt.",
    "“He asked not to be named because he was afraid,” a ministry official said.",
    "A ministry official said the agency was not authorised to own a ship.",
  ])("are none where nobody unnamed stays so: %s", (text) => {
    for (const { stated, reason } of anonymityOf(text))
      expect({ stated, reason }).toEqual({ stated: null, reason: null });
  });
});

describe("findAnonymityPhrases", () => {
  it.each([
    "on condition of anonymity",
    "on the condition that she not be identified",
    "requested anonymity",
    "asked not to be further identified",
    "asked that her last name not be used",
    "did not want to be named",
    "declined to be identified",
    "declined to give his full name",
    "wished to remain anonymous",
    "whose name was withheld",
    "were not authorized to comment",
    "wasn’t authorised to speak",
    "unauthorized to discuss",
    "had not been cleared to publicly address",
    "lacked permission to speak",
  ])("finds %s", (phrase) => {
    const text = `Somebody ${phrase}.`;
    expect(findAnonymityPhrases(text).map(({ start, end }) => text.slice(start, end))).toEqual([phrase]);
  });

  it.each([
    "He was named in the report.",
    "An anonymous letter came.",
    "She asked to be named first.",
    "The party was not allowed to vote.",
    "Background checks were made.",
  ])("leaves alone: %s", (text) => {
    expect(findAnonymityPhrases(text)).toEqual([]);
  });
});
