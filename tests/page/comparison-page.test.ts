import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { analyze } from "../../src/analyzer.js";
import { compare, createComparer } from "../../src/compare/compare.js";
import { createRandom } from "../../src/learn/random.js";
import { comparisonHtml } from "../../src/output/comparison-html.js";
import type { ArticleReport } from "../../src/types.js";
import { drawReports, reportOf } from "../compare/builders.js";
import { findChromium } from "../find-chromium.js";
import { readSampleArticles } from "../sample-articles.js";
import { type PageBrowser, startBrowser, violationsOf } from "./open-page.js";

const chromium = findChromium();

if (chromium === undefined)
  describe("the page of a comparison", () => {
    it("there is no Chromium here (set CHROMIUM to its path): the page could not be opened", () => {
      expect(chromium).toBeUndefined();
    });
  });
else describePage(chromium);

/** A second measure, an index, and reporting words, so that there is a map and a table of words. */
function withMore(report: ArticleReport, place: number, shift: number): ArticleReport {
  const balance = { indicator: "attribution", name: "source-balance", voice: "all", unit: "index" } as const;
  const quoted = { indicator: "attribution", name: "quoted-words", voice: "all", unit: "share" } as const;
  const value = 0.3 + 0.1 * shift + 0.05 * (place % 5);
  const count = Math.round((0.1 + 0.05 * shift + 0.01 * (place % 3)) * report.size.words);
  return {
    ...report,
    measures: [
      ...report.measures,
      { ...balance, count: 2, total: 1, value, low: null, high: null, note: null },
      {
        ...{ ...quoted, count, total: report.size.words, value: count / report.size.words },
        ...{ low: 0, high: 1, note: null },
      },
    ],
    sources: [
      {
        ...{
          id: "s1",
          name: "Ana Reyes",
          kind: "person",
          named: true,
          role: null,
          attributions: 3,
          words: 9,
        },
        ...{ quotedWords: 0, paraphrasedWords: 9, stances: {}, firstAt: 0, anonymity: null },
        positions: { title: 0, lead: 1, body: 2, end: 0 },
        cues: shift === 2 ? { claimed: 3 } : { said: 3 },
      },
    ],
  };
}

function describePage(executablePath: string): void {
  describe("the page of a comparison in Chromium", { timeout: 60_000 }, () => {
    let browser: PageBrowser;
    const random = createRandom(5);
    const outlets = [
      ["Courier", 30, 8],
      ["Herald", 25, 9],
      ["Plainfire", 28, 24],
      ["Small", 2, 9],
    ] as const;
    const reports = outlets.flatMap(([name, count, rate], shift) =>
      drawReports(name, count, rate, random).map((report, place) => withMore(report, place, shift)),
    );
    const comparison = compare(reports, { by: "outlet", draws: 499 });
    const write = (name: string, from: readonly ArticleReport[]): void =>
      writeFileSync(
        join(browser.folder, name),
        comparisonHtml(compare(from, { by: "outlet", draws: 499, duplicates: false })),
      );
    beforeAll(async () => {
      browser = await startBrowser(executablePath);
      writeFileSync(join(browser.folder, "compared.html"), comparisonHtml(comparison));
    }, 60_000);
    afterAll(async () => void (await browser.close()));

    const namesIn = (page: Page, section: string): Promise<string[]> =>
      page.locator(`section[aria-labelledby=${section}] .long-table tbody th`).allTextContents();

    it("opens from disk without a network, with groups, effects, pairs, words and the map of the comparison", async () => {
      const { page, requests, errors } = await browser.open("compared.html");
      for (const summary of await page.locator("summary").all()) await summary.click();
      expect(await page.title()).toBe("Comparison by outlet");
      expect(await page.locator("section[aria-labelledby=groups] .chart svg").count()).toBe(2);
      expect(await page.locator("section[aria-labelledby=rest] .chart svg").count()).toBe(1);
      expect(await page.locator(".map svg").first().getAttribute("aria-label")).toContain("Plainfire");
      const told = (await page.locator("main").textContent()) ?? "";
      for (const part of [
        ...comparison.method,
        ...comparison.leftOut,
        "not enough evidence: 2 articles, 3 are needed",
        "claimed",
      ])
        expect(told).toContain(part);
      expect(new Set(requests)).toEqual(new Set([requests[0]]));
      expect(requests[0]).toMatch(/^file:/);
      expect(errors).toEqual([]);
    });

    it("shows how alike each two groups are, and single articles, those of the chosen group in front", async () => {
      const { page, errors } = await browser.open("compared.html");
      await page.getByText("Similarity matrix", { exact: true }).click();
      const placed = comparison.map?.points.length ?? 0;
      const [matrix, articles] = [
        page.locator("details figure.map svg").first(),
        page.locator("details figure.map svg").last(),
      ];
      expect(await matrix.locator("rect").count()).toBe(placed ** 2);
      expect(await matrix.getAttribute("aria-label")).toContain("Most alike: ");
      await page.getByText("Single articles", { exact: true }).click();
      // It is drawn after it has been unfolded.
      await page.locator("details figure.map").nth(1).waitFor();
      const all = comparison.articleMap?.points ?? [];
      const own = (name: string): number => all.filter(({ group }) => group === name).length;
      expect(await articles.locator("circle").count()).toBe(all.length + own("Courier"));
      await page.getByLabel("In front").selectOption({ label: "Herald" });
      expect(await articles.locator("circle").count()).toBe(all.length + own("Herald"));
      expect(await page.locator("section[aria-labelledby=map] .status").last().textContent()).toBe(
        `${own("Herald")} of ${all.length} articles are of Herald.`,
      );
      expect(await violationsOf(page)).toEqual([]);
      expect(errors).toEqual([]);
    });

    it("shows each number as the comparison has it", async () => {
      const { page } = await browser.open("compared.html");
      const line = page.locator("section[aria-labelledby=rest] tbody tr", { hasText: "Plainfire" });
      const row = comparison.groups.find(({ group, name }) => group === "Plainfire" && name === "hedges");
      const rest = row?.rest;
      const told = await line.textContent();
      expect(told).toContain(row?.value?.toFixed(1));
      expect(told).toContain(
        `×${rest?.value?.toFixed(2)} [${rest?.low?.toFixed(2)}, ${rest?.high?.toFixed(2)}]`,
      );
      const kept = comparison.pairs.filter(({ adjusted }) => (adjusted ?? 1) < 0.05);
      expect(await page.locator("section[aria-labelledby=pairs] .note").textContent()).toContain(
        `${kept.length} of ${comparison.pairs.length} comparisons`,
      );
    });

    it("sorts and filters groups, chooses a measure, and turns pairs so that the chosen group stands first", async () => {
      const { page } = await browser.open("compared.html");
      expect((await namesIn(page, "rest"))[0]).toBe("Plainfire");
      const rest = page.locator("section[aria-labelledby=rest]");
      await rest.getByRole("button", { name: "Group" }).click();
      expect(await namesIn(page, "rest")).toEqual(["Courier", "Herald", "Plainfire", "Small"]);
      await rest.getByLabel("Only groups that differ").check();
      expect(await namesIn(page, "rest")).not.toContain("Small");
      await rest.getByLabel("Measure").selectOption("1");
      expect(await rest.locator("thead").textContent()).toContain("Source balance");
      const pairs = page.locator("section[aria-labelledby=pairs]");
      await pairs.getByLabel("Pairs of", { exact: true }).selectOption({ label: "Plainfire" });
      expect((await namesIn(page, "pairs")).every((name) => name.startsWith("Plainfire against "))).toBe(
        true,
      );
      await pairs.getByLabel("In measure").selectOption("0");
      const first = pairs.locator("tbody tr", { hasText: "Plainfire against Courier" });
      const own = comparison.pairs.find(
        ({ group, other, name }) => group === "Courier" && other === "Plainfire" && name === "hedges",
      );
      expect(await first.textContent()).toContain(`×${(1 / (own?.value ?? 0)).toFixed(2)}`);
      await page.locator("summary", { hasText: "The same as a table" }).click();
      await page.getByLabel("Find a group").fill("her");
      expect(await page.locator("section[aria-labelledby=groups] tbody th").allTextContents()).toEqual([
        "Herald",
      ]);
    });

    it("can be used by keyboard alone", async () => {
      const { page } = await browser.open("compared.html");
      const tabTo = async (selector: string): Promise<void> => {
        for (let press = 0; press < 80; press++) {
          await page.keyboard.press("Tab");
          if (await page.evaluate(`document.activeElement.matches(${JSON.stringify(selector)})`)) return;
        }
        throw new Error(`${selector}: not reached by Tab`);
      };
      await tabTo("section[aria-labelledby=groups] summary");
      await page.keyboard.press("Enter");
      await tabTo("section[aria-labelledby=groups] input[type=checkbox]");
      const charts = page.locator("section[aria-labelledby=groups] .chart");
      const before = await charts.count();
      await page.keyboard.press("Space");
      expect(await charts.count()).not.toBe(before);
      await tabTo("section[aria-labelledby=rest] select");
      await page.keyboard.press("ArrowDown");
      expect(
        await page.locator("section[aria-labelledby=rest] figcaption strong").textContent(),
      ).not.toContain("Hedges");
      await tabTo("section[aria-labelledby=rest] .sort");
      await page.keyboard.press("Enter");
      expect(await page.evaluate("document.activeElement.closest('th').getAttribute('aria-sort')")).toBe(
        "ascending",
      );
    });

    describe.each(["light", "dark"] as const)("in the %s", (scheme) => {
      it.each([1280, 390])("axe-core finds nothing wrong, %i pixels wide", async (width) => {
        const { page } = await browser.open("compared.html", { scheme, width });
        for (const summary of await page.locator("summary").all()) await summary.click();
        expect(await violationsOf(page)).toEqual([]);
        expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
      });
    });

    it("tells each event: sources used and left out, whose the hedges are, and at which characters when asked", async () => {
      const comparer = createComparer({ by: "outlet", within: "event", draws: 199 });
      for (const article of readSampleArticles()) comparer.add(analyze(article), article.text);
      const { events, ...rest } = comparer.finish();
      writeFileSync(join(browser.folder, "events.html"), comparisonHtml({ events, ...rest }));
      const { page, errors } = await browser.open("events.html");
      const event = page.locator(".event");
      await page.waitForSelector(".event h3");
      const section = page.locator("section[aria-labelledby=events]");
      const wanted = events[1];
      await section.getByLabel("Find an event").fill(wanted.articles[0].title ?? "");
      await section.locator(".long-table").first().getByRole("button").last().click();
      await expect.poll(() => event.locator("h3").textContent()).toBe(wanted.articles[0].title);
      expect(await page.evaluate("document.activeElement.tagName")).toBe("H3");
      expect(await event.locator(".card").count()).toBe(wanted.articles.length);
      const sources = event.locator(".long-table").first();
      expect(await sources.locator("tbody th").first().textContent()).toContain(wanted.sources[0].name);
      expect(await sources.textContent()).toContain("left out");
      const hedge = wanted.hedged[0];
      const hedges = await event.locator(".long-table").nth(1).textContent();
      expect(hedges).toContain(hedge.sentence?.text);
      const place = event.locator(".places").first();
      expect(await place.isVisible()).toBe(false);
      await page.getByLabel("Say at which characters").check();
      expect(await place.isVisible()).toBe(true);
      expect(await event.textContent()).toContain(`${hedge.article}, text ${hedge.start}–${hedge.end}`);
      for (const scheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme: scheme });
        expect(await violationsOf(page)).toEqual([]);
      }
      expect(errors).toEqual([]);
    });

    it("shows hostile names as words, and runs none of them", async () => {
      const hostile = `<img src=x onerror="document.title='run'"></script><script>document.title='run'</script>`;
      const named = reports.map((report) => ({
        ...report,
        article: { ...report.article, outlet: `${hostile}${report.article.outlet}` },
      }));
      write("hostile.html", named);
      const { page, requests, errors } = await browser.open("hostile.html");
      expect((await namesIn(page, "rest"))[0]).toBe(`${hostile}Plainfire`);
      expect(await page.locator("#page img, #page script").count()).toBe(0);
      expect(await page.title()).toBe("Comparison by outlet");
      expect(requests.every((url) => url.includes("hostile.html"))).toBe(true);
      expect(errors).toEqual([]);
    });

    it("says in words what cannot be compared: one group, groups too small, no articles", async () => {
      write("one.html", drawReports("Courier", 9, 8, random));
      write(
        "short.html",
        ["A", "B"].map((outlet) => reportOf({ id: outlet, outlet, words: 90 })),
      );
      write("none.html", []);
      const expected = {
        "one.html": "there is nothing to compare it with",
        "short.html": "Not enough evidence in 2 groups",
        "none.html": "There are no articles to compare.",
      };
      for (const [name, sentence] of Object.entries(expected)) {
        const { page, errors } = await browser.open(name);
        for (const summary of await page.locator("summary").all()) await summary.click();
        const told = (await page.locator("main").textContent()) ?? "";
        expect(told).toContain(sentence);
        expect(told).not.toMatch(/NaN|Infinity|undefined|null/);
        // No chart without a figure, and no table of effects without one.
        expect(await page.locator(".chart svg").count()).toBe(name === "one.html" ? 1 : 0);
        expect(await page.locator("section[aria-labelledby=rest]").count()).toBe(0);
        expect(await violationsOf(page)).toEqual([]);
        expect(errors).toEqual([]);
      }
    });
  });
}
