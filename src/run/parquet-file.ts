import { ByteWriter, ParquetWriter } from "hyparquet-writer";
import type { Cell } from "../output/csv-line.js";
import type { ParquetColumns } from "../output/parquet-rows.js";
import { type BinaryFile, openBinaryFile, type TextFile } from "./text-file.js";

/** Rows of a group, which are gathered before they are packed. */
const ROWS = 1000;

const TYPES = {
  text: { type: "BYTE_ARRAY", converted_type: "UTF8" },
  "whole number": { type: "INT32" },
  number: { type: "DOUBLE" },
} as const;

/**
 * A Parquet file (Snappy, groups of 1000 rows), written as text: the lines of `createParquetRowsWriter`.
 *
 * Throws `NOT_WRITABLE` when the file cannot be opened or written.
 */
export function openParquetFile(file: string): TextFile {
  const out: BinaryFile = openBinaryFile(file);
  const bytes = new ByteWriter();
  let table: { readonly columns: ParquetColumns; readonly writer: ParquetWriter } | null = null;
  let rows: Cell[][] = [];
  const flush = (): void => {
    if (table !== null && rows.length > 0) {
      const columnData = table.columns.names.map((name, column) => ({
        name,
        data: rows.map((row) => row[column]),
      }));
      table.writer.write({ columnData, rowGroupSize: ROWS });
    }
    rows = [];
    out.write(bytes.getBytes());
    // What is on disk is not kept; the writer's own `offset` goes on counting.
    bytes.index = 0;
  };
  return {
    write(text) {
      for (const line of text.split("\n")) {
        if (line === "") continue;
        if (table === null) {
          // `createParquetRowsWriter` writes them first.
          const columns = JSON.parse(line) as ParquetColumns;
          table = { columns, writer: createWriter(bytes, columns) };
        } else rows.push(JSON.parse(line) as Cell[]);
        if (rows.length >= ROWS) flush();
      }
    },
    close() {
      flush();
      table?.writer.finish();
      out.write(bytes.getBytes());
      out.close();
    },
  };
}

function createWriter(writer: ByteWriter, { names, kinds }: ParquetColumns): ParquetWriter {
  const schema = [
    { name: "root", num_children: names.length },
    ...names.map((name, column) => ({ name, ...TYPES[kinds[column]], repetition_type: "OPTIONAL" as const })),
  ];
  return new ParquetWriter({ writer, schema, createdBy: "framelens" });
}
