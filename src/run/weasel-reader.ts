import { vaguenessOf, weaselModel } from "../indicators/hedging/weasel-model.js";
import type { Doc } from "../types.js";

/** Whether a text, read as one sentence, is vague as the CoNLL-2010 shared task means it; by the model that ships. */
export function isVague(doc: Doc): boolean {
  const model = weaselModel();
  return vaguenessOf(doc, model) >= model.least;
}
