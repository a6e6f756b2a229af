import { expect, test } from "vitest";
import { createMarkdownWriter } from "../../src/output/markdown.js";
import { article, makeReport } from "./builders.js";

test("a report to read has measures with their counts, findings in their sentences, and sources", () => {
  expect(createMarkdownWriter().write(makeReport(), article)).toMatchInlineSnapshot(`
    "## Plan slap

    The Paper · 2017-01-19 · https://example.org/a?b=1 · id a1

    410 words in 3 sentences and 2 paragraphs: 330 the outlet's own, 50 attributed, 30 quoted.

    | Indicator | Measure | Whose words | Value | Unit |
    | --- | --- | --- | --- | --- |
    | hedging | hedges | outlet | 27.3 (9 of 330; 12.5 to 51.8) | per 1000 words |
    | hedging | hedges | quoted | – (1 of 30; fewer than 200 words) | per 1000 words |
    | attribution | quoted-words | all | 7 % (30 of 410; 5 % to 10 %) | share |
    | attribution | sources | all | 2 | count |
    | attribution | source-balance | all | 0.81 (2 of 40) | index |

    ### hedging: 2

    - modal (attributed): Critics say the plan **may** fail.
    - modal (quoted): “It **could** work,” said Ana Ruiz, a minister.

    ### loaded-language: 1

    - loaded-word (title, outlet): Plan **slap**

    ### Sources

    | Source | Kind | Role | Attributions | Words | Cues |
    | --- | --- | --- | --- | --- | --- |
    | Critics | collective, unnamed, vague, “the plan may fail”, no reason given | – | 1 (lead 1) | 4 (0 quoted) | say 1 |
    | Ana Ruiz | person, named | a minister | 3 (title 1, body 2) | 30 (28 quoted) | said 2; distancing: according to 1 |
    "
  `);
});

test("a report without findings and sources has no empty tables", () => {
  const bare = makeReport(
    { findings: [], sources: [], measures: [], warnings: ["text: 1 quotation never closed"] },
    { title: null, publishedAt: null, url: null },
  );
  expect(createMarkdownWriter().write(bare, article)).toBe(
    [
      "## Article a1",
      "The Paper · id a1",
      "410 words in 3 sentences and 2 paragraphs: 330 the outlet's own, 50 attributed, 30 quoted.",
      "Note: text: 1 quotation never closed\n",
    ].join("\n\n"),
  );
});

test("markup in a title or a text is shown, not obeyed", () => {
  const text = "<b>It *may* be</b>";
  const [, finding] = makeReport().findings;
  const report = makeReport(
    {
      findings: [{ ...finding, start: 7, end: 10, text: "may", sentence: 0 }],
      sentences: [{ field: "text", start: 0, end: text.length, voice: "outlet", scores: {} }],
    },
    { title: "# A | <script>" },
  );
  const written = createMarkdownWriter().write(report, { text });
  expect(written).toContain("## \\# A \\| \\<script\\>\n");
  expect(written).toContain("\\<b\\>It \\***may**\\* be\\</b\\>");
});

test("several articles stand under one heading of the first rank", () => {
  const { opening, separator, closing, write } = createMarkdownWriter();
  const page =
    opening + [write(makeReport(), article), write(makeReport(), article)].join(separator) + closing;
  expect(page.match(/^# /gm)).toHaveLength(1);
  expect(page.match(/^## Plan slap$/gm)).toHaveLength(2);
});
