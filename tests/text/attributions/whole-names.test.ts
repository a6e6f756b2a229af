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
    [
      "of a handle, without what a post puts behind it",
      "“The dam is old, and it is leaking,” @annahale #SaveTheDam — LAKESIDE said.",
      "@annahale person",
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
      "without the time of day behind it",
      "Biden earlier in the day said he would build the dam.",
      "Biden person",
    ],
    [
      "without the day behind it",
      "Eva Hale's campaign Friday slammed the plan.",
      "Eva Hale's campaign organisation",
    ],
    [
      "but Sunday may be a surname",
      "“It will hold,” the evangelist Billy Sunday told the town.",
      "Billy Sunday person",
    ],
    [
      "without whom it is likened to",
      "Like Congressman John Reyes, Mayor Eva Hale does not believe that it is safe.",
      "Eva Hale person",
    ],
    [
      "with the town of a paper whose short name many have",
      "The New York Times reported it. The Times of Lakeside said that the dam was old.",
      "Times of Lakeside organisation",
    ],
    [
      "of a firm that several words tell of",
      "J Street, the dovish, left-wing lobbying organization, issued a statement saying that it was late.",
      "J Street organisation",
    ],
    [
      "with the number of a station",
      "The dam is old, according to Fox 11 Lakeside.",
      "Fox 11 Lakeside organisation",
    ],
    [
      "of somebody of a group with an owner in its name",
      "“It is good,” said Henri Okafor of People's Watch, a charity backing the dam.",
      "Henri Okafor person",
    ],
    ["without the office of a dean", "“It will hold,” Dean Anne Reyes said.", "Anne Reyes person"],
    [
      "behind what somebody of a group spoke in",
      "It was followed by a CNN Interview with Paul Reyes of the Lakeside League, who said it was late.",
      "Paul Reyes person",
    ],
    [
      "without what somebody was doing",
      "Giving a speech in Lakeside, Ana Reyes — a former judge — said the dam was safe.",
      "Ana Reyes person",
    ],
    [
      "without a clause that names somebody else",
      "Ms. Hale wrote to state attorney general Eva Ruiz last week to explain that the law was old.",
      "Hale person",
    ],
    [
      "of a firm told of by its country first",
      "The Tolmian company that runs the mine, Halcyon Holding, said in a statement that the mine was safe.",
      "Halcyon Holding organisation",
    ],
    [
      "without the end of an office",
      "EXCLUSIVE Secretary of State Reyes Says the Dam Is Safe",
      "Reyes person",
    ],
    [
      "behind an office with an “and” in it",
      "“It will hold,” U.S. Citizenship and Immigration Services Director Ann Hale said.",
      "Ann Hale person",
    ],
    [
      "of somebody whom a meeting is told of before",
      "During the press conference Trump also said the two had met.",
      "Trump person",
    ],
    [
      "with a particle behind a given name that is a rank",
      "“The vote is over,” said Marine Le Hale. Le Hale said the party would not give up.",
      "Marine Le Hale person",
    ],
    [
      "not with the town before the office",
      "Fort Lee Mayor Ana Reyes pleaded for the dam. She said it was safe.",
      "Ana Reyes person",
    ],
    ["and a member of a parliament is no firm", "The MP said the dam was safe.", "(The MP) role"],
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
    ["one family", "Ann and Ori Weber said the dam was safe.", "Ann and Ori Weber collective"],
    [
      "where nobody knows the first given name",
      "Ori Okafor and H. Jacob Hale said the dam was safe.",
      "Ori Okafor and H. Jacob Hale collective",
    ],
    [
      "behind a party and a title, though nobody knows a given name",
      "The dam is old, Democratic Reps. Ann Hale and Ori Okafor wrote.",
      "Ann Hale and Ori Okafor collective",
    ],
    [
      "behind one title",
      "Yesterday Republican Senators Ann Hale, Peter Reyes and Mike Ruiz confirmed they plan to stop the dam.",
      "Ann Hale, Peter Reyes and Mike Ruiz collective",
    ],
    [
      "with a bracket each",
      "Speaker Ann Hale (R-Ohio) and Rep. Mike Ruiz (D-Texas) said the dam was old.",
      "Ann Hale and Mike Ruiz collective",
    ],
    [
      "with a place each",
      "Republican Sens. Ted Hale of Texas and Dave Ruiz of Nebraska said the dam was old.",
      "Ted Hale and Dave Ruiz collective",
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

test("a name has no place where somebody sits, and a city ends no name", () => {
  expect(namesOf("Lyon-based Hale Industries said it would close.")).toEqual([
    "Hale Industries organisation",
  ]);
  expect(namesOf("Ann Weber of Lyon-based Hale Industries said it would close.")).toEqual([
    "Ann Weber person",
  ]);
  expect(namesOf("The London-based Guardian said it would close.")).toEqual(["Guardian organisation"]);
  expect(namesOf("San Francisco Mayor London Breed said it would close.")).toEqual(["London Breed person"]);
});

test("a known name is whole, whatever its words are besides", () => {
  expect(namesOf("Doctors Without Borders said the ward was full.")).toEqual([
    "Doctors Without Borders organisation",
  ]);
});
