import { resolve } from "node:path";
import { build } from "esbuild";
import { chromium } from "playwright-core";
import { describe, expect, it } from "vitest";
import { compare } from "../../src/compare/compare.js";
import { createRandom } from "../../src/learn/random.js";
import { findChromium } from "../find-chromium.js";
import { drawReports } from "./builders.js";

const ROOT = resolve(import.meta.dirname, "../..");
const executablePath = findChromium();

describe("compare in a browser", () => {
  if (executablePath === undefined)
    it("there is no Chromium here (set CHROMIUM to its path): it could not be asked for the same comparison", () => {
      expect(executablePath).toBeUndefined();
    });
  else
    it("gives for compare(reports, { by: “outlet” }), bundled from framelens, what Node gives, to the byte", async () => {
      const random = createRandom(11);
      const reports = [
        ...drawReports("Courier", 12, 8, random),
        ...drawReports("Herald", 9, 12, random),
        ...drawReports("Plainfire", 10, 20, random),
      ];
      const { outputFiles } = await build({
        stdin: { contents: 'export { compare } from "./src/index.ts";', resolveDir: ROOT },
        ...{ bundle: true, format: "iife", globalName: "framelens", platform: "browser", write: false },
      });
      const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
      try {
        const page = await browser.newPage();
        await page.addScriptTag({ content: outputFiles[0].text });
        const there = await page.evaluate(
          `JSON.stringify(framelens.compare(${JSON.stringify(reports)}, { by: "outlet", draws: 499 }))`,
        );
        expect(there).toBe(JSON.stringify(compare(reports, { by: "outlet", draws: 499 })));
      } finally {
        await browser.close();
      }
    }, 60_000);
});
