import { lexicons } from "../../generated/lexicons.js";
import { createLexicon } from "../../lexicon/create-lexicon.js";
import type { Indicator, Label } from "../../types.js";
import { ratePerVoice } from "../rate-per-voice.js";
import { detectHedges, HEDGING } from "./detect.js";
import { examples } from "./examples.js";

const labels: readonly Label[] = [
  {
    name: "modal",
    description: "A verb of possibility: may, might, could when it does not tell of ability.",
  },
  {
    name: "plausibility",
    description: "A word for how likely something is: arguably, perhaps, likely, unclear.",
  },
  { name: "appearance", description: "What seems to be so: appears to, seems, the data suggest." },
  {
    name: "belief",
    description: "What is held to be so: is believed to, was viewed as, is expected to, I think.",
  },
  {
    name: "approximator",
    description: "A word that blurs a number or a degree: about 40, somewhat, sort of.",
  },
  {
    name: "distancing",
    description: "A word or mark that keeps a claim at arm's length: so-called, alleged, scare quotes.",
  },
  {
    name: "weasel",
    description: "A claim with nobody behind it: some say, critics argue, is widely seen as.",
  },
];

/**
 * Hedging: words by which a text lessens its commitment to what it says.
 *
 * Sources of the labels: Hyland 2005; Szarvas et al. 2012 (Szeged Uncertainty Corpus); Farkas et al. 2010 (CoNLL-2010);
 * Prince et al. 1982.
 */
export const hedging: Indicator = {
  name: HEDGING,
  version: 2,
  description:
    "Words that lessen the commitment to a claim, keep a distance from it, or hide whose claim it is.",
  labels,
  lexicon: createLexicon(HEDGING, lexicons.hedging.rows, {
    digest: lexicons.hedging.digest,
    labels: labels.map(({ name }) => name),
  }),
  examples,
  detect: detectHedges,
  measure: (doc, findings) => ratePerVoice(doc, findings, { indicator: HEDGING, name: "hedges" }),
};
