import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { trainHedging } from "../../src/run/train-hedging/train-hedging.js";

const folder = mkdtempSync(join(tmpdir(), "framelens-"));
const data = join(folder, "szeged_wiki.jsonl");
const corpus = join(folder, "news.jsonl");

const SENTENCES: readonly (readonly [string, string | null])[] = [
  ["The mill may have burned.", "may"],
  ["The mill is believed to have burned.", "believed"],
  ["The bridge seems to lean.", "seems"],
  ["You may park here.", null],
];
const rows = Array.from({ length: 40 }, (_, i) => {
  const [text, cue] = SENTENCES[i % SENTENCES.length];
  const start = cue === null ? 0 : text.indexOf(cue);
  const cues = cue === null ? [] : [{ start, end: start + cue.length, type: "epistemic" }];
  return JSON.stringify({ doc: `doc${i}`, text, cues });
});
writeFileSync(data, rows.join("\n"));
writeFileSync(corpus, `${JSON.stringify({ id: "none", title: "Rain", text: "It rained." })}\n`);

describe("trainHedging", { timeout: 60_000 }, () => {
  it("writes the same bytes for the same data and seed, and says how good the model is", async () => {
    const lines: string[] = [];
    const train = async (name: string): Promise<Uint8Array> => {
      const output = join(folder, name);
      await trainHedging({ data, corpus, output, seed: 1, report: (line) => void lines.push(line) });
      return readFileSync(join(output, "cues.bin"));
    };
    const once = await train("a");
    expect(Buffer.compare(once, await train("b"))).toBe(0);
    expect(lines[0]).toBe("40 sentences, 40 candidates, 30 of them annotated");
    expect(lines.find((line) => line.startsWith("cues, overlapping"))).toMatch(/F1 (1\.000|0\.9)/);
    expect(lines.at(-1)).toMatch(/^cues\.bin, 0\.07 MB$/);
  });

  it("learns vague sentences too when a folder is given, and says how good that is", async () => {
    const both = mkdtempSync(join(tmpdir(), "framelens-"));
    writeFileSync(join(both, "szeged_wiki.jsonl.gz"), gzipSync(rows.join("\n")));
    const vague = Array.from({ length: 60 }, (_, i) => {
      const yes = i < 20;
      const text = yes ? `Some say mill ${i} burned.` : `The mill ${i} burned in May.`;
      return JSON.stringify({ id: `s${i}`, text, label: yes ? 1 : 0 });
    });
    writeFileSync(join(both, "wikiweasel_train.jsonl.gz"), gzipSync(vague.join("\n")));
    const lines: string[] = [];
    const train = async (name: string): Promise<Uint8Array> => {
      const output = join(both, name);
      await trainHedging({ data: both, corpus, output, seed: 1, report: (line) => void lines.push(line) });
      return readFileSync(join(output, "weasels.bin"));
    };
    expect(Buffer.compare(await train("a"), await train("b"))).toBe(0);
    expect(lines.find((line) => line.startsWith("vague sentences"))).toMatch(/F1 1\.000/);
    expect(lines.at(-1)).toMatch(/^weasels\.bin, 0\.13 MB$/);
  });

  it("names the file that is not there", async () => {
    await expect(trainHedging({ data: folder, corpus, output: folder, seed: 1 })).rejects.toThrow(
      "szeged_wiki.jsonl.gz",
    );
  });
});
