import { gzipSync } from "node:zlib";
import { parquetWriteBuffer } from "hyparquet-writer";
import { describe, expect, it } from "vitest";
import { type RandomAccess, readParquet } from "../../src/corpus/parquet.js";
import type { ReaderOptions } from "../../src/corpus/reader-options.js";
import type { Item } from "../../src/corpus/reject.js";

type Columns = Parameters<typeof parquetWriteBuffer>[0]["columnData"];

const inMemory = (bytes: ArrayBuffer): RandomAccess => ({
  byteLength: bytes.byteLength,
  slice: async (start, end) => bytes.slice(start, end),
});

async function read(bytes: ArrayBuffer, options: Partial<ReaderOptions> = {}): Promise<Item[]> {
  const items: Item[] = [];
  for await (const item of readParquet(inMemory(bytes), { file: "a.parquet", ...options })) items.push(item);
  return items;
}

const TABLE: Columns = [
  { name: "id", data: [1n, 2n, 3n], type: "INT64" },
  { name: "body", data: ["It may rain.", null, "It may snow, é."], type: "STRING" },
  { name: "date", data: [new Date("2017-01-19"), new Date("2017-01-19T10:00:00Z"), null], type: "TIMESTAMP" },
  { name: "page", data: [7, 8, null], type: "DOUBLE" },
  { name: "tags", data: [{ a: [1, "x"] }, null, null], type: "JSON" },
];

describe("readParquet", () => {
  it("gives an article for each row, with plain values", async () => {
    const [first, second, third] = await read(parquetWriteBuffer({ columnData: TABLE }));
    expect(first).toMatchObject({
      article: {
        id: "1",
        text: "It may rain.",
        publishedAt: "2017-01-19",
        meta: { page: 7, tags: { a: [1, "x"] } },
      },
    });
    expect(second).toEqual({
      reject: {
        file: "a.parquet",
        record: 2,
        line: 2,
        column: "body",
        code: "EMPTY_TEXT",
        message: 'a.parquet:2: column "body" is empty; the record was rejected (EMPTY_TEXT)',
        raw: '{"id":2,"body":null,"date":"2017-01-19T10:00:00.000Z","page":8,"tags":null}',
      },
    });
    expect(third).toMatchObject({ article: { id: "3", text: "It may snow, é.", publishedAt: null } });
  });

  it("reads files of several groups and other compression", async () => {
    const data = Array.from({ length: 50 }, (_, row) => `It may rain for ${row} days.`);
    const bytes = parquetWriteBuffer({
      columnData: [{ name: "text", data, type: "STRING" }],
      rowGroupSize: 20,
      codec: "GZIP",
      compressors: { GZIP: (input) => gzipSync(input) },
    });
    const items = await read(bytes);
    expect(items).toHaveLength(50);
    expect(items[49]).toMatchObject({ article: { id: "a.parquet#50", text: "It may rain for 49 days." } });
  });

  it("takes the columns it is told to, and throws when none holds the text", async () => {
    const bytes = parquetWriteBuffer({
      columnData: [{ name: "story", data: ["It may rain."], type: "STRING" }],
    });
    expect(await read(bytes, { columns: { text: "story" } })).toMatchObject([
      { article: { text: "It may rain." } },
    ]);
    await expect(read(bytes)).rejects.toMatchObject({ code: "NO_TEXT_COLUMN" });
    await expect(read(bytes)).rejects.toThrow(
      /^a\.parquet: no column holds the text: expected text or body or content, found story; name it with --column/,
    );
  });

  it("makes one reject of a file that is no Parquet, or is cut", async () => {
    const whole = parquetWriteBuffer({ columnData: TABLE });
    for (const bytes of [
      new ArrayBuffer(0),
      new TextEncoder().encode("id,text\n1,x\n").buffer,
      whole.slice(0, 200),
    ]) {
      const [item, ...others] = await read(bytes as ArrayBuffer);
      expect(others).toEqual([]);
      expect(item).toMatchObject({ reject: { code: "BAD_PARQUET", record: 1 } });
      expect("reject" in item && item.reject.message).toMatch(
        /^a\.parquet:1: no Parquet, or cut or damaged \(.+\): expected a file with its footer; write it again; the record was rejected/,
      );
    }
  });

  it("rejects a group of rows that is damaged and reads the others", async () => {
    const data = Array.from({ length: 40 }, (_, row) => `It may rain for ${row} days.`);
    const bytes = parquetWriteBuffer({
      columnData: [{ name: "text", data, type: "STRING" }],
      rowGroupSize: 20,
    });
    // The first group stands right behind the four bytes that say what the file is.
    new Uint8Array(bytes).fill(0xff, 4, 60);
    const items = await read(bytes);
    expect(items[0]).toMatchObject({ reject: { code: "BAD_PARQUET", record: 1 } });
    expect("reject" in items[0] && items[0].reject.message).toContain("rows 1 to 20 cannot be read");
    expect(items.slice(1)).toHaveLength(20);
    expect(items[1]).toMatchObject({ article: { id: "a.parquet#21" } });
  });

  it("says that a file has no rows", async () => {
    const warnings: string[] = [];
    const bytes = parquetWriteBuffer({ columnData: [{ name: "text", data: [], type: "STRING" }] });
    expect(await read(bytes, { onWarning: (warning) => warnings.push(warning) })).toEqual([]);
    expect(warnings).toEqual(["a.parquet: the file is empty; it holds no articles"]);
  });
});
