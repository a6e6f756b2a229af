import { type LogisticModel, probabilityOf, scoreOf } from "../../learn/logistic/logistic-model.js";
import type { DocField, LexiconMatch } from "../../types.js";
import { cueFeatures, MOST_FEATURES } from "./cue-features.js";
import type { JudgedEntry } from "./judged.js";
import { asMatched, type Hedge } from "./neighbours.js";

/** A hedge with how sure it is. */
export interface JudgedHedge extends Hedge {
  readonly score: number;
}

/** The least probability with which a candidate is a hedge. */
export const LEAST = 0.5;

/** Entries whose rule is believed when it says no: what is denied is no hedge, whatever the word. */
const VETOES: ReadonlySet<string> = new Set(["possibly"]);

const features = new Uint32Array(MOST_FEATURES);

/** A candidate as the model judges it in context; `null` when it is likelier no hedge. */
export function judge(
  field: DocField,
  match: LexiconMatch,
  entry: JudgedEntry,
  model: LogisticModel,
): JudgedHedge | null {
  const hedge = entry.rule(field, match);
  if (hedge === null && VETOES.has(match.entry.entry)) return null;
  const count = cueFeatures(field, match, entry, hedge, features);
  const score = probabilityOf(model.calibration, scoreOf(model, features, count));
  if (score < LEAST) return null;
  const { from, to, label } = hedge ?? asMatched(field, match);
  return { from, to, label, score };
}
