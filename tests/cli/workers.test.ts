import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { makeFolder } from "./run.js";

const SAMPLE = readFileSync(join(import.meta.dirname, "../../datasets/sample/articles.csv"), "utf8");
const FORMATS = ["r.jsonl", "r.json", "r.csv", "r.findings.csv", "r.sources.csv", "r.md", "r.html"];

/** Three times the sample, with records between them that cannot be used. */
const INPUTS = {
  "a.csv": SAMPLE,
  "b.jsonl":
    'no json\n{"id":"empty","text":""}\n{"id":"b","text":"Critics say it may rain.","event":"rain"}\n',
  "c.csv": SAMPLE,
  "d.json": '[{"text":7},{"id":"d","text":"A disgraceful day."}]',
  "e.csv": SAMPLE,
};

describe.concurrent("analyze --workers", { timeout: 120_000 }, () => {
  it("writes the same bytes for any number, rejects and messages too", async () => {
    const folder = makeFolder();
    for (const [name, content] of Object.entries(INPUTS)) folder.put(`in/${name}`, content);
    const outcomes = [];
    for (const workers of ["1", "2", "3"]) {
      const outputs = FORMATS.flatMap((name) => ["-o", `${workers}/${name}`]);
      const rest = ["--rejects", `${workers}/rejects.jsonl`, "--workers", workers, "--table"];
      const { status, stdout, stderr } = await folder.run(["analyze", "in", ...outputs, ...rest]);
      const told = stderr.replaceAll(`wrote ${workers}/`, "wrote ").replace(/\d+\.\d s/, "");
      const written = [...FORMATS, "rejects.jsonl"].map((name) =>
        readFileSync(join(folder.path, workers, name), "utf8"),
      );
      outcomes.push({ status, stdout, told, written });
    }
    expect(outcomes[0].status).toBe(0);
    expect(outcomes[0].told).toContain("74 articles, 3 records rejected");
    expect(outcomes[1]).toEqual(outcomes[0]);
    expect(outcomes[2]).toEqual(outcomes[0]);
  });

  it("writes what was read before the reading failed", async () => {
    const folder = makeFolder();
    folder.put("good.csv", SAMPLE);
    folder.put("notext.csv", "id,paper\n1,The Paper\n");
    const runs = [];
    for (const workers of ["1", "2"]) {
      const args = ["analyze", "good.csv", "notext.csv", "-o", `${workers}.jsonl`, "--workers", workers];
      const { status, stderr } = await folder.run(args);
      runs.push({ status, stderr, written: readFileSync(join(folder.path, `${workers}.jsonl`), "utf8") });
    }
    expect(runs[0].status).toBe(2);
    expect(runs[0].written.trimEnd().split("\n")).toHaveLength(24);
    expect(runs[1]).toEqual(runs[0]);
  });

  it("prints the reports in order, and stops when nobody reads on", async () => {
    const folder = makeFolder();
    folder.put("a.csv", SAMPLE);
    const one = await folder.run(["analyze", "a.csv", "--quiet"]);
    const two = await folder.run(["analyze", "a.csv", "--quiet", "--workers", "2"]);
    expect(two.stdout).toBe(one.stdout);
    const { status, stderr } = await folder.run(["analyze", "a.csv", "--workers", "2"], { readOnly: 10 });
    expect([status, stderr]).toEqual([0, ""]);
  });

  it("takes a whole number from 1 on", async () => {
    const folder = makeFolder();
    folder.put("a.csv", SAMPLE);
    const { status, stderr } = await folder.run(["analyze", "a.csv", "--workers", "0"]);
    expect([status, stderr]).toEqual([2, 'framelens: --workers: "0" is no whole number from 1 on\n']);
  });
});
