import { describe, expect, it } from "vitest";
import { makeFolder } from "./run.js";

const TEXT = "Critics say it may rain.";

describe.concurrent("explain", { timeout: 60_000 }, () => {
  it("marks the findings in plain text in a pipe", async () => {
    const folder = makeFolder();
    const { status, stdout, stderr } = await folder.run(["explain", folder.put("a.txt", TEXT)]);
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("may");
    expect(stdout).toContain("modal");
    expect(stdout).not.toContain("\u001b");
  });

  it("paints them when colours are asked for, and does not when they are refused", async () => {
    const folder = makeFolder();
    folder.put("a.txt", TEXT);
    const painted = await folder.run(["explain", "a.txt"], { env: { FORCE_COLOR: "1" } });
    expect(painted.stdout).toContain("\u001b[");
    const refused = await folder.run(["explain", "a.txt"], { env: { FORCE_COLOR: "1", NO_COLOR: "1" } });
    expect(refused.stdout).not.toContain("\u001b");
  });

  it("reads plain text from standard input", async () => {
    const { status, stdout } = await makeFolder().run(["explain", "-"], { input: TEXT });
    expect(status).toBe(0);
    expect(stdout).toContain("modal");
  });

  it("checks standard input as it does a file", async () => {
    const { run } = makeFolder();
    const empty = await run(["explain", "-"], { input: " \n" });
    expect([empty.status, empty.stdout]).toEqual([1, ""]);
    expect(empty.stderr).toBe(
      "framelens: stdin:1: the file has no text; the record was rejected (EMPTY_TEXT)\n",
    );
    const long = await run(["explain", "-", "--max-chars", "10"], { input: TEXT });
    expect([long.status, long.stdout]).toEqual([1, ""]);
    expect(long.stderr).toContain("(TOO_LONG)");
  });

  it("shows the first article of a corpus, or the one it is told", async () => {
    const folder = makeFolder();
    folder.put("two.csv", `id,title,text\n1,Rain,${TEXT}\n2,Boats,About 40 boats were lost.\n`);
    const first = await folder.run(["explain", "two.csv"]);
    expect(first.stdout).toContain("Rain");
    expect(first.stdout).not.toContain("boats");
    const second = await folder.run(["explain", "two.csv", "--id", "2"]);
    expect(second.stdout).toContain("Boats");
    expect(second.stdout).toContain("approximator");
  });

  it("neutralises control characters of the text, which could steer a terminal", async () => {
    const { stdout } = await makeFolder().run(["explain", "-"], { input: "It may \u001b[2J rain.\u0007" });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what must not be there
    expect(stdout).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f]/);
  });

  it("says why there is nothing to show", async () => {
    const folder = makeFolder();
    const { status, stderr } = await folder.run(["explain", folder.put("empty.txt", "")]);
    expect(status).toBe(1);
    expect(stderr).toBe(
      "framelens: empty.txt: holds no article; empty.txt:1: the file has no text; the record was rejected (EMPTY_TEXT)\n",
    );
  });

  it("draws the trees of all sentences instead, each below its text", async () => {
    const folder = makeFolder();
    folder.put("a.txt", "Critics say it may rain. Boats were lost.");
    const { status, stdout, stderr } = await folder.run(["explain", "a.txt", "--tree"]);
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(
      /^1\. Critics say it may rain\.\n(?:\d .+\n){6}\n2\. Boats were lost\.\n(?:\d .+\n){4}$/,
    );
    expect(stdout.match(/ root\b/g)).toHaveLength(2);
    expect(stdout).not.toContain("modal");
  });

  it("draws the tree of the one sentence it is told, in colours when they are asked for", async () => {
    const folder = makeFolder();
    folder.put("two.csv", "id,title,text\n1,Rain,It rained.\n2,Boats lost,Boats were lost. Snow fell.\n");
    const second = await folder.run(["explain", "two.csv", "--id", "2", "--tree", "3"]);
    expect(second.stdout).toMatch(/^3\. Snow fell\.\n(?:\d .+\n){3}$/);
    const painted = await folder.run(["explain", "two.csv", "--tree=1"], { env: { FORCE_COLOR: "1" } });
    expect(painted.stdout).toMatch(/^1\. Rain\n/);
    expect(painted.stdout).toContain("\u001b[");
  });

  it.each([
    [
      "--tree 3",
      ["--tree", "3"],
      "framelens: --tree 3: expected the number of a sentence; the article has 1\n",
    ],
    ["--tree 0", ["--tree", "0"], "Expected the number of a sentence, from 1 on"],
    [
      "--tree x",
      ["--tree", "x"],
      "Expected the number of a sentence, from 1 on; write --tree after the file.",
    ],
  ])("refuses %s", async (_, args, message) => {
    const folder = makeFolder();
    const { status, stdout, stderr } = await folder.run(["explain", folder.put("a.txt", TEXT), ...args]);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(message);
  });
});
