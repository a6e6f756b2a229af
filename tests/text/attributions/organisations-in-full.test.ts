import { describe, expect, test } from "vitest";
import { analyze } from "../../../src/index.js";
import { countryOf, governedFrom, isCountry } from "../../../src/text/attributions/countries.js";

/** Name and count of attributions of every source, those without a name in brackets. */
const ledgerOf = (text: string, title = "") =>
  analyze({ title, text }).sources.map(
    ({ name, named, attributions }) => `${named ? name : `(${name})`} ${attributions}`,
  );

describe("an organisation has the fullest name of the article", () => {
  test.each([
    [
      "a firm with what firms have behind their names",
      "Shares of Veldonia Corp. fell. Veldonia said the dam was safe.",
      ["Veldonia Corp. 1"],
    ],
    [
      "an institution with what it is",
      "A poll by the Veldon Research Center is out. Veldon found that most want a dam.",
      ["Veldon Research Center 1"],
    ],
    [
      "a committee with its chamber",
      "She wrote to the House Water Committee. The Water Committee said the dam was safe.",
      ["House Water Committee 1"],
    ],
    [
      "a department with its country",
      "He works for the U.S. Water Department. The Water Department said the dam was safe.",
      ["U.S. Water Department 1"],
    ],
    [
      "a department written small with its country",
      "An inquiry was opened by the US justice department. The justice department said the dam was safe.",
      ["US justice department 1"],
    ],
    [
      "a paper of which the article has the whole name",
      "The Lakeside Monitor reported it first. The dam was safe, the Monitor said.",
      ["Lakeside Monitor 1"],
    ],
    [
      "a firm with the clitic that its name has",
      "McDonald’s said the dam was safe. Dick's Sporting Goods said it would hold. According to the rating agency Moody's, it was old.",
      ["McDonald’s 1", "Dick's Sporting Goods 1", "Moody's 1"],
    ],
    [
      "the office of an examiner, and who quotes it",
      "The Hale County Medical Examiner's Office said it was so. The Lakeside Post quoting the Hale Bay Office said it was not.",
      ["Hale County Medical Examiner's Office 1", "Lakeside Post 1"],
    ],
    [
      "a firm behind who speaks for it, where a thing is meant",
      "She spoke to a lawyer at the Hale Institute, which argued that the dam was unsafe.",
      ["Hale Institute 1"],
    ],
    [
      "a court of appeals with its circuit",
      "She went to the Ninth Circuit Court of Appeals. The Ninth Circuit said the dam was safe.",
      ["Ninth Circuit Court of Appeals 1"],
    ],
    [
      "a court and a party with what they are of",
      "The Supreme Court of Ohio ruled that it was so. The Republican Party of Iowa said it was glad.",
      ["Supreme Court of Ohio 1", "Republican Party of Iowa 1"],
    ],
    [
      "a government under its country, where the seat speaks for it",
      "North Korea denied that it was so. Pyongyang said the dam was safe.",
      ["North Korea 2"],
    ],
    [
      "a ministry with its country, however that is said",
      "South Korea’s Water Department closed. South Korea’s Defense Ministry said it was so. The South Korean Defense Ministry added that it rained.",
      ["South Korea’s Defense Ministry 2"],
    ],
  ])("%s", (_, text, expected) => {
    expect(ledgerOf(text)).toEqual(expected);
  });

  test("but is not who has the same name", () => {
    expect(ledgerOf("The poll is by Ana Hale of Hale Research. Hale said that most want a dam.")).toEqual([
      "Ana Hale 1",
    ]);
  });

  test("but nothing that a paper reports of it", () => {
    expect(
      analyze({ text: "The Hale University Poll showed that most want a dam." }).sources.map(
        ({ kind }) => kind,
      ),
    ).toEqual(["document"]);
  });
});

describe("a time is no part of a source", () => {
  test.each([
    ["The council on Tuesday said the dam was safe.", ["(The council) 1"]],
    ["Earlier on Sunday Mr. Hale said the dam was safe.", ["Hale 1"]],
    ["Paul Hale this week said the dam was safe.", ["Paul Hale 1"]],
    ["The White House later on Friday said the dam was safe.", ["White House 1"]],
    ["The dam is safe, according to USA Today.", ["USA Today 1"]],
  ])("%s", (text, expected) => {
    expect(ledgerOf(text)).toEqual(expected);
  });
});

describe("a noun means the only organisation that has it in its name", () => {
  test.each([
    [
      "an administration, however far off",
      "It is a plan of the Trump administration.\n\nIt rained.\n\nIt rained on.\n\nIt rained on.\n\nThe administration said the dam was safe.",
      ["Trump administration 1"],
    ],
    [
      "a university",
      "She went to the University of Hale Bay.\n\nIt rained.\n\nIt rained on.\n\nIt rained on.\n\nThe university said the dam was safe.",
      ["University of Hale Bay 1"],
    ],
    [
      "none of two",
      "She went to the University of Hale Bay and to Veldon University.\n\nIt rained.\n\nIt rained on.\n\nIt rained on.\n\nThe university said the dam was safe.",
      ["(The university) 1"],
    ],
    [
      "no administration of whom the article hardly speaks",
      "Trump came. Mr. Trump and President Trump are one. It was so in the Obama administration.\n\nIt rained.\n\nIt rained on.\n\nIt rained on.\n\nThe administration said the dam was safe.",
      ["(The administration) 1"],
    ],
    [
      "no court where there is another",
      "The Supreme Court met. A local court met too.\n\nIt rained.\n\nIt rained on.\n\nIt rained on.\n\nThe court said the dam was safe.",
      ["(The court) 1"],
    ],
  ])("%s", (_, text, expected) => {
    expect(ledgerOf(text)).toEqual(expected);
  });
});

test("a country is known by its adjective and by where its government sits", () => {
  expect([isCountry("china"), isCountry("ohio")]).toEqual([true, false]);
  expect([countryOf("chinese"), countryOf("purple")]).toEqual(["china", null]);
  expect([governedFrom("kyiv"), governedFrom("hale bay")]).toEqual(["ukraine", null]);
});

describe("people have the fullest name of the article", () => {
  test.each([
    [
      "two who speak together",
      "Senator Ana Reyes and Paul Hale, who is a mayor, met. Reyes and Mr. Hale said the dam was safe.",
      ["Ana Reyes and Paul Hale 1"],
    ],
    [
      "one of two whom only an office goes with",
      "Ana Reyes met the council. Reyes and Democrats said the dam was safe.",
      ["Ana Reyes and Democrats 1"],
    ],
    [
      "a name with a hyphen, where a pronoun means it",
      "Rep. Eva Loyan-Hale came. Loyan-Hale was late. “The dam is safe,” she said.",
      ["Eva Loyan-Hale 1"],
    ],
    [
      "letters that a name begins with",
      "Rep. Alexandria Ocasio-Cortez said the dam was safe. AOC said it was so.",
      ["Alexandria Ocasio-Cortez 2"],
    ],
    [
      "Kim Jong Un, called by the first word",
      "A letter from Kim Jong Un came. Kim said the dam was safe.",
      ["Kim Jong Un 1"],
    ],
    [
      "without party and state, whatever joins them",
      "Leader Chuck Schumer D-N.Y., on Monday said the dam was safe.",
      ["Chuck Schumer 1"],
    ],
  ])("%s", (_, text, expected) => {
    expect(ledgerOf(text)).toEqual(expected);
  });

  test("which is no name of a thing that is called after them", () => {
    expect(ledgerOf("Trump said the dam was safe.", "The Trump Doctrine calls for a dam")).toEqual([
      "Trump Doctrine 1",
      "Trump 1",
    ]);
  });
});

test("a link that a page has run into its text names who has no given name elsewhere", () => {
  const link = "Mr. Hale Paul Adam HaleCouncil votes late on Friday MORE came.";
  expect(ledgerOf(`${link} Mr. Hale said the dam was safe.`)).toEqual(["Paul Adam Hale 1"]);
  expect(ledgerOf(`${link} Paul Hale said the dam was safe.`)).toEqual(["Paul Hale 1"]);
});

describe("two words for a kind of organisation mean", () => {
  test.each([
    [
      "the one that was heard",
      "Reuters reported that the dam was safe.\n\nThe news wire reported that it rained.",
      ["Reuters 2"],
    ],
    [
      "the one that was told of, above a heading too",
      "The dam is a subject of the Hale Institute.\n\nWhat is it?\n\nThe think tank said the dam was safe.",
      ["Hale Institute 1"],
    ],
    ["none, where none was named", "The think tank said the dam was safe.", ["(The think tank) 1"]],
  ])("%s", (_, text, expected) => {
    expect(ledgerOf(text)).toEqual(expected);
  });
});
