import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTextFile } from "../../src/run/text-file.js";

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "framelens-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("openTextFile", () => {
  it("makes the folders on the way to the file", () => {
    const path = join(folder, "results", "march", "reports.csv");
    const file = openTextFile(path);
    file.write("id\n");
    file.close();
    expect(readFileSync(path, "utf8")).toBe("id\n");
  });

  it("empties a file that is there", () => {
    const path = join(folder, "old.csv");
    writeFileSync(path, "what was there before");
    const file = openTextFile(path);
    file.write("new");
    file.close();
    expect(readFileSync(path, "utf8")).toBe("new");
  });

  it("keeps the order and the letters of texts longer than what it gathers", () => {
    const path = join(folder, "long.txt");
    const pieces = ["é".repeat(700_000), "中".repeat(700_000), "end"];
    const file = openTextFile(path);
    for (const piece of pieces) file.write(piece);
    file.close();
    expect(readFileSync(path, "utf8") === pieces.join("")).toBe(true);
  });

  it("says NOT_WRITABLE and the file's name when a file stands where a folder is needed", () => {
    writeFileSync(join(folder, "taken"), "");
    const path = join(folder, "taken", "reports.csv");
    expect(() => openTextFile(path)).toThrow(
      expect.objectContaining({ code: "NOT_WRITABLE", message: expect.stringContaining(path) }),
    );
  });
});
