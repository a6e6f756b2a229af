import { readFileSync } from "node:fs";
import { createRequire, isBuiltin } from "node:module";
import { dirname, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = resolve(import.meta.dirname, "..");
const require = createRequire(import.meta.url);

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s(?!type\s)[^;]*?from\s+["']([^"']+)["']|(?:^|\n)\s*import\s+["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']\s*\)|\brequire\(\s*["']([^"']+)["']\s*\)/g;

/** What a file imports, types left out: as modules do, and as packages of the older kind do. */
function importsOf(path: string): string[] {
  const code = readFileSync(path, "utf8").replace(/\/\*[\s\S]*?\*\//g, "");
  return [...code.matchAll(IMPORT)].flatMap((match) =>
    match.slice(1).filter((target) => target !== undefined),
  );
}

function resolveImport(target: string, from: string): string {
  if (!from.startsWith(`${ROOT}/src/`) || !target.startsWith(".")) return createRequire(from).resolve(target);
  return resolve(dirname(from), target.replace(/\.js$/, ".ts"));
}

/** Every file that is loaded with an entry, each with what it imports. */
function reachedFrom(entry: string): Map<string, string[]> {
  const reached = new Map<string, string[]>();
  const open = [entry];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (reached.has(path)) continue;
    const imports = path.endsWith(".json") ? [] : importsOf(path);
    reached.set(path, imports);
    for (const target of imports) if (!isBuiltin(target)) open.push(resolveImport(target, path));
  }
  return reached;
}

describe("what is reached from src/index.ts", () => {
  const reached = reachedFrom(resolve(ROOT, "src/index.ts"));
  const names = [...reached.keys()].map((path) => relative(ROOT, path));

  it("takes in the whole analyzer and the packages it needs", () => {
    for (const name of ["src/analyzer.ts", "src/text/reader.ts", "src/generated/lexicons.ts"])
      expect(names).toContain(name);
    for (const name of ["wink-nlp", "wink-eng-lite-web-model", "natural", "jstat"])
      expect(names.some((path) => path.startsWith(`node_modules/${name}/`))).toBe(true);
  });

  it("needs nothing of Node, here and in the packages", () => {
    const builtins = [...reached].flatMap(([path, imports]) =>
      imports.filter(isBuiltin).map((target) => `${relative(ROOT, path)} imports ${target}`),
    );
    expect(builtins).toEqual([]);
  });

  it("leaves reading, writing and the command line out", () => {
    expect(names.filter((name) => /^src\/(run|cli|corpus|output|node)\b/.test(name))).toEqual([]);
  });

  it("loads natural by its sub-paths: its main entry prints to standard output", () => {
    expect(names.filter((name) => name === relative(ROOT, require.resolve("natural")))).toEqual([]);
  });
});
