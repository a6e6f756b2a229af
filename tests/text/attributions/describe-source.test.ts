import { describe, expect, test } from "vitest";
import { describeSource } from "../../../src/text/attributions/describe-source.js";
import { parseArticle } from "../../../src/text/parse-article.js";

/** The description of a source that is the whole text. */
function describeText(text: string) {
  const [field] = parseArticle({ text }).fields;
  return describeSource(text, field.tokens, { from: 0, to: field.tokens.length });
}

describe("a person", () => {
  test.each([
    [
      "Brigadier-General Pavel Ostrow, a senior Kestrian Defense Ministry official",
      "Pavel Ostrow",
      "a senior Kestrian Defense Ministry official",
    ],
    ["Lindqvist campaign manager Ellen Marsh", "Ellen Marsh", "Lindqvist campaign manager"],
    ["White House spokesman Peter Danner", "Peter Danner", "White House spokesman"],
    ["Sen. Laura Whitcombe (R-Ariz.)", "Laura Whitcombe", "Sen."],
    ["House Speaker Karen Holt, the convention chair,", "Karen Holt", "the convention chair"],
    ["Germany’s Chancellor Anna Weber", "Anna Weber", "Germany’s Chancellor"],
    ["Secretary of State Martin Hale", "Martin Hale", "Secretary of State"],
    ["New York City Mayor Luis de Soto", "Luis de Soto", "New York City Mayor"],
    [
      "Harbour Watch director of water analysis Helen Ruiz",
      "Helen Ruiz",
      "Harbour Watch director of water analysis",
    ],
    [
      "Center for Harbour Studies Policy Director Helen Ruiz",
      "Helen Ruiz",
      "Center for Harbour Studies Policy Director",
    ],
    ["U.S. Secretary of Education Arrin Okafor", "Arrin Okafor", "U.S. Secretary of Education"],
    [
      "Ohio Superintendent of Public Instruction Helen Ruiz",
      "Helen Ruiz",
      "Ohio Superintendent of Public Instruction",
    ],
    ["counselor to the president Helen Ruiz", "Helen Ruiz", "counselor to the president"],
    [
      "The chairman of the Joint Chiefs of Staff, Gen. Frank T. Moran Jr.,",
      "Frank T. Moran Jr.",
      "The chairman of the Joint Chiefs of Staff",
    ],
    ["A top strategist, Nadia Klein,", "Nadia Klein", "A top strategist"],
    ["Mrs. Petrova", "Petrova", null],
    ["Oscar Lind", "Oscar Lind", null],
  ])("%s: the name without title and apposition, and the role", (text, name, role) => {
    expect(describeText(text)).toMatchObject({ kind: "person", named: true, name, role });
  });

  test("gender comes from the title, the role noun, a reflexive pronoun or the given name", () => {
    expect(describeText("Mrs. Petrova").gender).toBe("f");
    expect(describeText("Ministry spokeswoman Rin Aoki").gender).toBe("f");
    expect(describeText("Mr. Haddad himself").gender).toBe("m");
    expect(describeText("Karen Holt").gender).toBe("f");
  });

  test("a given name that women and men have tells no gender", () => {
    expect(describeText("Taylor Quist").gender).toBeNull();
  });

  test("Jr. tells the son from the father", () => {
    expect(describeText("Frank Moran Jr.").head).not.toBe(describeText("Frank Moran").head);
  });

  test("a role noun that is a given name begins the name", () => {
    expect(describeText("Hunter Ames").name).toBe("Hunter Ames");
  });

  test("a firm by its trade, a group by its name", () => {
    for (const [text, name] of [
      ["The plastic bag manufacturer Halcyon", "Halcyon"],
      ["The Lakeside Working Group", "Lakeside Working Group"],
      ["Health Canada", "Health Canada"],
      ["The Ruhr Elections Project", "Ruhr Elections Project"],
      ["the WHO", "WHO"],
    ])
      expect(describeText(text)).toMatchObject({ kind: "organisation", named: true, name });
  });

  test("an office is no name, nor is a party before a surname, a day before a name, or letters run together behind initials", () => {
    expect(describeText("Ohio’s Secretary of State")).toMatchObject({ kind: "role", named: false });
    expect(describeText("Democrat Okafor")).toMatchObject({ kind: "person", name: "Okafor" });
    expect(describeText("Thursday, the Harbour Union")).toMatchObject({
      kind: "organisation",
    });
    expect(describeText("AP VoteCast")).toMatchObject({ kind: "organisation", named: true });
  });

  test("several firms have no name by their place, and an adjective is none of a board's", () => {
    expect(describeText("The largest U.S. pharmaceutical companies")).toMatchObject({ named: false });
    expect(describeText("a skeptical Wall Street Journal editorial board")).toMatchObject({
      name: "Wall Street Journal editorial board",
    });
    expect(describeText("the National Rifle Association both")).toMatchObject({
      name: "National Rifle Association",
    });
  });

  test("two people are a collective with a name", () => {
    expect(describeText("Mr. Grant and Ms. Okafor")).toMatchObject({ kind: "collective", named: true });
    expect(describeText("Hale and Army Secretary Bo Reyes")).toMatchObject({
      kind: "collective",
      named: true,
    });
    expect(describeText("Health and Human Services Secretary Bo Reyes")).toMatchObject({ kind: "person" });
    for (const name of [
      "Weber and attorney Helen Ruiz",
      "Weber and former Okafor campaign manager Helen Ruiz",
      "David W. Weber and Hahne Ruoff",
      "Helen Ruiz, Nadia Klein, and Oscar Lind",
    ])
      expect(describeText(name)).toMatchObject({ kind: "collective", named: true, name });
    expect(describeText("Neither Weber nor Okafor")).toMatchObject({
      kind: "collective",
      named: true,
      name: "Weber nor Okafor",
    });
  });
});

describe("an organisation", () => {
  test.each([
    ["Reuters", "Reuters"],
    ["the White House", "White House"],
    ["Norway", "Norway"],
    ["NATO", "NATO"],
    ["The Lindqvist campaign", "Lindqvist campaign"],
    ["the Department of Justice", "Department of Justice"],
    ["the University of Oregon at Eugene", "University of Oregon at Eugene"],
    ["Harbor & Stone", "Harbor & Stone"],
    ["the Guardian", "Guardian"],
  ])("%s has a name", (text, name) => {
    expect(describeText(text)).toMatchObject({ kind: "organisation", named: true, name });
  });

  test("a company that is not named is an organisation all the same", () => {
    expect(describeText("the company")).toMatchObject({
      kind: "organisation",
      named: false,
      name: "the company",
    });
  });

  test("one word that an apposition calls a newspaper is no person", () => {
    expect(describeText("Morgenbladet, a daily newspaper,")).toMatchObject({ kind: "organisation" });
  });
});

describe("a document", () => {
  test.each(["the report", "a new study", "the commissioner’s letter", "last week's filing", "two polls"])(
    "%s",
    (text) => {
      expect(describeText(text)).toMatchObject({ kind: "document", named: false });
    },
  );

  test("counts as named when its maker is", () => {
    expect(describeText("a new study by Gallup")).toMatchObject({ kind: "document", named: true });
  });
});

describe("an unnamed person", () => {
  test.each([
    "a senior official who spoke on condition of anonymity",
    "a Lindqvist aide",
    "one Republican",
    "the President",
  ])("%s is known by role", (text) => {
    expect(describeText(text)).toMatchObject({ kind: "role", named: false });
  });

  test("is called by the words before the clause about them", () => {
    expect(describeText("a senior official who spoke on condition of anonymity").name).toBe(
      "a senior official",
    );
  });

  test("is called by what says how they know, and not by how they spoke", () => {
    expect(describeText("a close ally of the mayor").name).toBe("a close ally of the mayor");
    expect(describeText("a person close to the mayor who asked not to be named").name).toBe(
      "a person close to the mayor",
    );
    expect(describeText("two people briefed on the talks speaking on background").name).toBe(
      "two people briefed on the talks",
    );
  });
});

describe("several unnamed people", () => {
  test.each([
    ...[
      "officials",
      "Critics",
      "people familiar with the matter",
      "two sources",
      "40 percent of voters",
      "many Republicans",
    ],
    ...["members of the council", "Justice Department officials", "two sources present", "Others"],
  ])("%s are a collective", (text) => {
    expect(describeText(text)).toMatchObject({ kind: "collective", named: false });
  });
});

test.each(["he", "She", "they", "I"])("%s is a pronoun", (text) => {
  expect(describeText(text)).toMatchObject({ kind: "pronoun", named: false, role: null });
});

test.each(["some of", "of", "'s", "the", "one of the", "a , b", "( )"])(
  "a broken span is described all the same: %s",
  (text) => {
    expect(() => describeText(text)).not.toThrow();
  },
);

test("punctuation alone is no source", () => {
  expect(describeText(", —").kind).toBe("none");
});
