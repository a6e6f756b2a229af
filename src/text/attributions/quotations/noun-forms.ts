import { wordSet } from "../../word-set.js";

/** Forms of verbs of speaking that are nouns, too, and mostly read as nouns: the leaflet states, Reyes tweets. */
export const NOUN_FORMS = wordSet(
  "states notes note reports claims comments remarks counters quips tweets answers jokes muses cautions texts posts",
);
