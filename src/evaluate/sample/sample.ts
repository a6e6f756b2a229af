import { addCounts, createAgreement, createFigure, WILSON } from "../agreement.js";
import type { Benchmark } from "../benchmark.js";
import { readRows } from "../read-rows.js";
import type { Agreement, Figure } from "../scorecard.js";
import { selectDocuments } from "../select-documents.js";
import { compareWithGold, type GoldComparison, LAYERS } from "./compare-with-gold.js";
import { goldSchema } from "./gold.js";

const METHOD =
  "Texts, annotation and lexicons come from the same hands, and the texts were written to show habits: the figures guard " +
  "against breakage and say little about news at large.";

const DEFINITION =
  "Correct: a finding that overlaps an annotated one of its indicator; an attribution of which the cue does, one to one; a " +
  "source of the same name, kind and number of attributions.";

const FORM = "articles with annotations as datasets/sample/gold/README.md describes them, a .json file each";

/** All layers against our own annotation of articles that we wrote. */
export const sample: Benchmark = {
  name: "sample",
  description: "findings, attributions and sources against our own annotation of the sample corpus",
  endings: [".json"],
  bundled: "datasets/sample/gold",
  evaluate(files, { path, documents, analyze }) {
    const { rows, leftOut } = readRows(files, goldSchema, { path, form: FORM });
    const articles = selectDocuments(rows, ({ id }) => id, { path, documents });
    const compared = articles.map((gold) => {
      const { id, outlet, title, text } = gold;
      return compareWithGold(gold, analyze({ id, outlet, title, text }));
    });
    const clear = articles.reduce((sum, gold) => sum + gold.clear.length, 0);
    const flagged = compared.reduce((sum, one) => sum + one.flagged.length, 0);
    return {
      schema: "framelens/scorecard@1",
      benchmark: "sample",
      file: path,
      documents,
      size: { articles: articles.length },
      method: METHOD,
      intervals: WILSON,
      notes: [],
      leftOut,
      figures: [],
      tables: [{ name: "agreement", definition: DEFINITION, rows: agreementsOf(compared) }],
      shares: [
        {
          name: "what else is right",
          definition:
            "Of the correct ones: label and voice of a finding; source (overlaps), content (over four fifths of each piece) and type " +
            "of an attribution.",
          rows: figuresOf(compared),
        },
        {
          name: "near misses",
          definition: "Places that the annotation says an indicator must leave alone.",
          rows: [createFigure("left alone", clear - flagged, clear)],
        },
      ],
      comparisons: [],
      breakdowns: [],
      differences: [
        ...LAYERS.map((name) => ({
          name,
          missed: compared.flatMap((one) => one[name].missed),
          added: compared.flatMap((one) => one[name].added),
        })),
        { name: "near misses", missed: [], added: compared.flatMap((one) => one.flagged) },
      ],
    };
  },
};

function agreementsOf(compared: readonly GoldComparison[]): Agreement[] {
  return LAYERS.map((layer) => createAgreement(layer, addCounts(compared.map((one) => one[layer]))));
}

/** Among what is correct, the shares of which label, voice, source, content and type are right too. */
function figuresOf(compared: readonly GoldComparison[]): Figure[] {
  return LAYERS.flatMap((layer) => {
    const counts = compared.map((one) => one[layer]);
    const { correct } = addCounts(counts);
    const names = Object.keys(counts[0]?.right ?? {});
    return names.map((name) =>
      createFigure(
        `${layer}, ${name}`,
        counts.reduce((sum, { right }) => sum + right[name], 0),
        correct,
      ),
    );
  });
}
