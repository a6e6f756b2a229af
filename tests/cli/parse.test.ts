import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { makeFolder } from "./run.js";

const rowsOf = (conllu: string): string[][] =>
  conllu
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => line.split("\t"));

const SENTENCE =
  "# sent_id = s1\n1\tShe\tshe\tX\tPRP\t_\t_\t_\t_\t_\n2\tleft\tleave\tX\tVBD\t_\t_\t_\t_\tSpaceAfter=No\n\n";
const BROKEN = "1\tonly\tfour\tcolumns\n\n";

describe.concurrent("parse", { timeout: 60_000 }, () => {
  it("prints plain text from standard input as CoNLL-U, with a tag, a head and a relation for every word", async () => {
    const input = "The mayor didn't resign. Critics said she should.\n\nA vote is planned.\n";
    const { status, stdout, stderr } = await makeFolder().run(["parse", "-"], { input });
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/^# newdoc id = -\n/);
    expect(stdout.match(/^# newpar$/gm)).toHaveLength(2);
    expect(stdout.match(/^# text = .*$/gm)).toEqual([
      "# text = The mayor didn't resign.",
      "# text = Critics said she should.",
      "# text = A vote is planned.",
    ]);
    const rows = rowsOf(stdout);
    expect(rows[2].slice(0, 2)).toEqual(["3-4", "didn't"]);
    for (const row of rows) {
      expect(row).toHaveLength(10);
      if (row[0].includes("-")) continue;
      expect(row[3]).toMatch(/^[A-Z]+$/);
      expect(row[6]).toMatch(/^\d+$/);
      expect(row[7]).toMatch(/^[a-z]+(:[a-z]+)*$/);
    }
    expect(rows.filter(([, , , , , , head]) => head === "0")).toHaveLength(3);
  });

  it("takes the article it is told to, or the first", async () => {
    const folder = makeFolder();
    folder.put("two.csv", "nr,story\n7,Rain fell there.\n8,Snow fell here.\n");
    const columns = ["--column", "text=story", "--column", "id=nr"];
    expect((await folder.run(["parse", "two.csv", ...columns])).stdout).toContain("# newdoc id = 7\n");
    const { stdout } = await folder.run(["parse", "two.csv", ...columns, "--id", "8"]);
    expect(stdout).toContain("# newdoc id = 8\n");
    expect(stdout).not.toContain("Rain");
  });

  it("says what it leaves out of an article", async () => {
    const text = "By Ann Lee\n\nThe council met on the dam for a third time and put off its vote again.";
    const { status, stdout, stderr } = await makeFolder().run(["parse", "-"], { input: text });
    expect(status).toBe(0);
    expect(stdout).not.toContain("Ann");
    expect(stderr).toBe("note: 1 byline, caption or the like is no part of a sentence and left out\n");
  });

  it("keeps the tokens, lemmas and comments of a .conllu file, gzipped or not", async () => {
    const folder = makeFolder();
    folder.put("a.conllu", SENTENCE);
    folder.put("a.conllu.gz", gzipSync(SENTENCE));
    const { status, stdout, stderr } = await folder.run(["parse", "a.conllu"]);
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/^# sent_id = s1$/m);
    const columns = rowsOf(stdout).map(([id, form, lemma, upos, xpos]) => [id, form, lemma, upos, xpos]);
    expect(columns).toEqual([
      ["1", "She", "she", "PRON", "PRP"],
      ["2", "left", "leave", "VERB", "VBD"],
    ]);
    expect((await folder.run(["parse", "a.conllu.gz"])).stdout).toBe(stdout);
  });

  it("gives the same again for what it printed", async () => {
    const folder = makeFolder();
    const { stdout } = await folder.run(["parse", "-"], {
      input: "Police won't say who it was. It's early.",
    });
    folder.put("out.conllu", stdout);
    expect((await folder.run(["parse", "out.conllu"])).stdout).toBe(stdout);
  });

  it("tells of a broken sentence and goes on, with status 3 only when it is strict", async () => {
    const folder = makeFolder();
    folder.put("a.conllu", BROKEN + SENTENCE);
    const { status, stdout, stderr } = await folder.run(["parse", "a.conllu"]);
    expect(status).toBe(0);
    expect(rowsOf(stdout)).toHaveLength(2);
    expect(stderr).toBe(
      'rejected: a.conllu:1: expected 10 columns with a tab between, found 4; fill empty columns with "_"\n1 sentence rejected\n',
    );
    expect((await folder.run(["parse", "a.conllu", "--strict"])).status).toBe(3);
  });

  it.each([
    ["a file that is not there", ["parse", "none.conllu"], 1, "none.conllu: there is no such file"],
    ["a file with no whole sentence", ["parse", "broken.conllu"], 1, "holds no sentence that can be read"],
    ["a document that is not there", ["parse", "a.conllu", "--id", "x"], 1, 'holds no document with id "x"'],
    ["bytes that are not UTF-8", ["parse", "latin.conllu"], 1, "latin.conllu: is not UTF-8"],
    ["damaged gzip", ["parse", "bad.conllu.gz"], 1, "bad.conllu.gz: the gzip data is damaged or cut"],
    ["an unknown format", ["parse", "a.xyz"], 2, "unknown format"],
    ["an unknown option", ["parse", "-", "--tree"], 2, "unknown option '--tree'"],
    ["no file", ["parse"], 2, "missing required argument 'file'"],
  ])("refuses %s", async (_, args, status, message) => {
    const folder = makeFolder();
    folder.put("broken.conllu", BROKEN);
    folder.put("a.conllu", SENTENCE);
    folder.put("a.xyz", "x");
    folder.put("latin.conllu", Buffer.from("1\tcaf\xe9", "latin1"));
    folder.put("bad.conllu.gz", "no gzip");
    const outcome = await folder.run(args);
    expect([outcome.status, outcome.stdout]).toEqual([status, ""]);
    expect(outcome.stderr).toContain(message);
  });
});
