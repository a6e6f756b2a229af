import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readSentenceModel } from "../../src/indicators/loaded-language/sentence-model.js";
import { readTensorFile } from "../../src/learn/tensor-file.js";
import { readVectors } from "../../src/run/train-loaded-language/sentence-vectors.js";
import { trainLoadedLanguage } from "../../src/run/train-loaded-language/train-loaded-language.js";
import { windowsByGroup } from "../../src/run/train-loaded-language/windows-by-group.js";

const folder = mkdtempSync(join(tmpdir(), "framelens-"));
const corpus = join(folder, "news.jsonl");
const stories = join(folder, "stories.jsonl");
const LOADED = "This disgraceful and cowardly surrender insults every decent voter in town.";
const PLAIN = "The council met on Tuesday and approved the budget for the next year.";
const write = (name: string, rows: readonly unknown[]): void =>
  writeFileSync(join(folder, name), rows.map((row) => JSON.stringify(row)).join("\n"));
const sentence = (_: unknown, i: number) => ({
  id: `s${i}`,
  text: i % 2 === 0 ? LOADED : PLAIN,
  label: i % 2 === 0 ? 1 : 0,
  outlet: `outlet${i % 3}`,
  topic: `topic${i % 5}`,
});
write("babe_a.jsonl", Array.from({ length: 30 }, sentence));
write("babe_c.jsonl", Array.from({ length: 10 }, sentence));
write("ptc_train.jsonl", [
  { article_id: "a", text: LOADED, spans: [{ start: 5, end: 16, technique: "Loaded_Language" }] },
  { article_id: "b", text: PLAIN, spans: [] },
]);
writeFileSync(
  corpus,
  [
    { id: "n0", outlet: "Salon", text: LOADED },
    { id: "n1", outlet: "Reuters", text: PLAIN },
  ]
    .map((row) => JSON.stringify(row))
    .join("\n"),
);

/** What an encoder might make of a sentence: a vector that says whether it is loaded, and one more number. */
const vectors = join(folder, "vectors.jsonl");
const vectorOf = (id: string, loaded: boolean, more: number): string =>
  JSON.stringify({
    ...{ id, start: 0, end: 9, largest: [1] },
    values: Buffer.from(Int8Array.of(loaded ? 127 : -127, more)).toString("base64"),
  });
writeFileSync(
  vectors,
  [
    ...Array.from({ length: 30 }, (_, i) => vectorOf(`s${i}`, i % 2 === 0, i)),
    vectorOf("n0", true, 3),
    vectorOf("n1", false, 4),
  ].join("\n"),
);

const story = { articles: [{ text: LOADED }, { text: LOADED }, { text: PLAIN }], neutral: { text: PLAIN } };
writeFileSync(stories, Array.from({ length: 9 }, () => JSON.stringify(story)).join("\n"));

const ANNOTATED = {
  ...{ id: "s", outlet: "o", topic: "t", quoting: false, yes: true },
  ...{ features: new Uint32Array(), scale: 1, words: new Int32Array(), wordWorths: new Float32Array() },
};

describe("trainLoadedLanguage", { timeout: 120_000 }, () => {
  it("writes the same bytes for the same data and seed, and says how good the model is", async () => {
    const lines: string[] = [];
    const train = async (name: string): Promise<Uint8Array> => {
      const output = join(folder, name);
      await trainLoadedLanguage({
        data: folder,
        corpus,
        stories,
        output,
        seed: 1,
        report: (line) => void lines.push(line),
      });
      return readFileSync(join(output, "sentences.bin"));
    };
    const once = await train("a");
    expect(Buffer.compare(once, await train("b"))).toBe(0);
    expect(lines).toContain("leave one topic out, 5 of them:");
    expect(lines.find((line) => line.startsWith("all: "))).toContain("macro-F1 1.000");
    expect(lines).toContain("7 stories with a roundup, 2 more held back");
    expect(lines).toContain("stories held back: the roundup scores lower than its excerpts in 2 of 2");
    expect(lines.find((line) => line.startsWith("spans of 2 articles"))).toMatch(
      /lexicon and words characters F1 \d\.\d{3}, lines F1 \d\.\d{3}; lexicon alone characters F1 \d\.\d{3}, lines F1 1\.000$/,
    );
    expect(lines.at(-1)).toBe("sentences.bin, 0.26 MB");
  });

  it("learns windows from what an encoder made of sentences, the same each time, and reads them again", async () => {
    const lines: string[] = [];
    const train = async (name: string): Promise<Uint8Array> => {
      const output = join(folder, name);
      const report = (line: string): void => void lines.push(line);
      await trainLoadedLanguage({ data: folder, corpus, stories, vectors, output, seed: 1, report });
      return readFileSync(join(output, "sentences.bin"));
    };
    const once = await train("c");
    expect(Buffer.compare(once, await train("d"))).toBe(0);
    expect(lines).toContain("vectors of 2 sentences of the news, of 40 annotated ones");
    const model = readSentenceModel(readTensorFile(once));
    expect(model.windowWorth).toBeGreaterThan(0);
    expect(model.windows?.own.some((value) => value !== 0)).toBe(true);
    const without = readSentenceModel(readTensorFile(readFileSync(join(folder, "a", "sentences.bin"))));
    expect(without.windows).toBeNull();
    expect(without.weights).toEqual(model.weights);
    const { settings, tensors } = readTensorFile(once);
    const other = { settings: { ...settings, words: "sha256:0" }, tensors };
    expect(() => readSentenceModel(other)).toThrow("learned with another word table");
  });

  it("refuses vectors of other sentences", async () => {
    const others = join(folder, "others.jsonl");
    writeFileSync(others, vectorOf("n7", true, 1));
    const options = { data: folder, corpus, stories, vectors: others, output: join(folder, "e"), seed: 1 };
    await expect(trainLoadedLanguage(options)).rejects.toThrow(`no vectors of ${corpus}`);
  });

  it("leaves a group to windows that have not seen it", () => {
    const annotated = Array.from({ length: 40 }, (_, i) => ({
      ...ANNOTATED,
      id: `s${i}`,
      topic: `t${i % 7}`,
    }));
    const seen: Set<string>[] = [];
    const windowsOf = windowsByGroup(annotated, "topic", (others) => {
      const topics = new Set(others.map(({ topic }) => topic));
      seen.push(topics);
      return () => seen.indexOf(topics);
    });
    expect(seen).toHaveLength(5);
    for (const { topic } of annotated) {
      const windows = windowsOf(topic)(ANNOTATED);
      expect(seen[windows].has(topic)).toBe(false);
      expect(seen[windows].size).toBeGreaterThan(4);
    }
  });

  it("tells lines that are no vector, and refuses vectors of several lengths", async () => {
    const broken = join(folder, "broken.jsonl");
    const lines: string[] = [];
    const report = (line: string): void => void lines.push(line);
    writeFileSync(broken, `${vectorOf("n0", true, 3)}\n{"id":"n1"\n`);
    expect([...(await readVectors(broken, report)).keys()]).toEqual(["n0 0"]);
    expect(lines).toEqual([expect.stringMatching(/^left out: .*broken\.jsonl:2: not JSON/)]);
    const short = { id: "n1", start: 0, largest: [1], values: Buffer.from([1]).toString("base64") };
    writeFileSync(broken, `${vectorOf("n0", true, 3)}\n${JSON.stringify(short)}`);
    await expect(readVectors(broken)).rejects.toThrow("vectors of 2 and of 1 numbers");
  });

  it("reads vectors of several parts, each in steps of its own", async () => {
    const parts = join(folder, "parts.jsonl");
    const values = Buffer.from(Int8Array.of(127, -127, 127, 0)).toString("base64");
    writeFileSync(parts, JSON.stringify({ id: "n1", start: 4, largest: [2, 0.5], values }));
    expect([...(await readVectors(parts))]).toEqual([["n1 4", Float32Array.of(2, -2, 0.5, 0)]]);
  });

  it("learns without stories where there are none, and from how many experts agreed", async () => {
    const data = mkdtempSync(join(tmpdir(), "framelens-"));
    const voted = (votes: number) => (_: unknown, i: number) => ({
      ...sentence(_, i),
      n_biased_votes: i % 2 === 0 ? votes : 0,
      n_annotators: 5,
    });
    const train = async (votes: number): Promise<Uint8Array> => {
      for (const name of ["babe_a.jsonl", "babe_c.jsonl"])
        writeFileSync(
          join(data, name),
          JSON.stringify(voted(votes)(null, 0)).concat("\n", JSON.stringify(voted(votes)(null, 1))),
        );
      writeFileSync(join(data, "ptc_train.jsonl"), readFileSync(join(folder, "ptc_train.jsonl")));
      const lines: string[] = [];
      const report = (line: string): void => void lines.push(line);
      await trainLoadedLanguage({
        data,
        corpus,
        stories: join(data, "none.jsonl"),
        output: data,
        seed: 1,
        report,
      });
      expect(lines).toContain("0 stories with a roundup, 0 more held back");
      return readFileSync(join(data, "sentences.bin"));
    };
    expect(Buffer.compare(await train(5), await train(3))).not.toBe(0);
  });

  it("names the file that is not there", async () => {
    const options = { data: join(folder, "none"), corpus, stories, output: folder, seed: 1 };
    await expect(trainLoadedLanguage(options)).rejects.toThrow("babe_a.jsonl");
  });
});
