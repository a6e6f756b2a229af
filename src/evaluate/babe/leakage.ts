import { round } from "../../stats/round.js";
import type { Doc } from "../../types.js";
import { areaUnderCurve } from "../area-under-curve.js";
import type { BenchmarkOptions, NameLookup } from "../benchmark.js";
import type { Comparison } from "../scorecard.js";
import type { ScoredSentence } from "../scored-sentence.js";
import { highestProbability } from "./highest-probability.js";
import type { BabeSentence } from "./read-sentences.js";

const DECIMALS = 4;

/** Names that nobody has heard of, put in the place of others. */
const SUBSTITUTES: Readonly<Record<string, readonly string[]>> = {
  person: ["Alvin Torrance", "Marta Quill", "Derek Ashdown"],
  organization: ["Norvale Institute", "Harlow Post", "Brightwater Group"],
};

/**
 * How much the model goes by who writes and who is written of: AUC within each outlet, and what changes when the names of persons
 * and organisations are swapped for names that nobody has heard of.
 */
export function compareLeakage(
  sentences: readonly BabeSentence[],
  scored: readonly ScoredSentence[],
  {
    analyze,
    readText,
    namesOf,
  }: Pick<BenchmarkOptions, "analyze" | "readText"> & { readonly namesOf: NameLookup },
): Comparison[] {
  const outlets = [...new Set(sentences.map(({ outlet }) => outlet))].sort();
  const swapped = sentences.map(({ text }, index): ScoredSentence => {
    const changed = swapNames(readText(text), index, namesOf);
    return {
      ...scored[index],
      probability:
        changed === text ? scored[index].probability : highestProbability(analyze({ text: changed })),
    };
  });
  const moved = scored.map(({ probability }, index) => Math.abs(probability - swapped[index].probability));
  const mean = moved.reduce((sum, one) => sum + one, 0) / (moved.length || 1);
  const tidy = (value: number | null): number | null => (value === null ? null : round(value, DECIMALS));
  return [
    {
      name: "AUC within each outlet",
      definition: "What is left when the outlet tells nothing; – where all its sentences are judged alike.",
      columns: ["AUC"],
      rows: outlets.map((outlet) => {
        const own = scored.filter(({ group }) => group === outlet);
        return { name: `${outlet} (${own.length})`, source: null, values: [tidy(areaUnderCurve(own))] };
      }),
    },
    {
      name: "names swapped",
      definition:
        "Names of persons and organisations are put in the place of those of each sentence; the last row is the mean change of a probability.",
      columns: ["value"],
      rows: [
        { name: "AUC as it is", source: null, values: [tidy(areaUnderCurve(scored))] },
        { name: "AUC swapped", source: null, values: [tidy(areaUnderCurve(swapped))] },
        { name: "mean change of probability", source: null, values: [tidy(mean)] },
      ],
    },
  ];
}

function swapNames(doc: Doc, seed: number, namesOf: NameLookup): string {
  const field = doc.fields.find((one) => one.field === "text");
  if (field === undefined) return "";
  let text = "";
  let at = 0;
  field.sentences.forEach(({ from }, sentence) => {
    for (const name of namesOf(field, sentence)) {
      const choices = SUBSTITUTES[name.type];
      if (choices === undefined) continue;
      const start = field.tokens.start[from + name.from];
      if (start < at) continue;
      text += field.text.slice(at, start) + choices[(seed + name.from) % choices.length];
      at = field.tokens.end[from + name.to - 1];
    }
  });
  return text + field.text.slice(at);
}
