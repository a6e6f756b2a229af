import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { createAnalyzer } from "../../src/analyzer.js";
import { areaUnderCurve } from "../../src/evaluate/area-under-curve.js";
import { loadedLanguage } from "../../src/indicators/loaded-language/index.js";
import type { Span } from "../../src/types.js";
import { readCorpusTexts } from "../language/corpus-texts.js";

interface Row {
  readonly article: string;
  readonly start: string;
  readonly end: string;
  readonly votes: string;
  readonly marks: string;
  readonly set: string;
}

const folder = new URL("../../datasets/loaded-sentences/", import.meta.url);
const rows: readonly Row[] = parse(readFileSync(new URL("sentences.csv", folder)), { columns: true });
const card = readFileSync(new URL("card.md", folder), "utf8");

const marksOf = ({ marks }: Row): (Span & { readonly votes: number })[] =>
  marks.split(" ").flatMap((mark) => {
    const [, start, end, votes] = /^(\d+)-(\d+):(\d)/.exec(mark) ?? [];
    return start === undefined ? [] : [{ start: Number(start), end: Number(end), votes: Number(votes) }];
  });
const touch = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

describe("the judged sentences", () => {
  it("are as many of each set as the card says", () => {
    for (const set of ["train", "report"]) {
      const own = rows.filter((row) => row.set === set);
      const counts = [0, 1, 2, 3, 4, 5].map(
        (votes) => own.filter((row) => row.votes === String(votes)).length,
      );
      const cells = [...counts, own.length].map((count) => count.toLocaleString("en"));
      expect(card).toContain(`| \`${set}\` | ${cells.join(" | ")} |`);
    }
  });

  it("have each article in one set only", () => {
    const sets = new Map(rows.map(({ article, set }) => [article, set]));
    expect(rows.filter(({ article, set }) => sets.get(article) !== set)).toEqual([]);
  });
});

const report = rows.filter(({ set }) => set === "report");
const texts = readCorpusTexts(new Set(report.map(({ article }) => article)));

if (texts === null)
  describe("loaded language in news", () => {
    it("could not be looked for: the articles are not here", () => {
      expect(texts).toBeNull();
    });
  });
else describeFindings(texts);

function describeFindings(texts: ReadonlyMap<string, string>): void {
  describe("loaded language in news that nothing was learned from", () => {
    it("is found and scored as the card says", { timeout: 60_000 }, () => {
      const analyzer = createAnalyzer({ indicators: [loadedLanguage] });
      let [marks, touched, findings, marked] = [0, 0, 0, 0];
      const judged = report.map((row) => {
        const reading = analyzer.analyze({ id: row.article, text: texts.get(row.article) ?? "" });
        const place = { start: Number(row.start), end: Number(row.end) };
        const own = reading.findings.filter((finding) => finding.field === "text" && touch(finding, place));
        for (const mark of marksOf(row)) {
          if (mark.votes < 2) continue;
          marks++;
          if (own.some((finding) => touch(finding, mark))) touched++;
        }
        findings += own.length;
        marked += own.filter((finding) => marksOf(row).some((mark) => touch(finding, mark))).length;
        const scores = reading.sentences
          .filter((sentence) => sentence.field === "text" && touch(sentence, place))
          .map((sentence) => sentence.scores["loaded-language"]);
        return { probability: Math.max(0, ...scores), yes: Number(row.votes) >= 3, group: "news" };
      });
      expect(card).toContain(
        `a finding touches ${touched} of ${marks}; ${marked} of ${findings} findings are on a mark`,
      );
      const area = areaUnderCurve(judged);
      expect(card).toContain(`ranked by their probability: AUC ${area?.toFixed(3)}`);
    });
  });
}
