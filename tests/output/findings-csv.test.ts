import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { createFindingsCsvWriter } from "../../src/output/findings-csv.js";
import type { Finding } from "../../src/types.js";
import { article, findings, makeReport } from "./builders.js";

function readBack(report = makeReport(), of = article): Record<string, string>[] {
  const writer = createFindingsCsvWriter();
  return parse(writer.opening + writer.write(report, of) + writer.closing, {
    columns: true,
    record_delimiter: "\n",
  });
}

test("each finding is a row, with its words and the sentence they stand in", () => {
  const rows = readBack();
  expect(rows).toHaveLength(3);
  expect(rows[0]).toMatchObject({ field: "title", text: "slap", context: "Plan slap", sentence: "0" });
  expect(rows[2]).toEqual({
    ...{ article_id: "a1", outlet: "The Paper", title: "Plan slap", field: "text", indicator: "hedging" },
    ...{ label: "modal", voice: "quoted", start: "35", end: "40", text: "could", sentence: "1" },
    ...{ context: "“It could work,” said Ana Ruiz, a minister.", rule: "hedging/could", score: "0.75" },
  });
});

test("an article without findings has no rows", () => {
  expect(createFindingsCsvWriter().write(makeReport({ findings: [] }), article)).toBe("");
});

test("of a sentence of thousands of characters, the context keeps the neighbourhood and says that it was cut", () => {
  const text = `${"so ".repeat(1000)}may${" on".repeat(1000)}`;
  const finding: Finding = { ...findings[1], start: 3000, end: 3003 };
  const sentence = { start: 0, end: text.length, field: "text", voice: "outlet", scores: {} } as const;
  const [{ context }] = readBack(makeReport({ findings: [finding], sentences: [sentence] }), { text });
  expect(context).toBe(`…${text.slice(2600, 3403)}…`);
});

test("any found words come back from the file as they stand in the article, but for an apostrophe in front", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "binary" }),
      fc.string({ unit: "binary", minLength: 1 }),
      (before, found) => {
        const text = `${before}${found}`;
        const span = { start: before.length, end: text.length, text: found };
        const sentence = { start: 0, end: text.length, field: "text", voice: "outlet", scores: {} } as const;
        const report = makeReport({ findings: [{ ...findings[1], ...span }], sentences: [sentence] });
        const [row] = readBack(report, { text });
        const readable = (value: string): string => value.replaceAll("\0", "\uFFFD");
        expect([readable(found), `'${readable(found)}`]).toContain(row.text);
        expect([readable(text), `'${readable(text)}`]).toContain(row.context);
      },
    ),
  );
});
