import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { needOf } from "../../src/indicators/loaded-language/conditions.js";
import { loadedLanguage } from "../../src/indicators/loaded-language/index.js";

const Rows = z.array(
  z.strictObject({
    article: z.string().regex(/^\w+$/),
    start: z.coerce.number().int().nonnegative(),
    end: z.coerce.number().int().positive(),
    rule: z.string().min(1),
    accepted: z.enum(["yes", "no"]),
    second: z.enum(["yes", "no", ""]),
  }),
);

const folder = new URL("../../datasets/read-words/", import.meta.url);
const rows = Rows.parse(parse(readFileSync(new URL("judgements.csv", folder), "utf8"), { columns: true }));
const card = readFileSync(new URL("card.md", folder), "utf8");

const places = new Map<string, { read: number; accepted: number }>();
for (const { rule, accepted } of rows) {
  const sum = places.get(rule) ?? { read: 0, accepted: 0 };
  places.set(rule, { read: sum.read + 1, accepted: sum.accepted + (accepted === "yes" ? 1 : 0) });
}

/** Kept against the readers: annotators of other news mark it ("highly effective"), and its condition holds it back. */
const KEPT = "highly";

/** The share of an entry's places that are accepted, with three more places of the average entry. */
const shareOf = ({ read, accepted }: { read: number; accepted: number }): number =>
  (accepted + 3 * 0.77) / (read + 3);

describe("loaded words read in news", () => {
  it("are in order, each place once", () => {
    const keys = rows.map(
      ({ rule, article, start }) => `${rule} ${article} ${String(start).padStart(7, "0")}`,
    );
    expect(keys).toEqual([...new Set(keys)].sort());
  });

  it("are as many as the card says", () => {
    const accepted = rows.filter((row) => row.accepted === "yes").length;
    const figure = (count: number): string => count.toLocaleString("en-US");
    expect(card).toContain(`${figure(rows.length)} places of ${figure(places.size)} entries`);
    expect(card).toContain(`accepted at ${figure(accepted)} of them`);
    const again = rows.filter((row) => row.second !== "");
    const agreed = again.filter((row) => row.second === row.accepted).length;
    expect(card).toContain(`At ${figure(again.length)} places`);
    expect(card).toContain(`agreed at ${agreed};`);
  });

  it("are what the lexicon follows: entries turned down are never marked, those on the edge have a condition", () => {
    const wrong = loadedLanguage.lexicon.entries.filter((entry) => {
      const verdicts = places.get(entry.rule.replace("loaded-language/", ""));
      if (entry.entry === KEPT || entry.label === "clear" || verdicts === undefined) return false;
      if (verdicts.read === 1 || shareOf(verdicts) >= 0.6) return false;
      if (needOf(entry) === "never") return false;
      return shareOf(verdicts) < 0.5 || !["company", "feeling", "speech"].includes(needOf(entry) ?? "none");
    });
    expect(wrong.map(({ entry }) => entry)).toEqual([]);
  });

  it("are on each side of the lines as often as the card says", () => {
    const shares = [...places.values()].filter(({ read }) => read > 1).map(shareOf);
    const below = shares.filter((share) => share < 0.5).length;
    const edge = shares.filter((share) => share >= 0.5 && share < 0.6).length;
    expect(card).toContain(`${below} entries are below one half, ${edge} between that and six tenths`);
  });
});
