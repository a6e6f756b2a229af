import { describe, expect, test } from "vitest";
import { describeSource } from "../../../src/text/attributions/describe-source.js";
import { parseArticle } from "../../../src/text/parse-article.js";

/** The description of a source that is the whole text. */
function describeText(text: string) {
  const [field] = parseArticle({ text }).fields;
  return describeSource(text, field.tokens, { from: 0, to: field.tokens.length });
}

describe("two or more who speak together have all their names", () => {
  test.each([
    [
      "Former Harbour Authority commissioner Martin Hale and former council chief of staff Helen Ruiz",
      "Martin Hale and Helen Ruiz",
    ],
    ["Helen Ruiz, a nurse, and Oscar Lind, a teacher", "Helen Ruiz and Oscar Lind"],
    ["Helen Ruiz and her brother, Martin Ruiz", "Helen Ruiz and Martin Ruiz"],
    ["Helen Ruiz of Ohio and Martin Hale of Texas", "Helen Ruiz and Martin Hale"],
    ["Senators Martin Hale (R., Ohio) and Helen Ruiz (R., Texas)", "Martin Hale and Helen Ruiz"],
    [
      "Three Democratic senators - Martin Hale of Ohio, Helen Ruiz of Texas and Oscar Lind of Maine",
      "Martin Hale, Helen Ruiz and Oscar Lind",
    ],
    ["Two women, Helen Ruiz and Nadia Klein", "Helen Ruiz and Nadia Klein"],
  ])("%s", (text, name) => {
    expect(describeText(text)).toMatchObject({ kind: "collective", named: true, name });
  });

  test.each([
    ["Health and Human Services spokeswoman Helen Ruiz", "person", "Helen Ruiz"],
    ["a spokesman for Mayor Martin Hale and Senator Helen Ruiz", "role", null],
    ["Martin Hale, a lawyer who worked for Helen Ruiz (D-Ohio) and Oscar Lind", "person", "Martin Hale"],
    ["Several candidates, including Martin Hale, Helen Ruiz and Oscar Lind", "collective", null],
  ])("but not %s", (text, kind, name) => {
    const described = describeText(text);
    expect(described.kind).toBe(kind);
    if (name === null) expect(described.named).toBe(false);
    else expect(described.name).toBe(name);
  });
});

describe("a name is neither cut nor joined with what stands beside it", () => {
  test.each([
    ["The State of Ohio", "organisation", "State of Ohio"],
    ["The Lakeside Society for the Prevention of Cruelty to Animals", "organisation", null],
    ["KLM Capital Markets", "organisation", "KLM Capital Markets"],
    ["LAKESIDE — The U.N. Security Council", "organisation", "U.N. Security Council"],
    ["Harbour Benevolent Association (HBA) President Martin J. Hale", "person", "Martin J. Hale"],
    ["Last week, Helen Ruiz", "person", "Helen Ruiz"],
    ["Rep. Helen Ruiz, Ohio Democrat who backs the nominee Martin Hale", "person", "Helen Ruiz"],
    ["both Republicans and Democrats and", "collective", "Republicans and Democrats"],
    ["69%", "collective", "69%"],
    ["MP Arrin Okafor", "person", null],
  ])("%s", (text, kind, name) => {
    expect(describeText(text)).toMatchObject({
      kind,
      name: name ?? text.replace(/^The /, ""),
    });
  });

  test("nor with the time behind it", () => {
    expect(describeText("The insurer late last month").name).toBe("The insurer");
    expect(describeText("a council report Friday that found a leak").name).toBe("a council report");
  });
});

describe("an apposition names who a role, or one of several, is", () => {
  test.each([
    "The council spokesman, the Rev. Martin Hale",
    "One of the officials involved in the talks, former council spokesman Martin Hale",
  ])("%s", (text) => {
    expect(describeText(text)).toMatchObject({ kind: "person", name: "Martin Hale" });
  });

  test("but not who stands along with them", () => {
    expect(describeText("the Ohio Republican, along with Speaker Martin Hale").name).not.toBe("Martin Hale");
  });
});

test("what people do is not what they are", () => {
  expect(describeText("an attorney defending the order")).toMatchObject({ kind: "role" });
  expect(describeText("researchers studying thousands of plans")).toMatchObject({ kind: "collective" });
});

describe("who signs a post is called by all the words before the handle", () => {
  const signerOf = (text: string) => parseArticle({ text }).sources.map(({ name }) => name);
  const POST = "The bridge is closed until Monday. https://t.co/P5Bw — ";

  test("an account that begins like a phrase", () => {
    expect(signerOf(`${POST}This Lakeside (@thislakeside) June 3, 2019`)).toEqual(["This Lakeside"]);
  });

  test("a person without the title all the same", () => {
    expect(signerOf(`${POST}Senator Helen Ruiz (@senruiz) June 3, 2019`)).toEqual(["Helen Ruiz"]);
  });
});

test("a title that ends the span with its full stop goes with the name behind it", () => {
  const text = "“The ship is safe,” said council spokesman Navy Cmdr. Arrin Okafor.";
  expect(parseArticle({ text }).sources.map(({ name }) => name)).toEqual(["Arrin Okafor"]);
});
