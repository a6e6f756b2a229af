import { z } from "zod";
import type { Finding } from "../../types.js";
import { addCounts, type Counts, createFigure } from "../agreement.js";
import type { Benchmark } from "../benchmark.js";
import { readRows } from "../read-rows.js";
import { describeBootstrap, resampleAgreement } from "../resample-agreement.js";
import type { Agreement } from "../scorecard.js";
import { selectDocuments } from "../select-documents.js";
import { PUBLISHED, PUBLISHED_COLUMNS } from "./published.js";

const METHOD =
  "A sentence, read by itself, is found when it holds a finding of the kind, and annotated when it was marked as uncertain: the task calls " +
  "weasels what framelens calls weasels, but also hedges, vague amounts (some, many) and praise without a source.";

/** The data name no document: neighbours are drawn together, since they often come from one. */
const BLOCK = 20;

const Row = z.object({
  id: z.string().min(1),
  text: z.string(),
  label: z.union([z.literal(0), z.literal(1)]),
});

const FORM =
  "JSON Lines of the CoNLL-2010 shared task, a sentence a line: id, text, and label (1 uncertain, 0 not)";

interface Read {
  readonly uncertain: boolean;
  readonly found: readonly Finding[];
}

const KINDS: readonly (readonly [string, (finding: Finding) => boolean])[] = [
  ["weasels", ({ label }) => label === "weasel"],
  [
    "all hedges but approximators and scare quotes",
    ({ label, rule }) => label !== "approximator" && rule !== "hedging/scare-quotes",
  ],
  ["all hedges", () => true],
];

/** Weasels against the uncertain sentences of the CoNLL-2010 shared task, task 1, Wikipedia (Farkas et al. 2010). */
export const wikiweasel: Benchmark = {
  name: "wikiweasel",
  description: "weasels against the Wikipedia sentences of the CoNLL-2010 shared task, as JSON Lines",
  endings: [".jsonl"],
  bundled: null,
  evaluate(files, { path, documents, seed, analyze }) {
    const { rows, leftOut } = readRows(files, Row, { path, form: FORM });
    const chosen = selectDocuments(rows, ({ id }) => id, { path, documents });
    const readings = chosen.map(
      ({ text, label }): Read => ({
        uncertain: label === 1,
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
      notes: [],
      leftOut,
      figures: [],
      tables: [
        {
          name: "sentences",
          definition: "Correct: annotated, and holds a finding of the kind.",
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
  fits: (finding: Finding) => boolean,
  seed: number,
): Agreement {
  const counts = readings.map(({ uncertain, found }): Counts => {
    const predicted = found.some(fits) ? 1 : 0;
    const gold = uncertain ? 1 : 0;
    return { gold, predicted, correct: gold * predicted };
  });
  const blocks: Counts[] = [];
  for (let at = 0; at < counts.length; at += BLOCK) blocks.push(addCounts(counts.slice(at, at + BLOCK)));
  return resampleAgreement(name, blocks, seed);
}
