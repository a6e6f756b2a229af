import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { parse } from "csv-parse/sync";
import { parquetMetadata, parquetReadObjects } from "hyparquet";
import { parquetWriteBuffer } from "hyparquet-writer";
import { describe, expect, it } from "vitest";
import { makeFolder } from "./run.js";

const SAMPLE = readFileSync(join(import.meta.dirname, "../../datasets/sample/articles.csv"), "utf8");
const rows: Record<string, string>[] = parse(SAMPLE, { columns: true });
const columnData = Object.keys(rows[0]).map((name) => ({
  name,
  data: rows.map((row) => row[name]),
  type: "STRING" as const,
}));

const bytesOf = (folder: string, name: string): ArrayBuffer =>
  Uint8Array.from(readFileSync(join(folder, name))).buffer;

describe.concurrent("Parquet", { timeout: 120_000 }, () => {
  it("is read as the same articles in CSV are, gzipped too", async () => {
    const folder = makeFolder();
    const bytes = Buffer.from(parquetWriteBuffer({ columnData, rowGroupSize: 10 }));
    folder.put("a.parquet", bytes);
    folder.put("b.parquet.gz", gzipSync(bytes));
    folder.put("c.csv", SAMPLE);
    const outcomes = await Promise.all(
      ["a.parquet", "b.parquet.gz", "c.csv"].map((name) => folder.run(["analyze", name, "--quiet"])),
    );
    expect(outcomes[0]).toMatchObject({ status: 0, stderr: "" });
    expect(outcomes[0].stdout).toBe(outcomes[2].stdout);
    expect(outcomes[1].stdout).toBe(outcomes[2].stdout);
  });

  it("is written with the columns and cells of the table in CSV, and numbers as numbers", async () => {
    const folder = makeFolder();
    folder.put("c.csv", SAMPLE);
    const args = ["analyze", "c.csv", "-o", "r.csv", "-o", "r.parquet"];
    expect(await folder.run(args)).toMatchObject({ status: 0 });
    const first = bytesOf(folder.path, "r.parquet");
    const written = await parquetReadObjects({ file: first });
    const expected: Record<string, string>[] = parse(readFileSync(join(folder.path, "r.csv"), "utf8"), {
      columns: true,
    });
    expect(Object.keys(written[0])).toEqual(Object.keys(expected[0]));
    const asText = (cell: unknown): string => (cell === null ? "" : String(cell));
    expect(
      written.map((row) =>
        Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, asText(cell)])),
      ),
    ).toEqual(expected);
    expect(typeof written[0].words).toBe("number");
    expect(typeof written[0].hedging_hedges_outlet_count).toBe("number");
    expect(parquetMetadata(first).num_rows).toBe(24n);
    await folder.run([...args, "--workers", "2"]);
    expect(Buffer.from(bytesOf(folder.path, "r.parquet")).equals(Buffer.from(first))).toBe(true);
  });

  it("is whole when there is no article", async () => {
    const folder = makeFolder();
    folder.put("c.csv", "id,text\n");
    await folder.run(["analyze", "c.csv", "-o", "r.parquet"]);
    expect(await parquetReadObjects({ file: bytesOf(folder.path, "r.parquet") })).toEqual([]);
  });

  it("stops nothing when a file of a folder is damaged", async () => {
    const folder = makeFolder();
    folder.put("in/a.parquet", "PAR1 and then nothing");
    folder.put("in/c.csv", SAMPLE);
    const { status, stderr } = await folder.run(["analyze", "in", "-o", "r.csv", "--strict"]);
    expect(status).toBe(3);
    expect(stderr).toContain("rejected: in/a.parquet:1: no Parquet, or cut or damaged");
    expect(stderr).toContain("24 articles, 1 record rejected");
  });

  it("is compared as other articles are", async () => {
    const folder = makeFolder();
    writeFileSync(join(folder.path, "a.parquet"), Buffer.from(parquetWriteBuffer({ columnData })));
    folder.put("c.csv", SAMPLE);
    const run = (name: string) =>
      folder.run(["compare", name, "--by", "outlet", "--draws", "199", "--quiet"]);
    expect((await run("a.parquet")).stdout).toBe((await run("c.csv")).stdout);
  });
});
