import { expect, test } from "vitest";
import { nameOfSource } from "../../src/output/name-of-source.js";
import { parseArticle } from "../../src/text/parse-article.js";

test("a source is called by its name, and what credits nobody is said to name nobody", () => {
  const { sources } = parseArticle({
    text: "It was reported that the bridge was unsafe. Ellen Marsh said the bridge was closed.",
  });
  expect(sources.map(nameOfSource)).toEqual(["nobody named", "Ellen Marsh"]);
});
