import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { INPUT_ENDINGS } from "../../src/corpus/formats.js";
import type { Scorecard } from "../../src/evaluate/scorecard.js";
import { indicators } from "../../src/indicators/index.js";
import * as node from "../../src/node.js";
import { FORMATS } from "../../src/output/formats.js";
import { ROOT, readBlocks } from "./markdown.js";
import { createSandbox } from "./sandbox.js";

const readme = readFileSync(join(ROOT, "README.md"), "utf8");
const blocks = readBlocks(readme);
const sandbox = createSandbox();
afterAll(() => sandbox.remove());

for (const { mark, code } of blocks) if (mark?.startsWith("file: ")) sandbox.write(mark.slice(6), code);

/** The README with every output in it made anew. */
function fillReadme(): string {
  const programs = blocks.filter(({ language }) => language === "ts");
  const printed = sandbox.runPrograms(programs.map(({ code }) => code));
  const fillings = blocks.flatMap(({ mark, start, end }, index) => {
    if (mark === "printed by the code above")
      return [{ start, end, text: printed[programs.indexOf(blocks[index - 1])] }];
    if (mark?.startsWith("output of: ")) return [{ start, end, text: sandbox.runCommand(mark.slice(11)) }];
    return [];
  });
  const table = /(?<=<!-- agreement -->\n)(?:\|.*\n)*/.exec(readme);
  if (table !== null)
    fillings.push({ start: table.index, end: table.index + table[0].length, text: agreementTable() });
  let filled = "";
  let at = 0;
  for (const { start, end, text } of fillings.sort((a, b) => a.start - b.start)) {
    filled += readme.slice(at, start) + text;
    at = end;
  }
  return filled + readme.slice(at);
}

/** What `framelens evaluate sample` prints, as a table of Markdown. */
function agreementTable(): string {
  const scorecard: Scorecard = JSON.parse(sandbox.runCommand("framelens evaluate sample --format json"));
  const rows = scorecard.tables[0].rows.map(({ name, gold, predicted, precision, recall, f1 }) => {
    const percents = [precision.value, recall.value, f1].map((figure) => (100 * (figure ?? 0)).toFixed(1));
    return `| ${name} | ${gold} | ${predicted} | ${percents.join(" | ")} |`;
  });
  const head = ["| | annotated | found | precision | recall | F1 |", "|---|---:|---:|---:|---:|---:|"];
  return `${[...head, ...rows].join("\n")}\n`;
}

describe("the README", () => {
  // After a change in what is found: npx vitest run tests/docs -u
  it("shows exactly what its commands and its code print", { timeout: 60_000 }, async () => {
    await expect(fillReadme()).toMatchFileSnapshot(join(ROOT, "README.md"));
  });

  it("shows the picture that its script draws", async () => {
    const drawn = sandbox.runScript("draw-marked-article.js");
    await expect(drawn).toMatchFileSnapshot(join(ROOT, "docs/pool-closure.svg"));
  });

  const commands = blocks
    .filter(({ language }) => language === "sh")
    .flatMap(({ code }) => code.split("\n").filter((line) => line.startsWith("npx framelens ")));

  it.each(commands)("names a command that runs: %s", { timeout: 30_000 }, (line) => {
    expect(() => sandbox.runCommand(line)).not.toThrow();
  });

  it("shows at least one command and one program with its output", () => {
    expect(commands.length).toBeGreaterThan(0);
    const marks = blocks.map(({ mark }) => mark ?? "");
    expect(marks.some((mark) => mark.startsWith("output of: "))).toBe(true);
    expect(marks).toContain("printed by the code above");
  });

  it.each(["npm ci && npm run demo", "npm ci && npm test"])("has the line a newcomer copies: %s", (line) => {
    expect(readme.split("\n")).toContain(line);
  });

  it("has a demo that writes what it says it writes", { timeout: 30_000 }, () => {
    const last = sandbox.runScript("demo.js").trimEnd().split("\n").at(-1) ?? "";
    const named = last.match(/demo-output\/[a-z.]*[a-z]/g) ?? [];
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((file) => !sandbox.holds(file))).toEqual([]);
  });

  it("explains every public name", () => {
    const types = ["index.ts", "node.ts"].flatMap((file) => {
      const code = readFileSync(join(ROOT, "src", file), "utf8");
      return [...code.matchAll(/\btype (?:\{ )?(\w+)\b/g)].map(([, name]) => name);
    });
    const names = [...Object.keys(node), ...types];
    expect(names.length).toBeGreaterThan(10);
    const missing = names.filter((name) => !new RegExp(`\`${name}[\`(]`).test(readme));
    expect(missing).toEqual([]);
  });

  it("names every indicator, label and measure", () => {
    const { measures } = node.analyze({ text: "" });
    const names = [
      ...indicators.map(({ name }) => `**${name}**`),
      ...indicators.flatMap(({ labels }) => labels.map(({ name }) => `\`${name}\``)),
      ...measures.map(({ name }) => `\`${name}\``),
    ];
    expect(names.filter((name) => !readme.includes(name))).toEqual([]);
  });

  it("names every format that is read or written", () => {
    const words = new Set(readme.match(/\.[a-z.]+[a-z]/g));
    expect([...INPUT_ENDINGS, ...FORMATS].filter((ending) => !words.has(ending))).toEqual([]);
  });

  it.each([...["analyze", "compare", "norms", "explain", "parse", "evaluate", "train", "list"]])(
    "names every option of framelens %s",
    (command) => {
      const options = sandbox.runCommand(`framelens ${command} --help`).match(/--[a-z-]+(?= )/g) ?? [];
      const missing = options.filter((option) => option !== "--help" && !readme.includes(option));
      expect(missing.filter((option) => option !== "--output")).toEqual([]);
    },
  );
});
