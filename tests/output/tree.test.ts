import fc from "fast-check";
import { expect, test } from "vitest";
import type { ParsedSentence } from "../../src/language/types.js";
import type { Style } from "../../src/output/explain.js";
import { drawTree } from "../../src/output/tree.js";
import { drawTreeLines } from "../../src/output/tree-lines.js";
import { buildTree } from "../language/build-tree.js";

const sentence = buildTree(`
  The      DET   envoy  det
  envoy    NOUN  said   nsubj     Sing
  reportedly ADV said   advmod
  said     VERB  -      root      Fin.Past
  that     SCONJ failed mark
  talks    NOUN  failed nsubj     Plur
  had      AUX   failed aux       Fin.Past
  failed   VERB  said   ccomp     Part.Past
  .        PUNCT said   punct`);

/** Each word depends on the one before it. */
const chain = (length: number): ParsedSentence => ({
  forms: Array.from({ length }, () => "word"),
  tags: Array.from({ length }, () => sentence.tags[0]),
  tree: {
    heads: Int32Array.from({ length }, (_, token) => token - 1),
    relations: Array.from({ length }, (_, token) => (token === 0 ? "root" : "dep")),
  },
});

test("a tree has a line for each token: number, lines to its head, form, part of speech, relation, features", () => {
  expect(drawTree(sentence)).toMatchInlineSnapshot(`
    "0    ╭─╼ The       DET   det
    1  ╭─┶ envoy       NOUN  nsubj         Sing
    2  ├─╼ reportedly  ADV   advmod
    3 ─┾ said          VERB  root          Fin Past
    4  │ ╭─╼ that      SCONJ mark
    5  │ ├─╼ talks     NOUN  nsubj         Plur
    6  │ ├─╼ had       AUX   aux           Fin Past
    7  ├─┶ failed      VERB  ccomp         Part Past
    8  ╰─╼ .           PUNCT punct
    "
  `);
});

test("lines of a tree that is not projective cross, and every word is right of them", () => {
  const crossing = buildTree(`
    What PRON  think obl
    do   AUX   think aux
    you  PRON  think nsubj
    think VERB -     root  Fin
    of   ADP   What  case
    ?    PUNCT think punct`);
  expect(drawTree(crossing)).toMatchInlineSnapshot(`
    "0  ╭─┮ What    PRON  obl
    1  ├─┼─╼ do    AUX   aux
    2  ├─┼─╼ you   PRON  nsubj
    3 ─┾─┼╼ think  VERB  root          Fin
    4  │ ╰─╼ of    ADP   case
    5  ╰─╼ ?       PUNCT punct
    "
  `);
});

test("no tokens, no lines", () => {
  expect(drawTree({ forms: [], tags: [], tree: { heads: new Int32Array(0), relations: [] } })).toBe("");
});

test("a style marks the root, and without its marks the page is the same", () => {
  const tags: Style = (looks, text) => `<${looks.join(" ")}>${text}</>`;
  const page = drawTree(sentence, { style: tags });
  expect(page).toContain("<bold underline>said</>");
  expect(page.replace(/<[^>]*>/g, "")).toBe(drawTree(sentence));
});

test("long words are cut so that lines keep to the width, and control characters are not written", () => {
  const long = buildTree(`
    ${"a".repeat(300)} NOUN b nsubj Sing
    b VERB - root Fin.Past.Pass`);
  const escaped = { ...long, forms: ["\u001b[31ma\nb", "b"] };
  for (const line of drawTree(long, { width: 80 }).split("\n")) expect(line.length).toBeLessThanOrEqual(80);
  expect(drawTree(long)).toContain("…");
  expect(drawTree(escaped)).not.toContain("\u001b");
  expect(drawTree(escaped).split("\n")).toHaveLength(3);
});

test("a tree too deep for the width is drawn with narrower columns, and 200 words in a chain are drawn", () => {
  const [first] = drawTree(chain(38)).split("\n");
  expect(first.length).toBeLessThanOrEqual(96);
  expect(drawTree(chain(200)).split("\n")).toHaveLength(201);
});

/** Tokens of a random tree: each placed in a random order below one placed before it. */
const trees = fc.array(fc.record({ place: fc.nat(), above: fc.nat() }), { maxLength: 40 }).map((tokens) => {
  const order = tokens.map((_, index) => index).sort((a, b) => tokens[a].place - tokens[b].place || a - b);
  const heads = new Int32Array(tokens.length);
  order.forEach((index, place) => {
    heads[index] = place === 0 ? -1 : order[tokens[index].above % place];
  });
  return heads;
});

/** Follows the line from a token's corner up or down its column to the node of its head; -1 for the root. */
function followLine(rows: readonly string[], token: number): number {
  const column = [...rows[token]].findIndex((mark) => "╭├╰".includes(mark));
  if (column === -1) return -1;
  const corner = rows[token][column];
  const below = corner === "╰" ? null : follow(rows, column, token, 1, "┶┾");
  const above = corner === "╭" ? null : follow(rows, column, token, -1, "┮┾");
  return below ?? above ?? Number.NaN;
}

function follow(
  rows: readonly string[],
  column: number,
  token: number,
  step: number,
  nodes: string,
): number | null {
  for (let row = token + step; row >= 0 && row < rows.length; row += step) {
    const mark = rows[row][column] ?? " ";
    if (nodes.includes(mark)) return row;
    if (!"│├┼".includes(mark)) return null;
  }
  return null;
}

test("whatever the tree, its heads can be read off the lines", () => {
  fc.assert(
    fc.property(trees, fc.constantFrom(1, 2, 3), (heads, step) => {
      const rows = drawTreeLines(heads, step);
      expect(rows.map((_, token) => followLine(rows, token))).toEqual([...heads]);
    }),
    { numRuns: 500 },
  );
});
