import { mkdir, writeFile } from "node:fs/promises";
import { createAnalyzer } from "../../analyzer.js";
import { readSzeged } from "../../evaluate/szeged/read-sentences.js";
import { CUE_ROWS } from "../../indicators/hedging/cue-features.js";
import { fitCalibration } from "../../learn/logistic/fit-calibration.js";
import { writeLogisticModel } from "../../learn/logistic/logistic-model.js";
import type { Uncalibrated } from "../../learn/logistic/quantise-logistic.js";
import { trainLogistic } from "../../learn/logistic/train-logistic.js";
import { writeTensorFile } from "../../learn/tensor-file.js";
import { readAnnotated } from "../read-annotated.js";
import { type TaughtSentence, teach } from "./candidates.js";
import { crossValidate } from "./cross-validate.js";
import { newsDecisions } from "./news-decisions.js";
import { ownSentences } from "./own-sentences.js";
import { trainWeasels } from "./train-weasels.js";

export interface TrainHedgingOptions {
  /** The folder with szeged_wiki.jsonl.gz and wikiweasel_train.jsonl.gz, or the first file, of which cues.bin alone is learned. */
  readonly data: string;
  /** The folder that cues.bin and weasels.bin are written to. */
  readonly output: string;
  /** The articles of datasets/newswire-hedges, as JSON Lines. */
  readonly corpus: string;
  readonly seed: number;
  /** Is told of each step that is done, and of how good the model is. */
  readonly report?: (line: string) => void;
}

const FILE = "szeged_wiki.jsonl.gz";
const WEASEL_FILE = "wikiweasel_train.jsonl.gz";

/** How often our own sentences and decisions about news are learned from, beside each sentence of the corpus once. */
const OWN_TIMES = 3;
const NEWS_TIMES = 3;

/**
 * Learns again what decides whether a candidate is a hedge, from the Szeged Uncertainty Corpus.
 *
 * Our own sentences and decisions about words in news are learned from too: the corpus is an encyclopedia.
 * The same data and seed give the same file. Figures are those of five models that had not seen the documents they
 * were measured on; their scores make the probabilities of the model that is written.
 */
export async function trainHedging({
  data,
  output,
  corpus,
  seed,
  report = () => {},
}: TrainHedgingOptions): Promise<void> {
  const isFile = /\.jsonl(\.gz)?$/.test(data);
  const path = isFile ? data : `${data}/${FILE}`;
  const { sentences, leftOut } = readSzeged(await readAnnotated(path, [".jsonl"]), { path, documents: null });
  const analyzer = createAnalyzer();
  const taught = sentences.map((sentence) => teach(sentence, analyzer.parse({ text: sentence.text })));
  const examples = taught.flatMap((one) => one.examples);
  const yes = examples.filter((example) => example.yes).length;
  for (const problem of leftOut) report(`left out: ${problem}`);
  report(`${sentences.length} sentences, ${examples.length} candidates, ${yes} of them annotated`);

  const own = ownSentences(analyzer.parse);
  const news = await newsDecisions(corpus, analyzer.parse);
  report(`${own.length} candidates of our own sentences, ${news.length} of news`);
  const further = [...repeat(own, OWN_TIMES), ...repeat(news, NEWS_TIMES)];
  const learn = (some: readonly TaughtSentence[]): Uncalibrated =>
    trainLogistic([...some.flatMap((one) => one.examples), ...further], { seed, rows: CUE_ROWS });
  const validated = crossValidate(taught, learn, seed);
  for (const line of validated.lines) report(line);
  const { step, ...model } = learn(taught);
  const scored = validated.scored.map(({ score, yes }) => ({ score: score / step, yes }));
  const bytes = writeTensorFile(writeLogisticModel({ ...model, calibration: fitCalibration(scored) }));
  const write = async (name: string, bytes: Uint8Array): Promise<void> => {
    await mkdir(output, { recursive: true });
    await writeFile(`${output}/${name}`, bytes);
    report(`${name}, ${(bytes.length / 1e6).toFixed(2)} MB`);
  };
  await write("cues.bin", bytes);
  if (isFile) return;
  const weasels = { path: `${data}/${WEASEL_FILE}`, parse: analyzer.parse, seed, report };
  await write("weasels.bin", await trainWeasels(weasels));
}

function repeat<Item>(list: readonly Item[], times: number): Item[] {
  return Array.from({ length: times }, () => list).flat();
}
