import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { createAnalyzer } from "../../src/analyzer.js";
import { resampleAgreement } from "../../src/evaluate/resample-agreement.js";
import type { Finding } from "../../src/types.js";
import { type HedgeDecision, readDecisions, scoreDecisions } from "./newswire-hedges.js";

const decisions = readDecisions();
const card = readFileSync(new URL("../../datasets/newswire-hedges/card.md", import.meta.url), "utf8");
const modelCard = readFileSync(new URL("../../models/hedging/card.md", import.meta.url), "utf8");

describe("decisions about hedges in news", () => {
  it("are each there once", () => {
    const places = decisions.map(({ article, field, start }) => `${article} ${field} ${start}`);
    expect(places.length - new Set(places).size).toBe(0);
  });

  it("have each article in one set only", () => {
    const sets = new Map(decisions.map(({ article, set }) => [article, set]));
    expect(decisions.filter(({ article, set }) => sets.get(article) !== set)).toEqual([]);
  });

  it("are as many of each set as the card says", () => {
    for (const set of ["tune", "report", "fresh", "learn"] as const)
      for (const field of ["text", "title"] as const) {
        const own = decisions.filter((one) => one.set === set && one.field === field);
        const hedges = own.filter(({ decision }) => decision === "hedge").length;
        expect(card).toContain(
          `| \`${set}\` | ${field} | ${hedges} | ${own.length - hedges} | ${own.length} |`,
        );
      }
  });
});

describe("scoreDecisions", () => {
  it("counts as worked out by hand", () => {
    const one: HedgeDecision = {
      ...{ case: "may", article: "a", field: "text", start: 0, end: 3 },
      ...{ decision: "hedge", label: "modal", set: "report" },
    };
    const all: HedgeDecision[] = [one, { ...one, start: 9 }, { ...one, start: 20, decision: "clear" }];
    expect(scoreDecisions(all, ({ start }) => start !== 9)).toEqual({
      hits: 1,
      extra: 1,
      missed: 1,
      right: 0,
      f1: 0.5,
    });
  });
});

/** The 12,000 articles of Baly et al. 2020: texts of others, in a folder beside the project where they are at hand. */
const CORPUS = new URL("../../../shared/data/corpus/news.jsonl.gz", import.meta.url);

if (existsSync(CORPUS))
  describe("hedges in news", () => {
    it("agree with the decisions as the card says", { timeout: 60_000 }, () => {
      const found = findHedges();
      const isFound = ({ article, field, start, end }: HedgeDecision): boolean =>
        (found.get(article) ?? []).some((one) => one.field === field && one.start < end && start < one.end);
      const told = (["text", "title"] as const).flatMap((field) =>
        (["tune", "report", "fresh"] as const).map((set) => {
          const own = decisions.filter((one) => one.set === set && one.field === field);
          const { hits, extra, missed, right, f1 } = scoreDecisions(own, isFound);
          const articles = [...new Set(own.map(({ article }) => article))].map((id) => {
            const one = scoreDecisions(
              own.filter(({ article }) => article === id),
              isFound,
            );
            return { gold: one.hits + one.missed, predicted: one.hits + one.extra, correct: one.hits };
          });
          const { f1Interval } = resampleAgreement("hedges", articles, 1);
          const cell = `${short(f1)} [${short(f1Interval?.low)}, ${short(f1Interval?.high)}]`;
          return `| ${field}, \`${set}\` | ${hits} | ${extra} | ${missed} | ${right} | ${cell} |`;
        }),
      );
      expect(told.filter((line) => !modelCard.includes(line))).toEqual([]);
    });
  });
else
  describe("the news corpus", () => {
    it("is not here: agreement with the decisions could not be counted", () => {
      expect(existsSync(CORPUS)).toBe(false);
    });
  });

/** As the card writes it: `.874`. */
function short(share: number | undefined): string {
  return (share ?? 0).toFixed(3).replace(/^0/, "");
}

function findHedges(): Map<string, Finding[]> {
  const ids = new Set(decisions.filter(({ set }) => set !== "learn").map(({ article }) => article));
  const { analyze } = createAnalyzer();
  const found = new Map<string, Finding[]>();
  for (const line of gunzipSync(readFileSync(CORPUS)).toString("utf8").split("\n")) {
    const id = /^\{"id": "([^"]+)"/.exec(line)?.[1];
    if (id === undefined || !ids.has(id)) continue;
    const { title, text, outlet }: { title: string; text: string; outlet: string } = JSON.parse(line);
    const { findings } = analyze({ id, title, text, outlet });
    found.set(
      id,
      findings.filter(({ indicator }) => indicator === "hedging"),
    );
  }
  return found;
}
