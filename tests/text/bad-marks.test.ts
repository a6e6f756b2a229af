import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseArticle } from "../../src/text/parse-article.js";
import { parseText } from "./parse.js";

const stretches = (text: string): string[] =>
  parseText(text).quotations.map(({ start, end }) => text.slice(start, end));

/** Source and content of each attribution. */
const spoken = (text: string): string[] =>
  parseText(text).attributions.map(({ source, content }) => {
    const words = (span: { start: number; end: number }): string => text.slice(span.start, span.end);
    return `${source === null ? "-" : words(source)}: ${content.map(words).join(" + ")}`;
  });

const FILLER = "The council met on Monday and spoke of the bridge for an hour.";

describe("marks of other languages", () => {
  it.each([
    ["German", "„The bridge is quite safe,“ said Ann Hale.", "„The bridge is quite safe,“"],
    ["German, turned round", "»The bridge is quite safe,« said Ann Hale.", "»The bridge is quite safe,«"],
    ["German, single", "‚The bridge is quite safe‘, said Ann Hale.", "‚The bridge is quite safe‘"],
    ["French, with blanks", "« The bridge is quite safe », said Ann Hale.", "« The bridge is quite safe »"],
    ["French, without", "«The bridge is quite safe», said Ann Hale.", "«The bridge is quite safe»"],
    ["Swedish", "”The bridge is quite safe,” said Ann Hale.", "”The bridge is quite safe,”"],
    ["Japanese", "「The bridge is quite safe」 said Ann Hale.", "「The bridge is quite safe」"],
    ["TeX", "``The bridge is quite safe,'' said Ann Hale.", "``The bridge is quite safe,''"],
  ])("%s: are found", (_, text, quotation) => {
    expect(stretches(text)).toEqual([quotation]);
  });
});

describe("nested, mixed and missing marks", () => {
  it("nest to the third level, and each speaker has what stands within", () => {
    const text = "“She told me, ‘Build “the bridge” now,’ and I did,” Ann Hale said.";
    expect(stretches(text)).toEqual([
      "“She told me, ‘Build “the bridge” now,’ and I did,”",
      "‘Build “the bridge” now,’",
      "“the bridge”",
    ]);
    expect(spoken(text)).toEqual([
      "She: ‘Build “the bridge” now,’ and I did",
      "Ann Hale: “She told me, ‘Build “the bridge” now,’ and I did,”",
    ]);
  });

  it("close a curly mark with a straight one", () => {
    expect(stretches('“The bridge is safe," he said. "It is new,” she said.')).toEqual([
      '“The bridge is safe,"',
      '"It is new,”',
    ]);
  });

  it.each([
    `He said: “the bridge is safe.\n${FILLER}\n${FILLER}`,
    `He said: "the bridge is safe.\n${FILLER}\n“It is new,” she said.`,
    `"The bridge is safe," he said. "It is new, and "long, he added.\n${FILLER}\n"Yes," she said.`,
    `The pipe is 6" wide, and "long.\n${FILLER}\n"Yes," she said.`,
    `»The bridge is safe.\n${FILLER}`,
    `‘The bridge is safe.\n${FILLER}`,
  ])("end with their paragraph when nothing closes them: %j", (text) => {
    for (const stretch of stretches(text)) expect(stretch).not.toContain("\n");
    const field = parseText(text);
    const filler = field.sentences.find(({ start }) => text.startsWith(FILLER, start));
    expect(
      field.quotations.filter(({ start, end }) => filler && start < filler.end && filler.start < end),
    ).toEqual([]);
  });
});

describe("apostrophes", () => {
  it.each([
    "In the '80s and the ’90s rock 'n' roll was played.",
    "It was the workers’ day, and the boss’ day too.",
    "The nurses' union and the Joneses' dog weren't there.",
    "'Tis so, y'all, 'cause o' the weather.",
    'The 5\' 10" man has a 12" pipe and a 6′ 2″ beam.',
  ])("open and close nothing: %s", (text) => {
    expect(stretches(text)).toEqual([]);
  });

  it("stand within a single quotation", () => {
    const text = "‘It’s the workers’ bridge, rock ’n’ roll and all,’ said Ann Hale.";
    expect(spoken(text)).toEqual(["Ann Hale: ‘It’s the workers’ bridge, rock ’n’ roll and all,’"]);
  });
});

describe("texts that are no prose", () => {
  it("give a transcript's turns to those whose names stand before them", () => {
    expect(
      spoken("SMITH: The bridge is safe.\nJONES: It is not safe at all.\nMR. SMITH: We shall see."),
    ).toEqual(["SMITH: The bridge is safe", "JONES: It is not safe at all", "MR. SMITH: We shall see"]);
  });

  it("give questions and answers without names to nobody", () => {
    expect(spoken("Q: Is the bridge safe?\nA: It is safe. We have looked at it.\nQ: And the road?")).toEqual(
      [],
    );
  });

  it("keep each tweet of a list to itself", () => {
    const text =
      'RT @hale: the bridge is "safe\n@ruiz "no it is not\nhttps://t.co/abc "maybe\nhttps://t.co/def yes';
    for (const stretch of stretches(text)) expect(stretch).not.toContain("\n");
  });

  it("read a text in capitals", () => {
    expect(spoken("MAYOR HALE SAID THE BRIDGE IS SAFE. “IT IS NEW,” SHE SAID.")).toEqual([
      "MAYOR HALE: THE BRIDGE IS SAFE",
      "SHE: “IT IS NEW,”",
    ]);
  });
});

const pieces = fc.constantFrom(
  ...[
    "“",
    "”",
    '"',
    "‘",
    "’",
    "'",
    "«",
    "»",
    "„",
    "‚",
    "「",
    "」",
    "``",
    "''",
    "—",
    ":",
    ",",
    ".",
    "\n",
    "\n\n",
    " ",
  ],
  ...[
    "Ann Hale",
    "said",
    "she",
    "that",
    "the bridge",
    "is safe",
    "workers",
    "80s",
    "Q",
    "SMITH",
    "told him",
    "«",
  ],
);
const anyText = fc.array(fc.tuple(pieces, fc.constantFrom("", " ")), { maxLength: 60 });

describe("what begins or ends in the middle", () => {
  it.each([
    ["a colon and a quotation open the text", ": “Our members feed this city.”"],
    ["a conjunction ends it", "A wall that they see as ineffective and"],
    ["a comma parts an article from its noun", "the ,president to asked “Do up the meeting?”"],
  ])("is read to its end though %s", (_, text) => {
    expect(parseText(text).sentences.at(-1)?.to).toBe(parseText(text).tokens.length);
  });
});

describe("any text of marks, names and verbs", () => {
  it("has quotations that cross a paragraph only where the next one repeats a mark, and attributions within the text", () => {
    fc.assert(
      fc.property(anyText, (parts) => {
        const text = parts.map(([piece, blank]) => piece + blank).join("");
        const { fields, sources } = parseArticle({ text });
        for (const { start, end } of fields[0].quotations)
          expect(text.slice(start, end)).not.toMatch(/\n\s*[^\s“"„‟«‹‘'‚‛「『`”’»」』]/);
        for (const { content, sourceId } of fields[0].attributions) {
          expect(content.length).toBeGreaterThan(0);
          if (sourceId !== null) expect(sources.map(({ id }) => id)).toContain(sourceId);
        }
      }),
      { numRuns: 400, seed: 7 },
    );
  });
});
