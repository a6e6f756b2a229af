import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Folder, makeFolder } from "./run.js";

const TWO =
  "id,outlet,text,page\n1,The Paper,Critics say it may rain.,7\n2,The Post,About 40 boats were lost.,8\n";
const STACK = /^\s+at /m;
const read = (folder: Folder, name: string): string => readFileSync(join(folder.path, name), "utf8");

// biome-ignore lint/suspicious/noExplicitAny: what was printed is checked by what the tests expect of it
const parseLines = (lines: string): any[] =>
  lines
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));

describe.concurrent("analyze", { timeout: 60_000 }, () => {
  it("prints a report a line when it has no file to write, and tells the rest on standard error", async () => {
    const folder = makeFolder();
    const { status, stdout, stderr } = await folder.run(["analyze", folder.put("two.csv", TWO)]);
    expect(status).toBe(0);
    expect(parseLines(stdout)).toMatchObject([
      {
        schema: "framelens/article-report@1",
        article: { id: "1", outlet: "The Paper", meta: { page: "7" } },
      },
      { article: { id: "2" }, findings: [{ label: "approximator" }] },
    ]);
    expect(stderr).toMatch(/^2 articles, 0 records rejected, \d+\.\d s\n$/);
  });

  it("is silent on standard error when it is told to be quiet", async () => {
    const folder = makeFolder();
    const { stderr } = await folder.run(["analyze", folder.put("two.csv", TWO), "--quiet"]);
    expect(stderr).toBe("");
  });

  it("writes every file it is told to, in the format of its name, and nothing to standard output", async () => {
    const folder = makeFolder();
    const names = [
      "r.jsonl",
      "r.json",
      "r.csv",
      "r.findings.csv",
      "r.sources.csv",
      "r.md",
      "new/folder/r.csv",
    ];
    const outputs = names.flatMap((name) => ["-o", name]);
    const { status, stdout, stderr } = await folder.run(["analyze", folder.put("two.csv", TWO), ...outputs]);
    expect([status, stdout]).toEqual([0, ""]);
    for (const name of names) expect(stderr).toContain(`wrote ${name}\n`);
    expect(parseLines(read(folder, "r.jsonl"))).toEqual(JSON.parse(read(folder, "r.json")));
    expect(read(folder, "r.csv").trimEnd().split("\n")).toHaveLength(3);
    expect(read(folder, "new/folder/r.csv")).toBe(read(folder, "r.csv"));
    expect(read(folder, "r.findings.csv")).toContain("approximator");
    expect(read(folder, "r.md")).toContain("The Paper");
  });

  it("writes a page that is the same every time, and without texts when told so", async () => {
    const folder = makeFolder();
    const input = folder.put("two.csv", TWO);
    await folder.run(["analyze", input, "-o", "a.html"]);
    await folder.run(["analyze", input, "-o", "b.html"]);
    const { status } = await folder.run(["analyze", input, "--no-text", "-o", "bare.html"]);
    expect(status).toBe(0);
    expect(read(folder, "a.html")).toBe(read(folder, "b.html"));
    expect(read(folder, "bare.html")).toMatch(/^<!doctype html>/);
    expect(read(folder, "bare.html")).not.toBe(read(folder, "a.html"));
  });

  it("writes files that are whole when there is no article", async () => {
    const folder = makeFolder();
    const input = folder.put("none.csv", "id,text\n");
    await folder.run(["analyze", input, "-o", "r.json", "-o", "r.jsonl", "-o", "r.csv"]);
    expect(JSON.parse(read(folder, "r.json"))).toEqual([]);
    expect(read(folder, "r.jsonl")).toBe("");
  });

  it("prints the table besides the files when it is asked to", async () => {
    const folder = makeFolder();
    const input = folder.put("two.csv", TWO);
    const { stdout } = await folder.run(["analyze", input, "-o", "r.csv", "--table"]);
    expect(stdout).toContain("The Paper");
    expect(stdout).not.toContain("\u001b");
  });

  it("does not read what an earlier output in its folder left open", async () => {
    const folder = makeFolder();
    folder.put("in/a.txt", "It may rain.");
    const { status, stderr } = await folder.run(["analyze", "in", "-o", "in/r.jsonl"]);
    expect(status).toBe(0);
    expect(stderr).toContain("1 article, 0 records rejected");
  });

  it("reads JSONL from standard input", async () => {
    const input = '{"id":"a","text":"It may rain."}\nnot json\n';
    const { status, stdout, stderr } = await makeFolder().run(["analyze", "-"], { input });
    expect(status).toBe(0);
    expect(parseLines(stdout)).toMatchObject([{ article: { id: "a" } }]);
    expect(stderr).toContain("rejected: stdin:2: ");
  });

  it("takes the columns it is told to", async () => {
    const folder = makeFolder();
    folder.put("a.csv", "nr,story,paper,text\n9,It may rain.,The Paper,Nothing.\n");
    const { stdout } = await folder.run([
      ...["analyze", "a.csv", "--column", "text=story", "--column", "id=nr", "--column", "outlet=paper"],
    ]);
    expect(parseLines(stdout)).toMatchObject([
      { article: { id: "9", outlet: "The Paper", meta: { text: "Nothing." } }, findings: [{ text: "may" }] },
    ]);
  });

  it("uses the indicators it is told to, and records which", async () => {
    const folder = makeFolder();
    const { stdout } = await folder.run([
      ...["analyze", folder.put("two.csv", TWO), "--indicators", "hedging, attribution"],
    ]);
    const [{ madeWith, measures }] = parseLines(stdout);
    expect(madeWith.options).toEqual({ indicators: ["attribution", "hedging"] });
    expect(Object.keys(madeWith.indicators)).toEqual(["attribution", "hedging"]);
    expect(new Set(measures.map(({ indicator }: { indicator: string }) => indicator))).toEqual(
      new Set(["attribution", "hedging"]),
    );
  });

  it("ends quietly when nobody reads on", async () => {
    const folder = makeFolder();
    folder.put("many.jsonl", '{"text":"Critics say it may rain, she said."}\n'.repeat(3000));
    const { status, stderr } = await folder.run(["analyze", "many.jsonl", "--rejects", "r.jsonl"], {
      readOnly: 1,
    });
    expect([status, stderr]).toEqual([0, ""]);
    for (const args of [["list"], ["list", "--format", "json"], ["explain", "many.jsonl"], ["--help"]]) {
      const outcome = await folder.run(args, { readOnly: 0 });
      expect(outcome.stderr).not.toMatch(STACK);
      expect(outcome.status).toBe(0);
    }
  });
});

describe.concurrent("--lexicon", { timeout: 60_000 }, () => {
  const analyzeWith = async (name: string, content: string, ...more: string[]) => {
    const folder = makeFolder();
    folder.put("a.csv", "id,text\n1,It may rain cats; the drizzle was utterly fine.\n");
    const outcome = await folder.run([
      "analyze",
      "a.csv",
      "--lexicon",
      folder.put(name, content),
      "--quiet",
      ...more,
    ]);
    expect(outcome.stderr).not.toMatch(STACK);
    return outcome;
  };

  it("adds a CSV as an indicator named like the file", async () => {
    const { status, stdout } = await analyzeWith("weather.csv", "entry,label\n<rain>,wet\ndrizzle,wet\n");
    expect(status).toBe(0);
    const [{ findings, madeWith, measures }] = parseLines(stdout);
    const own = findings.filter(({ indicator }: { indicator: string }) => indicator === "weather");
    expect(own).toMatchObject([
      { label: "wet", text: "rain", rule: "weather/rain", score: 0.8, voice: "outlet" },
      { label: "wet", text: "drizzle" },
    ]);
    expect(madeWith.options).toEqual({ lexicons: ["weather.csv"] });
    expect(measures).toContainEqual(
      expect.objectContaining({ indicator: "weather", name: "terms", voice: "outlet", count: 2 }),
    );
  });

  it("extends with a YAML the indicator it names", async () => {
    const { stdout } = await analyzeWith(
      "mine.yaml",
      "indicator: hedging\nentries:\n  - { entry: fine, label: approximator }\n  - { entry: may rain, label: clear }\n",
    );
    const [{ findings }] = parseLines(stdout);
    const hedges = findings.filter(({ indicator }: { indicator: string }) => indicator === "hedging");
    expect(hedges.map(({ text }: { text: string }) => text)).toEqual(["fine"]);
  });

  it.each([
    ["words.csv", "entry,tag\nrain,wet\n", 'words.csv:1: no column "label"'],
    ["words.csv", "entry,label,weight\nrain,wet,\nsnow,wet,9\n", 'words.csv:3: entry "snow": weight "9"'],
    [
      "words.yaml",
      "- entry: rain\n  label: wet\n- entry: snow\n",
      'words.yaml:3: entry "snow": column "label"',
    ],
    ["words.yaml", "- entry: [\n", "words.yaml:2: not readable as YAML"],
    [
      "words.csv",
      "entry,label,indicator\nrain,wet,hedging\n",
      'entry "rain": unknown label "wet": expected one of',
    ],
    ["words.txt", "rain\n", '--lexicon words.txt: unknown ending ".txt": expected .csv, .yaml or .yml'],
  ])("with a mistake in %s ends with status 2, naming what is wrong", async (name, content, message) => {
    const { status, stdout, stderr } = await analyzeWith(name, content);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(message);
  });

  it("for an indicator that is left out ends with status 2", async () => {
    const words = "entry,label,indicator\nfine,approximator,hedging\n";
    const { status, stderr } = await analyzeWith("words.csv", words, "--indicators", "attribution");
    expect(status).toBe(2);
    expect(stderr).toContain('--lexicon has entries for "hedging", which --indicators leaves out');
  });
});

describe.concurrent("--config", { timeout: 60_000 }, () => {
  const analyzeWith = (name: string, content: string, ...more: string[]) => {
    const folder = makeFolder();
    folder.put("a.csv", "id,story\n1,It may rain.\n2,It could well snow tomorrow.\n");
    folder.put("weather.csv", "entry,label\nrain,wet\n");
    return folder.run(["analyze", "a.csv", "--config", folder.put(name, content), "--quiet", ...more]);
  };

  it.each([
    ["c.yaml", "indicators: [hedging]\nlexicon: weather.csv\ncolumn: { text: story }\nmaxChars: 20\n"],
    ["c.json", '{"indicators":"hedging","lexicon":["weather.csv"],"column":["text=story"],"maxChars":"20"}'],
  ])("takes the options from %s", async (name, content) => {
    const { status, stdout } = await analyzeWith(name, content);
    expect(status).toBe(0);
    expect(parseLines(stdout)).toMatchObject([
      {
        findings: [{ text: "may" }, { text: "rain" }],
        madeWith: { options: { indicators: ["hedging"], lexicons: ["weather.csv"] } },
      },
    ]);
  });

  it("takes every option of the command, with or without hyphens", async () => {
    const config =
      "output: [r.jsonl, r.csv]\nmax-chars: 20\ncolumn: { text: story }\nrejects: no.jsonl\nstrict: true\nmodel: none\nworkers: 2\nseed: 3\n";
    const { status, stdout } = await analyzeWith("c.yaml", config, "-o", "other.jsonl");
    // Given on the command line too, so that of the file does not count.
    expect([status, stdout]).toEqual([3, ""]);
  });

  it("takes the options of other commands, the field to compare by among them", async () => {
    const folder = makeFolder();
    folder.put("two.csv", TWO);
    folder.put(
      "c.yaml",
      "by: outlet\ndraws: 199\ncorrection: holm\nminimum-articles: 3\nduplicates: false\n",
    );
    const { status, stdout } = await folder.run(["compare", "two.csv", "--config", "c.yaml"]);
    expect([status, JSON.parse(stdout).by]).toEqual([0, "outlet"]);
    const norms = await folder.run(["norms", "two.csv", "--config", folder.put("n.yaml", "output: n.json")]);
    expect([norms.status, JSON.parse(read(folder, "n.json")).articles]).toEqual([0, 2]);
    const wrong = await folder.run([
      "compare",
      "two.csv",
      "--config",
      folder.put("w.yaml", "correction: no"),
    ]);
    expect(wrong.status).toBe(2);
    expect(wrong.stderr).toContain('w.yaml at "correction": ');
  });

  it("goes behind the command line", async () => {
    const { stdout } = await analyzeWith(
      ...(["c.yaml", "indicators: hedging\ncolumn: text=story\n", "--indicators", "attribution"] as const),
    );
    expect(parseLines(stdout)[0].madeWith.options).toEqual({ indicators: ["attribution"] });
  });

  it.each([
    ["c.yaml", "indicator: hedging\n", "c.yaml: Unrecognized key"],
    ["c.yaml", "maxChars: [1]\n", 'c.yaml at "maxChars": '],
    ["c.yaml", "- hedging\n", "c.yaml: "],
    ["c.yaml", "strict: 1\n", 'c.yaml at "strict": '],
    ["c.yaml", "indicators: [\n", "c.yaml: neither YAML nor JSON"],
    ["c.yaml", "indicators: hedges\n", 'unknown indicator "hedges": expected one of'],
  ])("with a mistake in %s ends with status 2: %s", async (name, content, message) => {
    const { status, stdout, stderr } = await analyzeWith(name, content);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(STACK);
  });
});
