import { lexicons } from "../../generated/lexicons.js";
import { createLexicon } from "../../lexicon/create-lexicon.js";
import type { Label, Lexicon } from "../../types.js";

/** The name of the indicator and of its lexicon. */
export const HEDGING = "hedging";

/** What hedges are called. */
export const labels: readonly Label[] = [
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

/** Words and phrases that hedge, as models/hedging/lexicon.csv has them. */
export const lexicon: Lexicon = createLexicon(HEDGING, lexicons.hedging.rows, {
  digest: lexicons.hedging.digest,
  labels: labels.map(({ name }) => name),
});
