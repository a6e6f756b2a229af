import { describe, expect, it } from "vitest";
import { readJsonl } from "../../src/corpus/jsonl.js";
import { readAll, where } from "./read-all.js";

describe("readJsonl", () => {
  it("reads one article a line, with either line end, with or without the last one", async () => {
    for (const text of ['{"text":"a"}\n{"text":"b"}', '{"text":"a"}\r\n\r\n{"text":"b"}\r\n']) {
      const { articles, rejects } = await readAll(readJsonl, text, { file: "n.jsonl" });
      expect(articles.map(({ id, text }) => [id, text])).toEqual([
        ["n.jsonl#1", "a"],
        ["n.jsonl#2", "b"],
      ]);
      expect(rejects).toEqual([]);
    }
  });

  it("rejects what is no object with a text, and reads on", async () => {
    const lines = ["{", "[1]", "null", '{"text":""}', '{"text":5}', '{"id":1}', "", '{"text":"good"}'];
    const { articles, rejects } = await readAll(readJsonl, lines.join("\n"));
    expect(articles.map(({ id }) => id)).toEqual(["in#7"]);
    expect(rejects.map(where)).toEqual([
      { record: 1, line: 1, code: "BAD_JSON" },
      { record: 2, line: 2, code: "BAD_JSON" },
      { record: 3, line: 3, code: "BAD_JSON" },
      { record: 4, line: 4, code: "EMPTY_TEXT" },
      { record: 5, line: 5, code: "NO_TEXT_FIELD" },
      { record: 6, line: 6, code: "NO_TEXT_FIELD" },
    ]);
    expect(rejects.map(({ raw }) => raw)).toEqual(lines.slice(0, 6));
    expect(rejects[3]?.message).toBe('in:4: column "text" is empty; the record was rejected (EMPTY_TEXT)');
  });

  it("reads the same wherever the pieces are cut", async () => {
    const text = '{"text":"é 😀"}\r\n{"text"\n\n{"id":1,"body":"b"}\n';
    const whole = await readAll(readJsonl, text);
    for (let cut = 0; cut <= text.length; cut += 1) {
      expect(await readAll(readJsonl, [text.slice(0, cut), text.slice(cut)])).toEqual(whole);
    }
    expect(await readAll(readJsonl, [...text])).toEqual(whole);
  });

  it("rejects the record with bytes that are no UTF-8, and only that", async () => {
    const { articles, rejects } = await readAll(readJsonl, '{"text":"a\udc93"}\n{"text":"\\ud800 lone"}\n');
    expect(rejects[0]).toMatchObject({ code: "BAD_ENCODING", raw: '{"text":"a\uFFFD"}' });
    expect(rejects[0]?.message).toContain("byte 0x93 is not valid UTF-8");
    expect(articles).toHaveLength(1);
  });

  it("warns of an empty file, and names the fields when no record has a text", async () => {
    expect((await readAll(readJsonl, "\n \n")).warnings).toEqual([
      "in: the file is empty; it holds no articles",
    ]);
    const { rejects, warnings } = await readAll(readJsonl, '{"id":1,"story":"a"}\n{"id":2}\n');
    expect(rejects).toHaveLength(2);
    expect(warnings[0]).toMatch(/no record has a text: expected text or body or content, found id, story/);
  });

  it("keeps only the start of a line that is too long to be held", async () => {
    const piece = "x".repeat(1 << 24);
    const { articles, rejects } = await readAll(readJsonl, [...Array(6).fill(piece), '\n{"text":"a"}\n']);
    expect(rejects.map(where)).toEqual([{ record: 1, line: 1, code: "TOO_LONG" }]);
    expect(rejects[0]?.raw).toHaveLength(10_000_000);
    expect(articles.map(({ id }) => id)).toEqual(["in#2"]);
  });
});
