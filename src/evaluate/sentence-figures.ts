import { calibrationError } from "../learn/logistic/fit-calibration.js";
import { bootstrapInterval } from "../stats/bootstrap-interval.js";
import { round } from "../stats/round.js";
import { createFigure } from "./agreement.js";
import { areaUnderCurve, areaWithinGroups } from "./area-under-curve.js";
import { countDecisions, f1Of, macroF1Of, matthewsCorrelation, precisionAtBase } from "./decisions.js";
import { groupSentences } from "./group-sentences.js";
import type { Comparison, ShareTable } from "./scorecard.js";
import type { ScoredSentence } from "./scored-sentence.js";

const DECIMALS = 4;
/** Draws for intervals: an area is costly. */
const DRAWS = 199;
const BINS = 10;
const BASES = [0.05, 0.1, 0.5];

type Statistic = (sentences: readonly ScoredSentence[]) => number | null;

const STATISTICS: readonly (readonly [string, Statistic])[] = [
  ["F1", (all) => f1Of(countDecisions(all))],
  ["macro-F1", (all) => macroF1Of(countDecisions(all))],
  ["MCC", (all) => matthewsCorrelation(countDecisions(all))],
  ["AUC", areaUnderCurve],
  ["AUC within group", areaWithinGroups],
  ["calibration error", calibrationError],
];

/** What is said of the intervals of `sentenceFigures`. */
export function describeGroupBootstrap(seed: number, group: string): string {
  return `95 % intervals: percentile bootstrap, ${DRAWS} draws of ${group}s with all their sentences, seed ${seed}. From about a dozen of them they are too narrow.`;
}

/** F1, macro-F1, MCC, areas and calibration error of sentences, each with the ends of its interval; groups are drawn. */
export function sentenceFigures(
  name: string,
  sentences: readonly ScoredSentence[],
  { seed, definition }: { readonly seed: number; readonly definition: string },
): Comparison {
  const groups = groupSentences(sentences);
  const rows = STATISTICS.map(([what, statistic]) => {
    const interval = bootstrapInterval([groups], ([drawn]) => statistic(drawn.flat()), {
      seed,
      draws: DRAWS,
    });
    const values = [statistic(sentences), interval?.low ?? null, interval?.high ?? null];
    return {
      name: what,
      source: null,
      values: values.map((value) => (value === null ? null : round(value, DECIMALS))),
    };
  });
  return {
    name,
    definition: `${definition} ${sentences.length} sentences.`,
    columns: ["value", "low", "high"],
    rows,
  };
}

/** Share of yes where probabilities are alike: they should be as high as the probabilities. */
export function reliabilityTable(sentences: readonly ScoredSentence[]): ShareTable {
  const rows = Array.from({ length: BINS }, (_, bin) => {
    const own = sentences.filter(
      ({ probability }) => Math.min(BINS - 1, Math.floor(probability * BINS)) === bin,
    );
    const mean = own.reduce((sum, { probability }) => sum + probability, 0) / (own.length || 1);
    const name = `${(bin / BINS).toFixed(1)} to ${((bin + 1) / BINS).toFixed(1)}${own.length === 0 ? "" : `, mean ${mean.toFixed(3)}`}`;
    return createFigure(name, own.filter(({ yes }) => yes).length, own.length);
  });
  return {
    name: "reliability",
    definition:
      "Share of sentences that people marked, by probability; Wilson intervals, each sentence drawn by itself.",
    rows,
  };
}

/** Precision were so many of all sentences loaded. */
export function baseRateTable(sentences: readonly ScoredSentence[], least: number): Comparison {
  const decisions = countDecisions(sentences, least);
  const values = BASES.map((base) => precisionAtBase(decisions, base));
  return {
    name: "precision by base rate",
    definition: `Share of found sentences that are right, were 5, 10 or 50 % of all sentences loaded; found from probability ${least} on.`,
    columns: BASES.map((base) => `${100 * base} %`),
    rows: [
      {
        name: "framelens",
        source: null,
        values: values.map((value) => (value === null ? null : round(value, DECIMALS))),
      },
    ],
  };
}
