import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { z } from "zod";

const Decision = z.object({
  case: z.string(),
  article: z.string(),
  field: z.enum(["title", "text"]),
  start: z.coerce.number(),
  end: z.coerce.number(),
  decision: z.enum(["hedge", "clear"]),
  label: z.string(),
  set: z.enum(["tune", "report", "fresh", "learn"]),
});

/** A word in real news, and whether it hedges. */
export type HedgeDecision = z.infer<typeof Decision>;

/** The decisions of datasets/newswire-hedges. */
export function readDecisions(): HedgeDecision[] {
  const csv = readFileSync(new URL("../../datasets/newswire-hedges/decisions.csv", import.meta.url));
  return z.array(Decision).parse(parse(csv, { columns: true }));
}

/** F1 of "hedge" with its counts. */
export interface HedgeAgreement {
  readonly hits: number;
  readonly extra: number;
  readonly missed: number;
  readonly right: number;
  readonly f1: number;
}

/** How well what was found agrees with decisions. */
export function scoreDecisions(
  decisions: readonly HedgeDecision[],
  found: (decision: HedgeDecision) => boolean,
): HedgeAgreement {
  const count = (hedge: boolean, flagged: boolean): number =>
    decisions.filter((one) => (one.decision === "hedge") === hedge && found(one) === flagged).length;
  const [hits, extra, missed, right] = [
    count(true, true),
    count(false, true),
    count(true, false),
    count(false, false),
  ];
  return { hits, extra, missed, right, f1: (2 * hits) / (2 * hits + extra + missed) };
}
