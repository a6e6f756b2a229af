import type { Indicator } from "../../types.js";
import { ratePerVoice } from "../rate-per-voice.js";
import { cueDigest } from "./cue-model.js";
import { detectHedges } from "./detect.js";
import { examples } from "./examples.js";
import { HEDGING, labels, lexicon } from "./lexicon.js";
import { scopeOfHedge } from "./scope.js";

/**
 * Hedging: words by which a text lessens its commitment to what it says.
 *
 * Sources of the labels: Hyland 2005; Szarvas et al. 2012 (Szeged Uncertainty Corpus); Farkas et al. 2010 (CoNLL-2010);
 * Prince et al. 1982.
 */
export const hedging: Indicator = {
  name: HEDGING,
  version: 6,
  description:
    "Words that lessen the commitment to a claim, keep a distance from it, or hide whose claim it is.",
  labels,
  lexicon,
  models: { "hedging-cues": cueDigest },
  examples,
  detect: detectHedges,
  rolesOf: scopeOfHedge,
  measure: (doc, findings) => ratePerVoice(doc, findings, { indicator: HEDGING, name: "hedges" }),
};
