import { FramelensError } from "../../errors.js";
import { wordsDigest } from "../../generated/language.js";
import { sentenceFile } from "../../generated/loaded-language.js";
import { decodeBase64 } from "../../language/decode-base64.js";
import {
  type LogisticModel,
  readLogisticModel,
  writeLogisticModel,
} from "../../learn/logistic/logistic-model.js";
import { readTensorFile, type StoredTensor, type TensorFile } from "../../learn/tensor-file.js";
import { readWindows, type WindowModel } from "../../learn/windows/window-model.js";
import { WINDOW_SIZE } from "./window-words.js";

export { sentenceDigest } from "../../generated/loaded-language.js";

/** What weighs the words of a sentence: each by its features, and in its neighbourhood. */
export interface SentenceModel extends LogisticModel {
  /** `null` for a model that was trained without an encoder's vectors. */
  readonly windows: WindowModel | null;
  /** Steps that 1 of a window's output is worth. */
  readonly windowWorth: number;
}

/** A model as a file of weights; `windows` are the tensors of what was learned, if anything was. */
export function writeSentenceModel(
  model: LogisticModel,
  windows: ReadonlyMap<string, StoredTensor>,
  windowWorth: number,
): TensorFile {
  const { settings, tensors } = writeLogisticModel(model);
  if (windows.size === 0) return { settings, tensors };
  return {
    settings: { ...settings, windowWorth, words: wordsDigest },
    tensors: new Map([...tensors, ...windows]),
  };
}

/**
 * Reads what `writeSentenceModel` wrote.
 *
 * Throws a `FramelensError` with code `BROKEN_MODEL` when it is no such file, or was learned with another word table, whose rows windows know
 * words by.
 */
export function readSentenceModel(file: TensorFile): SentenceModel {
  const model = readLogisticModel(file, "loaded sentences");
  const windows = readWindows(file.tensors, WINDOW_SIZE);
  const { windowWorth, words } = file.settings;
  if (windows === null) return { ...model, windows, windowWorth: 0 };
  if (typeof windowWorth !== "number" || words !== wordsDigest)
    throw new FramelensError(
      "BROKEN_MODEL",
      "loaded sentences: learned with another word table than that of models/language: run framelens train loaded-language again",
    );
  return { ...model, windows, windowWorth };
}

let model: SentenceModel | null = null;

/** The model that ships (models/loaded-language/sentences.bin); read when it is first asked for. */
export function sentenceModel(): SentenceModel {
  model ??= readSentenceModel(readTensorFile(decodeBase64(sentenceFile), "loaded sentences"));
  return model;
}
