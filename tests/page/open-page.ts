import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import axe from "axe-core";
import { type Browser, chromium, type Page } from "playwright-core";
import { z } from "zod";

export interface OpenedPage {
  readonly page: Page;
  /** Every address that was asked for, the page's own among them. */
  readonly requests: readonly string[];
  /** What went wrong in the page, or was refused by its policy. */
  readonly errors: readonly string[];
}

export interface PageBrowser {
  /** Where pages can be written. */
  readonly folder: string;
  /** Opens a page of the folder from disk, without a network, and waits until it is drawn. */
  open(
    name: string,
    options?: { scheme?: "light" | "dark"; width?: number; height?: number; hash?: string },
  ): Promise<OpenedPage>;
  close(): Promise<void>;
}

export async function startBrowser(executablePath: string): Promise<PageBrowser> {
  const folder = mkdtempSync(join(tmpdir(), "framelens-page-"));
  const browser: Browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  return {
    folder,
    async open(name, { scheme = "light", width = 1280, height = 900, hash = "" } = {}) {
      const context = await browser.newContext({
        viewport: { width, height },
        colorScheme: scheme,
        offline: true,
      });
      const page = await context.newPage();
      const requests: string[] = [];
      const errors: string[] = [];
      page.on("request", (request) => requests.push(request.url()));
      page.on("pageerror", (error) => errors.push(error.message));
      page.on("console", (message) => {
        if (message.type() === "error") errors.push(message.text());
      });
      await page.goto(pathToFileURL(join(folder, name)).href + hash);
      await page.waitForSelector("html[data-ready]");
      if (hash !== "") await page.waitForSelector(".article-view");
      return { page, requests, errors };
    },
    async close() {
      await browser.close();
      rmSync(folder, { recursive: true });
    },
  };
}

const Results = z.object({
  violations: z.array(z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string() })) })),
});

/** What axe-core finds wrong with a page as it stands, each as `rule: element`. */
export async function violationsOf(page: Page): Promise<string[]> {
  // By the debugger, which the page's policy does not bind.
  await page.evaluate(axe.source);
  const { violations } = Results.parse(
    await page.evaluate("axe.run(document, { resultTypes: ['violations'] })"),
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
