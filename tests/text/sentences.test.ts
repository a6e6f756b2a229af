import { describe, expect, it } from "vitest";
import { parseText, wordsOf } from "./parse.js";

const sentences = (text: string): string[] => {
  const field = parseText(text);
  return wordsOf(field, field.sentences);
};

describe("sentences", () => {
  it("never cross a paragraph", () => {
    expect(sentences("The first line has no end\n\nthe second begins small.")).toEqual([
      "The first line has no end",
      "the second begins small.",
    ]);
  });

  it("go on after titles and abbreviations before a name", () => {
    expect(sentences("The bill by Sens. Ada Reyes and Reps. Tom Hale passed. It was late.")).toHaveLength(2);
    expect(sentences("Ft. Alder and St. Mary are near. Rev. Okoye agreed.")).toHaveLength(2);
  });

  it("keep a quotation that ends in a question mark with its speech verb", () => {
    expect(sentences("“Who pays?” Mr. Hale asked. “We do!” she said.")).toEqual([
      "“Who pays?” Mr. Hale asked.",
      "“We do!” she said.",
    ]);
  });

  it("end after a quotation that ends its own sentence", () => {
    expect(sentences("“We lost.” The council went home.")).toEqual(["“We lost.”", "The council went home."]);
  });

  it("end after an acronym before a small word with a capital", () => {
    expect(sentences("They left the E.U. The vote was close.")).toEqual([
      "They left the E.U.",
      "The vote was close.",
    ]);
    expect(sentences("The E.U. Commission met.")).toHaveLength(1);
  });

  it("end after small words and abbreviations that introduce nothing", () => {
    expect(sentences("The answer was no. The council voted.")).toHaveLength(2);
    expect(sentences("He came in. Hale left. Rain fell on Jan. 5 in the north.")).toHaveLength(3);
    expect(sentences("He left the U.S. He said no.")).toEqual(["He left the U.S.", "He said no."]);
    expect(sentences("No. 5 won at Acme Inc. of Hale vs. Reyes.")).toHaveLength(1);
  });

  it("end where the blank behind them was lost, with the mark that closes or before the one that opens", () => {
    expect(sentences("The bridge is shut.The town waits.“We do,” she said.")).toEqual([
      "The bridge is shut.",
      "The town waits.",
      "“We do,” she said.",
    ]);
    expect(sentences('"We wait. It is late."The town sleeps."We sleep," she said.')).toEqual([
      '"We wait.',
      'It is late."',
      "The town sleeps.",
      '"We sleep," she said.',
    ]);
    expect(sentences("He met J.Reyes of U.S.Steel at 5 p.m.Monday.")).toHaveLength(1);
  });

  it("hold no furniture", () => {
    expect(sentences("PORT ELLERY (Meridian Wire) — The bridge closed.")).toEqual(["The bridge closed."]);
  });
});
