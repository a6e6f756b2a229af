import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { makeFolder, type Outcome } from "./run.js";

/** Bytes that are no text in any encoding: the same at every run. */
const JUNK = Uint8Array.from({ length: 20_000 }, (_, index) => (index * index * 31 + index * 7) % 256);
const STACK = /^\s+at /m;

async function analyzeFile(name: string, content: string | Uint8Array, ...more: string[]): Promise<Outcome> {
  const folder = makeFolder();
  const outcome = await folder.run(["analyze", folder.put(name, content), ...more]);
  expect(outcome.stderr).not.toMatch(STACK);
  return outcome;
}

function reportsOf({ stdout }: Outcome) {
  return stdout
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
}

describe.concurrent("a file that holds no article", { timeout: 60_000 }, () => {
  it("is told of in a sentence, and stops nothing", async () => {
    const folder = makeFolder();
    const names = ["empty.csv", "empty.jsonl", "empty.json", "empty.txt", "empty.html"];
    for (const name of names) folder.put(name, "");
    folder.put("header.csv", "id,text\n");
    folder.put("blank.md", " \n\n");
    folder.put("last.txt", "It may rain.");
    const outcome = await folder.run(["analyze", ...names, "header.csv", "blank.md", "last.txt"]);
    expect(outcome.status).toBe(0);
    expect(reportsOf(outcome)).toMatchObject([{ article: { id: "last.txt#1" } }]);
    expect(outcome.stderr.split("\n").slice(0, -2)).toEqual([
      "note: empty.csv: the file is empty; it holds no articles",
      "note: empty.jsonl: the file is empty; it holds no articles",
      "note: empty.json: the file is empty; it holds no articles",
      "rejected: empty.txt:1: the file has no text; the record was rejected (EMPTY_TEXT)",
      "rejected: empty.html:1: the file has no text; the record was rejected (EMPTY_TEXT)",
      "note: header.csv: there is a header but no record; it holds no articles",
      "rejected: blank.md:1: the file has no text; the record was rejected (EMPTY_TEXT)",
    ]);
  });

  it.each(["junk.csv", "junk.jsonl"])("is told of in a sentence when it is binary: %s", async (name) => {
    const { status, stdout, stderr } = await analyzeFile(name, JUNK);
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr).toBe(`framelens: ${name}: this is not text: it looks like binary data\n`);
  });

  it("is a reject when it is binary and one article by its ending", async () => {
    const folder = makeFolder();
    const names = ["junk.txt", "junk.json", "junk.html", "junk.md"].map((name) => folder.put(name, JUNK));
    const { status, stderr } = await folder.run(["analyze", ...names]);
    expect(status).toBe(0);
    expect(stderr).not.toMatch(STACK);
    for (const name of names) expect(stderr).toContain(`rejected: ${name}:1: this is not text`);
  });

  it("is a reject when its gzip is damaged", async () => {
    const { status, stderr } = await analyzeFile("junk.csv.gz", JUNK);
    expect(status).toBe(0);
    expect(stderr).toContain("(BAD_GZIP)");
  });
});

describe.concurrent("a text that is hard to read", { timeout: 60_000 }, () => {
  const line = (id: string, text: string): string => `${JSON.stringify({ id, text })}\n`;

  const hard = [
    ["300,000 letters without a blank", "a".repeat(300_000)],
    ["50,000 straight quotation marks", '"'.repeat(50_000)],
    ["50,000 opening quotation marks", "“".repeat(50_000)],
    ["25,000 quotations of a letter", '"a" '.repeat(25_000)],
    ["10,000 quotations within quotations", "“a ‘b ".repeat(10_000) + "’ ” ".repeat(10_000)],
    ["40,000 cues", "he said ".repeat(40_000)],
    ["10,000 paragraphs that open a quotation", "“He said.\n\n".repeat(10_000)],
    ["100,000 line ends", "\n \n".repeat(50_000).concat("Rain fell.")],
    ["an address of many labels", `See http://${"abcdefgh.".repeat(40)}com for more.`],
  ] as const;

  it("gives a report within seconds", async () => {
    const start = performance.now();
    const outcome = await analyzeFile("hard.jsonl", hard.map(([name, text]) => line(name, text)).join(""));
    // Together 4 seconds on a quiet machine; what grows with the square of the length takes minutes.
    expect(performance.now() - start).toBeLessThan(40_000);
    expect(outcome.status).toBe(0);
    expect(reportsOf(outcome).map(({ article }) => article.id)).toEqual(hard.map(([name]) => name));
  });

  it("gives a report when it holds NUL bytes and lone surrogates", async () => {
    const outcome = await analyzeFile(
      "odd.jsonl",
      `${line("nul", "It may\u0000 rain. \u0000")}{"id":"lone","text":"It \\ud800 may \\udc00 rain."}\n`,
    );
    expect(outcome.status).toBe(0);
    const reports = reportsOf(outcome);
    expect(reports.map(({ article }) => article.id)).toEqual(["nul", "lone"]);
    for (const { findings } of reports) expect(findings).toMatchObject([{ text: "may" }]);
  });

  it("is a reject when it is longer than --max-chars", async () => {
    const content = line("short", "It may rain.") + line("long", "It may rain. ".repeat(10));
    const folder = makeFolder();
    const { status, stdout, stderr } = await folder.run([
      ...["analyze", folder.put("a.jsonl", content), "--max-chars", "50", "--rejects", "rejects.jsonl"],
    ]);
    expect(status).toBe(0);
    expect(stdout.split("\n")).toHaveLength(2);
    expect(stderr).toContain("a.jsonl:2: ");
    expect(stderr).toContain("1 article, 1 record rejected");
    expect(JSON.parse(readFileSync(join(folder.path, "rejects.jsonl"), "utf8"))).toMatchObject({
      ...{ file: "a.jsonl", record: 2, line: 2, code: "TOO_LONG" },
    });
  });

  it("is a reject when it is longer than two million characters", async () => {
    const outcome = await analyzeFile("a.txt", "It may rain. ".repeat(160_000));
    expect(outcome.status).toBe(0);
    expect(outcome.stderr).toContain("(TOO_LONG)");
  });
});

describe.concurrent("records that cannot be used", { timeout: 60_000 }, () => {
  const broken = 'id,text\n1,It may rain.\n2,\n3,"It "may" rain."\n4,It could snow.\n';

  it("do not stop the run, are counted, and are all in the rejects", async () => {
    const folder = makeFolder();
    const args = ["analyze", folder.put("a.csv", broken), "-o", "out.csv", "--rejects", "rejects.jsonl"];
    const { status, stderr } = await folder.run(args);
    expect(status).toBe(0);
    expect(stderr).toContain("2 articles, 2 records rejected");
    const rejects = readFileSync(join(folder.path, "rejects.jsonl"), "utf8").trimEnd().split("\n");
    expect(rejects.map((reject) => JSON.parse(reject))).toMatchObject([
      { file: "a.csv", record: 2, line: 3, column: "text", code: "EMPTY_TEXT", raw: "2," },
      { file: "a.csv", record: 3, line: 4, code: "BAD_QUOTING", raw: '3,"It "may" rain."' },
    ]);
  });

  it("end the run with status 3 when it is strict, after all was written", async () => {
    const folder = makeFolder();
    const { status } = await folder.run([
      ...["analyze", folder.put("a.csv", broken), "-o", "out.jsonl", "--strict", "--quiet"],
    ]);
    expect(status).toBe(3);
    expect(readFileSync(join(folder.path, "out.jsonl"), "utf8").trimEnd().split("\n")).toHaveLength(2);
    const clean = await folder.run(["analyze", folder.put("b.csv", "id,text\n1,Rain.\n"), "--strict"]);
    expect(clean.status).toBe(0);
  });

  it("are said to be more when they are many", async () => {
    const { stderr } = await analyzeFile("a.csv", `id,text\n${"1,\n".repeat(20)}`);
    expect(stderr.match(/^rejected: a\.csv/gm)).toHaveLength(5);
    expect(stderr).toContain("--rejects FILE.jsonl keeps them all");
    expect(stderr).toContain("0 articles, 20 records rejected");
  });
});

describe.concurrent("files in other encodings", { timeout: 60_000 }, () => {
  it("are read, and the encoding is named", async () => {
    const text = Buffer.from("id,text\n1,Caf\xe9s may close \x93today\x94.\n", "latin1");
    const outcome = await analyzeFile("a.csv", text);
    expect(outcome.stderr).toMatch(/note: a\.csv: .*windows-1252/i);
    expect(reportsOf(outcome)).toMatchObject([{ findings: [{ text: "may", start: 6 }, {}] }]);
    const wide = await analyzeFile("b.csv", Buffer.from("\ufeffid,text\n1,It may rain.\n", "utf16le"));
    expect(wide.stderr).toMatch(/note: b\.csv: .*utf-16/i);
    expect(reportsOf(wide)).toMatchObject([{ findings: [{ text: "may", start: 3 }] }]);
  });

  it("are read when gzipped", async () => {
    const outcome = await analyzeFile("a.csv.gz", gzipSync("id,text\n1,It may rain.\n"));
    expect(reportsOf(outcome)).toMatchObject([{ article: { id: "1" } }]);
  });
});
