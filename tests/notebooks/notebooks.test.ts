import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, it } from "vitest";
// @ts-expect-error: a script in plain JavaScript
import { runNotebook } from "../../scripts/run-notebook.js";

const FOLDER = resolve(import.meta.dirname, "../../notebooks");

interface Cell {
  readonly cell_type: string;
  readonly outputs?: readonly { readonly text: readonly string[] }[];
}

it.each(readdirSync(FOLDER).filter((name) => name.endsWith(".ipynb")))(
  "notebooks/%s prints what is kept in it",
  (name) => {
    const path = join(FOLDER, name);
    const cells = (JSON.parse(readFileSync(path, "utf8")) as { cells: Cell[] }).cells;
    const kept = cells
      .filter(({ cell_type }) => cell_type === "code")
      .map(({ outputs = [] }) => outputs.flatMap(({ text }) => text).join(""));
    expect(kept.length).toBeGreaterThan(0);
    expect(runNotebook(path)).toEqual(kept);
  },
);
