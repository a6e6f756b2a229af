import type { Finding } from "../../types.js";
import { addCounts, type Counts, createFigure } from "../agreement.js";
import type { Benchmark } from "../benchmark.js";
import { describeBootstrap, resampleAgreement } from "../resample-agreement.js";
import type { Agreement } from "../scorecard.js";
import { PUBLISHED, PUBLISHED_COLUMNS } from "./published.js";
import { readWikiweasel } from "./read-sentences.js";

const METHOD =
  "A sentence, read by itself, is found when it holds a finding of the kind, and annotated when it was marked as uncertain: the task calls " +
  "weasels what framelens calls weasels, but also hedges, vague amounts (some, many) and praise without a source.";

/** The data name no document: neighbours are drawn together, since they often come from one. */
const BLOCK = 20;

interface Read {
  readonly uncertain: boolean;
  readonly found: readonly Finding[];
  /** What the model says that learned vague sentences. */
  readonly vague: boolean;
}

const holds =
  (fits: (finding: Finding) => boolean) =>
  ({ found }: Read): boolean =>
    found.some(fits);

/** Ways to call a sentence uncertain. */
const KINDS: readonly (readonly [string, (reading: Read) => boolean])[] = [
  ["weasels", holds(({ label }) => label === "weasel")],
  [
    "all hedges but approximators and scare quotes",
    holds(({ label, rule }) => label !== "approximator" && rule !== "hedging/scare-quotes"),
  ],
  ["all hedges", holds(() => true)],
  ["learned score of the sentence", ({ vague }) => vague],
];

/** Weasels against the uncertain sentences of the CoNLL-2010 shared task, task 1, Wikipedia (Farkas et al. 2010). */
export const wikiweasel: Benchmark = {
  name: "wikiweasel",
  description: "weasels against the Wikipedia sentences of the CoNLL-2010 shared task, as JSON Lines",
  endings: [".jsonl"],
  bundled: null,
  evaluate(files, { path, documents, seed, analyze, readText, isVague }) {
    const { sentences, leftOut } = readWikiweasel(files, { path, documents });
    const readings = sentences.map(
      ({ text, uncertain }): Read => ({
        uncertain,
        vague: isVague(readText(text)),
        found: analyze({ text }).findings.filter(({ indicator }) => indicator === "hedging"),
      }),
    );
    const agreements = KINDS.map(([name, fits]) => agree(name, readings, fits, seed));
    return {
      schema: "framelens/scorecard@1",
      benchmark: "wikiweasel",
      file: path,
      documents,
      size: {
        sentences: readings.length,
        uncertain: readings.filter(({ uncertain }) => uncertain).length,
      },
      method: METHOD,
      intervals: `${describeBootstrap(seed)} Here an article is a block of ${BLOCK} neighbouring sentences: the data name none.`,
      notes: [
        "The learned score looks at all words of a sentence at once and makes no finding. It has learned from the training part: on it this figure flatters, and the one " +
          "that train hedging prints is the one to cite.",
      ],
      leftOut,
      figures: [],
      tables: [
        {
          name: "sentences",
          definition:
            "Correct: annotated, and holds a finding of the kind; in the last row, vague by the learned score.",
          rows: agreements,
        },
      ],
      shares: [
        {
          name: "right, by label",
          definition: "Share of findings that stand in an annotated sentence.",
          rows: [...new Set(readings.flatMap(({ found }) => found.map(({ label }) => label)))]
            .sort()
            .map((name) => {
              const own = readings.flatMap(({ uncertain, found }) =>
                found.filter(({ label }) => label === name).map(() => uncertain),
              );
              return createFigure(name, own.filter(Boolean).length, own.length);
            }),
        },
      ],
      comparisons: [
        {
          name: "beside others",
          definition: "Measured on another part of the same data: for orientation.",
          columns: PUBLISHED_COLUMNS,
          rows: [
            ...agreements.map(({ name, f1 }) => ({
              name: `framelens, ${name}, here`,
              source: null,
              values: [f1],
            })),
            ...PUBLISHED,
          ],
        },
      ],
      breakdowns: [],
      differences: [],
    };
  },
};

function agree(
  name: string,
  readings: readonly Read[],
  fits: (reading: Read) => boolean,
  seed: number,
): Agreement {
  const counts = readings.map((reading): Counts => {
    const predicted = fits(reading) ? 1 : 0;
    const gold = reading.uncertain ? 1 : 0;
    return { gold, predicted, correct: gold * predicted };
  });
  const blocks: Counts[] = [];
  for (let at = 0; at < counts.length; at += BLOCK) blocks.push(addCounts(counts.slice(at, at + BLOCK)));
  return resampleAgreement(name, blocks, seed);
}
