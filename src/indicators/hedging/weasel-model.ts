import { FramelensError } from "../../errors.js";
import { weaselFile } from "../../generated/weasels.js";
import {
  type LogisticModel,
  probabilityOf,
  readLogisticModel,
  scoreOf,
  writeLogisticModel,
} from "../../learn/logistic/logistic-model.js";
import { readTensorFile, type TensorFile } from "../../learn/tensor-file.js";
import type { Doc } from "../../types.js";
import { weaselFeatures } from "./weasel-features.js";

export { weaselDigest } from "../../generated/weasels.js";

/** What decides whether a sentence is vague about who says so, how many, or how much. */
export interface WeaselModel {
  /** The probability of each token. */
  readonly cues: LogisticModel;
  /** The least probability of a sentence, in [0, 1], with which it is called vague. */
  readonly least: number;
}

let model: WeaselModel | null = null;

/** The model that ships (models/hedging/weasels.bin); read when it is first asked for. */
export function weaselModel(): WeaselModel {
  model ??= readWeaselModel(
    readTensorFile(
      Uint8Array.from(atob(weaselFile), (character) => character.charCodeAt(0)),
      "hedging weasels",
    ),
  );
  return model;
}

/** The model as a file of weights. */
export function writeWeaselModel({ cues, least }: WeaselModel): TensorFile {
  const { settings, tensors } = writeLogisticModel(cues);
  return { settings: { ...settings, least }, tensors };
}

/** Throws a `FramelensError` with code `BROKEN_MODEL` when the file is of another kind. */
function readWeaselModel(file: TensorFile): WeaselModel {
  const { least } = file.settings;
  if (typeof least !== "number")
    throw new FramelensError("BROKEN_MODEL", "hedging weasels: no threshold: train or download it again");
  return { cues: readLogisticModel(file, "hedging weasels"), least };
}

/**
 * The probability that a text, read as one sentence, is vague as the CoNLL-2010 shared task means it, in [0, 1]: that not all of its words are harmless,
 * 1 - Π(1 - p). 0 for an empty text.
 *
 * Wider than the label `weasel`: it takes "many" and "famous" along. Findings do not depend on it.
 */
export function vaguenessOf(doc: Doc, { cues }: Pick<WeaselModel, "cues">): number {
  let none = 1;
  for (const field of doc.fields)
    for (const sentence of field.sentences.keys())
      for (const features of weaselFeatures(field, sentence))
        none *= 1 - probabilityOf(cues.calibration, scoreOf(cues, features, features.length));
  return 1 - none;
}
