import { readFileSync } from "node:fs";
import { join } from "node:path";
import { globSync } from "tinyglobby";
import { describe, expect, it } from "vitest";
import { ROOT } from "./markdown.js";

/** `@example call(…) // result`, on one line. */
const EXAMPLE = /^ \* @example (.+?)(?: \/\/ (.+))?$/gm;

const examples = globSync("src/**/*.ts", { cwd: ROOT })
  .sort()
  .flatMap((file) =>
    [...readFileSync(join(ROOT, file), "utf8").matchAll(EXAMPLE)].map(([, call, result]) => ({
      file,
      call,
      result: result ?? null,
    })),
  );

const evaluate = (code: string, names: readonly string[], values: readonly unknown[]): unknown =>
  new Function(...names, `"use strict"; return (${code});`)(...values);

/** Numbers to ten digits: the last few are not the same on every machine. */
const rounded = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_, inner) => (typeof inner === "number" ? Number(inner.toPrecision(10)) : inner)),
  );

describe("examples in doc comments", () => {
  it.each(examples.filter(({ result }) => result !== null))(
    "are true: $call // $result",
    async ({ file, call, result }) => {
      const exported: Record<string, unknown> = await import(join(ROOT, file));
      const actual = evaluate(call, Object.keys(exported), Object.values(exported));
      expect(rounded(actual)).toEqual(rounded(evaluate(result ?? "", [], [])));
    },
  );

  it("give their result, but for those that read files", () => {
    expect(examples.filter(({ result }) => result !== null).length).toBeGreaterThanOrEqual(8);
    const open = examples.filter(({ result, file }) => result === null && !file.startsWith("src/run/"));
    expect(open).toEqual([]);
  });
});
