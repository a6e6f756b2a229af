import { describe, expect, it } from "vitest";
import { readJson } from "../../src/corpus/json.js";
import { readAll, where } from "./read-all.js";

describe("readJson", () => {
  it("reads a list, an object with a list of articles or data, and a single record", async () => {
    const records = '[{"text":"a"},{"text":"b"}]';
    for (const text of [records, `{"status":"ok","articles":${records}}`, `{"data":${records}}`]) {
      const { articles } = await readAll(readJson, text, { file: "n.json" });
      expect(articles.map(({ id, text }) => [id, text])).toEqual([
        ["n.json#1", "a"],
        ["n.json#2", "b"],
      ]);
    }
    const { articles } = await readAll(readJson, '{"text":"a","data":[]}');
    expect(articles).toMatchObject([{ text: "a", meta: { data: [] } }]);
  });

  it("gives the line and the text of a record that it rejects", async () => {
    const text =
      '{\n "about": {"articles": [1]},\n "articles": [\n  {"text": "[a]"},\n  {"text":\n   ""}, 5,\n  {"id": "\\"]"}\n ]\n}';
    const { articles, rejects } = await readAll(readJson, text);
    expect(articles).toHaveLength(1);
    expect(rejects.map(where)).toEqual([
      { record: 2, line: 5, code: "EMPTY_TEXT" },
      { record: 3, line: 6, code: "BAD_JSON" },
      { record: 4, line: 7, code: "NO_TEXT_FIELD" },
    ]);
    expect(rejects.map(({ raw }) => raw)).toEqual(['{"text":\n   ""}', "5", '{"id": "\\"]"}']);
    expect((await readAll(readJson, "\n\n5")).rejects).toMatchObject([{ line: 3, raw: "5" }]);
  });

  it("rejects a file that is no JSON as one record", async () => {
    const { rejects } = await readAll(readJson, '[{"text":"a"},');
    expect(rejects).toMatchObject([{ code: "BAD_JSON", record: 1, line: 1, raw: '[{"text":"a"},' }]);
  });

  it("reads JSONL under the wrong name, and says so", async () => {
    const { articles, warnings } = await readAll(readJson, '{"text":"a"}\n{"text":"b"}\n');
    expect(articles).toHaveLength(2);
    expect(warnings).toEqual(["in: read as JSONL, one record a line"]);
  });

  it("warns when there is nothing", async () => {
    expect((await readAll(readJson, "  ")).warnings).toEqual(["in: the file is empty; it holds no articles"]);
    expect((await readAll(readJson, "[]")).warnings).toEqual([
      "in: the list of records is empty; it holds no articles",
    ]);
  });
});
