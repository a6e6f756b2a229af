import { describe, expect, it } from "vitest";
import { compare } from "../../src/compare/compare.js";
import { createRandom } from "../../src/learn/random.js";
import { reportOf } from "./builders.js";

const random = createRandom(9);
/** Star hedges by half more than Courier in every event, and covers more of the events that everybody hedges in. */
const reports = Array.from({ length: 30 }, (_, event) => {
  const rate = event < 15 ? 4 : 20;
  const article = (outlet: string, copy: number, hedges: number) =>
    reportOf({ id: `${outlet}${event}.${copy}`, outlet, event: `e${event}`, words: 1000, hedges });
  const noise = (): number => random.below(3);
  return [
    ...Array.from({ length: event < 15 ? 3 : 1 }, (_, copy) => article("Courier", copy, rate + noise())),
    ...Array.from({ length: event < 15 ? 1 : 3 }, (_, copy) => article("Star", copy, 1.5 * rate + noise())),
  ];
}).flat();

describe("compare within events", () => {
  it("holds groups against each other only where both wrote of the same event", () => {
    const [everywhere] = compare(reports, { by: "outlet" }).pairs;
    const [within] = compare(reports, { by: "outlet", within: "event" }).pairs;
    // Courier against Star: 1 to 1.5, less what the noise evens out.
    expect(within.value).toBeGreaterThan(0.66);
    expect(within.value).toBeLessThan(0.75);
    expect(everywhere.value).toBeLessThan(0.5);
    expect(within.low).toBeLessThan(within.value ?? 0);
    expect(within.p).toBeLessThan(0.01);
  });

  it("leaves out events that one group has, and articles without an event, and says so", () => {
    const more = [
      reportOf({ id: "x", outlet: "Star", event: "lonely" }),
      reportOf({ id: "y", outlet: "Star" }),
      ...reports,
    ];
    const { leftOut, articles, within } = compare(more, { by: "outlet", within: "event" });
    expect([within, articles]).toEqual(["event", reports.length]);
    expect(leftOut).toEqual([
      '1 article without "event" left out.',
      "1 article whose event only one group has left out.",
    ]);
  });

  it("says 'not enough evidence' for fewer than three events with both", () => {
    const few = reports.filter(({ article }) => article.event === "e1" || article.event === "e2");
    const { pairs, groups } = compare(few, { by: "outlet", within: "event" });
    expect(pairs[0]).toMatchObject({
      value: null,
      p: null,
      note: "not enough evidence: 2 events, 3 are needed",
    });
    expect(groups[0].value).toBeNull();
  });

  it("says so when every event has one group only", () => {
    const apart = reports.map((report, index) => ({
      ...report,
      article: { ...report.article, event: `${report.article.outlet} ${index}` },
    }));
    const { leftOut, groups } = compare(apart, { by: "outlet", within: "event" });
    expect(groups).toEqual([]);
    expect(leftOut).toContain("There are no articles to compare.");
  });
});
