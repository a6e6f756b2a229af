import { cueLexicon } from "../../text/parse-article.js";
import type { Indicator } from "../../types.js";
import { detectCues } from "./detect.js";
import { examples } from "./examples.js";
import { measureAttribution } from "./measure.js";

/** Who is given a voice, how often, for how many words and with which verbs: measures of the attributions layer. */
export const attribution: Indicator = {
  name: "attribution",
  version: 17,
  description: "Who is given a voice, how often, for how many words, and with which verbs.",
  labels: [
    { name: "direct", description: "The content stands between quotation marks." },
    { name: "indirect", description: "The content is paraphrased, without quotation marks." },
    { name: "mixed", description: "The content is paraphrased and quoted in part." },
  ],
  lexicon: cueLexicon,
  examples,
  detect: detectCues,
  measure: measureAttribution,
};
