import { FramelensError } from "../../errors.js";
import { cueFile } from "../../generated/hedging.js";
import {
  type LogisticModel,
  readLogisticModel,
  writeLogisticModel,
} from "../../learn/logistic/logistic-model.js";
import { readTensorFile, type TensorFile } from "../../learn/tensor-file.js";

export { cueDigest } from "../../generated/hedging.js";

/** What decides in context what is a hedge, and how sure that is. */
export interface CueModel {
  /** Of words whose entries it judges. */
  readonly words: LogisticModel;
  /** Of one to four words between quotation marks. */
  readonly quotes: LogisticModel;
  /** Of what rules decide: by label, the share of their findings in news that were judged right, in (0, 1); `other` is for all labels that are not there. */
  readonly shares: Readonly<Record<string, number>>;
}

let model: CueModel | null = null;

/** The model that ships (models/hedging/cues.bin); read when it is first asked for. */
export function cueModel(): CueModel {
  model ??= readCueModel(
    readTensorFile(
      Uint8Array.from(atob(cueFile), (character) => character.charCodeAt(0)),
      "hedging cues",
    ),
  );
  return model;
}

/** The model as a file of weights. */
export function writeCueModel({ words, quotes, shares }: CueModel): TensorFile {
  const cues = writeLogisticModel(words);
  const marks = writeLogisticModel(quotes);
  const tensors = [
    ...cues.tensors,
    ...[...marks.tensors].map(([name, tensor]) => [`quote-${name}`, tensor] as const),
  ];
  return { settings: { ...cues.settings, quotes: marks.settings, shares }, tensors: new Map(tensors) };
}

/** Throws a `FramelensError` with code `BROKEN_MODEL` when the file is of another kind. */
function readCueModel(file: TensorFile): CueModel {
  // As `writeCueModel` wrote them.
  const { quotes, shares } = file.settings as {
    quotes?: TensorFile["settings"];
    shares?: CueModel["shares"];
  };
  const weights = file.tensors.get("quote-weights");
  if (quotes === undefined || shares === undefined || weights === undefined)
    throw new FramelensError("BROKEN_MODEL", "hedging cues: of an older version: train or download it again");
  return {
    words: readLogisticModel(file, "hedging cues"),
    quotes: readLogisticModel(
      { settings: quotes, tensors: new Map([["weights", weights]]) },
      "hedging scare quotes",
    ),
    shares,
  };
}
