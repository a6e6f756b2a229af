import { readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Folder, makeFolder } from "./run.js";

const SAMPLE = readFileSync(join(import.meta.dirname, "../../datasets/sample/articles.csv"), "utf8");
const read = (folder: Folder, name: string): string => readFileSync(join(folder.path, name), "utf8");
const outputs = (...names: string[]): string[] => names.flatMap((name) => ["-o", name]);

/** A folder with the sample, twice one id, and the files of a whole run. */
async function runOnce(names: readonly string[], ...flags: string[]): Promise<Folder> {
  const folder = makeFolder();
  folder.put("a.csv", SAMPLE);
  folder.put(
    "b.jsonl",
    '{"id":"x","text":"It may rain."}\nnot json\n{"id":"x","title":"A \\"so-called\\"\\nday","text":"It may snow, é."}\n',
  );
  await folder.run(["analyze", "a.csv", "b.jsonl", ...outputs(...names), "--rejects", "no.jsonl", ...flags]);
  return folder;
}

const resume = (folder: Folder, names: readonly string[], ...flags: string[]) =>
  folder.run([
    "analyze",
    "a.csv",
    "b.jsonl",
    ...outputs(...names),
    "--rejects",
    "no.jsonl",
    "--resume",
    ...flags,
  ]);

describe.concurrent("analyze --resume", { timeout: 240_000 }, () => {
  const all = ["r.jsonl", "r.csv", "r.findings.csv", "r.sources.csv", "r.json", "r.md"];

  it("ends with the bytes of a run that was not interrupted, wherever that was", async () => {
    const folder = await runOnce(all);
    const whole = all.map((name) => read(folder, name));
    const size = Buffer.byteLength(whole[0]);
    for (const [bytes, workers] of [
      [Math.round(size / 2), "2"],
      [size - 1, "1"],
    ] as const) {
      truncateSync(join(folder.path, "r.jsonl"), bytes);
      for (const name of all.slice(1)) truncateSync(join(folder.path, name), 3000);
      const { status, stderr } = await resume(folder, all, "--workers", workers);
      expect(status).toBe(0);
      expect(stderr).toMatch(/^kept \d+ articles of r\.jsonl\n26 articles, 1 record rejected/m);
      expect(all.map((name) => read(folder, name))).toEqual(whole);
      expect(read(folder, "no.jsonl").split("\n")).toHaveLength(2);
    }
  });

  it("goes on with a table alone, past line ends within its cells", async () => {
    const folder = await runOnce(["r.csv"]);
    const whole = read(folder, "r.csv");
    for (const cut of [whole.length - 5, whole.indexOf("\nday") + 3, Math.round(whole.length / 2)]) {
      writeFileSync(join(folder.path, "r.csv"), Buffer.from(whole).subarray(0, cut));
      const { status, stderr } = await resume(folder, ["r.csv"]);
      expect([status, stderr.includes("kept ")]).toEqual([0, true]);
      expect(read(folder, "r.csv")).toBe(whole);
    }
  });

  it("starts from the beginning when there is nothing yet, or no whole report", async () => {
    const folder = await runOnce(["r.jsonl"]);
    const whole = read(folder, "r.jsonl");
    await resume(folder, ["new.jsonl"]);
    expect(read(folder, "new.jsonl")).toBe(whole);
    truncateSync(join(folder.path, "r.jsonl"), 100);
    const { stderr } = await resume(folder, ["r.jsonl"]);
    expect(stderr).not.toMatch(/^kept/m);
    expect(read(folder, "r.jsonl")).toBe(whole);
  });

  it("refuses reports made with other options or versions, and leaves them as they are", async () => {
    const folder = await runOnce(["r.jsonl"]);
    const whole = read(folder, "r.jsonl");
    const other = await resume(folder, ["r.jsonl"], "--indicators", "hedging");
    expect(other.status).toBe(2);
    expect(other.stderr).toContain('r.jsonl:1: was made with indicators "attribution" ');
    expect(other.stderr).toContain("leave out --resume to start again");
    expect(read(folder, "r.jsonl")).toBe(whole);
    const older = whole.replace(/"framelens":"[^"]*"/, '"framelens":"0.0.1"');
    folder.put("r.jsonl", older);
    const { status, stderr } = await resume(folder, ["r.jsonl"]);
    expect(status).toBe(2);
    expect(stderr).toMatch(/made with framelens "0\.0\.1", this run has "/);
    expect(read(folder, "r.jsonl")).toBe(older);
  });

  it("refuses a table that the options of now would not give", async () => {
    const folder = await runOnce(["r.csv"]);
    const { status, stderr } = await resume(folder, ["r.csv"], "--indicators", "hedging");
    expect(status).toBe(2);
    expect(stderr).toContain("r.csv: record 2: analyzed again, article ");
  });

  it("refuses other inputs", async () => {
    const folder = await runOnce(["r.jsonl"]);
    const whole = read(folder, "r.jsonl");
    folder.put("a.csv", SAMPLE.replace(/\n(?=[^\n]*$)/, "").replace("The", "An"));
    folder.put("b.jsonl", "");
    const { status, stderr } = await folder.run(["analyze", "b.jsonl", "-o", "r.jsonl", "--resume"]);
    expect(status).toBe(2);
    expect(stderr).toContain("r.jsonl: record 1: the input has no more articles");
    expect(read(folder, "r.jsonl")).toBe(whole);
  });

  it("refuses what it cannot go on with: pages, tables of findings alone, other people's files, standard output", async () => {
    const folder = makeFolder();
    folder.put("a.csv", SAMPLE);
    folder.put("b.jsonl", "");
    folder.put("theirs.jsonl", '{"id":1}\n');
    const told = async (...names: string[]): Promise<string> => {
      const { status, stderr } = await resume(folder, names);
      expect(status).toBe(2);
      return stderr;
    };
    expect(await told("r.jsonl", "r.html")).toContain("r.html cannot be gone on with");
    expect(await told("r.findings.csv")).toContain("no other file says how far the run came");
    expect(await told()).toContain("--resume: expected -o FILE.jsonl");
    expect(await told("theirs.jsonl")).toContain("theirs.jsonl: is not what analyze writes");
    expect(read(folder, "theirs.jsonl")).toBe('{"id":1}\n');
  });
});
