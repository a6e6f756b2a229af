import { describe, expect, it } from "vitest";
import { parseArticle } from "../../src/text/parse-article.js";
import type { ArticleInput } from "../../src/types.js";

const PROSE = ["The council met on Monday evening.", "It voted for the bridge."];

/** The kinds of furniture the paragraph is taken for between two paragraphs of prose. */
function kindsInside(paragraph: string): string[] {
  return kindsOf({ text: [...PROSE, ...PROSE, paragraph, ...PROSE, ...PROSE].join("\n\n") });
}

/** The same at the end of the article. */
function kindsAtEnd(paragraph: string): string[] {
  return kindsOf({ text: [...PROSE, ...PROSE, paragraph].join("\n\n") });
}

function kindsOf(article: ArticleInput): string[] {
  return parseArticle(article).fields.flatMap(({ furniture }) => furniture.map(({ kind }) => kind));
}

describe("findFurniture", () => {
  it.each([
    "AD",
    "Advertisement",
    "Story Continued Below",
    "Story continues below video.",
    "JUST WATCHED",
    "Story highlights",
    "Facebook Twitter Email Print",
    "Share this article",
    "Sign up for our newsletter",
    "Get our morning newsletter delivered to your inbox.",
    "Want the news first? Sign up here.",
    "Read the original article.",
    "Read more about the bridge",
    "More: Who pays for the bridge?",
    "MORE:",
    "Related: The long quarrel over the bridge",
    "Related Council Votes for the Bridge",
    "Council votes for the bridge after a long quarrel Read more",
    "Full Coverage: The bridge",
    "NOW WATCH: The bridge opens",
    "Watch the latest video: the bridge opens",
    "Listen to the episode",
    "[pullquote]",
    "This article is more than 3 years old",
    "6 years ago",
    "March 1, 2017",
    "Last updated: 4 May 2019",
    "https://example.org/bridge",
    "Can't see the video? Click here.",
    "Editor's note: An earlier version gave the wrong year.",
    "* * *",
  ])("takes a line of the page for navigation: %s", (line) => {
    expect(kindsInside(line)).toEqual(["navigation"]);
  });

  it.each([
    "Slideshow (4 images)",
    "Image copyright Delmar Courier",
    "FILE PHOTO: The bridge at dawn, May 2, 2019.",
    "FILE - In this May 2, 2019 photo, the bridge stands empty.",
    "Photo by Anna Kovacs",
    "AP Photo/Anna Kovacs",
    "Anna Kovacs/AP Photo",
    "The bridge at dawn. (Reuters photo: Anna Kovacs)",
  ])("takes credits and captions for captions: %s", (line) => {
    expect(kindsInside(line)).toEqual(["caption"]);
  });

  it.each([
    "Anna Kovacs contributed to this report.",
    "Contributing: Anna Kovacs",
    "— With reporting by Anna Kovacs",
    "Send tips to anna@example.org.",
    "Follow Anna Kovacs on Twitter.",
    "• Anna Kovacs is a columnist for the Courier.",
    "Anna Kovacs is the author of two books on bridges.",
    "The views expressed are the author's own.",
    "This column was first published in the Courier.",
  ])("takes notes on the author and the making for a sign-off at the end: %s", (line) => {
    expect(kindsAtEnd(line)).toEqual(["sign-off"]);
  });

  it("leaves a sign-off in the middle of an article alone", () => {
    expect(kindsInside("Anna Kovacs is the author of two books on bridges.")).toEqual([]);
  });

  it.each([
    "By evening, two buses had left.",
    "FILE is the name of a club in the old harbour.",
    "More than 40 people waited at the bridge.",
    "More on that will be known by Friday.",
    "Related costs rose.",
    "Watch your step, the mayor said.",
    "Also on Friday, the court heard the second case.",
    "Read in full, the letter is kinder than its title.",
    "Subscribers were told on Monday.",
    "Loaded trucks may not cross.",
    "Share prices fell.",
    "Photographs of the bridge were sold out.",
    "Updated rules will follow.",
    "Get up early and the bridge is yours.",
    "March was cold.",
    "Advertisers left.",
    "Close to the bridge, nothing moved.",
  ])("leaves prose alone: %s", (line) => {
    expect(kindsInside(line)).toEqual([]);
  });

  it.each([
    "Anna Kovacs is a telling example. She once was the editor of the Courier.",
    "Another donor is the Delmar Foundation, one of the largest.",
    "Nobody contributed more than she did.",
    "Delmar is reported to have paid two journalists for their work.",
    "Delmar Springs is a public college, and punishing a professor for it would be wrong.",
  ])("leaves the last sentence of an article alone: %s", (line) => {
    expect(kindsAtEnd(line)).toEqual([]);
  });
});
