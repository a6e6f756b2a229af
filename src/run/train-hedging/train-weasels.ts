import { resampleAgreement } from "../../evaluate/resample-agreement.js";
import { readWikiweasel, type WeaselSentence } from "../../evaluate/wikiweasel/read-sentences.js";
import { WEASEL_ROWS, weaselFeatures } from "../../indicators/hedging/weasel-features.js";
import { writeWeaselModel } from "../../indicators/hedging/weasel-model.js";
import { calibrationError } from "../../learn/logistic/fit-calibration.js";
import { type LogisticModel, probabilityOf, scoreOf } from "../../learn/logistic/logistic-model.js";
import type { Uncalibrated } from "../../learn/logistic/quantise-logistic.js";
import { type BagExample, trainNoisyOr } from "../../learn/logistic/train-noisy-or.js";
import { writeTensorFile } from "../../learn/tensor-file.js";
import type { ArticleInput, Doc } from "../../types.js";
import { readAnnotated } from "../read-annotated.js";
import { bestThreshold, type Judged } from "./best-threshold.js";
import { describeAgreement } from "./describe-agreement.js";

const FOLDS = 5;
/** The data name no document; neighbours of one label often come from one and are drawn together. */
const BLOCK = 20;

export interface TrainWeaselsOptions {
  /** wikiweasel_train.jsonl.gz. */
  readonly path: string;
  readonly parse: (article: ArticleInput) => Doc;
  readonly seed: number;
  readonly report: (line: string) => void;
}

/**
 * Learns which words make a sentence vague from the sentences of the CoNLL-2010 shared task, and returns the bytes of weasels.bin.
 *
 * Only sentences are labelled there; which of their words are the cues is learned along. Figures are those of five models,
 * each measured on a fifth that neither it nor the choice of its threshold had seen. Fifths are stretches of neighbours, so that
 * sentences of one article are not on both sides but at the seams.
 */
export async function trainWeasels({ path, parse, seed, report }: TrainWeaselsOptions): Promise<Uint8Array> {
  const { sentences, leftOut } = readWikiweasel(await readAnnotated(path, [".jsonl"]), {
    path,
    documents: null,
  });
  for (const problem of leftOut) report(`left out: ${problem}`);
  const bags = sentences.map((sentence) => bagOf(sentence, parse));
  const folds = neighbourFolds(sentences);
  const learn = (some: readonly BagExample[]): Uncalibrated =>
    trainNoisyOr(some, { seed, rows: WEASEL_ROWS });
  const judged: Judged[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const cues = withProbabilities(learn(bags.filter((_, i) => folds[i] !== fold)));
    bags.forEach((bag, i) => {
      if (folds[i] === fold) judged[i] = { probability: vagueness(bag, cues), yes: bag.yes };
    });
  }
  const blocks = Array.from({ length: Math.ceil(judged.length / BLOCK) }, () => ({
    ...{ gold: 0, predicted: 0, correct: 0 },
  }));
  for (let fold = 0; fold < FOLDS; fold++) {
    const least = bestThreshold(judged.filter((_, i) => folds[i] !== fold));
    judged.forEach(({ probability, yes }, i) => {
      if (folds[i] !== fold) return;
      const block = blocks[Math.floor(i / BLOCK)];
      block.gold += yes ? 1 : 0;
      block.predicted += probability >= least ? 1 : 0;
      block.correct += yes && probability >= least ? 1 : 0;
    });
  }
  report(`${sentences.length} sentences of the CoNLL-2010 shared task, five-fold by neighbourhood:`);
  report(describeAgreement(resampleAgreement("vague sentences", blocks, seed)));
  report(`calibration error ${(calibrationError(judged) ?? 0).toFixed(3)} over ${judged.length} sentences`);
  const cues = withProbabilities(learn(bags));
  return writeTensorFile(writeWeaselModel({ cues, least: bestThreshold(judged) }));
}

function bagOf({ text, uncertain }: WeaselSentence, parse: TrainWeaselsOptions["parse"]): BagExample {
  const members = parse({ text }).fields.flatMap((field) =>
    [...field.sentences.keys()].flatMap((sentence) => weaselFeatures(field, sentence)),
  );
  return { members, yes: uncertain };
}

/** The fold of each sentence: a fifth of those of its label, as they stand in the data, which put one label behind the other. */
function neighbourFolds(sentences: readonly WeaselSentence[]): number[] {
  const counts = { yes: 0, no: 0 };
  const yes = sentences.filter(({ uncertain }) => uncertain).length;
  return sentences.map(({ uncertain }) =>
    Math.floor(uncertain ? (counts.yes++ * FOLDS) / yes : (counts.no++ * FOLDS) / (sentences.length - yes)),
  );
}

/** A quarter of a logarithm of odds apart, from -12 to 12. */
const POINTS = 97;
const SPAN = 24;

/** The logistic curve itself as a line of points: the loss that was learned by is one of probabilities already. */
function withProbabilities({ step, ...model }: Uncalibrated): LogisticModel {
  const width = Math.max(1, Math.round(SPAN / (POINTS - 1) / step));
  const low = -width * ((POINTS - 1) / 2);
  const points = Array.from(
    { length: POINTS },
    (_, place) => Math.round(1e6 / (1 + Math.exp(-(low + place * width) * step))) / 1e6,
  );
  return { ...model, calibration: { low, width, points } };
}

function vagueness({ members }: BagExample, cues: LogisticModel): number {
  return (
    1 -
    members.reduce(
      (none, features) =>
        none * (1 - probabilityOf(cues.calibration, scoreOf(cues, features, features.length))),
      1,
    )
  );
}
