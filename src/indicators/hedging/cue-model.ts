import { cueFile } from "../../generated/hedging.js";
import { type LogisticModel, readLogisticModel } from "../../learn/logistic/logistic-model.js";
import { readTensorFile } from "../../learn/tensor-file.js";

export { cueDigest } from "../../generated/hedging.js";

let model: LogisticModel | null = null;

/** What decides in context whether a candidate is a hedge (models/hedging/cues.bin); read when it is first asked for. */
export function cueModel(): LogisticModel {
  model ??= readLogisticModel(
    readTensorFile(
      Uint8Array.from(atob(cueFile), (character) => character.charCodeAt(0)),
      "hedging cues",
    ),
  );
  return model;
}
