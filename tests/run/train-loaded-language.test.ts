import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { trainLoadedLanguage } from "../../src/run/train-loaded-language/train-loaded-language.js";

const folder = mkdtempSync(join(tmpdir(), "framelens-"));
const corpus = join(folder, "news.jsonl");
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
    { outlet: "Salon", text: LOADED },
    { outlet: "Reuters", text: PLAIN },
  ]
    .map((row) => JSON.stringify(row))
    .join("\n"),
);

describe("trainLoadedLanguage", { timeout: 120_000 }, () => {
  it("writes the same bytes for the same data and seed, and says how good the model is", async () => {
    const lines: string[] = [];
    const train = async (name: string): Promise<Uint8Array> => {
      const output = join(folder, name);
      await trainLoadedLanguage({
        data: folder,
        corpus,
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
    expect(lines.at(-1)).toBe("sentences.bin, 0.26 MB");
  });

  it("names the file that is not there", async () => {
    const options = { data: join(folder, "none"), corpus, output: folder, seed: 1 };
    await expect(trainLoadedLanguage(options)).rejects.toThrow("babe_a.jsonl");
  });
});
