import { describe, expect, it } from "vitest";
import { makeFolder } from "./run.js";

const { run } = makeFolder();

const TEXT = "This disgraceful, cowardly surrender is an insult to every decent citizen.\n";

describe("loaded language on the command line", () => {
  it("explain --contributions prints what each word adds, most first", async () => {
    const { stdout, status } = await run(["explain", "-", "--contributions"], { input: TEXT });
    expect(status).toBe(0);
    expect(stdout).toMatch(/text 0: probability [01]\.\d\d, log-odds [+−]\d+\.\d\d = \S+ [+−]/);
    expect(stdout).toContain("by itself ");
  });

  it("--model takes none only", async () => {
    const { stderr, status } = await run(["explain", "-", "--model", "all"], { input: TEXT });
    expect(status).toBe(2);
    expect(stderr).toContain('--model "all": expected none');
  });

  it("analyze --model none records the choice and has no learned weights of loaded language", async () => {
    const input = `${JSON.stringify({ id: "a", text: TEXT })}\n`;
    const report = JSON.parse((await run(["analyze", "-", "--model", "none", "--quiet"], { input })).stdout);
    expect(report.madeWith.options).toEqual({ model: "none" });
    expect(report.madeWith.models["loaded-sentences"]).toBeUndefined();
    expect(Object.keys(report.sentences[0].scores)).not.toContain("loaded-language/outlet");
  });
});
