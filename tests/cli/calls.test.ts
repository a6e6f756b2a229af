import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createAnalyzer } from "../../src/analyzer.js";
import { benchmarks } from "../../src/evaluate/benchmarks.js";
import { VERSION } from "../../src/version.js";
import { makeFolder } from "./run.js";

const TWO = "id,text\n1,Critics say it may rain.\n2,Officials said about 40 boats were lost.\n";
const STACK = /^\s+at /m;

/** Runs the command line among two files, and expects its exit status and nothing but a plain message. */
async function expectRefusal(args: readonly string[], status: 1 | 2): Promise<string> {
  const folder = makeFolder();
  folder.put("two.csv", TWO);
  folder.put("body.csv", "id,story,score\n1,Rain fell.,3\n");
  const outcome = await folder.run(args);
  expect({ status: outcome.status, stdout: outcome.stdout }).toEqual({ status, stdout: "" });
  expect(outcome.stderr).not.toMatch(STACK);
  return outcome.stderr;
}

describe.concurrent("a wrong call ends with status 2", { timeout: 60_000 }, () => {
  it("and names the options, for one that there is not", async () => {
    const said = await expectRefusal(["analyze", "two.csv", "--indicator", "hedging"], 2);
    expect(said).toContain("unknown option '--indicator'");
    for (const option of ["--indicators", "--lexicon", "--column", "--max-chars", "--config", "--output"])
      expect(said).toContain(option);
    expect(await expectRefusal(["list", "--nope"], 2)).toContain("--format");
  });

  it("and names the commands, for one that there is not", async () => {
    expect(await expectRefusal(["analyse", "two.csv"], 2)).toMatch(
      /unknown command 'analyse'[\s\S]*analyze, compare, norms, explain, parse, evaluate, train, list/,
    );
    expect(await expectRefusal(["--nope"], 2)).toContain(
      "analyze, compare, norms, explain, parse, evaluate, train, list",
    );
    expect(await expectRefusal([], 2)).toContain("Usage: framelens");
  });

  it("and names the indicators, for one that there is not", async () => {
    expect(await expectRefusal(["analyze", "two.csv", "--indicators", "hedges"], 2)).toBe(
      'framelens: unknown indicator "hedges": expected one of attribution, hedging, loaded-language, presupposition\n',
    );
    expect(await expectRefusal(["explain", "two.csv", "--indicators", ","], 2)).toBe(
      "framelens: --indicators: no name given: expected one of attribution, hedging, loaded-language, presupposition\n",
    );
  });

  it("and names the columns there are, when none holds the text", async () => {
    const said = await expectRefusal(["analyze", "body.csv"], 2);
    expect(said).toContain("body.csv: no column holds the text: expected text or body or content");
    expect(said).toContain("found id, story, score");
    expect(await expectRefusal(["analyze", "body.csv", "--column", "text=tale"], 2)).toContain(
      "expected tale, found id, story, score",
    );
  });

  it("and names the fields, for a --column that names none", async () => {
    expect(await expectRefusal(["analyze", "two.csv", "--column", "words=story"], 2)).toBe(
      'framelens: --column "words=story": expected field=name, with a field of id, text, title, outlet, publishedAt, url, event, topic, author, language, such as text=body\n',
    );
    expect(await expectRefusal(["analyze", "two.csv", "--column", "story"], 2)).toContain('--column "story"');
  });

  it("for a --max-chars that is no whole number above 0", async () => {
    for (const value of ["many", "0", "1.5"])
      expect(await expectRefusal(["analyze", "two.csv", `--max-chars=${value}`], 2)).toBe(
        `framelens: --max-chars "${value}": expected a whole number above 0\n`,
      );
  });

  it("and names the choices of --format", async () => {
    expect(await expectRefusal(["list", "--format", "xml"], 2)).toContain("Allowed choices are text, json.");
  });

  it("and names the endings, for an output of another", async () => {
    expect(await expectRefusal(["analyze", "two.csv", "-o", "out.xlsx"], 2)).toBe(
      "framelens: out.xlsx: unknown output format: expected a name that ends in one of .findings.csv, .sources.csv, .csv, .parquet, .jsonl, .json, .html, .md\n",
    );
  });

  it("for an input of unknown format, with those that are known", async () => {
    const folder = makeFolder();
    folder.put("a.docx", "x");
    const { status, stderr } = await folder.run(["analyze", "a.docx"]);
    expect(status).toBe(2);
    expect(stderr).toContain("a.docx: unknown format: expected a name that ends in .csv, .tsv");
  });

  it("without an input, and with one too many", async () => {
    expect(await expectRefusal(["analyze"], 2)).toContain("missing required argument 'input'");
    expect(await expectRefusal(["explain", "two.csv", "body.csv"], 2)).toContain("too many arguments");
  });

  it("before it overwrites what it reads: itself, in its folder, by a glob or through a link", async () => {
    for (const [input, output] of [
      ["two.csv", "two.csv"],
      ["two.csv", "./../FOLDER/two.csv"],
      [".", "two.csv"],
      ["t*.csv", "two.csv"],
      ["two.csv", "--rejects=two.csv"],
    ]) {
      const folder = makeFolder();
      folder.put("two.csv", TWO);
      const name = output.replace("FOLDER", folder.path.split("/").at(-1) ?? "");
      const { status, stderr } = await folder.run([
        ...["analyze", input],
        ...(name.startsWith("--") ? [name.replace("two.csv", "./two.csv")] : ["-o", name]),
      ]);
      expect([status, input]).toEqual([2, input]);
      expect(stderr).toContain("is read and would be overwritten: expected another name to write to");
      expect(readFileSync(join(folder.path, "two.csv"), "utf8")).toBe(TWO);
    }
  });

  it("when one file is to be written twice", async () => {
    expect(await expectRefusal(["analyze", "two.csv", "-o", "a.jsonl", "--rejects", "./a.jsonl"], 2)).toBe(
      "framelens: ./a.jsonl: named twice: expected each file once\n",
    );
  });
});

describe.concurrent("a call that cannot be done ends with status 1", { timeout: 60_000 }, () => {
  it("and names the file that is not there", async () => {
    expect(await expectRefusal(["analyze", "two.csv", "gone.csv"], 1)).toBe(
      "framelens: gone.csv: there is no such file or folder\n",
    );
    expect(await expectRefusal(["explain", "gone.txt"], 1)).toContain("gone.txt");
    expect(await expectRefusal(["analyze", "two.csv", "--lexicon", "gone.csv"], 1)).toContain("gone.csv");
    expect(await expectRefusal(["analyze", "two.csv", "--config", "gone.yaml"], 1)).toContain("gone.yaml");
    expect(await expectRefusal(["analyze", "no*.csv"], 1)).toContain("no*.csv: no file is there");
  });

  it("and names the file that cannot be written", async () => {
    expect(await expectRefusal(["analyze", "two.csv", "-o", "body.csv/out.csv"], 1)).toContain(
      "framelens: body.csv/out.csv: cannot be written (",
    );
    expect(await expectRefusal(["analyze", "two.csv", "--rejects", "body.csv/out.jsonl"], 1)).toContain(
      "body.csv/out.jsonl: cannot be written (",
    );
  });

  it("and says which article the file to explain does not hold", async () => {
    expect(await expectRefusal(["explain", "two.csv", "--id", "7"], 1)).toBe(
      'framelens: two.csv: holds no article with id "7"\n',
    );
  });
});

describe.concurrent("help", { timeout: 60_000 }, () => {
  it.each([
    ["--help"],
    ["analyze", "--help"],
    ["explain", "--help"],
    ["parse", "--help"],
    ["evaluate", "--help"],
    ["train", "--help"],
    ["list", "--help"],
    ["help", "analyze"],
  ])("is printed by %s %s, with status 0", async (...args) => {
    const { status, stdout, stderr } = await makeFolder().run(args.filter((arg) => arg !== undefined));
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/^Usage: framelens/);
  });

  it("has --version print the version of the package", async () => {
    const { status, stdout } = await makeFolder().run(["--version"]);
    expect([status, stdout]).toEqual([0, `${VERSION}\n`]);
    const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
    expect(version).toBe(VERSION);
  });
});

describe.concurrent("list", { timeout: 60_000 }, () => {
  it("prints indicators with labels, benchmarks, models and all formats", async () => {
    const { status, stdout } = await makeFolder().run(["list"]);
    expect(status).toBe(0);
    for (const word of ["hedging", "weasel", "loaded-language", ".findings.csv", ".jsonl", ".html"])
      expect(stdout).toContain(word);
    for (const { name, description } of benchmarks)
      expect(stdout).toMatch(new RegExp(`^  ${name} +${description}$`, "m"));
    for (const model of ["attribution-extractor", "loaded-sentences", "hedging-cues", "hedging-weasels"])
      expect(stdout).toMatch(new RegExp(`^ {2}${model} +sha256:[0-9a-f]{64}$`, "m"));
    expect(stdout).toMatch(/^ {2}us-news +sha256:[0-9a-f]{64} \([\d,]+ articles\)$/m);
  });

  it("prints the same as JSON", async () => {
    const { status, stdout } = await makeFolder().run(["list", "--format", "json"]);
    expect(status).toBe(0);
    const { indicators, benchmarks: measured, models, norms, formats } = JSON.parse(stdout);
    expect(norms).toMatchObject([{ name: "us-news", articles: expect.any(Number) }]);
    expect(measured).toEqual(
      benchmarks.map(({ name, description, endings, bundled }) => ({ name, description, endings, bundled })),
    );
    expect(
      Object.fromEntries(models.map(({ name, digest }: { name: string; digest: string }) => [name, digest])),
    ).toMatchObject(createAnalyzer().madeWith.models);
    expect(indicators.map(({ name }: { name: string }) => name)).toEqual([
      ...["attribution", "hedging", "loaded-language", "presupposition"],
    ]);
    expect(indicators[0].lexicon.digest).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(formats.input).toContain(".csv");
    expect(formats.output.map(({ ending }: { ending: string }) => ending)).toContain(".md");
  });
});
