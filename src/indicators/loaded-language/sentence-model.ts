import { sentenceFile } from "../../generated/loaded-language.js";
import { type LogisticModel, readLogisticModel } from "../../learn/logistic/logistic-model.js";
import { readTensorFile } from "../../learn/tensor-file.js";

export { sentenceDigest } from "../../generated/loaded-language.js";

let model: LogisticModel | null = null;

/** What weighs the words of a sentence (models/loaded-language/sentences.bin); read when it is first asked for. */
export function sentenceModel(): LogisticModel {
  model ??= readLogisticModel(
    readTensorFile(
      Uint8Array.from(atob(sentenceFile), (character) => character.charCodeAt(0)),
      "loaded sentences",
    ),
  );
  return model;
}
