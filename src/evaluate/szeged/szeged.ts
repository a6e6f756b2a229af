import type { ArticleReport, Finding } from "../../types.js";
import { addCounts, createFigure } from "../agreement.js";
import type { Benchmark, BenchmarkOptions } from "../benchmark.js";
import { describeBootstrap, resampleAgreement } from "../resample-agreement.js";
import type { Agreement, AgreementTable, Figure } from "../scorecard.js";
import { sharedLength } from "../spans.js";
import { compareHedges, type HedgeCounts, hedgingCues } from "./compare-hedges.js";
import { isComparable } from "./is-comparable.js";
import { CUE_TYPES, readSzeged, type SzegedSentence } from "./read-sentences.js";

const METHOD =
  "Hedges that are found in each sentence, read by itself, are held against the cues that people annotated in it. Cues of the types " +
  "condition and investigation (if, whether) are no hedges here: they are not looked for, and a finding there is wrong.";

interface Read {
  readonly sentence: SzegedSentence;
  readonly found: readonly Finding[];
}

type CountsOf = (counts: HedgeCounts) => HedgeCounts[keyof HedgeCounts];

const ROWS: readonly (readonly [string, CountsOf])[] = [
  ["cues, overlapping", ({ overlapping }) => overlapping],
  ["cues, exact", ({ exact }) => exact],
  ["sentences", ({ sentences }) => sentences],
];

/** Hedges against the cues of the Szeged Uncertainty Corpus (Szarvas et al. 2012), without conditions. */
export const szeged: Benchmark = {
  name: "szeged",
  description: "hedges against the cues of the Szeged Uncertainty Corpus, as JSON Lines",
  endings: [".jsonl"],
  bundled: null,
  evaluate(files, options) {
    const { path, documents, seed } = options;
    const { sentences, leftOut } = readSzeged(files, options);
    const all = sentences.map((sentence): Read => ({ sentence, found: hedgesIn(sentence.text, options) }));
    const own = all.map((read) => ({ ...read, found: read.found.filter(isComparable) }));
    const table = (name: string, definition: string, readings: readonly Read[]): AgreementTable => ({
      name,
      definition,
      rows: agreeOn(readings, seed),
    });
    const hasMarks = ({ sentence }: Read): boolean => /["“”]/.test(sentence.text);
    return {
      schema: "framelens/scorecard@1",
      benchmark: "szeged",
      file: path,
      documents,
      size: {
        documents: new Set(sentences.map(({ document }) => document)).size,
        sentences: sentences.length,
        "cues annotated": sentences.reduce((sum, { cues }) => sum + hedgingCues(cues).length, 0),
        "hedges found": all.reduce((sum, { found }) => sum + found.length, 0),
      },
      method: METHOD,
      intervals: describeBootstrap(seed),
      notes: [
        "The shipped model has learned from the Wikipedia part: on it these figures flatter, and those that train hedging prints " +
          "are the ones to cite.",
      ],
      leftOut,
      figures: [],
      tables: [
        table(
          "what the corpus annotates",
          "Without approximators, scare quotes and weasels but those of belief, which its annotators did not mark. Overlapping: at least a character is " +
            "shared, one to one. Exact: both ends. A sentence is right when it holds both a cue and a finding.",
          own,
        ),
        table("all findings", "The same with every hedge that is found.", all),
        table("in sentences with quotation marks", "As the first, only these.", own.filter(hasMarks)),
        table(
          "in sentences without quotation marks",
          "Only the others.",
          own.filter((read) => !hasMarks(read)),
        ),
      ],
      shares: [
        {
          name: "found, by type of cue",
          definition:
            "Share of annotated cues that a finding of the first table overlaps; the last two types had better not be found.",
          rows: CUE_TYPES.map((type) => foundOfType(own, type)),
        },
        {
          name: "right, by label",
          definition: "Share of findings that overlap an annotated cue.",
          rows: rightByLabel(all),
        },
      ],
      comparisons: [],
      breakdowns: [],
      differences: [],
    };
  },
};

function hedgesIn(text: string, { analyze }: Pick<BenchmarkOptions, "analyze">): Finding[] {
  const { findings }: Pick<ArticleReport, "findings"> = analyze({ text });
  return findings.filter(({ indicator }) => indicator === "hedging");
}

/** Rows over documents, which are what is drawn for the intervals. */
function agreeOn(readings: readonly Read[], seed: number): Agreement[] {
  const byDocument = new Map<string, HedgeCounts[]>();
  for (const { sentence, found } of readings) {
    const counts = compareHedges(hedgingCues(sentence.cues), found);
    const known = byDocument.get(sentence.document);
    if (known === undefined) byDocument.set(sentence.document, [counts]);
    else known.push(counts);
  }
  return ROWS.map(([name, of]) =>
    resampleAgreement(
      name,
      [...byDocument.values()].map((counts) => addCounts(counts.map(of))),
      seed,
    ),
  );
}

function foundOfType(readings: readonly Read[], wanted: string): Figure {
  const cues = readings.flatMap(({ sentence, found }) =>
    sentence.cues.filter(({ type }) => type === wanted).map((cue) => sharedLength([cue], found) > 0),
  );
  return createFigure(wanted, cues.filter(Boolean).length, cues.length);
}

function rightByLabel(readings: readonly Read[]): Figure[] {
  const judged = readings.flatMap(({ sentence, found }) =>
    found.map((one) => ({ label: one.label, right: sharedLength([one], hedgingCues(sentence.cues)) > 0 })),
  );
  return [...new Set(judged.map(({ label }) => label))].sort().map((name) => {
    const own = judged.filter(({ label }) => label === name);
    return createFigure(name, own.filter(({ right }) => right).length, own.length);
  });
}
