import { lexicons } from "../../generated/lexicons.js";
import { createLexicon } from "../../lexicon/create-lexicon.js";
import type { Indicator, Label } from "../../types.js";
import { detectByLexicon, LOADED_LANGUAGE } from "./detect.js";
import { examples } from "./examples.js";
import { measureLoadedLanguage } from "./measure.js";
import { reasonOfLoadedWord } from "./reason.js";
import { scoreLoadedSentences } from "./score-sentences.js";
import { sentenceDigest } from "./sentence-model.js";

const labels: readonly Label[] = [
  {
    name: "loaded-word",
    description: "Judges or stirs feeling where a plainer word would do: shameful, slammed, regime.",
  },
  {
    name: "name-calling",
    description: "Puts a label on persons or groups: thugs, cronies, the radical left.",
  },
  { name: "intensifier", description: "Raises the word behind it: utterly futile, highly effective." },
  {
    name: "exaggeration",
    description: "Says more than can be meant: into submission, a slap in the face, war on women.",
  },
];

/** Words and phrases that judge, label, raise or exaggerate, whoever says them. */
export const loadedLanguage: Indicator = {
  name: LOADED_LANGUAGE,
  version: 13,
  description: "Words that judge or stir feeling, name-calling, intensifiers and exaggeration.",
  labels,
  lexicon: createLexicon(LOADED_LANGUAGE, lexicons[LOADED_LANGUAGE].rows, {
    digest: lexicons[LOADED_LANGUAGE].digest,
    labels: labels.map(({ name }) => name),
  }),
  models: { "loaded-sentences": sentenceDigest },
  examples,
  detect: detectByLexicon,
  reasonOf: reasonOfLoadedWord,
  measure: measureLoadedLanguage,
  scoreSentences: scoreLoadedSentences,
};
