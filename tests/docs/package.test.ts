import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { VERSION } from "../../src/version.js";
import { ROOT, readDocuments } from "./markdown.js";

const Texts = z.record(z.string(), z.string());
const Manifest = z.object({
  version: z.string(),
  scripts: Texts,
  dependencies: Texts,
  devDependencies: Texts,
});
const Lock = z.object({
  packages: z.record(z.string(), z.object({ optionalDependencies: Texts.optional() })),
});

const read = (name: string): string => readFileSync(join(ROOT, name), "utf8");
const manifest = Manifest.parse(JSON.parse(read("package.json")));
const documents = readDocuments();

describe("package.json", () => {
  it("has the version that reports carry and the changelog begins with", () => {
    expect(manifest.version).toBe(VERSION);
    expect(/^## \[(\d+\.\d+\.\d+)\]/m.exec(read("CHANGELOG.md"))?.[1]).toBe(VERSION);
  });

  it("has every script that a document names", () => {
    const named = [...documents.values()].flatMap((document) =>
      [...document.matchAll(/npm run (?:-s )?([a-z:-]+)/g)].map(([, script]) => script),
    );
    expect(named).toContain("demo");
    expect(named.filter((script) => !(script in manifest.scripts))).toEqual([]);
  });

  it("has the dependencies that CONTRIBUTING.md gives reasons for, and no other", () => {
    const rows = [...read("CONTRIBUTING.md").matchAll(/^\| `([^`]+)` \| .{10,} \|$/gm)];
    const names = [manifest.dependencies, manifest.devDependencies].flatMap((group) => Object.keys(group));
    expect(rows.map(([, name]) => name).sort()).toEqual(names.sort());
  });
});

describe("package-lock.json", () => {
  it("holds the packages of every platform, so that npm ci works on each", () => {
    const { packages } = Lock.parse(JSON.parse(read("package-lock.json")));
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .map((name) => `node_modules/${name}`)
        .filter((key) => !(key in packages) && !(`${path}/${key}` in packages)),
    );
    expect(missing).toEqual([]);
  });
});
