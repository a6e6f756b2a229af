import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { articleSentences } from "../../../src/language/conllu/article-sentences.js";
import { readConllu } from "../../../src/language/conllu/read-conllu.js";
import { writeConllu } from "../../../src/language/conllu/write-conllu.js";
import { parseArticle } from "../../../src/text/parse-article.js";
import type { ArticleInput } from "../../../src/types.js";
import { chainLanguage } from "../chain-language.js";

const written = (article: ArticleInput): string =>
  [...articleSentences(parseArticle(article), chainLanguage)].map(writeConllu).join("");

/** `1-2 don't` for each line. */
const formsOf = (text: string): string[] =>
  [...readConllu(written({ text }))].flatMap(({ rows }) => rows.map(({ id, form }) => `${id} ${form}`));

/** Multiword tokens with their words. */
function splitsOf(text: string): string[][] {
  return [...readConllu(written({ text }))].flatMap(({ rows, words }) =>
    rows.flatMap(({ id, form }) => {
      const [from, to] = id.split("-").map(Number);
      return to === undefined ? [] : [[form, ...words.slice(from - 1, to).map((word) => word.form)]];
    }),
  );
}

describe("articleSentences", () => {
  it("writes document, paragraphs, sentences and their text", () => {
    const text = "The bridge fell.  Nobody was hurt.\n\nMayor Ann Lee came.";
    expect(written({ id: "my article", title: "Bridge falls", text })).toBe(
      [
        ...["# newdoc id = my article", "# global.Entity = eid-etype"],
        ...["# newpar", "# sent_id = my_article-1", "# text = Bridge falls"],
        "1	Bridge	Bridge	PROPN	_	Number=Sing	0	root	_	Entity=(1-person)",
        "2	falls	fall	NOUN	_	_	1	dep	_	_",
        "",
        ...["# newpar", "# sent_id = my_article-2", "# text = The bridge fell."],
        "1	The	The	PROPN	_	Number=Sing	0	root	_	Entity=(2-person)",
        "2	bridge	bridge	NOUN	_	_	1	dep	_	_",
        "3	fell	fall	NOUN	_	_	2	dep	_	SpaceAfter=No",
        "4	.	.	NOUN	_	_	3	dep	_	_",
        "",
        ...["# sent_id = my_article-3", "# text = Nobody was hurt."],
        "1	Nobody	Nobody	PROPN	_	Number=Sing	0	root	_	Entity=(3-person)",
        "2	was	be	NOUN	_	_	1	dep	_	_",
        "3	hurt	hurt	NOUN	_	_	2	dep	_	SpaceAfter=No",
        "4	.	.	NOUN	_	_	3	dep	_	_",
        "",
        ...["# newpar", "# sent_id = my_article-4", "# text = Mayor Ann Lee came."],
        "1	Mayor	Mayor	PROPN	_	Number=Sing	0	root	_	Entity=(4-person",
        "2	Ann	Ann	PROPN	_	Number=Sing	1	dep	_	_",
        "3	Lee	Lee	PROPN	_	Number=Sing	2	dep	_	Entity=4)",
        "4	came	come	NOUN	_	_	3	dep	_	SpaceAfter=No",
        "5	.	.	NOUN	_	_	4	dep	_	_",
        ...["", ""],
      ].join("\n"),
    );
  });

  it("makes multiword tokens of contractions and possessives, in straight and curly writing", () => {
    expect(splitsOf("They don't say it’s over, and we'll see.")).toEqual([
      ["don't", "do", "n't"],
      ["it’s", "it", "’s"],
      ["we'll", "we", "'ll"],
    ]);
    expect(splitsOf("The mayor’s plan and the workers' rights matter.")).toEqual([
      ["mayor’s", "mayor", "’s"],
      ["workers'", "workers", "'"],
    ]);
    expect(splitsOf("She cannot stay and is gonna leave.")).toEqual([
      ["cannot", "can", "not"],
      ["gonna", "gon", "na"],
    ]);
  });

  it("does not take a closing quotation mark for a possessive", () => {
    expect(splitsOf("He spoke of 'the lost dogs' in the town.")).toEqual([]);
  });

  it("says that no blank follows on the line of the multiword token", () => {
    const lines = written({ text: "Police won't, he said." }).split("\n");
    expect(lines.filter((line) => line.includes("SpaceAfter=No")).map((line) => line.split("\t")[1])).toEqual(
      ["won't", "said"],
    );
  });

  it("keeps characters that no token holds as words", () => {
    expect(formsOf("The dam broke 😱 at noon.")).toContain("4 😱");
  });

  it("writes nothing for a text without sentences", () => {
    expect(written({ text: " \n " })).toBe("");
  });

  it("loses no character but blanks and controls, and can be read back, whatever the text", () => {
    const piece = fc.oneof(
      fc.constantFrom(
        "don't ",
        "It’s ",
        "boys' ",
        "I'm ",
        "cannot",
        "http://a.b/c ",
        "\n\n",
        "U.S. ",
        "_ ",
        "# ",
      ),
      fc.string({ unit: "grapheme", maxLength: 6 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const doc = parseArticle({ id: "x", text: pieces.join("") });
        const [field] = doc.fields;
        const bare = (text: string): string => text.replace(/[\s\p{C}]/gu, "");
        const read = [...readConllu([...articleSentences(doc, chainLanguage)].map(writeConllu).join(""))];
        const forms = read.flatMap(({ words }) => words.map(({ form }) => form));
        const sentences = field.sentences.map(({ start, end }) => field.text.slice(start, end));
        expect(bare(forms.join(""))).toBe(bare(sentences.join("")));
      }),
      { numRuns: 200 },
    );
  });
});
