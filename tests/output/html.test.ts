import { inflateRawSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { analyze, indicators } from "../../src/index.js";
import { createHtmlWriter } from "../../src/output/html.js";
import type { PageArticle, PageHead, PageRow, PageRules } from "../../src/output/page-data.js";
import type { Finding } from "../../src/types.js";
import { article, makeReport, voices } from "./builders.js";

/** What a page holds under a name, unpacked. */
function held<Value>(page: string, name: string): Value[] {
  const packs = [
    ...page.matchAll(new RegExp(`<script type="text/plain" data-holds="${name}">([^<]*)</script>`, "g")),
  ];
  return packs.map(([, base64]) => JSON.parse(inflateRawSync(Buffer.from(base64, "base64")).toString()));
}

function writePage(count: number, options: Parameters<typeof createHtmlWriter>[1] = {}): string {
  const reports = Array.from({ length: count }, (_, index) => makeReport({}, { id: `a${index}` }));
  const writer = createHtmlWriter(reports[0] ?? null, options);
  return (
    writer.opening + reports.map((report) => writer.write(report, article, voices)).join("") + writer.closing
  );
}

describe("createHtmlWriter", () => {
  test("gives the same bytes for the same reports", () => {
    expect(writePage(20, { indicators })).toBe(writePage(20, { indicators }));
  });

  test("keeps every report, its text and its voices, in their order", () => {
    const page = writePage(40);
    const articles = held<PageArticle[]>(page, "articles");
    expect(articles.map(({ length }) => length)).toEqual([16, 16, 8]);
    expect(articles.flat().map((one) => one.article.id)).toEqual(
      Array.from({ length: 40 }, (_, index) => `a${index}`),
    );
    expect(articles[2][7]).toMatchObject({ text: article.text, findings: makeReport().findings });
    expect(articles[0][0].voices?.text).toContainEqual([12, 30, "attributed"]);
    expect(held<PageRow[]>(page, "rows").flat()).toHaveLength(40);
  });

  test("holds back no more than sixteen reports and 512 lines", () => {
    const writer = createHtmlWriter(makeReport());
    const written = Array.from({ length: 600 }, () => writer.write(makeReport(), article));
    expect(written.map((text) => text !== "").indexOf(true)).toBe(15);
    expect(held(written.join(""), "articles")).toHaveLength(37);
    expect(held<PageRow[]>(written.join(""), "rows").map(({ length }) => length)).toEqual([512]);
    expect(held<PageRow[]>(writer.closing, "rows").map(({ length }) => length)).toEqual([88]);
  });

  test("keeps count, total and whether there is a value of each measure", () => {
    const [[row]] = held<PageRow[]>(writePage(1), "rows");
    expect(row.numbers).toEqual([9, 330, 1, 1, 30, null, 30, 410, 1, 2, 1, 2, 2, 40, 0.811278]);
    expect(row).toMatchObject({ named: 1, unnamed: 1, findings: 3, words: 410 });
  });

  test("keeps the reason of each finding, null where none is known", () => {
    const reasonOf = ({ label }: Finding): string | null => (label === "modal" ? null : "It is strong.");
    const [[kept]] = held<PageArticle[]>(writePage(1, { reasonOf }), "articles");
    expect(kept.reasons).toEqual(["It is strong.", null, null]);
    expect(held<PageArticle[]>(writePage(1), "articles")[0][0].reasons).toEqual([null, null, null]);
  });

  test("leaves running texts out when told so, and keeps the words of findings", () => {
    const page = writePage(1, { texts: false });
    const [[kept]] = held<PageArticle[]>(page, "articles");
    expect(kept.text).toBeNull();
    expect(kept.voices).toBeNull();
    expect(JSON.stringify(kept)).not.toContain("It could work");
    expect(kept.findings.map(({ text }) => text)).toEqual(["slap", "may", "could"]);
    expect(held<PageHead>(page, "head")[0].texts).toBe(false);
  });

  test("tells where the facts behind the rules that it met come from, and only those", () => {
    const report = analyze({ text: "Critics say the plan may fail." });
    const writer = createHtmlWriter(report, { indicators });
    writer.write(report, { text: "Critics say the plan may fail." });
    const [rules] = held<PageRules>(writer.closing, "rules");
    expect(rules["hedging/may"]).toMatchObject({ entry: "may" });
    expect(rules["hedging/may"].source).not.toBeNull();
    expect(rules["hedging/perhaps"]).toBeUndefined();
  });

  test("is a page with no article when there is none", () => {
    const page = writePage(0);
    expect(held(page, "rows")).toEqual([]);
    expect(page.endsWith("</html>\n")).toBe(true);
  });

  test("names nothing outside of itself", () => {
    const page = writePage(1).replace(/<script>[\s\S]*<\/script>/, "");
    expect(page).not.toMatch(/\b(src|href)="(?!data:,)/);
    expect(page).toContain("default-src 'none'");
  });
});
