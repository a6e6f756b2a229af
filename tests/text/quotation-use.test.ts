import { describe, expect, it } from "vitest";
import { parseArticle } from "../../src/text/parse-article.js";

function uses(text: string): string[] {
  return parseArticle({ text }).fields.flatMap(({ quotations }) => quotations.map(({ use }) => use));
}

describe("quotationUse", () => {
  it("takes marks around one or two words of the prose for scare quotes", () => {
    expect(uses("The city's “cleanup” left the river brown.")).toEqual(["scare"]);
    expect(uses("Two of the “safe rooms” had no doors.")).toEqual(["scare"]);
  });

  it("takes three words and more for a piece of somebody's sentence", () => {
    expect(uses("The “deal of the century” fell through.")).toEqual(["speech"]);
  });

  it("takes short quotations for speech when a word of speaking stands in their sentence", () => {
    expect(uses("The mayor apologised, citing “deep regret” and poor advice.")).toEqual(["speech"]);
    expect(uses("Protesters decried the plan as “shameful” on Monday.")).toEqual(["speech"]);
  });

  it("takes a name of a thing for a term: nicknamed the “X”, the “X” category", () => {
    expect(uses("He was nicknamed the “janitor” at school.")).toEqual(["term"]);
    expect(uses("Her passport was in the “some risk” category.")).toEqual(["term"]);
  });

  it("takes a run of capitalised words for a title, and one word only where works are named", () => {
    expect(uses("They filmed “The Long Night” in a year.")).toEqual(["title"]);
    expect(uses("He starred in “Harbour” last year.")).toEqual(["title"]);
    expect(uses("The “Resistance” met in a bar.")).toEqual(["scare"]);
  });

  it("takes neither shouting nor a number for a title", () => {
    expect(uses("The “BAILOUTS” went to two banks.")).toEqual(["scare"]);
    expect(uses("The file is called by its number, id=“1234567890123”.")).not.toContain("title");
  });

  it("takes a word between given name and surname for a nickname", () => {
    expect(uses("Howard “Buck” Hale left early.")).toEqual(["term"]);
  });

  it("takes a heading of a word or two between marks for speech, but not one that is written as a title", () => {
    expect(uses("The mayor left.\n\n“Phony pretexts”\n\nThe vote went on.")).toEqual(["speech"]);
    expect(uses("The mayor left.\n\n“Shameful”\n\nThe vote went on.")).toEqual(["speech"]);
    expect(uses("The mayor left.\n\n“The Long Night”\n\nThe vote went on.")).toEqual(["title"]);
  });
});
