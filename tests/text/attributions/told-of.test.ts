import { describe, expect, test } from "vitest";
import { analyze } from "../../../src/index.js";
import { readPartyAndPlace } from "../../../src/text/attributions/party-and-place.js";
import { isState, readState } from "../../../src/text/attributions/us-states.js";

/** Name and count of attributions of every source, those without a name in brackets. */
const ledgerOf = (text: string) =>
  analyze({ text }).sources.map(
    ({ name, named, attributions }) => `${named ? name : `(${name})`} ${attributions}`,
  );

describe("a role means", () => {
  test.each([
    [
      "the senator of that state, of two",
      "Ohio Sen. Eva Ruiz said the dam was safe. Texas Sen. Paul Hale said that it was not.\n\nIt rained.\n\nIt rained on.\n\nThe Ohio senator said it would hold.",
      ["Eva Ruiz 2", "Paul Hale 1"],
    ],
    [
      "who has party and state in brackets, however far back",
      "Rep. Eva Ruiz (D-N.Y.) said the dam was safe. Rep. Paul Hale (R-Texas) said that it was not.\n\nIt rained.\n\nIt rained on.\n\nThe New York Democrat said it would hold.",
      ["Eva Ruiz 2", "Paul Hale 1"],
    ],
    [
      "who was heard just before, where it tells an age",
      "Eva Ruiz told the paper that the dam was old.\n\n“I am mad,” the 62-year-old retired cop told the paper.",
      ["Eva Ruiz 2"],
    ],
    [
      "who holds the office, though only the role tells the party",
      "It was near the house where Gov. J.B. Ruiz stays. “It is late,” the Democratic governor said.",
      ["J.B. Ruiz 1"],
    ],
    [
      "a press secretary as a spokesman",
      "Ministry press secretary Paul Hale said the dam was safe. Eva Ruiz, a nurse, said that it was not.\n\nIt rained.\n\nIt rained on.\n\nThe spokesman said it would hold.",
      ["Paul Hale 2", "Eva Ruiz 1"],
    ],
    [
      "whose role stands before a comma",
      "Talk turned to the chairman of the House Water Committee, Rep. Paul Ruiz (R) of Ohio.\n\nRuiz said the dam was safe. It rained.\n\nIt rained on.\n\nThe Water Committee chairman said it would hold.",
      ["Paul Ruiz 2"],
    ],
    [
      "somebody named before, though nobody but the role speaks",
      "Senate Chaplain Paul Ruiz closed the service with a prayer. “It will hold,” the chaplain said.",
      ["Paul Ruiz 1"],
    ],
    [
      "whom everybody knows, where the article says nothing of it",
      "Donald Trump said the dam was safe.\n\nMitt Romney said that it was not.\n\nIt rained on.\n\nThe real estate mogul said it would hold.",
      ["Donald Trump 2", "Mitt Romney 1"],
    ],
    [
      "the president whom the article tells of, not one whom somebody served",
      "Donald Trump said the dam was safe. “It will hold,” the president wrote. Paul Hale, who was a lawyer for President George W. Bush, said that it would not.",
      ["Donald Trump 2", "Paul Hale 1"],
    ],
    [
      "the former president, not a vice president of something",
      "Eva Ruiz, vice president for water at the Hale Bay Institute, said the dam was safe. Bill Clinton defended it. “It will hold,” the former president said.",
      ["Eva Ruiz 1", "Bill Clinton 2"],
    ],
    [
      "who is named next and nobody else can be",
      "The governor of Ohio said on Monday that the dam was safe.\n\nJohn Kasich told reporters that it would hold.",
      ["John Kasich 2"],
    ],
  ])("%s", (_, text, expected) => {
    expect(ledgerOf(text)).toEqual(expected);
  });

  test.each([
    [
      "who was heard last and alone has the trade",
      "Economist Stephen Ruiz says the town should have built the dam months ago.\n\nWATCH:\n\nThe plan is “not much different,” the Hale Institute economist told the Courier.",
      ["Stephen Ruiz 2"],
    ],
    [
      "one whose name comes with the role later",
      "On the same day, one of the mayor's advisers told the Courier that he disagrees with the plan. The adviser, Ann Ruiz, said that it was wrong.",
      ["Ann Ruiz 2"],
    ],
  ])("%s", (_, text, expected) => {
    expect(ledgerOf(text)).toEqual(expected);
  });

  test.each([
    [
      "nobody, of two who can be meant",
      "Ohio Sen. Eva Ruiz said the dam was safe. Texas Sen. Paul Hale said that it was not.\n\nIt rained.\n\nIt rained on.\n\nThe senator said it would hold.",
      ["Eva Ruiz 1", "Paul Hale 1", "(The senator) 1"],
    ],
    [
      "nobody from another state",
      "Ohio Sen. Eva Ruiz said the dam was safe.\n\nIt rained.\n\nThe Texas senator said it would hold.",
      ["Eva Ruiz 1", "(The Texas senator) 1"],
    ],
    [
      "nobody of another party",
      "Sen. Eva Ruiz (D-Ohio) said the dam was safe.\n\nIt rained.\n\nThe Republican said it would hold.",
      ["Eva Ruiz 1", "(The Republican) 1"],
    ],
    [
      "the only one who speaks, though only knowledge makes him a candidate",
      "Donald Trump said the dam was safe.\n\nIt rained.\n\nIt rained on.\n\nThe candidate said it would hold.",
      ["Donald Trump 2"],
    ],
    [
      "no more than one",
      "President Eva Ruiz said the dam was safe.\n\nThe president and her aides said it would hold.",
      ["Eva Ruiz 1", "(The president and her aides) 1"],
    ],
  ])("%s", (_, text, expected) => {
    expect(ledgerOf(text)).toEqual(expected);
  });
});

describe("a word for an organisation means", () => {
  test.each([
    [
      "a department that was only named",
      "A Roads Department letter came on Monday. The department said the dam was safe.",
      ["Roads Department 1"],
    ],
    [
      "the paper that somebody spoke to",
      "Paul Hale told the Hale Bay Review-Journal that the dam was old. But the newspaper noted that it was safe.",
      ["Paul Hale 1", "Hale Bay Review-Journal 1"],
    ],
    [
      "the administration of somebody",
      "They read the Ruiz administration's plan. The administration said the dam was safe.",
      ["Ruiz administration 1"],
    ],
    [
      "the high court",
      "The case went to the Supreme Court. The high court ruled that the dam was safe.",
      ["Supreme Court 1"],
    ],
    [
      "a state that was named",
      "The trial in Ohio began. The state said the dam was safe. The state said it would hold.",
      ["Ohio 2"],
    ],
    [
      "the network, which is no paper",
      "According to the Hale Bay Times, Paul Hale broke a rule of CNN. Nevertheless, the network says it stands behind him.",
      ["Hale Bay Times 1", "CNN 1"],
    ],
    [
      "an office that is named with its country later",
      "“We are ready,” the foreign ministry said. It rained. “We are glad,” the Tolmian foreign ministry said.",
      ["Tolmian foreign ministry 2"],
    ],
    [
      "the association whose name has the word",
      "The National Association of Dam Keepers said the dam was safe. It rained.\n\nIt rained on.\n\nThe association said it would hold.",
      ["National Association of Dam Keepers 2"],
    ],
    [
      "the two whom a sentence before has",
      "Paul Hale and Eva Ruiz said the dam was safe. The two said it would hold.",
      ["Paul Hale and Eva Ruiz 2"],
    ],
  ])("%s", (_, text, expected) => {
    expect(ledgerOf(text)).toEqual(expected);
  });

  test("nothing that a speaker names", () => {
    expect(
      ledgerOf("“The Roads Department is slow,” Paul Hale said. The department said it was safe."),
    ).toEqual(["Paul Hale 1", "(The department) 1"]);
  });
});

describe("he or she", () => {
  test.each([
    [
      "is whom others speak of, where those who speak are no he",
      "Paul Hale said he was troubled by the dam. “It is a bad day,” Hale told the town.\n\nDemocrats also say they may need to hear from his attorney Peter Reyes who is mentioned a number of times. He says he may talk to the town.",
      ["Paul Hale 2", "(Democrats) 1", "Peter Reyes 1"],
    ],
    [
      "is whom a sentence before introduces",
      "The governor said the dam was old.\n\nAnd on Sunday, David Marsh, the former sheriff who is a friend of the town, went a step further. He told his readers that it would break.",
      ["(The governor) 1", "David Marsh 1"],
    ],
    [
      "is whom a sentence before introduces as the head of something",
      "“It is old,” said Paul Reyes.\n\nIn a briefing on Monday at the town hall, Bob Hale, head of the water board, spoke of dams. He added that it would break.",
      ["Paul Reyes 1", "Bob Hale 1"],
    ],
    [
      "is whom its own sentence begins with, though it names somebody else",
      "“It is old,” said Paul Reyes. Bob Hale is far behind Tom Marsh, and while he expects to win, it is late.",
      ["Paul Reyes 1", "Bob Hale 1"],
    ],
    [
      "is of whom a relative clause tells",
      "“It is old,” said Paul Reyes. It is not over with Bob Hale, who spoke to the town hours after he announced the plan.",
      ["Paul Reyes 1", "Bob Hale 1"],
    ],
    [
      "is not whom somebody is unlike",
      "“It is old,” Donald Trump said.\n\nUnlike Bob Hale, however, the president has the power to build. On Monday, he announced the plan.",
      ["Donald Trump 2"],
    ],
    [
      "is the woman named beside somebody of whom nobody knows whether she is one",
      "As Ori Okafor pointed out over the weekend, Eva Hale's video is not unlike a video of the dam in which she said, “It will hold.”",
      ["Ori Okafor 1", "Eva Hale 1"],
    ],
  ])("%s", (_, text, expected) => {
    expect(ledgerOf(text)).toEqual(expected);
  });
});

test("the commander in chief is the president whom everybody knows", () => {
  expect(
    ledgerOf("Trump said the dam was safe. In the town hall, the commander in chief said it would hold."),
  ).toEqual(["Trump 2"]);
});

test("who behind an apposition is whoever stands before it, also behind a preposition", () => {
  expect(ledgerOf("The town voted for Ann Hale, the doctor who said she would build a dam.")).toEqual([
    "Ann Hale 1",
  ]);
});

test("who asked is not who replied", () => {
  expect(
    ledgerOf("Chris Hale asked her, “Do you believe that it was so?” “I do,” she replied. It rained."),
  ).toEqual(["Chris Hale 1", "(she) 1"]);
});

test("who behind an apposition is whoever stands before it", () => {
  expect(
    ledgerOf(
      "It was met with a dissent by Justice John Marshall Hale, a former owner, who argued that it was wrong.",
    ),
  ).toEqual(["John Marshall Hale 1"]);
});

describe("readPartyAndPlace", () => {
  test.each([
    [
      ["(", "r", "-", "texas", ")"],
      ["republican", "texas"],
    ],
    [
      [",", "d", "-", "n", ".", "y", ".", ","],
      ["democrat", "new york"],
    ],
    [
      ["(", "r", ")", "of", "california"],
      ["republican", "california"],
    ],
    [
      [",", "a", "west", "virginia", "democrat", ","],
      ["democrat", "west virginia"],
    ],
    [[",", "a", "lawyer", ","], []],
    [["said", "no"], []],
  ])("of %j is %j", (tokens, expected) => {
    expect(readPartyAndPlace(tokens, 0)).toEqual(expected);
  });
});

test("states go by name, by what AP shortens them to, and by two letters", () => {
  expect(["calif.", "n.y.", "tx", "west virginia", "paris"].map(readState)).toEqual([
    "california",
    "new york",
    "texas",
    "west virginia",
    null,
  ]);
  expect([isState("ohio"), isState("oh")]).toEqual([true, false]);
});
