import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { createRandom } from "../../src/learn/random.js";
import { drawReports } from "../compare/builders.js";
import { makeFolder } from "./run.js";

const random = createRandom(3);
const LINES = [...drawReports("Courier", 6, 8, random), ...drawReports("Star", 6, 30, random)]
  .map((report) => `${JSON.stringify(report)}\n`)
  .join("");
const SAMPLE = join(import.meta.dirname, "../../datasets/sample/articles.csv");

describe.concurrent("compare", { timeout: 60_000 }, () => {
  it("reads reports that analyze wrote, gzipped too, and prints JSON into a pipe", async () => {
    const folder = makeFolder();
    folder.put("reports.jsonl.gz", gzipSync(LINES));
    const { status, stdout } = await folder.run(["compare", "reports.jsonl.gz", "--by", "outlet", "--quiet"]);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      schema: "framelens/comparison@1",
      by: "outlet",
      articles: 12,
    });
  });

  it("reads them from standard input, and tells of lines that are none", async () => {
    const folder = makeFolder();
    const input = `${LINES}{"schema": 1}\n\nno json\n`;
    const args = ["compare", "-", "--by", "outlet", "--rejects", "rejects.jsonl", "--strict"];
    const { status, stdout, stderr } = await folder.run(args, { input });
    expect(status).toBe(3);
    expect(JSON.parse(stdout).articles).toBe(12);
    expect(stderr).toContain("stdin:13: no report: expected a report that analyze wrote");
    expect(readFileSync(join(folder.path, "rejects.jsonl"), "utf8").trim().split("\n")).toHaveLength(2);
  });

  it("analyzes articles, and writes groups, pairs, Markdown and the table", async () => {
    const folder = makeFolder();
    const files = ["-o", "out.csv", "-o", "out.md", "-o", "out.json"];
    const args = ["compare", SAMPLE, "--by", "outlet", "--table", ...files];
    const { status, stdout, stderr } = await folder.run(args);
    expect([status, stderr]).toEqual([0, expect.stringContaining("wrote out.pairs.csv")]);
    expect(stdout).toContain("studentised permutation");
    const read = (name: string): string => readFileSync(join(folder.path, name), "utf8");
    const { groups, pairs } = JSON.parse(read("out.json"));
    expect(read("out.csv").trim().split("\n")).toHaveLength(groups.length + 1);
    expect(read("out.pairs.csv").trim().split("\n")).toHaveLength(pairs.length + 1);
    expect(read("out.md")).toContain("## hedging: hedges, outlet words");
    for (const name of ["out.csv", "out.pairs.csv", "out.md", "out.json"]) {
      expect(read(name)).not.toMatch(/NaN|Infinity|undefined/);
      expect(read(name)).toMatch(/seed 1|"seed":1/);
    }
  });

  it("prints the table from the lowest group on with --sort, and refuses what is no column", async () => {
    const folder = makeFolder();
    const args = ["compare", SAMPLE, "--by", "outlet", "--quiet", "--draws", "199"];
    const { stdout } = await folder.run([...args, "--sort", "attributions"]);
    const rates = [...stdout.matchAll(/^│[^│]*│[^│]*│[^│]*│[^│]*│[^│]*│[^│]*│ +(\d+\.\d) \[/gm)].map(
      ([, rate]) => Number(rate),
    );
    expect(rates.length).toBeGreaterThan(2);
    expect(rates).toEqual([...rates].sort((a, b) => a - b));
    const { status, stderr } = await folder.run([...args, "--sort", "words"]);
    expect(status).toBe(2);
    expect(stderr).toContain("loaded-terms");
  });

  it("refuses a field that is not there with status 2, and lists the fields", async () => {
    const folder = makeFolder();
    folder.put("reports.jsonl", LINES);
    const { status, stderr } = await folder.run(["compare", "reports.jsonl", "--by", "paper", "--quiet"]);
    expect(status).toBe(2);
    expect(stderr).toContain('--by: no article has a field "paper": expected one of outlet');
  });

  it.each([
    [["--draws", "5"], "--draws: expected a whole number from 199 on"],
    [["--minimum-articles", "2"], "--minimum-articles: expected a whole number from 3 on"],
    [["--within", "outlet"], "--within: expected another field than --by outlet"],
    [
      ["--within", "event", "--match"],
      "--match finds events, --within takes them from a field: expected one",
    ],
    [["-o", "out.xls"], "out.xls: unknown output format of a comparison"],
    [["-o", "reports.jsonl.csv", "-o", "reports.jsonl.csv"], "named twice"],
  ])("refuses %j with status 2", async (extra, message) => {
    const folder = makeFolder();
    folder.put("reports.jsonl", LINES);
    const { status, stderr } = await folder.run(["compare", "reports.jsonl", "--by", "outlet", ...extra]);
    expect([status, stderr]).toEqual([2, expect.stringContaining(message)]);
  });
});
