import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { z } from "zod";

const Rows = z.array(
  z.strictObject({
    article: z.string().regex(/^\w+$/),
    start: z.coerce.number().int().nonnegative(),
    end: z.coerce.number().int().positive(),
    rule: z.string().min(1),
    accepted: z.enum(["yes", "no"]),
  }),
);

const folder = new URL("../../datasets/read-words/", import.meta.url);
const rows = Rows.parse(parse(readFileSync(new URL("judgements.csv", folder), "utf8"), { columns: true }));
const card = readFileSync(new URL("card.md", folder), "utf8");

const read = new Set(rows.map(({ rule }) => rule));

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
    expect(card).toContain(`${figure(rows.length)} places of ${figure(read.size)} entries`);
    expect(card).toContain(`accepted at ${figure(accepted)} of them`);
  });
});
