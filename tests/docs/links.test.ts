import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT, readDocuments } from "./markdown.js";

describe.each([...readDocuments()])("%s", (name, document) => {
  it("links only to files that are there", () => {
    const targets = [...document.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target);
    const broken = targets
      .filter((target) => !/^[a-z]+:|^#/.test(target))
      .filter((target) => !existsSync(join(ROOT, dirname(name), target.replace(/#.*$/, ""))));
    expect(broken).toEqual([]);
  });
});
