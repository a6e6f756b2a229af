import { describe, expect, test } from "vitest";
import { analyze } from "../../../src/index.js";

/** Name, kind and count of attributions of the sources, with or without a name. */
const sources = (text: string, author: string | null = null) =>
  analyze({ title: null, text, author }).sources.map(
    ({ name, kind, attributions }) => `${name} (${kind}, ${attributions})`,
  );

describe("it or they, where nobody was heard before", () => {
  test("is the organisation that its sentence, or the one before, begins with", () => {
    expect(sources("On Monday, Canada sent boats into waters that it said were its own.")).toEqual([
      "Canada (organisation, 1)",
    ]);
    expect(
      sources(
        "The Supreme Court has shown little patience. But it has not ruled on whether the dam may stay.",
      ),
    ).toEqual(["Supreme Court (organisation, 1)"]);
  });

  test("is not whom the words themselves tell of", () => {
    expect(sources("Canada, it said, was not ready.")).toEqual(["it (pronoun, 1)"]);
  });

  test("is the only two named together in the sentence before", () => {
    expect(sources("The suit was brought by Ann Hale and Bo Reyes. They allege that the dam leaks.")).toEqual(
      ["Ann Hale and Bo Reyes (collective, 1)"],
    );
  });

  test("is the group that the sentence before begins with", () => {
    expect(sources("The fishermen met at the harbour. They say that the dam leaks.")).toEqual([
      "The fishermen (collective, 1)",
    ]);
  });

  test("is nobody where the sentence before is about something else", () => {
    expect(sources("The water rose all night. They say that the dam leaks.")).toEqual(["they (pronoun, 1)"]);
  });
});

describe("it, or the company", () => {
  test("is the document with which the sentence before begins", () => {
    expect(sources("The lawsuit names two towns. It alleges that the dam leaks.")).toEqual([
      "The lawsuit (document, 1)",
    ]);
  });

  test("is the firm with which the sentence before begins, though its name tells nothing of it", () => {
    expect(sources("In May, Halcyon will mend the dam. The company says that it will hold.")).toEqual([
      "Halcyon (organisation, 1)",
    ]);
  });
});

describe("I", () => {
  test("is whose turn it is in a printed conversation, and initials there are whose name has them", () => {
    expect(
      sources(
        "I spoke with Ana Reyes about the dam.\n\nAR: It is old.\n\nBH: Will it hold?\n\nAR: No. I think that it will break.\n\nBH: Who pays?",
      ).filter((source) => source.startsWith("Ana")),
    ).toEqual(["Ana Reyes (person, 3)"]);
  });

  test("is the author whom a line of the text names, and nobody that a he means", () => {
    const text =
      "Paul Hale wants to keep the dam. I think that it is too old. He says that it will hold.\n\nPeter Reyes is an engineer in Lakeside.";
    expect(sources(text, "Peter Reyes")).toEqual(["Paul Hale (person, 2)", "Peter Reyes (person, 1)"]);
    expect(sources(text, "Eva Marsh, Peter Reyes")).toContain("Peter Reyes (person, 1)");
    expect(sources(text, "Eva Marsh")).toContain("I (pronoun, 1)");
    expect(sources("Like Peter Reyes, I think that it leaks.", "Eva Marsh, Peter Reyes")).toEqual([
      "I (pronoun, 1)",
    ]);
  });

  test("is not the author between quotation marks", () => {
    expect(
      sources("“I think that the dam leaks,” Ann Hale said. Peter Reyes is an engineer.", "Peter Reyes"),
    ).toEqual(["Ann Hale (person, 1)"]);
  });

  test("is whose name stands alone in the line before, where two speak by turns", () => {
    expect(
      sources(
        "Ana Reyes\n\nIs it old?\n\nPaul Hale\n\nI think that the dam will hold.\n\nAna Reyes\n\nWho pays?\n\nPaul Hale\n\nThe town.",
      ),
    ).toEqual(["Paul Hale (person, 1)"]);
  });

  test("is who the paragraph before, which ends with a colon, is about", () => {
    expect(
      sources("Ana Reyes, an engineer, explained the trouble in a film:\n\nI think that the dam is too old."),
    ).toEqual(["Ana Reyes (person, 1)"]);
  });
});

describe("who", () => {
  test("is the politician before the party and state", () => {
    expect(
      sources("The harshest words came from Sen. Ann Hale, R-Mo., who said that the dam was old."),
    ).toEqual(["Ann Hale (person, 1)"]);
  });

  test("is whose name stands before the apposition, whatever governs it", () => {
    expect(sources("The letters are about Ann Hale, an engineer who says that the dam was old.")).toEqual([
      "Ann Hale (person, 1)",
    ]);
  });

  test("is the name before a dash", () => {
    expect(sources("Now Mr Hale - who says that the dam leaks - has left.")).toEqual(["Hale (person, 1)"]);
  });
});

describe("both, or the two leaders", () => {
  test("are the pair named in the sentence before", () => {
    expect(sources("At the dam stood Ann Hale and Bo Reyes. Both said that it was old.")).toEqual([
      "Ann Hale and Bo Reyes (collective, 1)",
    ]);
  });

  test("are the only two people named there", () => {
    expect(
      sources("Ann Hale met with Bo Reyes on Monday. The two leaders said that the dam was old."),
    ).toEqual(["Ann Hale and Bo Reyes (collective, 1)"]);
  });

  test("are nobody with a name where three are named, or where they are no people", () => {
    expect(
      sources("Ann Hale met with Bo Reyes, and Eva Marsh came late. Both said that the dam was old."),
    ).toEqual(["Both (collective, 1)"]);
    expect(sources("Ann Hale met with Bo Reyes on Monday. Both sides said that the dam was old.")).toEqual([
      "Both sides (collective, 1)",
    ]);
  });
});

describe("the administration", () => {
  test("is the one named anywhere before", () => {
    expect(
      sources(
        "Critics of the Obama administration met in Ohio.\n\nIt rained.\n\nThe water rose.\n\nThe dam broke.\n\nThe administration said that it was old.",
      ),
    ).toEqual(["Obama administration (organisation, 1)"]);
  });

  test("is the White House where that speaks and no administration is named", () => {
    expect(
      sources(
        "The administration said that the dam was old.\n\nThe White House later said that it would hold.",
      ),
    ).toEqual(["White House (organisation, 2)"]);
  });
});

describe("what somebody has", () => {
  test("is its owner's where nobody else can say or feel it", () => {
    expect(
      sources(
        "Ann Hale said that it rained. Hale’s stance shows that the dam must go. Her view was that it leaks.",
      ),
    ).toEqual(["Ann Hale (person, 3)"]);
  });

  test("is a document where it is a paper", () => {
    expect(sources("Ann Hale’s letter says that the dam must go.")).toEqual([
      "Ann Hale’s letter (document, 1)",
    ]);
  });
});

describe("a capital, or the justices", () => {
  test("is its country, where that speaks too", () => {
    expect(
      sources("Beijing said that the dam was safe. The water rose. China said that it would hold."),
    ).toEqual(["China (organisation, 2)"]);
    expect(sources("Beijing said that the dam was safe.")).toEqual(["Beijing (organisation, 1)"]);
  });

  test("are the Supreme Court that is named before them", () => {
    expect(
      sources("The Supreme Court struck the plan down in May. The justices ruled that the dam may stay."),
    ).toEqual(["Supreme Court (organisation, 1)"]);
  });
});

describe("the survey", () => {
  test("is the only poll before it", () => {
    expect(
      sources("A poll released Monday shows that voters fear floods. The survey also found that few swim."),
    ).toEqual(["A poll released Monday (document, 2)"]);
  });

  test("of the beginning is the poll that is named further down", () => {
    expect(
      sources(
        "Most voters fear floods, according to a new survey.\n\nFew of them swim, a new Lakeside Courier poll found.",
      ),
    ).toEqual(["a new Lakeside Courier poll (document, 2)"]);
  });

  test("is the poll told of last where two were named", () => {
    expect(
      sources(
        "A Lakeside Courier poll found that voters fear floods. A Hale College poll found that few swim. The survey says that it rains.",
      ),
    ).toEqual(["A Lakeside Courier poll (document, 1)", "A Hale College poll (document, 2)"]);
  });
});
