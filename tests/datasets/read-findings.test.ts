import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { createAnalyzer } from "../../src/analyzer.js";
import { readCorpusTexts } from "../language/corpus-texts.js";

const Rows = z.array(
  z.strictObject({
    article: z.string().regex(/^\w+$/),
    indicator: z.enum(["attribution", "hedging", "loaded-language", "presupposition"]),
    start: z.coerce.number().int().nonnegative(),
    end: z.coerce.number().int().positive(),
    label: z.string().min(1),
    voice: z.enum(["outlet", "attributed", "quoted"]),
    set: z.enum(["first", "second", "third", "fourth", "fifth", "sixth"]),
    verdict: z.enum(["ok", "doubt", "wrong"]),
    wrong: z.string().regex(/^(?:(?:cue|source|name|content)(?: (?!$)|$))*$/),
  }),
);

const folder = new URL("../../datasets/read-findings/", import.meta.url);
const rows = Rows.parse(parse(readFileSync(new URL("findings.csv", folder), "utf8"), { columns: true }));
const card = readFileSync(new URL("card.md", folder), "utf8");

/** Not those of which only a part is wrong. */
const marksWrongly = ({ indicator, wrong }: (typeof rows)[number]): boolean =>
  indicator !== "attribution" || wrong.includes("cue");

describe("findings read in news", () => {
  it("are as many as the card says, each once", () => {
    expect(new Set(rows.map((row) => `${row.indicator} ${row.article} ${row.start}`)).size).toBe(rows.length);
    for (const set of new Set(rows.map((row) => row.set)))
      for (const indicator of new Set(rows.filter((row) => row.set === set).map((row) => row.indicator))) {
        const own = rows.filter((row) => row.set === set && row.indicator === indicator);
        const [ok, doubt, wrong] = (["ok", "doubt", "wrong"] as const).map(
          (verdict) => own.filter((row) => row.verdict === verdict).length,
        );
        expect(card).toContain(`| \`${set}\` | ${indicator} | ${ok} | ${doubt} | ${wrong} | ${own.length} |`);
      }
  });

  const texts = readCorpusTexts(new Set(rows.map(({ article }) => article)));
  if (texts === null)
    it("the corpus is not here: which of them are still found could not be checked", () => {
      expect(texts).toBeNull();
    });
  else
    it("are still found where they were right, and fewer where they were wrong", { timeout: 120_000 }, () => {
      const analyzer = createAnalyzer();
      const findings = new Map([...texts].map(([id, text]) => [id, analyzer.analyze({ text }).findings]));
      const found = (verdict: "ok" | "wrong"): string => {
        const own = rows.filter((row) => row.verdict === verdict && (verdict === "ok" || marksWrongly(row)));
        const kept = own.filter((row) =>
          findings
            .get(row.article)
            ?.some(
              ({ indicator, field, start, end }) =>
                indicator === row.indicator && field === "text" && start < row.end && row.start < end,
            ),
        );
        return `${kept.length} of ${own.length}`;
      };
      expect(card).toContain(`${found("ok")} that were right and ${found("wrong")} that were wrong`);
    });
});
