import { describe, expect, it } from "vitest";
import { drawArticleTrees } from "../../src/cli/article-trees.js";
import { parseArticle } from "../../src/text/parse-article.js";
import type { DocField } from "../../src/types.js";
import { chainLanguage } from "../language/chain-language.js";

function parse({ text, tokens, sentences }: DocField, sentence: number) {
  const { from, to } = sentences[sentence];
  const forms = Array.from({ length: to - from }, (_, i) =>
    text.slice(tokens.start[from + i], tokens.end[from + i]),
  );
  const tags = chainLanguage.tag(forms);
  return { forms, tags, tree: chainLanguage.parse({ forms, tags }) };
}

const article = parseArticle({ title: "Rain stops", text: "Ann Lee  left.\n\nThe rain\u001b stopped." });

describe("drawArticleTrees", () => {
  it("draws each sentence below its text, the title's first", () => {
    expect(drawArticleTrees(article, { parse })).toBe(
      [
        "1. Rain stops",
        "0 ─┮ Rain     PROPN root          Sing",
        "1  ╰─╼ stops  NOUN  dep",
        "",
        "2. Ann Lee left.",
        "0 ─┮ Ann       PROPN root          Sing",
        "1  ╰─┮ Lee     PROPN dep           Sing",
        "2    ╰─┮ left  NOUN  dep",
        "3      ╰─╼ .   NOUN  dep",
        "",
        "3. The rain\uFFFD stopped.",
        "0 ─┮ The          PROPN root          Sing",
        "1  ╰─┮ rain       NOUN  dep",
        "2    ╰─┮ stopped  NOUN  dep",
        "3      ╰─╼ .      NOUN  dep",
        "",
      ].join("\n"),
    );
  });

  it("draws the one sentence it is told to", () => {
    const drawn = drawArticleTrees(article, { parse, only: 1 });
    expect(drawn).toMatch(/^1\. Rain stops\n/);
    expect(drawn).not.toContain("Ann");
  });

  it("keeps the text to the width and free of what steers a terminal", () => {
    const drawn = drawArticleTrees(article, { parse, only: 3, width: 12 });
    expect(drawn).toMatch(/^3\. The rain\uFFFD\nstopped\.\n0 /);
    expect(drawn).not.toContain("\u001b");
  });

  it("says how many sentences there are when there is none with the number", () => {
    expect(() => drawArticleTrees(article, { parse, only: 9 })).toThrow(
      "--tree 9: expected the number of a sentence; the article has 3",
    );
    expect(() => drawArticleTrees(parseArticle({ text: "" }), { parse })).toThrow(
      "--tree: the article has no sentence",
    );
  });
});
