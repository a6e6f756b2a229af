import { expect, test } from "vitest";
import { explain, type Style } from "../../src/output/explain.js";
import type { Finding } from "../../src/types.js";
import { article, findings, makeReport, voices } from "./builders.js";

const tags: Style = (looks, text) => `<${looks.join(" ")}>${text}</>`;

test("without a style, findings and voices are marked by brackets", () => {
  expect(explain(makeReport(), article, voices)).toMatchInlineSnapshot(`
    "The Paper · 2017-01-19 · a1

    Plan [slap:loaded-word]

    Critics say {attributed: the plan [may:modal] fail.} “{quoted: It [could:modal] work,}”
    said Ana Ruiz, a minister.

    A slap in the face.

    Marks: [words:label] a finding; {attributed: …} a source's words in paraphrase; {quoted:
    …} words between quotation marks; {furniture: …} the page's, not counted; the rest is
    the outlet's own.
    Findings: hedging 2, loaded-language 1.

      1. slap  loaded-language: loaded-word, outlet, score 0.60, title 5–9, rule loaded-language/slap
      2. may  hedging: modal, attributed, score 0.80, text 21–24, rule hedging/may
      3. could  hedging: modal, quoted, score 0.75, text 35–40, rule hedging/could

    Sources:
      Critics (collective; vague, “the plan may fail”, no reason given): 1 attribution (lead 1), 4 words, 0 of them quoted; say 1
      Ana Ruiz (person, a minister): 3 attributions (title 1, body 2), 30 words, 28 of them quoted; said 2; distancing: according to 1
    "
  `);
});

test("with a style, findings have the colour of their indicator and voices are told apart", () => {
  const page = explain(makeReport(), article, voices, { style: tags, width: 40 });
  expect(page).toContain(
    [
      "Critics say <underline>the plan </><underline bold yellow>may</><dim yellow>‹modal›</><underline> fail.</>",
      "“<italic>It </><italic bold yellow>could</><dim yellow>‹modal›</><italic> work,</>” said Ana Ruiz, a",
      "minister.",
    ].join("\n"),
  );
  expect(page).toContain("Findings: <bold yellow>hedging</> 2, <bold red>loaded-language</> 1.");
  expect(page).not.toContain("{quoted");
});

test("why a finding was made stands below it, on one line, where it is known", () => {
  const reasonOf = ({ label }: Finding): string | null => (label === "modal" ? null : "“slap”\nis strong.");
  const page = explain(makeReport(), article, voices, { reasonOf });
  expect(page).toContain("rule loaded-language/slap\n     why: “slap” is strong.\n  2. may");
  expect(page.match(/why:/g)).toHaveLength(1);
});

test("a look never runs over a line end", () => {
  const page = explain(makeReport(), article, voices, { style: tags, width: 10 });
  for (const line of page.split("\n")) expect(line.split("<").length).toBe(line.split(">").length);
});

test("findings that share words, or overlap, all have their labels", () => {
  const at = (start: number, end: number, label: string): Finding => ({
    ...{ ...findings[1], start, end, label, text: article.text.slice(start, end) },
  });
  const shared = makeReport({ findings: [at(21, 24, "modal"), at(21, 24, "weasel"), at(16, 29, "belief")] });
  expect(explain(shared, article, [])).toContain("say the [plan [may:modal|weasel] fail:belief].");
  const nested = makeReport({ findings: [at(16, 24, "weasel"), at(21, 24, "indirect")] });
  expect(explain(nested, article, [])).toContain("the [plan [may:indirect]:weasel] fail.");
  const crossing = makeReport({ findings: [at(16, 24, "belief"), at(21, 29, "modal")] });
  expect(explain(crossing, article, [])).toContain("the [plan [may:belief] fail:modal].");
});

test("taking the marks away gives the article's words back, line by line", () => {
  const page = explain(makeReport(), article, voices, { width: 1000 });
  const plain = page.replace(/\[|:(modal|loaded-word)\]|\{(quoted|attributed): |\}/g, "");
  for (const line of article.text.split("\n")) expect(plain).toContain(line);
});

test("an article without findings says so", () => {
  expect(explain(makeReport({ findings: [] }), article, voices)).toContain("\n\nNo findings.\n");
});

test("nothing in an article steers the terminal", () => {
  const text = "a\u001b[31mb \u202e c\u0007";
  const page = explain(makeReport({ findings: [] }, { title: "\u009b", outlet: "\u001b" }), { text }, []);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  expect(page).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]/);
});

test("50,000 quotations on one line are marked within a second", () => {
  const text = "“a” ".repeat(50_000);
  const quoted = Array.from({ length: 50_000 }, (_, i) => {
    return { field: "text", start: 4 * i + 1, end: 4 * i + 2, voice: "quoted" } as const;
  });
  const began = performance.now();
  const page = explain(makeReport({ findings: [] }), { text }, quoted);
  expect(performance.now() - began).toBeLessThan(1000);
  expect(page.match(/\{quoted: a\}/g)?.length).toBeGreaterThan(40_000);
});
