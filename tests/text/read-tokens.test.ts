import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LONGEST_CHUNK } from "../../src/text/chunk-store.js";
import { splitParagraphs } from "../../src/text/paragraphs.js";
import { prepareText } from "../../src/text/prepare.js";
import { readTokens } from "../../src/text/read-tokens.js";
import { readPrepared } from "../../src/text/reader.js";
import { alignTokens } from "../../src/text/tokens.js";

/** Words as they are written, with place and shape. */
function tokensOf(text: string) {
  const { length, start, end, shape, norm } = readTokens(text, splitParagraphs(text));
  return Array.from({ length }, (_, i) => [start[i], end[i], shape[i], norm[i]]);
}

/** The same, but all of the text read at once and nothing looked up. */
function readAtOnce(text: string) {
  const paragraphs = splitParagraphs(text);
  const { vocabulary } = readTokens("", []);
  const prepared = prepareText(text, paragraphs);
  const { length, start, end, shape, ids } = alignTokens(text, prepared, readPrepared(prepared), vocabulary);
  return Array.from({ length }, (_, i) => [start[i], end[i], shape[i], vocabulary.strings[2 * ids[i]]]);
}

const pieces = fc.constantFrom(
  ...[
    "The ",
    "U.S. ",
    "don’t ",
    "Hale’s",
    " ",
    "\n\n",
    "“so-called” ",
    "1990–2000 ",
    "E.U.’s ",
    "— ",
    "cannot.",
  ],
  ...[
    "http://a.example/b ",
    "$3.5m,",
    "(Reuters) ",
    "Łódź ",
    "Москва",
    "😀",
    "\u00a0",
    "\u2003",
    "…",
    "//",
    "'80s ",
  ],
);

describe("readTokens", () => {
  it("gives what reading the whole text at once gives", () => {
    const texts = fc.oneof(
      fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join("")),
      fc.string(),
    );
    fc.assert(
      fc.property(texts, (text) => {
        expect(tokensOf(text)).toEqual(readAtOnce(text));
      }),
      { numRuns: 300 },
    );
  });

  it("gives the same when all chunks were met before", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(tokensOf(text)).toEqual(tokensOf(text));
      }),
    );
  });

  it("tells chunks apart that differ in one character", () => {
    expect(tokensOf("cat cart cat’s cat's").map(([, , , norm]) => norm)).toEqual([
      ...["cat", "cart", "cat", "'s", "cat", "'s"],
    ]);
  });

  it("reads chunks too long to be kept, in their places, each time", () => {
    const long = `${"co-".repeat(LONGEST_CHUNK / 2)}owner`;
    const text = `A ${long} left.`;
    const tokens = tokensOf(text);
    expect(tokens).toEqual(readAtOnce(text));
    expect(tokensOf(text)).toEqual(tokens);
    expect(tokens.at(-2)?.slice(0, 2)).toEqual([text.length - 5, text.length - 1]);
  });

  it("has no token for an empty or blank text", () => {
    expect(tokensOf("")).toEqual([]);
    expect(tokensOf(" \n\t ")).toEqual([]);
  });
});
