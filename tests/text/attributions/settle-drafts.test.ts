import { describe, expect, it } from "vitest";
import { attributionsOf } from "../parse.js";

describe("a content ends", () => {
  it.each([
    [
      "with the relative clause of its cue, before the main verb",
      "Residents who complain about the noise at the harbour are not moving away.",
      "who | complain about | the noise at the harbour",
    ],
    [
      "likewise where it has a verb of its own",
      "The number of voters who say the bridge is safe has grown since March.",
      "who | say | the bridge is safe",
    ],
    [
      "likewise behind a comma",
      "The tenants, who insist they paid, are unlikely to be let back in.",
      "who | insist | they paid",
    ],
    [
      "before the clause that an adverbial one belongs to",
      "After Hale claimed that the valves had failed, the board met for two days.",
      "Hale | claimed | that the valves had failed",
    ],
    [
      "no sooner than its clause, where a quotation follows in a sentence of its own",
      "The plan is useless for the harbour, Hale said. “It always was.”",
      "Hale | said | The plan is useless for the harbour + “It always was.”",
    ],
    [
      "at a semicolon",
      "Officials said the road would open in May; the council has its doubts.",
      "Officials | said | the road would open in May",
    ],
    [
      "at a bracket that was opened before it",
      "The ruling surprised nobody (the union promises to appeal) and it will hardly be the last.",
      "the union | promises | to appeal",
    ],
    [
      "at a dash that was opened before it",
      "The board — which Hale says has lost its way — meets on Monday.",
      "Hale | says | has lost its way",
    ],
    [
      "before what the outlet compares a share with",
      "Half of the voters say the bridge is safe, up from 8 percent in May.",
      "Half of the voters | say | the bridge is safe",
    ],
    [
      "but not where a poll does",
      "The poll showed that half of the voters feel safe, compared with 8 percent in May.",
      "The poll | showed | that half of the voters feel safe, compared with 8 percent in May",
    ],
    [
      "before a verb that it cannot be joined to",
      "Reyes praised the crews and left for Delmar on Monday.",
      "Reyes | praised | the crews",
    ],
    [
      "likewise with a subject",
      "The union threatened to quit, but the board stayed calm.",
      "The union | threatened | to quit",
    ],
  ])("%s", (_, text, expected) => {
    expect(attributionsOf(text)).toEqual([expected]);
  });

  it("with the sentence where “as” says it of the whole", () => {
    expect(attributionsOf("As Hale points out, if the dam fails, the town will be lost.")).toEqual([
      "Hale | points out | if the dam fails, the town will be lost",
    ]);
  });
});

describe("what stands before the speaker", () => {
  it.each([
    [
      "is the occasion of a quotation",
      "When Reyes was asked about the tolls, she replied, “We are ready for the winter.”",
      "she | replied | “We are ready for the winter.”",
    ],
    [
      "is said too, where the quotation goes on with it",
      "She moved to Delmar, she said, “because the rent was lower.”",
      "she | said | She moved to Delmar + “because the rent was lower.”",
    ],
    [
      "is told of the source, where “who” begins it",
      "Flake, who plans to introduce legislation aimed at nullifying the new tolls on steel, said it is hard to make the case.",
      "Flake | said | it is hard to make the case",
    ],
    [
      "is the subject of what follows",
      "The plan, according to Hale and her colleagues, also fails to name a price.",
      "Hale and her colleagues | according to | The plan + also fails to name a price",
    ],
  ])("%s", (_, text, expected) => {
    expect(attributionsOf(text)).toEqual([expected]);
  });
});

describe("the source is", () => {
  it.each([
    [
      "the subject of the relative clause, not the noun it is said of",
      "The crews who the mayor said would leave have stayed.",
      "the mayor | said | would leave",
    ],
    [
      "the whole, where the relative clause tells who they are",
      "People who know Hale say the vote is lost.",
      "People who know Hale | say | the vote is lost",
    ],
    [
      "the whole, though it ends with another name",
      "One farmer who voted for the party last year says the bridge is safe.",
      "One farmer who voted for the party last year | says | the bridge is safe",
    ],
    [
      "likewise behind a participle",
      "Experts interviewed by the Courier said the dam was old.",
      "Experts interviewed by the Courier | said | the dam was old",
    ],
    [
      "the subject of the verb that a participle goes with",
      "The carriers returned in May, hoping to win over the board.",
      "The carriers | hoping | to win over the board",
    ],
    [
      "nobody where it is passive: not who is accused",
      "Hale has been accused of hiding the costs of the bridge.",
      "- | has been accused of | hiding the costs of the bridge",
    ],
    [
      "nor who is told, by a verb before the conjunction",
      "Reyes was offered a seat and told that the board would pay.",
      "- | told | that the board would pay",
    ],
    [
      "but who tells them",
      "Reyes was told by the board that the seat was hers.",
      "the board | was told | that the seat was hers",
    ],
  ])("%s", (_, text, expected) => {
    expect(attributionsOf(text)).toEqual([expected]);
  });
});

describe("a source ends", () => {
  it.each([
    ["before a day", "The Delmar council on Monday expressed confidence in the dam.", "The Delmar council"],
    ["before a week", "Two opinion polls last week found that Hale leads.", "Two opinion polls"],
    [
      "behind a day that tells of a deed",
      "A poll released Tuesday found that Hale leads.",
      "A poll released Tuesday",
    ],
  ])("%s", (_, text, expected) => {
    expect(attributionsOf(text).map((one) => one.split(" | ")[0])).toEqual([expected]);
  });
});

describe("a deed attributes nothing", () => {
  it.each([
    ["a state is no verb", "She will visit these swing states many times."],
    ["a side is taken", "Reyes has endorsed Hale."],
    ["text is put in", "Reyes added a passage to her speech in Delmar."],
    ["nobody does it", "Recall that the bridge was shut in May."],
    ["nothing is said", "The paper said nothing about the price of the bridge."],
  ])("%s", (_, text) => {
    expect(attributionsOf(text)).toEqual([]);
  });

  it("but with words it does", () => {
    expect(attributionsOf("Reyes added that the bridge was shut.")).toEqual([
      "Reyes | added | that the bridge was shut",
    ]);
  });
});

describe("what stands before a speaker and a verb of saying at the end of a sentence is theirs", () => {
  it.each([
    [
      "where the quotation behind it is, too",
      "Here on the coast, closed harbours are a blessing, Hale says. “It is wise to keep them shut until the storms are over.”",
      "Here on the coast, closed harbours are a blessing",
    ],
    [
      "who may be told of with more than a name",
      "The other owners are the brewer Ann Reyes and the banker Jon Park, people close to the board said.",
      "The other owners are the brewer Ann Reyes and the banker Jon Park",
    ],
    ["as an imperative", "Look for a boat that has a roof, Hale said.", "Look for a boat that has a roof"],
    [
      "with a closing mark whose opening mark got lost",
      "The board is likely to answer well, and Hale has shown she values old friends,” Reyes said.",
      "The board is likely to answer well, and Hale has shown she values old friends",
    ],
  ])("%s", (_, text, content) => {
    expect(attributionsOf(text).map((one) => one.split(" | ")[2])).toEqual(
      expect.arrayContaining([expect.stringContaining(content)]),
    );
  });

  it.each([
    ["a relative clause", "The harbour will be rebuilt, something that Hale had promised."],
    ["where they may say it", "Go and sell the boats to your friends, they might say."],
    ["a passive", "If the boats cannot be sold for some reason, then that should be explained."],
  ])("but not %s", (_, text) => {
    expect(
      attributionsOf(text).filter((one) => one.includes("harbour will") || one.includes("boats")),
    ).toEqual([]);
  });
});

describe("a companion behind “, with”", () => {
  it.each([
    [
      "has words of his own, though they stand within what is told of another",
      "The council praised the plan, with one envoy saying, “It works.”",
      ["The council | praised | the plan", "one envoy | saying | “It works.”"],
    ],
    [
      "so too behind a clause, where the words are quoted",
      "Hale said the board was torn, with Reyes calling the vote “a farce” on Monday.",
      ["Hale | said | the board was torn", "Reyes | calling | the vote “a farce” on Monday"],
    ],
    [
      "and so has another behind him",
      "The council praised the plan, with one envoy saying “It works,” with another calling it “a farce” on Monday.",
      [
        "The council | praised | the plan",
        "one envoy | saying | “It works,”",
        "another | calling | it “a farce” on Monday",
      ],
    ],
    [
      "but not where another may tell of him",
      "Hale said the board was torn, with some saying they had not been heard.",
      ["Hale | said | the board was torn, with some saying they had not been heard"],
    ],
  ])("%s", (_, text, expected) => {
    expect(attributionsOf(text)).toEqual(expected);
  });
});

describe("what is feared among many", () => {
  it.each([
    [
      "is theirs",
      "There is a belief among the tenants that the owner is broke.",
      ["the tenants | belief | that the owner is broke"],
    ],
    [
      "also where it is said to be so",
      "The worry among fishermen is that the port will silt up.",
      ["fishermen | worry | that the port will silt up"],
    ],
    ["unlike what somebody is criticised for", "One criticism of Hale is that he was late.", []],
    ["and unlike what is told of the fears", "Fears among voters that have grown since spring are old.", []],
  ])("%s", (_, text, expected) => {
    expect(attributionsOf(text)).toEqual(expected);
  });
});
