import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { afterAll, describe, expect, it } from "vitest";
import { createAnalyzer } from "../../src/analyzer.js";
import { loadedLanguage } from "../../src/indicators/loaded-language/index.js";
import { judgedSentences } from "../../src/run/train-loaded-language/judged-sentences.js";

interface Row {
  readonly article: string;
  readonly start: string;
  readonly end: string;
  readonly votes: string;
  readonly marks: string;
  readonly set: string;
}

const file = new URL("../../datasets/loaded-sentences/sentences.csv", import.meta.url);
const rows: readonly Row[] = parse(readFileSync(file), { columns: true });
const folder = mkdtempSync(join(tmpdir(), "judged-sentences-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("the judged sentences", () => {
  it("are in order, and do not overlap", () => {
    rows.slice(1).forEach((row, index) => {
      const before = rows[index];
      const isNext = row.article > before.article || Number(row.start) >= Number(before.end);
      expect(isNext, `${row.article} ${row.start}`).toBe(true);
    });
  });

  it("have marks within them, of one to five votes", () => {
    for (const { article, start, end, marks } of rows)
      for (const mark of marks.split(" ").filter(Boolean)) {
        const [, from, to] = /^(\d+)-(\d+):[1-5]N?$/.exec(mark) ?? [];
        const isWithin =
          Number(from) >= Number(start) && Number(to) <= Number(end) && Number(from) < Number(to);
        expect(isWithin, `${article} ${mark}`).toBe(true);
      }
  });
});

describe("judgedSentences", () => {
  it("gives each sentence of the corpus's articles with a likelihood that rises with its votes", async () => {
    const path = join(folder, "news.jsonl");
    const alone = rows.filter(
      (row, index) =>
        row.set === "train" &&
        row.article !== rows[index - 1]?.article &&
        row.article !== rows[index + 1]?.article,
    );
    const some = [0, 1, 2, 3, 5].map((votes) => alone.find((row) => row.votes === String(votes)));
    const chosen = some.flatMap((row) => row ?? []);
    // A sentence at the right place; the file holds no texts.
    const lines = chosen.map(({ article, start, end }) => {
      const length = Number(end) - Number(start);
      const text = `${" ".repeat(Number(start))}${"The town met. ".repeat(30).slice(0, length - 1)}.`;
      return JSON.stringify({ id: article, outlet: "o", text });
    });
    writeFileSync(path, `${lines.join("\n")}\n`);
    const { parse } = createAnalyzer({ indicators: [loadedLanguage] });
    const examples = await judgedSentences(path, parse);
    const likelihoods = examples.map(({ likelihood }) => likelihood);
    expect(likelihoods).toHaveLength(5);
    expect(likelihoods).toEqual(likelihoods.toSorted());
    expect(examples.at(0)).toMatchObject({ yes: false });
    expect(examples.at(-1)).toMatchObject({ yes: true, likelihood: 1 });
    expect(examples.every(({ features }) => features.length > 0)).toBe(true);
  });
});
