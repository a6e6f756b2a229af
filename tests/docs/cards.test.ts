import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { ROOT } from "./markdown.js";

const Rows = z.array(z.object({ entry: z.string(), label: z.string(), note: z.string() }));
type Row = z.infer<typeof Rows>[number];

const models = readdirSync(join(ROOT, "models"));
const lexicons = models.filter((model) => existsSync(join(ROOT, "models", model, "lexicon.csv")));
const datasets = readdirSync(join(ROOT, "datasets"));

function readRows(model: string): Row[] {
  const csv = readFileSync(join(ROOT, "models", model, "lexicon.csv"), "utf8");
  return Rows.parse(parse(csv, { columns: true, bom: true, skip_empty_lines: true, trim: true }));
}

/** What a column of a card's table counts: all entries of the row's label, or those of a frame of attribution. */
function counterOf(head: string): (row: Row) => boolean {
  if (head === "entries") return () => true;
  if (head === "of these more than one word") return ({ entry }) => /[ -]/.test(entry);
  const frame = new RegExp(`^frame=(?:[a-z]+\\|)*${head}\\b`);
  return ({ note }) => frame.test(note);
}

const inWords = (number: number): string => number.toLocaleString("en");

/** A card with its counts made anew, and the labels it gives a count for. */
function fillCounts(card: string, rows: readonly Row[]): { filled: string; counted: Set<string> } {
  const labels = [...new Set(rows.map(({ label }) => label))];
  const counted = new Set<string>();
  const cellsOf = (line: string): string[] =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim());
  let heads: string[] = [];
  const lines = card.split("\n").map((line) => {
    if (!line.startsWith("|")) heads = [];
    else if (heads.length === 0) heads = cellsOf(line);
    const cells = cellsOf(line);
    if (!line.startsWith("|") || !heads.includes("entries") || ![...labels, "all"].includes(cells[0]))
      return line;
    counted.add(cells[0]);
    const own = rows.filter(({ label }) => (cells[0] === "all" ? label !== "clear" : label === cells[0]));
    const filled = cells.map((cell, index) =>
      /^[\d,]+$/.test(cell) ? inWords(own.filter(counterOf(heads[index])).length) : cell,
    );
    return `| ${filled.join(" | ")} |`.replace("|  |", "| |");
  });
  const cues = rows.filter(({ label }) => label !== "clear");
  const clear = inWords(rows.length - cues.length);
  const phrases = inWords(cues.filter(({ entry }) => entry.includes(" ")).length);
  let filled = lines
    .join("\n")
    .replace(/^[\d,]+ entries:/m, `${inWords(rows.length)} entries:`)
    .replace(/^[\d,]+ cues \([\d,]+ of/m, `${inWords(cues.length)} cues (${phrases} of`)
    .replace(/`clear` marks [\d,]+ uses/, `\`clear\` marks ${clear} uses`);
  for (const label of labels.filter((label) => !counted.has(label)))
    filled = filled.replace(new RegExp(`[\\d,]*\\d( \`?${label}\\b)`), (_, name: string) => {
      counted.add(label);
      return inWords(rows.filter((row) => row.label === label).length) + name;
    });
  return { filled, counted };
}

describe.each(lexicons)("the card of models/%s", (model) => {
  const path = join(ROOT, "models", model, "card.md");
  const card = readFileSync(path, "utf8");
  const rows = readRows(model);

  // After a change of a lexicon: npx vitest run tests/docs -u
  it("gives the true number of entries", async () => {
    await expect(fillCounts(card, rows).filled).toMatchFileSnapshot(path);
  });

  it("gives a number for every label", () => {
    const { counted } = fillCounts(card, rows);
    expect(rows.map(({ label }) => label).filter((label) => !counted.has(label))).toEqual([]);
  });
});

describe.each(models)("models/%s", (model) => {
  it("has a card that tells the licence and the limits", () => {
    const card = readFileSync(join(ROOT, "models", model, "card.md"), "utf8");
    expect(card).toMatch(/licen[cs]e/i);
    expect(card).toMatch(/^## Limits/m);
  });
});

describe("datasets", () => {
  it.each(datasets)("%s has a card", (dataset) => {
    expect(existsSync(join(ROOT, "datasets", dataset, "card.md"))).toBe(true);
  });
});
