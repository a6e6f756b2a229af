import { describe, expect, test } from "vitest";
import { analyze } from "../../../src/index.js";

/** Name and kind of every source, those without a name in brackets. */
const namesOf = (text: string) =>
  analyze({ text }).sources.map(({ name, kind, named }) => `${named ? name : `(${name})`} ${kind}`);

describe("the name of a source is whole", () => {
  test.each([
    [
      "behind an article within it",
      "The Committee for a Safe Dam said it was old.",
      "Committee for a Safe Dam organisation",
    ],
    [
      "before a verb within it",
      "The Committee to Protect Rivers said it was old.",
      "Committee to Protect Rivers organisation",
    ],
    [
      "at an office's “and”",
      "The Food and Drug Administration warned that the water was bad.",
      "Food and Drug Administration organisation",
    ],
    [
      "with the owner that belongs to it",
      "The Hale County Sheriff's Office said the dam was old.",
      "Hale County Sheriff's Office organisation",
    ],
    ["of a site", "The dam is old, according to DamLaws.com. It rained.", "DamLaws.com organisation"],
    [
      "of a network that the article calls News elsewhere",
      "ABC reported that the dam was old. A man told ABC News so.",
      "ABC News organisation",
    ],
    [
      "of a paper, whatever is said of it elsewhere",
      "The Courier Post is old. The angry Courier Post is new. The Post reported that the dam was old.",
      "Courier Post organisation",
    ],
    [
      "of what letters stand for in brackets",
      "The National Water Institute (INA) came. The INA said the dam was old.",
      "National Water Institute organisation",
    ],
    [
      "of what letters stand for with an owner in it",
      "America's Water Plans Group is against it. AWPG said in a statement that the dam was old.",
      "America's Water Plans Group organisation",
    ],
    ["of a bill with its number", "Senate Bill 132 calls for a new dam.", "Senate Bill 132 document"],
  ])("%s", (_, text, expected) => {
    expect(namesOf(text)).toContain(expected);
  });

  test.each([
    [
      "without what kind of thing it is",
      "The liberal super PAC Hale Bridge called it a joke.",
      "Hale Bridge organisation",
    ],
    [
      "without whose time it was",
      "The Justice Department has opted not to defend existing law in other matters. In 2012 the Obama Justice Department said it would not defend the act.",
      "Justice Department organisation",
    ],
    [
      "without its country",
      "“It will hold,” Tolmia’s official Halcyon news agency reported on Monday.",
      "Halcyon news agency organisation",
    ],
    [
      "without what a headline is about",
      "Dam case: US justice department says the man faces five years in jail.",
      "US justice department organisation",
    ],
    [
      "without a clause before the cue",
      "Meanwhile, the Biden campaign sent a letter to the major news networks calling on them to stop having him on, claiming he’s spreading theories.",
      "Biden campaign organisation",
    ],
    [
      "without the titles of several",
      "“If it depends on it, it loses,” said Sens. Richard Hale and Tammy Reyes, both Ohio Democrats.",
      "Richard Hale and Tammy Reyes collective",
    ],
    [
      "where an office's words stand before a person's",
      "Senate Water Committee Charles Hale said the dam was old.",
      "Charles Hale person",
    ],
  ])("%s", (_, text, expected) => {
    expect(namesOf(text)).toContain(expected);
  });
});

describe("several with names are a collective", () => {
  test.each([
    [
      "behind one title",
      "Yesterday Republican Senators Ann Hale, Peter Reyes and Mike Ruiz confirmed they plan to stop the dam.",
      "Ann Hale, Peter Reyes and Mike Ruiz collective",
    ],
    [
      "with a bracket each",
      "Speaker Ann Hale (R-Ohio) and Rep. Mike Ruiz (D-Texas) said the dam was old.",
      "Ann Hale (R-Ohio) and Rep. Mike Ruiz collective",
    ],
    [
      "with a place each",
      "Republican Sens. Ted Hale of Texas and Dave Ruiz of Nebraska said the dam was old.",
      "Ted Hale of Texas and Dave Ruiz collective",
    ],
  ])("%s", (_, text, expected) => {
    expect(namesOf(text)).toEqual([expected]);
  });
});

test("officials of an office with “of” in its name are people without one", () => {
  expect(namesOf("Department of Justice officials said that it was so.")).toEqual([
    "(Department of Justice officials) collective",
  ]);
});

test("an apposition tells that words with capitals are an organisation, and which", () => {
  expect(namesOf("Democracy for Hale Bay, a progressive advocacy group, had called for a boycott.")).toEqual([
    "Democracy for Hale Bay organisation",
  ]);
  expect(
    namesOf(
      "On Monday, China's official news agency, Xinhua, quoted him as saying, “I hope to build trust.”",
    ),
  ).toEqual(["Xinhua organisation"]);
});

test("people from somewhere are no firm, letters with dots no person", () => {
  expect(namesOf("Swedes will proudly tell you that it is so.")).toEqual(["(Swedes) collective"]);
  expect(namesOf("Donald Trump called it so. D.H.S. emphatically denies this is the case.")).toEqual([
    "Donald Trump person",
    "D.H.S. organisation",
  ]);
});

test("a host between commas may be a network", () => {
  expect(namesOf("Meanwhile, the host of that debate, CNBC, hasn't announced how it will choose.")).toEqual([
    "CNBC organisation",
  ]);
});

test("who and which behind a place or before a time are whoever stands before", () => {
  expect(namesOf("“They did it,” said Richard Hale of Skokie, Ill., who said he was pressured.")).toEqual([
    "Richard Hale person",
  ]);
  expect(namesOf("Tara Reyes, who last month accused the town of it, spoke out.")).toEqual([
    "Tara Reyes person",
  ]);
});
