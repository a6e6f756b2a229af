import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createReject } from "../../src/corpus/reject.js";
import { openRejects } from "../../src/run/write-rejects.js";

describe("openRejects", () => {
  it("writes one JSON object a line", () => {
    const folder = mkdtempSync(join(tmpdir(), "framelens-"));
    const file = join(folder, "rejects.jsonl");
    const writer = openRejects(file);
    const place = { file: "a.csv", record: 2, line: 3 };
    const reject = createReject(place, { code: "EMPTY_TEXT", column: "text", problem: "é" }, "2,\nb");
    writer.write(reject);
    writer.write(reject);
    writer.close();
    const lines = readFileSync(file, "utf8").trimEnd().split("\n");
    expect(lines.map((line) => JSON.parse(line))).toEqual([reject, reject]);
    expect(Object.keys(reject)).toEqual(["file", "record", "line", "column", "code", "message", "raw"]);
    rmSync(folder, { recursive: true });
  });

  it("names the file that cannot be written", () => {
    const folder = mkdtempSync(join(tmpdir(), "framelens-"));
    // A folder stands where the file is to be.
    expect(() => openRejects(folder)).toThrow(`${folder}: cannot be written (`);
    rmSync(folder, { recursive: true });
  });
});
