import { describe, expect, it } from "vitest";
import { attributionsOf } from "../parse.js";

describe("a view that nobody utters is attributed", () => {
  it.each([
    [
      "where what somebody sees as such is told of",
      "The council met to end what tenants see as a reckless giveaway to the landlords.",
      "tenants | see as | a reckless giveaway to the landlords",
    ],
    [
      "as far as the judgement goes",
      "Hale left the party over what many saw as a betrayal, and nobody followed him.",
      "many | saw as | a betrayal",
    ],
    [
      "with adjectives in a row",
      "The plan, which critics regard as slow, costly and unfair, was shelved.",
      "critics | regard as | slow, costly and unfair",
    ],
    [
      "with what it is said of",
      "Many tenants view the plan as a threat to the harbour.",
      "Many tenants | view | the plan as a threat to the harbour",
    ],
    [
      "by the agent of a passive",
      "The plan was described by tenants as a reckless giveaway.",
      "tenants | was described | a reckless giveaway",
    ],
    [
      "by the agent behind the judgement",
      "The mayor is viewed as aloof and reckless by some in his own party.",
      "some | is viewed as | aloof and reckless",
    ],
    [
      "where a name is given",
      "The town paid for what the mayor called a shameless giveaway.",
      "the mayor | called | a shameless giveaway",
    ],
    [
      "where a name is given by the agent of a passive",
      "Hale was branded a liar by many tenants.",
      "many tenants | was branded | a liar",
    ],
    [
      "where only the subject of a clause stands before the speaker",
      "The court blocked a law they believe would ruin the harbour.",
      "they | believe | would ruin the harbour",
    ],
    [
      "where that subject is named by “what”",
      "The crowd gathered for what tenants say was a shameless lie.",
      "tenants | say | was a shameless lie",
    ],
    [
      "where somebody finds a thing so",
      "Many tenants find the plan ridiculous, as half of them will have to move.",
      "Many tenants | find | the plan ridiculous",
    ],
    [
      "where a thing that somebody finds so is told of",
      "He must endorse a ceremony that he finds immoral.",
      "he | finds | immoral",
    ],
    [
      "where it is somebody’s effort",
      "The move would reinforce the board's efforts to cast Hale as a global pariah.",
      "the board's | cast | Hale as a global pariah",
    ],
    [
      "where the sentence begins with whose view it is",
      "To others, it will seem an excess of zeal, an unjust judgment upon a man from another era.",
      "others | To | it will seem an excess of zeal, an unjust judgment upon a man from another era",
    ],
    [
      "where it begins with those who take a side",
      "For critics of the harbour board, especially after the storm, the problem is that those groups act with impunity.",
      "critics of the harbour board | For | especially after the storm, the problem is that those groups act with impunity",
    ],
  ])("%s", (_, text, expected) => {
    expect(attributionsOf(text)).toContain(expected);
  });

  it.each([
    ["it may be held", "The plan could be seen by tenants as a reckless giveaway."],
    ["it is not held", "Tenants do not see the plan as a threat."],
    ["“as” tells when", "Tenants saw rents rise as the council met."],
    ["“as” tells more", "Tenants saw the mayor as well as the clerk."],
    ["it is only asked for", "The video makes voters see the mayor as a crook."],
    ["a name is no judgement", "The firm built a tower, which it terms Harbour House."],
    ["it is seen with the eyes", "Divers found the boat intact."],
    ["a thing is found", "They found a large stone in the river."],
    ["somebody is called by telephone", "Hale called a doctor by noon."],
  ])("but not where %s", (_, text) => {
    expect(attributionsOf(text)).toEqual([]);
  });
});
