import { describe, expect, test } from "vitest";
import { analyze } from "../../../src/index.js";

/** Name, kind and count of attributions of the sources that have a name. */
const named = (text: string, title: string | null = null) =>
  analyze({ title, text })
    .sources.filter((source) => source.named)
    .map(({ name, kind, attributions }) => `${name} (${kind}, ${attributions})`);

describe("a surname alone", () => {
  test("is not the wife's, where the article introduces her as somebody's wife", () => {
    expect(
      named(
        "Mayor Paul Hale said the dam was safe. He stood beside his wife, Ann Hale. Hale said it would hold.",
      ),
    ).toEqual(["Paul Hale (person, 2)"]);
  });
});

describe("he, she or they", () => {
  test("means whom its own sentence begins with, not a role heard before", () => {
    expect(
      named(
        "Paul Hale said the dam was safe.\n\nA port official said that it was not.\n\nWhen Hale took over the dam last year, he warned that it was old.",
      ),
    ).toEqual(["Paul Hale (person, 2)"]);
  });

  test("may mean whom the rest of its sentence names", () => {
    expect(
      named(
        "Peter Ruiz said the dam was old. Although he once said it would break, Paul Hale says that it will hold.",
      ),
    ).toEqual(["Peter Ruiz (person, 1)", "Paul Hale (person, 2)"]);
  });

  test("is who was named since a role was heard, behind an apposition, too, and up to three paragraphs before", () => {
    expect(
      named(
        "A port official said the dam was old. Hale told the town that it would hold.\n\nOn Monday, Sen. Paul Hale, R-Ohio, made a plan like that of Ruiz. “It will hold,” he said.",
      ),
    ).toEqual(["Paul Hale (person, 2)"]);
    expect(
      named("Paul Hale came to the dam.\n\nIt rained.\n\nThe water rose.\n\n“It will hold,” he said."),
    ).toEqual(["Paul Hale (person, 1)"]);
  });

  test("is a man named since, though a woman stands between", () => {
    expect(
      named(
        "Peter Ruiz said the dam was old. Paul Hale was forced to answer. After Eva Marsh spoke out, he replied that it would hold.",
      ),
    ).toEqual(["Peter Ruiz (person, 1)", "Paul Hale (person, 1)"]);
  });

  test("is not whom its own verb hits", () => {
    expect(
      named(
        "Paul Hale said the dam was safe. Peter Ruiz said that it was not. Of the rain, he warned Ruiz that it would come.",
      ),
    ).toEqual(["Paul Hale (person, 2)", "Peter Ruiz (person, 1)"]);
  });

  test("she is a woman named since, where nobody knows of whom was heard last", () => {
    expect(
      named(
        "Okafor Hale said the dam was safe. Eva Ruiz is the keeper at the Hale Water Center. She said it would hold.",
      ),
    ).toEqual(["Okafor Hale (person, 1)", "Eva Ruiz (person, 1)"]);
  });

  test("he or she tells that the one word before it was a surname and no firm", () => {
    expect(named("Okafor said the dam was safe. “It will hold,” she said.")).toEqual(["Okafor (person, 2)"]);
  });

  test("they is no organisation with a name", () => {
    expect(named("The Coastal Roads Authority said the dam was safe. They said it would hold.")).toEqual([
      "Coastal Roads Authority (organisation, 1)",
    ]);
  });
});

describe("a role without a name", () => {
  test.each([
    [
      "by a word for the same trade",
      "Hill News anchor Eva Ruiz said the dam was safe. The Hill News host said it would hold.",
    ],
    [
      "by place and party, whatever the office",
      "House Roads Chairman Eva Ruiz said the dam was safe. President Paul Hale came, too. The Ohio Republican said it would hold.",
    ],
    [
      "by a title after Mr. or Ms.",
      "Ms. Ruiz said the dam was safe. The Treasury secretary said it would hold.",
    ],
    [
      "of the past, which goes with another",
      "Rep. Eva Ruiz said the dam was safe. The former state secretary said it would hold.",
    ],
    [
      "behind a name, and “who” behind the role",
      "Eva Ruiz said the dam was safe. Ruiz, the Republican strategist, who says it will hold, left.",
    ],
    [
      "in small words before its holder is heard",
      "They came to see Gov. Eva Ruiz's dam. The governor said that it was safe. The governor said it would hold.",
    ],
    [
      "as the leader of a country, however far back",
      "Tolmish President Eva Ruiz said the dam was safe.\n\nIt rained.\n\nIt rained on.\n\nThe Tolmish leader said it would hold.",
    ],
    ["behind “as for”", "Eva Ruiz said the dam was safe. As for Ruiz, the doctor said it would hold."],
    [
      "of the past",
      "Former Hale Bay, Ohio Mayor Eva Ruiz came on Monday.\n\nThe former mayor said the dam was safe. Ruiz said it would hold.",
    ],
  ])("is a person's: %s", (_, text) => {
    expect(named(text)).toMatchObject([expect.stringMatching(/Ruiz \(person, 2\)$/)]);
  });
});

describe("an office", () => {
  test("is held by the one whose title is not of the past", () => {
    expect(
      named(
        "Former President Paul Hale said the dam was safe. President Eva Ruiz said it was not. The president warned that it would break.",
      ),
    ).toEqual(["Paul Hale (person, 1)", "Eva Ruiz (person, 2)"]);
  });

  test("of a deputy is another one", () => {
    expect(
      named(
        "Vice President Paul Hale said the dam was safe. President Eva Ruiz said it was not.\n\nThe president warned that it would break.",
      ),
    ).toEqual(["Paul Hale (person, 1)", "Eva Ruiz (person, 2)"]);
  });

  test("without a holder in the article is that of the only one heard just before, of whom nothing is told", () => {
    expect(named("William Hale said the dam was safe. The attorney general said it would hold.")).toEqual([
      "William Hale (person, 2)",
    ]);
  });

  test("that many may have is nobody's before it was said whose: a strategist", () => {
    expect(
      named(
        "The strategist, who asked not to be named, said the dam was safe.\n\nDemocratic strategist Eva Ruiz said it was not.",
      ),
    ).toEqual(["Eva Ruiz (person, 1)"]);
  });
});

describe("a pronoun", () => {
  test("is the one whose doings the same sentence begins with", () => {
    expect(
      named(
        "A White House official said the dam was safe. When Paul Hale took over the authority, he told reporters that it was not.",
      ),
    ).toEqual(["Paul Hale (person, 1)"]);
  });

  test("is the one called by the surname, named in full further up, though never heard before", () => {
    expect(
      named(
        "Mayor Mary Hale met engineers on Monday.\n\nThe dam was closed.\n\nHale was a guest on a show. “The dam is old,” she said.",
      ),
    ).toEqual(["Mary Hale (person, 1)"]);
  });

  test("who behind the words of people is the people", () => {
    const { sources } = analyze({
      text: "The rule is modest next to the demands of local teachers, who say that schools are crowded.",
    });
    expect(sources.map(({ name, kind }) => [name, kind])).toEqual([["local teachers", "collective"]]);
  });
});

describe("an organisation", () => {
  test("keeps the article that belongs to its name at the head of a sentence", () => {
    expect(named("The Hill reported that the dam was safe.")).toEqual(["The Hill (organisation, 1)"]);
  });

  test("named by letters is the outlet spoken of right behind it", () => {
    expect(named("KTZ reported that the dam was old. “It will not hold,” the outlet wrote.")).toEqual([
      "KTZ (organisation, 2)",
    ]);
  });

  test("called Press is no group of people", () => {
    expect(named("The Lakeside Free Press reported that the dam was old.")).toEqual([
      "Lakeside Free Press (organisation, 1)",
    ]);
  });
});

describe("a document", () => {
  test("is not called by the day on which it came out", () => {
    expect(
      named("A poll released Thursday by Lakeside University found that most people fear the dam."),
    ).toEqual(["A poll released Thursday by Lakeside University (document, 1)"]);
  });

  test("is one with and without the mark of its owner", () => {
    expect(
      named("Hale’s water plan says that the dam will be closed.", "Hale Water Plan says dam will be closed"),
    ).toHaveLength(1);
  });
});

describe("two names joined", () => {
  test("are both called, without the noun before them", () => {
    expect(named("Economists Emma Hale and Thomas Ruiz said the dam was safe.")).toEqual([
      "Emma Hale and Thomas Ruiz (collective, 1)",
    ]);
  });
});

describe("no source", () => {
  test("is the time before a note: 9:58 p.m. EDT", () => {
    expect(named("9:58 p.m. EDT: Hale says the dam is safe.")).not.toContainEqual(
      expect.stringContaining("EDT"),
    );
  });
});

describe("a name", () => {
  test("does not reach over the end of a paragraph", () => {
    expect(
      named("The dam on Monday. REUTERS/Jonathan Hale\n\nReyes said it was safe. Jan Reyes was sure."),
    ).toEqual(["Jan Reyes (person, 1)"]);
  });

  test("has no party before it: Republican Trump is Trump", () => {
    expect(
      named("President Donald Trump said the rule was good. On Monday, Republican Trump said it was bad."),
    ).toEqual(["Donald Trump (person, 2)"]);
  });

  test("in capitals is that of the person whom the text names otherwise", () => {
    expect(named("Analyst Brent Hume spoke of the dam.\n\nHUME: It will hold for many years.")).toEqual([
      "Brent Hume (person, 2)",
    ]);
  });

  test("of a chairman is not that of the spokesman for him", () => {
    expect(named("A spokesman for Senate Budget Chairman Paul Hale said the dam was safe.")).toEqual([]);
  });

  test("is a person's, though a school stands in the apposition", () => {
    expect(named("Jayson Okafor, a junior at the Lakeside School, said the dam was old.")).toEqual([
      "Jayson Okafor (person, 1)",
    ]);
  });
});

describe("two speakers", () => {
  test("are the same two when called by their surnames", () => {
    expect(
      named(
        "Sen. Ann Hale and Sen. Bo Reyes wrote that the dam was old. Hale and Reyes said it would break.",
      ),
    ).toHaveLength(1);
  });

  test("are both called where one is an organisation", () => {
    expect(named("President Hale and the White House said the dam was safe.")).toEqual([
      "Hale and the White House (collective, 1)",
    ]);
  });
});

describe("a fuller name", () => {
  test("may stand behind the surname: Mr. Pak is Pak Jong-su", () => {
    expect(
      named("The dam of North Korean leader Pak Jong-su is old.\n\nMr. Pak said that it would hold."),
    ).toEqual(["Pak Jong-su (person, 1)"]);
  });

  test("has its Jr. though the surname alone has not", () => {
    expect(
      named("Attorney General Eric H. Hale Jr. went to the dam.\n\nMr. Hale said that it would hold."),
    ).toEqual(["Eric H. Hale Jr. (person, 1)"]);
  });

  test("is a person's, though the word for an agency stands before the title", () => {
    expect(
      named("The dam is safe, agency Commissioner John Hale said. Mr. Hale said it would hold."),
    ).toEqual(["John Hale (person, 2)"]);
  });

  test("is none where only roles and parties are called", () => {
    expect(named("On Monday, liberal Democrats said the dam was safe.")).toEqual([]);
  });
});

describe("a role", () => {
  test("does not reach into the next of several people", () => {
    const { sources } = analyze({
      text: "The letter went to adviser Susan Hale, former director John Reyes and others.\n\nHale said that the dam was safe.",
    });
    expect(sources[0]).toMatchObject({ name: "Susan Hale", role: "adviser" });
  });
});

describe("an office of an organisation", () => {
  test("is its holder's, and no longer name of the organisation", () => {
    expect(
      named("On Tuesday, former Republican National Committee Chairman Paul Hale said the dam was safe."),
    ).toEqual(["Paul Hale (person, 1)"]);
  });
});

describe("the", () => {
  test("stands before papers, and not before people: the Austin American-Chronicle", () => {
    expect(named("The dam is old, according to the Austin American-Chronicle.")).toEqual([
      "Austin American-Chronicle (organisation, 1)",
    ]);
  });
});

describe("she", () => {
  test("is the subject that the sentence itself begins with", () => {
    expect(
      named("Mayor Loretta Hale will follow the advice on whether to ask Eva Ruiz, she said on Monday."),
    ).toEqual(["Loretta Hale (person, 1)"]);
  });
});
