import type { Indicator } from "../types.js";
import { attribution } from "./attribution/index.js";
import { hedging } from "./hedging/index.js";
import { loadedLanguage } from "./loaded-language/index.js";
import { presupposition } from "./presupposition/index.js";

/** All indicators of framelens, in the order of the alphabet. */
export const indicators: readonly Indicator[] = [attribution, hedging, loadedLanguage, presupposition];
