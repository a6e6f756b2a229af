import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCsv, readTsv } from "../../src/corpus/csv.js";
import { readAll, where } from "./read-all.js";

const header = "id,outlet,title,text\n";

describe("readCsv", () => {
  it("reads one article a record, with LF, CR LF, CR or a mixture, and with or without the last one", async () => {
    const rows = ["id,text", "1,a", "2,b", "3,c"];
    for (const text of [
      rows.join("\n"),
      `${rows.join("\r\n")}\r\n`,
      `${rows.join("\r")}\r`,
      "id,text\r\n1,a\n2,b\r3,c\n",
      "\n\nid,text\n\n1,a\n  \n2,b\n\n\n3,c\n\n",
    ]) {
      const { articles, rejects } = await readAll(readCsv, text);
      expect(articles.map(({ id, text }) => id + text)).toEqual(["1a", "2b", "3c"]);
      expect(rejects).toEqual([]);
    }
  });

  it("keeps commas, doubled marks and line ends of a quoted field, and other columns in meta", async () => {
    const text = `${header.trim()},score\n1,"The ""Paper"", daily",,"Rain, he said.\r\n\r\n""Yes,"" she\nsaid.",0.50\n`;
    expect((await readAll(readCsv, text)).articles).toMatchObject([
      {
        id: "1",
        outlet: 'The "Paper", daily',
        title: null,
        text: 'Rain, he said.\r\n\r\n"Yes," she\nsaid.',
        meta: { score: "0.50" },
      },
    ]);
  });

  it("makes ids of the file and the number of the record, rejects counted", async () => {
    const { articles, rejects } = await readAll(readCsv, "id,text\n,a\n2,\n,c\n", { file: "n.csv" });
    expect(articles.map(({ id }) => id)).toEqual(["n.csv#1", "n.csv#3"]);
    expect(rejects).toEqual([
      {
        file: "n.csv",
        record: 2,
        line: 3,
        column: "text",
        code: "EMPTY_TEXT",
        message: 'n.csv:3: column "text" is empty; the record was rejected (EMPTY_TEXT)',
        raw: "2,",
      },
    ]);
  });

  it("rejects a record with too few or too many columns, at its line", async () => {
    const text = `${header}1,A,T,"two\nlines"\n2,A,T\n3,A,T,x,y\n4,A,T,z\n`;
    const { articles, rejects } = await readAll(readCsv, text);
    expect(articles.map(({ id }) => id)).toEqual(["1", "4"]);
    expect(rejects.map(where)).toEqual([
      { record: 2, line: 4, code: "WRONG_COLUMN_COUNT" },
      { record: 3, line: 5, code: "WRONG_COLUMN_COUNT" },
    ]);
    expect(rejects[0]?.message).toContain("expected 4 columns, found 3");
  });

  it("reads the same wherever the pieces are cut", async () => {
    const text = `\r\n${header}1,A,"T, ""x""","é 😀\r\n\r\nend"\r\n2,A,T\r\n\r\n3,"A,T,t\r\n4,A,"",t\r5,A,T,"e"`;
    const whole = await readAll(readCsv, text);
    expect(whole.articles.map(({ id }) => id)).toEqual(["1", "4", "5"]);
    expect(whole.rejects.map(where)).toEqual([
      { record: 2, line: 6, code: "WRONG_COLUMN_COUNT" },
      { record: 3, line: 8, code: "BAD_QUOTING" },
    ]);
    for (let cut = 0; cut <= text.length; cut += 1) {
      expect(await readAll(readCsv, [text.slice(0, cut), text.slice(cut)])).toEqual(whole);
    }
    expect(await readAll(readCsv, [...text])).toEqual(whole);
  });

  it("reads the same when a large file comes in small pieces", async () => {
    const rows = Array.from(
      { length: 3000 },
      (_, index) => `${index},A,"Title ""${index}""","Line é, \r\n\r\nline 😀"\r\n`,
    );
    rows[700] = '700,A,"never closed,t\r\n';
    rows[2000] = `2000,A,T,"${"Para, graph.\n".repeat(9000)}"\n`;
    const text = header + rows.join("");
    const whole = await readAll(readCsv, text);
    expect(whole.articles).toHaveLength(2999);
    for (const size of [7, 4093, 65_536, 65_537]) {
      const pieces = Array.from({ length: Math.ceil(text.length / size) }, (_, index) =>
        text.slice(index * size, (index + 1) * size),
      );
      expect(await readAll(readCsv, pieces)).toEqual(whole);
    }
  });

  it("gives back what csv-stringify has written, whatever the texts hold", async () => {
    const word = fc.string({
      unit: fc.constantFrom("a", '"', ",", "\n", "\r", " ", "é", ";", "\t"),
      maxLength: 12,
    });
    // No digits: a line that looks like a record of this file, ids and all, is another matter.
    // A text of blanks is a reject; values that csv-stringify leaves unquoted but start with a blank are kept too.
    const row = fc.record({ title: word, note: word, text: word.filter((text) => text.trim() !== "") });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 8 }), fc.boolean(), async (rows, quoted) => {
        const records = rows.map((fields, index) => ({ id: `n${index}`, ...fields }));
        const csv = stringify(records, {
          header: true,
          columns: ["id", "title", "note", "text"],
          quoted,
          quoted_match: /[\r\n]/,
        });
        const { articles, rejects } = await readAll(readCsv, csv);
        expect(rejects).toEqual([]);
        expect(
          articles.map(({ id, text, title, meta }) => ({ id, title: title ?? "", ...meta, text })),
        ).toEqual(
          records.map(({ title, ...rest }) => ({ ...rest, title: title.trim() === "" ? "" : title })),
        );
      }),
      { numRuns: 300 },
    );
  });

  it("names the columns there are when none holds the text", async () => {
    await expect(readAll(readCsv, "id,story\n1,a\n", { file: "n.csv" })).rejects.toMatchObject({
      code: "NO_TEXT_COLUMN",
      message:
        "n.csv: no column holds the text: expected text or body or content, found id, story; name it with --column text=NAME",
    });
    await expect(readAll(readCsv, "id,text\n1,a\n", { columns: { text: "body" } })).rejects.toThrow(
      /expected body, found id, text/,
    );
  });

  it("reads the columns the caller names, and warns of one that is not there", async () => {
    const columns = { text: "Story", outlet: "paper" };
    const { articles, warnings } = await readAll(readCsv, "id,story,text\n1,a,b\n", { columns });
    expect(articles).toMatchObject([{ text: "a", meta: { text: "b" } }]);
    expect(warnings).toEqual(['in: there is no column "paper" for outlet: found id, story, text']);
  });

  it("warns of columns with the same name, uses the first and keeps the others", async () => {
    const { articles, warnings } = await readAll(readCsv, "text,text,x,x\na,b,c,d\n");
    expect(articles).toMatchObject([{ text: "a", meta: { "text (2)": "b", x: "c", "x (2)": "d" } }]);
    expect(warnings).toHaveLength(2);
    expect(warnings[0]).toContain('2 columns are called "text"');
  });

  it("warns of an empty file and of a header without records", async () => {
    for (const empty of ["", "\n \r\n"]) {
      expect((await readAll(readCsv, empty)).warnings).toEqual([
        "in: the file is empty; it holds no articles",
      ]);
    }
    for (const only of ["id,text", "id,text\r\n\r\n"]) {
      expect((await readAll(readCsv, only)).warnings).toEqual([
        "in: there is a header but no record; it holds no articles",
      ]);
    }
  });

  it("rejects the record with bytes that are no UTF-8, and only that", async () => {
    const { articles, rejects } = await readAll(readCsv, "id,text\n1,é\n2,a\udc93b\n3,c\n");
    expect(articles.map(({ id }) => id)).toEqual(["1", "3"]);
    expect(rejects).toMatchObject([{ record: 2, line: 3, code: "BAD_ENCODING", raw: "2,a\uFFFDb" }]);
  });

  it("reads semicolons or tabs when the header has no comma", async () => {
    expect((await readAll(readCsv, 'id;"text"\n1;"a, b"\n')).articles).toMatchObject([
      { id: "1", text: "a, b" },
    ]);
    expect((await readAll(readCsv, "id\ttext\n1\ta, b\n")).articles).toMatchObject([{ text: "a, b" }]);
    expect((await readAll(readCsv, "text\na\n")).articles).toMatchObject([{ text: "a" }]);
  });

  it("rejects an over-long text, and text without an end", async () => {
    const long = `id,text\n1,${"x".repeat(500)}\n2,ok\n`;
    const { articles, rejects } = await readAll(readCsv, long, { maxChars: 400 });
    expect(rejects.map(where)).toEqual([{ record: 1, line: 2, code: "TOO_LONG" }]);
    expect(articles.map(({ id }) => id)).toEqual(["2"]);
    const endless = await readAll(readCsv, ["id,text\n1,", ..."x".repeat(9000)], { maxChars: 100 });
    expect(endless.articles).toEqual([]);
    expect(endless.rejects[0]).toMatchObject({ record: 1, line: 2, code: "TOO_LONG" });
  });

  it("reads 50,000 quotation marks in a field", async () => {
    const { articles } = await readAll(readCsv, `id,text\n1,"a${'""'.repeat(50_000)}"\n2,b\n`);
    expect(articles.map(({ text }) => text.length)).toEqual([50_001, 1]);
  });
});

describe("readTsv", () => {
  it("reads tabs, and leaves quotation marks inside a field alone", async () => {
    const { articles, rejects } = await readAll(readTsv, 'id\ttext\n1\tHe said "no", twice.\n2\t"a\tb"\n');
    expect(articles.map(({ text }) => text)).toEqual(['He said "no", twice.', "a\tb"]);
    expect(rejects).toEqual([]);
  });

  it("reads a single column", async () => {
    expect((await readAll(readTsv, "text\na, b\n")).articles).toMatchObject([{ text: "a, b" }]);
  });
});
