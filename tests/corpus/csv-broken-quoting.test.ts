import { describe, expect, it } from "vitest";
import { readCsv } from "../../src/corpus/csv.js";
import { readAll, where } from "./read-all.js";

const header = "id,outlet,title,published_at,text\n";
const row = (id: number, text = `Text of number ${id}.`) =>
  `${id},The Paper,Title ${id},2026-01-02,${text}\n`;

describe("readCsv after broken quoting", () => {
  it("loses only the record with the unclosed mark, be it the first, one in the middle or the last", async () => {
    for (const broken of [1, 5, 9]) {
      for (const quoted of [true, false]) {
        const ids = [1, 2, 3, 4, 5, 6, 7, 8, 9];
        const rows = ids.map((id) => {
          if (id === broken) return row(id, `"Text, never closed.`);
          return quoted ? row(id, `"Text, ""quoted"",\nwith a second line."`) : row(id);
        });
        const { articles, rejects } = await readAll(readCsv, header + rows.join(""));
        expect(articles.map(({ id }) => Number(id))).toEqual(ids.filter((id) => id !== broken));
        const line = 2 + (broken - 1) * (quoted ? 2 : 1);
        expect(rejects.map(where)).toEqual([{ record: broken, line, code: "BAD_QUOTING" }]);
        expect(rejects[0]?.raw).toBe(rows[broken - 1]?.trim());
      }
    }
  });

  it("loses both of two neighbours with unclosed marks, each as a record of its own", async () => {
    const rows = [1, 2, 3, 4, 5, 6].map((id) => row(id));
    const text = `${header}${rows.join("")}${row(7, '"a')}${row(8, '"b')}${row(9)}`;
    const { articles, rejects } = await readAll(readCsv, text);
    expect(articles).toHaveLength(7);
    expect(rejects.map(({ record }) => record)).toEqual([7, 8]);
  });

  it("loses one of 20,000 records, in less than two seconds", async () => {
    for (const text of ['"Text, quoted ""here"".\n\nMore, of it."', "Plain text."]) {
      const rows = Array.from({ length: 20_000 }, (_, index) => row(index + 1, text));
      rows[999] = '1000,"The Paper,Title,2026-01-02,Text\n';
      const started = performance.now();
      const { articles, rejects } = await readAll(readCsv, [header, ...rows]);
      expect(articles).toHaveLength(19_999);
      expect(rejects).toMatchObject([{ record: 1000, code: "BAD_QUOTING", raw: rows[999].trim() }]);
      expect(performance.now() - started).toBeLessThan(2000);
    }
  });

  it("takes time in proportion to the file when every record is broken", async () => {
    const time = async (records: number, broken: (id: number) => string) => {
      const rows = Array.from({ length: records }, (_, index) => broken(index + 1));
      const started = performance.now();
      const { articles, rejects } = await readAll(readCsv, header + rows.join(""));
      expect(articles).toEqual([]);
      expect(rejects.length).toBeGreaterThan(0);
      return performance.now() - started;
    };
    for (const broken of [
      (id: number) => row(id, '"never closed'),
      (id: number) => row(id, '""stray, and "more'),
      (id: number) => `${id},"",",""\n`,
      () => '"""\n',
      (id: number) => (id === 1 ? row(1, '"open') : "a line, of prose\n"),
    ]) {
      await time(2000, broken);
      const small = await time(10_000, broken);
      const large = await time(80_000, broken);
      expect(large).toBeLessThan(8 * 3 * small + 300);
    }
  });

  it("notices a quotation that is closed by luck at the end of a later record", async () => {
    const good = [1, 2, 3].map((id) => row(id)).join("");
    const text = `${header}${good}${row(4, '"Opened here')}${row(5, 'and closed there"')}${row(6)}`;
    const { articles, rejects } = await readAll(readCsv, text);
    expect(articles.map(({ id }) => id)).toEqual(["1", "2", "3", "6"]);
    expect(rejects.map(where)).toEqual([
      { record: 4, line: 5, code: "BAD_QUOTING" },
      { record: 5, line: 6, code: "BAD_QUOTING" },
    ]);
  });

  it("notices a quotation that is closed by luck where a later field opens with a line end", async () => {
    const text = `${header}${row(1)}${row(2, '"Opened here')}${row(3, '"\nA text after a line end"')}${row(4)}`;
    const { articles, rejects } = await readAll(readCsv, text);
    expect(articles.map(({ id }) => id)).toEqual(["1", "3", "4"]);
    expect(rejects.map(where)).toEqual([{ record: 2, line: 3, code: "BAD_QUOTING" }]);
  });

  it("notices many records swallowed by a quotation that is closed by luck", async () => {
    const plain = [3, 4, 5, 6].map((id) => `A,Title ${id},Text ${id}\n`).join("");
    const text = `outlet,title,text\nA,Title 1,Text 1\nA,Title 2,"Text 2\n${plain}A,Title 7,Text 7"\nA,Title 8,Text 8\n`;
    const { articles } = await readAll(readCsv, text);
    expect(articles.map(({ text }) => text)).toEqual([
      "Text 1",
      "Text 3",
      "Text 4",
      "Text 5",
      "Text 6",
      "Text 8",
    ]);
  });

  it("goes on behind a text of several paragraphs in which a mark was not doubled", async () => {
    const text = `"First, of all.\n\nHe said "no," and left.\n\nLast, but not least, the end."`;
    const { articles, rejects } = await readAll(readCsv, header + row(1) + row(2, text) + row(3));
    expect(articles.map(({ id }) => id)).toEqual(["1", "3"]);
    expect(rejects.map(where)).toEqual([{ record: 2, line: 3, code: "BAD_QUOTING" }]);
    expect(rejects[0]?.raw).toBe(row(2, text).trim());
  });

  it("does not take the first paragraph of a text for all of it when its opening mark is missing", async () => {
    const text = 'First, of all.\n\nHe left, ""early"", and\nalone.\n\nThe end."';
    const noOpening = `${header}${row(1)}${row(2, text)}${row(3)}`;
    expect((await readAll(readCsv, noOpening)).rejects.map(where)).toEqual([
      { record: 2, line: 3, code: "WRONG_COLUMN_COUNT" },
    ]);
    const noComma = `${header}${row(1)}${row(2, 'First of all.\n\nHe left, ""early"".\n\nThe end."')}${row(3)}`;
    const cut = await readAll(readCsv, noComma);
    expect(cut.articles.map(({ id }) => id)).toEqual(["1", "3"]);
    expect(cut.rejects.map(where)).toEqual([{ record: 2, line: 3, code: "BAD_QUOTING" }]);
    const early = '"First he said ""no"\n\nThen he left, early.\n\nThe end."';
    const { articles, rejects } = await readAll(readCsv, header + row(1) + row(2, early) + row(3));
    expect(articles.map(({ id }) => id)).toEqual(["1", "3"]);
    expect(rejects.map(where)).toEqual([{ record: 2, line: 3, code: "BAD_QUOTING" }]);
  });

  it("keeps a good record that is followed by a line of another kind", async () => {
    const { articles, rejects } = await readAll(readCsv, `${header}${row(1)}END OF PAGE\n${row(2)}`);
    expect(articles.map(({ id }) => id)).toEqual(["1", "2"]);
    expect(rejects.map(where)).toEqual([{ record: 2, line: 3, code: "WRONG_COLUMN_COUNT" }]);
  });

  it("rejects a stray mark in an unquoted field", async () => {
    const { articles, rejects } = await readAll(readCsv, header + row(1) + row(2, 'A 12" pipe.') + row(3));
    expect(articles.map(({ id }) => id)).toEqual(["1", "3"]);
    expect(rejects.map(where)).toEqual([{ record: 2, line: 3, code: "BAD_QUOTING" }]);
  });

  it("refuses a header with an unclosed mark without reading all of a large file", async () => {
    let pulled = 0;
    function* pieces() {
      yield 'id,"text\n';
      for (; pulled < 10_000; pulled += 1) yield `${pulled},a plain line of text\n`.repeat(100);
    }
    await expect(readAll(readCsv, pieces())).rejects.toMatchObject({ code: "BAD_QUOTING" });
    expect(pulled).toBeLessThan(2000);
  });
});

describe("readCsv does not break what is legal", () => {
  const prose = [
    "However, the vote was close.",
    "",
    'It cost 1,000 crowns, or 2,000, ""as he said"", in 2026.',
    "1,200 people came, 300 left, and 5,000 stayed, 2026-01-02, they said.",
    "Smith,34,London,2026-01-02",
    "https://paper.example/a,b,c,d",
    '""No,"" she said, ""never.""',
  ];

  it("keeps a quoted text of 300 lines in one record", async () => {
    const lines = Array.from({ length: 300 }, (_, index) => prose[index % prose.length]);
    const text = `"${lines.join("\n")}"`;
    for (const where of [0, 1, 30]) {
      const rows = Array.from({ length: 31 }, (_, index) => row(index, index === where ? text : undefined));
      const { articles, rejects } = await readAll(readCsv, header + rows.join(""));
      expect(rejects).toEqual([]);
      expect(articles).toHaveLength(31);
      expect(articles[where]?.text.split("\n")).toHaveLength(300);
    }
  });

  it("keeps texts of many paragraphs whatever the columns are", async () => {
    const text = `"${prose.slice(0, 4).join("\n")}"`;
    for (const [names, fields] of [
      ["text", text],
      ["id,text", `a1,${text}`],
      ["text,id", `${text},17`],
      ["outlet,text", `Herald,${text}`],
      ["text,outlet", `${text},Herald`],
      ["outlet,title,text", `Herald,Vote is close,${text}`],
      ["id,text,note", `1,${text},${text}`],
    ]) {
      const { articles, rejects } = await readAll(readCsv, `${names}\n${`${fields}\n`.repeat(30)}`);
      expect(rejects).toEqual([]);
      expect(articles).toHaveLength(30);
    }
  });

  it("keeps a table inside a quoted text of a file that quotes everything", async () => {
    const table = "1,The Paper,Title,2026-01-02,Text\n".repeat(10);
    const fields = (id: number, text: string) => `"${id}","The Paper","Title","2026-01-02","${text}"\n`;
    const rows = Array.from({ length: 20 }, (_, index) => fields(index, index === 12 ? table : "Text."));
    const { articles, rejects } = await readAll(readCsv, header + rows.join(""));
    expect(rejects).toEqual([]);
    expect(articles).toHaveLength(20);
  });
});
