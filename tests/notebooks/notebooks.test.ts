import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
// @ts-expect-error: a script in plain JavaScript
import { runNotebook } from "../../scripts/run-notebook.js";

const FOLDER = resolve(import.meta.dirname, "../../notebooks");
const NAMES = readdirSync(FOLDER).filter((name) => name.endsWith(".ipynb"));

interface Cell {
  readonly cell_type: string;
  readonly source: readonly string[];
  readonly outputs?: readonly { readonly data?: Readonly<Record<string, readonly string[]>> }[];
}

const cellsOf = (name: string): Cell[] =>
  // The notebooks are ours.
  (JSON.parse(readFileSync(join(FOLDER, name), "utf8")) as { cells: Cell[] }).cells.filter(
    ({ cell_type }) => cell_type === "code",
  );

describe("the notebooks", () => {
  it("are of one article, of outlets compared, and of validation", () => {
    expect(NAMES).toEqual(["01-one-article.ipynb", "02-compare-outlets.ipynb", "03-validate.ipynb"]);
  });

  // node scripts/run-notebook.js NOTEBOOK --write writes the outputs anew: look at the difference.
  it.each(NAMES)("notebooks/%s prints and draws what is kept in it", { timeout: 120_000 }, (name) => {
    const kept = cellsOf(name).map(({ outputs = [] }) => outputs);
    expect(runNotebook(join(FOLDER, name))).toEqual(kept);
  });

  it.each(NAMES)("notebooks/%s imports framelens by its name and shows drawings as SVG", (name) => {
    const cells = cellsOf(name);
    expect(cells[0].source.join("")).toContain('from "framelens/node"');
    const drawings = cells.flatMap(({ outputs = [] }) =>
      outputs.flatMap(({ data }) => data?.["image/svg+xml"] ?? []),
    );
    expect(drawings[0]).toMatch(/^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
  });
});
