import { expect, test } from "vitest";
import { createComparer } from "../../src/compare/compare.js";
import { dayOf } from "../../src/compare/day-of.js";
import { reportOf } from "./builders.js";

const TOPICS = [
  "harbour pool closure",
  "railway bridge repair",
  "ferry strike ends",
  "museum roof fire",
  "school budget vote",
];

test("createComparer finds events by title and lead, and compares within them", () => {
  const comparer = createComparer({ by: "outlet", matchDays: 1 });
  TOPICS.forEach((topic, index) => {
    for (const outlet of ["Courier", "Star"])
      comparer.add(
        reportOf({
          id: `${outlet}${index}`,
          outlet,
          title: `${outlet} on ${topic}`,
          publishedAt: `2016-0${index + 1}-03`,
          hedges: index + (outlet === "Star" ? 2 : 1),
        }),
        `Much was said of the ${topic} this week.`,
      );
  });
  comparer.add(reportOf({ id: "x", outlet: "Star", title: TOPICS[0], publishedAt: "3 March" }), null);
  comparer.add(reportOf({ id: "y", outlet: "Star", title: TOPICS[0], publishedAt: "2018-01-01" }), null);
  const { articles, leftOut, pairs, within } = comparer.finish();
  expect([articles, within]).toEqual([10, "matched event"]);
  expect(leftOut).toEqual([
    "1 article without a date that can be read (expected one as 2017-01-19) left out.",
    "1 article whose matched event only one group has left out.",
  ]);
  expect(pairs[0].value).toBeCloseTo(15 / 20, 6);
});

test("dayOf is null for what is no date of the calendar", () => {
  expect(["2017-02-30", "2017-13-01", "19.1.2017", "", null].map(dayOf)).toEqual([
    null,
    null,
    null,
    null,
    null,
  ]);
  expect(dayOf("2017-01-20")).toBe((dayOf("2017-01-19") ?? 0) + 1);
});
