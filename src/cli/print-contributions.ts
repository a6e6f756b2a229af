import { explainLoadedSentences } from "../indicators/loaded-language/score-sentences.js";
import { oneLine } from "../output/printable.js";
import type { Doc, Finding } from "../types.js";

/** Fewer words are shown than there are: the others add little. */
const SHOWN = 8;
const DECIMALS = 2;

/**
 * A line for each sentence of a Doc: its probability of loaded language, and what its words add to the logarithm of the odds, those
 * that add most first. What is not shown is summed up, so that the line adds up.
 */
export function describeContributions(doc: Doc, findings: readonly Finding[]): string {
  const lines = explainLoadedSentences(doc, findings).map(
    ({ field, sentence, probability, logOdds, rest, words }) => {
      const ranked = [...words].sort((a, b) => Math.abs(b.logOdds) - Math.abs(a.logOdds));
      const { start, end } = field.tokens;
      const shown = ranked
        .slice(0, SHOWN)
        .map(
          (word) => `${oneLine(field.text.slice(start[word.from], end[word.from]))} ${signed(word.logOdds)}`,
        );
      const others = ranked.slice(SHOWN).reduce((sum, word) => sum + word.logOdds, 0);
      const tail = ranked.length > SHOWN ? [`${ranked.length - SHOWN} others ${signed(others)}`] : [];
      const parts = [...shown, ...tail, `by itself ${signed(rest)}`].join(", ");
      return `${field.field} ${sentence}: probability ${probability.toFixed(DECIMALS)}, log-odds ${signed(logOdds)} = ${parts}`;
    },
  );
  return `Loaded language, sentence by sentence, and what each word adds to the logarithm of the odds:\n${lines.join("\n")}\n`;
}

function signed(value: number): string {
  return `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(DECIMALS)}`;
}
