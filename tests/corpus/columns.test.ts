import { describe, expect, it } from "vitest";
import { columnOf, createArticle, createColumns } from "../../src/corpus/columns.js";

const usual = createColumns();

describe("createColumns", () => {
  it("finds every field by its usual names, whatever their case", () => {
    const names = {
      text: ["text", "body", "Content"],
      title: ["TITLE", "headline"],
      outlet: ["outlet", "source", "Publisher"],
      publishedAt: ["date", "published_at", "publishedAt", "PublishedAt"],
      id: ["ID"],
      url: ["URL"],
      event: ["event"],
      topic: ["topic"],
      author: [" Author "],
      language: ["language"],
    };
    for (const [field, columns] of Object.entries(names)) {
      for (const column of columns) expect(usual.find(column)?.field).toBe(field);
    }
    expect(usual.find("summary")).toBeNull();
  });

  it("gives a field the column the caller names, and no longer the usual ones", () => {
    const columns = createColumns({ text: "story" });
    expect(columns.find("Story")?.field).toBe("text");
    expect(columns.find("text")).toBeNull();
  });

  it("takes a usual column away from its field when the caller claims it for another", () => {
    expect(createColumns({ title: "text", text: "body" }).find("text")?.field).toBe("title");
    expect(createColumns({ outlet: "title" }).find("title")?.field).toBe("outlet");
  });

  it("refuses an override of something that is no field, and lists the fields", () => {
    const call = () => createColumns({ txt: "body" } as Record<string, string>);
    expect(call).toThrow(/unknown article field "txt".*expected one of id, text, title/);
  });

  it("prefers text to body and body to content", () => {
    expect(columnOf("text", ["content", "body", "text"], usual)).toBe("text");
    expect(columnOf("text", ["content", "body"], usual)).toBe("body");
    expect(columnOf("text", ["id"], usual)).toBeNull();
  });
});

describe("createArticle", () => {
  it("puts every column that holds no field into meta, untouched", () => {
    const record = { id: "7", text: "Rain fell.", content: "c", Score: 0.5, tags: ["a"], empty: "" };
    expect(createArticle(record, usual, "f#1")).toEqual({
      id: "7",
      text: "Rain fell.",
      outlet: null,
      title: null,
      publishedAt: null,
      event: null,
      url: null,
      topic: null,
      author: null,
      language: null,
      meta: { content: "c", Score: 0.5, tags: ["a"], empty: "" },
    });
  });

  it("makes up a missing id, and takes a number for a string", () => {
    expect(createArticle({ text: "a" }, usual, "f.csv#3")).toMatchObject({ id: "f.csv#3" });
    expect(createArticle({ text: "a", id: "" }, usual, "f.csv#3")).toMatchObject({ id: "f.csv#3" });
    expect(createArticle({ text: "a", id: 12 }, usual, "f.csv#3")).toMatchObject({ id: "12" });
  });

  it("reads outlets and authors as news services give them", () => {
    const record = { text: "a", source: { id: null, name: "The Paper" }, author: ["Ada Roe", "Bo Lind"] };
    expect(createArticle(record, usual, "f#1")).toMatchObject({
      outlet: "The Paper",
      author: "Ada Roe, Bo Lind",
      meta: { source: { id: null, name: "The Paper" } },
    });
  });

  it("keeps a column called __proto__ as a column", () => {
    const article = createArticle(JSON.parse('{"text":"a","__proto__":{"x":1}}'), usual, "f#1");
    expect(article).toHaveProperty("meta");
    const meta = "meta" in article ? article.meta : {};
    expect(Object.keys(meta)).toEqual(["__proto__"]);
  });

  it("says why a record cannot be an article", () => {
    expect(createArticle({ id: 1, paper: "x" }, usual, "f#1")).toEqual({
      code: "NO_TEXT_FIELD",
      column: null,
      problem: "no text: expected a field text or body or content, found id, paper",
    });
    for (const text of ["", " \n", null]) {
      expect(createArticle({ text }, usual, "f#1")).toMatchObject({ code: "EMPTY_TEXT", column: "text" });
    }
    for (const text of [3, true, ["a"], { a: 1 }]) {
      expect(createArticle({ text }, usual, "f#1")).toMatchObject({ code: "NO_TEXT_FIELD", column: "text" });
    }
    expect(createArticle({ text: "abcd" }, usual, "f#1", 3)).toMatchObject({ code: "TOO_LONG" });
    expect(createArticle({ text: "abc" }, usual, "f#1", 3)).toMatchObject({ text: "abc" });
    expect(createArticle({ text: "a".repeat(2_000_001) }, usual, "f#1")).toMatchObject({
      problem: 'column "text" has 2000001 characters: the limit is 2000000',
    });
  });
});
