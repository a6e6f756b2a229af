import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const SOURCE = resolve(import.meta.dirname, "../../src");

/** Which layers a layer may import, besides itself. `indicators/x` is one indicator. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  types: [],
  errors: [],
  version: [],
  generated: ["lexicon"],
  stats: ["types", "errors"],
  lexicon: ["types", "errors"],
  compare: ["types", "errors", "stats"],
  corpus: ["types", "errors"],
  learn: ["types", "errors", "generated"],
  language: ["types", "errors", "learn", "generated"],
  evaluate: ["types", "errors", "compare", "language", "learn", "stats"],
  text: ["types", "errors", "language", "learn", "lexicon", "generated"],
  indicator: ["types", "errors", "text", "language", "learn", "lexicon", "stats", "generated", "indicators"],
  indicators: ["types", "errors", "text", "stats", "indicator"],
  report: ["types", "errors", "stats", "text"],
  output: ["types", "errors", "compare", "evaluate", "generated", "language"],
  page: ["types", "errors", "output", "stats"],
  analyzer: ["types", "errors", "version", "language", "lexicon", "text", "indicators", "report"],
  index: [
    "types",
    "errors",
    "version",
    "compare",
    "language",
    "lexicon",
    "text",
    "indicators",
    "indicator",
    "analyzer",
  ],
  node: [
    "types",
    "errors",
    "corpus",
    "evaluate",
    "language",
    "lexicon",
    "output",
    "analyzer",
    "index",
    "run",
  ],
  run: [
    "types",
    "errors",
    "version",
    "corpus",
    "evaluate",
    "generated",
    "indicator",
    "language",
    "learn",
    "lexicon",
    "output",
    "analyzer",
    "index",
    "report",
    "stats",
    "text",
  ],
  cli: [
    "types",
    "errors",
    "version",
    "compare",
    "corpus",
    "evaluate",
    "language",
    "learn",
    "lexicon",
    "output",
    "analyzer",
    "indicators",
    "indicator",
    "report",
    "run",
    "text",
  ],
};

const MAY_TOUCH_THE_WORLD = new Set(["run", "cli", "node"]);

function listFiles(directory: string): string[] {
  return readdirSync(directory).flatMap((name) => {
    const path = join(directory, name);
    return statSync(path).isDirectory() ? listFiles(path) : path.endsWith(".ts") ? [path] : [];
  });
}

function layerOf(path: string): string {
  const [first, second, third] = relative(SOURCE, path).split("/");
  if (first === "indicators" && third !== undefined) return `indicator:${second}`;
  return first.replace(/(\.d)?\.ts$/, "");
}

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s[^;]*?from\s+"([^"]+)"|import\(\s*"([^"]+)"\s*\)|(?:^|\n)import\s+"([^"]+)"/g;

const files = listFiles(SOURCE).map((path) => {
  const code = readFileSync(path, "utf8");
  const imports = [...code.matchAll(IMPORT)].map((match) => match[1] ?? match[2] ?? match[3]);
  return { path, name: relative(SOURCE, path), layer: layerOf(path), imports, code };
});

describe("layers of src", () => {
  it("are imported only as the table of layers allows", () => {
    const wrong = files.flatMap(({ path, name, layer, imports }) =>
      imports
        .filter((target) => target.startsWith("."))
        .map((target) => layerOf(resolve(dirname(path), target.replace(/\.js$/, ".ts"))))
        .filter((target) => target !== layer)
        .filter((target) => !(MAY_IMPORT[layer.split(":")[0]] ?? []).includes(target.split(":")[0]))
        // No indicator imports another; only the list of indicators imports them all.
        .concat(
          imports.filter(
            (target) => layer.startsWith("indicator:") && /\.\.\/(?!\.\.)[a-z-]+\/index/.test(target),
          ),
        )
        .map((target) => `${name} imports ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it("touch disk, network, clock and environment only in run, cli and node", () => {
    const wrong = files
      .filter(({ layer }) => !MAY_TOUCH_THE_WORLD.has(layer))
      // A string: the script of a page, with packages that ask a browser for the time. What it is made of is in src/page.
      .filter(({ name }) => name !== "generated/page.ts")
      .filter(
        ({ imports, code }) =>
          imports.some((target) => target.startsWith("node:")) ||
          /\bprocess\.|Math\.random|Date\.now|new Date\(\)/.test(code),
      )
      .map(({ name }) => name);
    expect(wrong).toEqual([]);
  });

  it("have no import cycle", () => {
    const byPath = new Map(files.map((file) => [file.path, file]));
    const state = new Map<string, "open" | "done">();
    const cycles: string[] = [];
    const visit = (path: string, trail: readonly string[]): void => {
      if (state.get(path) === "done") return;
      if (state.get(path) === "open") {
        cycles.push([...trail, path].map((item) => relative(SOURCE, item)).join(" -> "));
        return;
      }
      state.set(path, "open");
      for (const target of byPath.get(path)?.imports ?? [])
        if (target.startsWith("."))
          visit(resolve(dirname(path), target.replace(/\.js$/, ".ts")), [...trail, path]);
      state.set(path, "done");
    };
    for (const { path } of files) visit(path, []);
    expect(cycles).toEqual([]);
  });

  it("are all in the table", () => {
    const unknown = files.filter(({ layer }) => !(layer.split(":")[0] in MAY_IMPORT)).map(({ name }) => name);
    expect(unknown).toEqual([]);
  });

  it("have no file over 400 lines", () => {
    const long = files.filter(
      ({ name, code }) => !name.startsWith("generated") && code.split("\n").length > 400,
    );
    expect(long.map(({ name }) => name)).toEqual([]);
  });
});
