import { mkdir, writeFile } from "node:fs/promises";
import { createAnalyzer } from "../../analyzer.js";
import { readSzeged } from "../../evaluate/szeged/read-sentences.js";
import { CUE_ROWS } from "../../indicators/hedging/cue-features.js";
import { writeCueModel } from "../../indicators/hedging/cue-model.js";
import { LEAST } from "../../indicators/hedging/judge.js";
import {
  calibrationError,
  fitCalibration,
  type ScoredExample,
} from "../../learn/logistic/fit-calibration.js";
import { probabilityOf } from "../../learn/logistic/logistic-model.js";
import type { Uncalibrated } from "../../learn/logistic/quantise-logistic.js";
import { type LogisticExample, trainLogistic } from "../../learn/logistic/train-logistic.js";
import { writeTensorFile } from "../../learn/tensor-file.js";
import { readAnnotated } from "../read-annotated.js";
import { type TaughtSentence, teach } from "./candidates.js";
import { crossValidate } from "./cross-validate.js";
import { newsDecisions } from "./news-decisions.js";
import { ownSentences } from "./own-sentences.js";
import { scoreNews } from "./score-news.js";
import { sharesOfRuled } from "./share-of-ruled.js";
import { trainQuotes } from "./train-quotes.js";
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
const NEWS_TIMES = 2;

/** How often each score of news counts when probabilities are made, beside each of the corpus once. */
const NEWS_WEIGHT = 2;

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
  report(`${own.words.length} candidates of our own sentences, ${news.words.length} of news`);
  const learn = (
    some: readonly TaughtSentence[],
    decided: readonly LogisticExample[] = news.words,
  ): Uncalibrated =>
    trainLogistic(
      [
        ...some.flatMap((one) => one.examples),
        ...repeat(own.words, OWN_TIMES),
        ...repeat(decided, NEWS_TIMES),
      ],
      { seed, rows: CUE_ROWS },
    );
  const parts = scoreNews(news.words, (some) => learn(taught, some));
  const scoredNews = repeat(parts.flat(), NEWS_WEIGHT);
  const validated = crossValidate(taught, (some) => learn(some), scoredNews, seed);
  for (const line of validated.lines) report(line);
  if (news.words.length > 0) report(describeNews(parts, validated.scored));
  const { step, ...model } = learn(taught);
  const scored = [...validated.scored, ...scoredNews].map(({ score, yes }) => ({ score: score / step, yes }));
  const quotes = trainQuotes(news.quotes, own.quotes, seed);
  for (const line of quotes.lines) report(line);
  const shares = sharesOfRuled(news.ruled);
  report(`right in news where rules decide (${news.ruled.length} read): ${describeShares(shares)}`);
  const words = { ...model, calibration: fitCalibration(scored) };
  const bytes = writeTensorFile(writeCueModel({ words, quotes: quotes.model, shares }));
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

function describeShares(shares: Readonly<Record<string, number>>): string {
  return Object.entries(shares)
    .map(([label, share]) => `${label} ${share.toFixed(3)}`)
    .join(", ");
}

/** How far probabilities of news are from what was decided, each part by probabilities made of the others and of the corpus. */
function describeNews(parts: readonly ScoredExample[][], corpus: readonly ScoredExample[]): string {
  // Whole steps of a hundredth of a logarithm of odds.
  const inSteps = (list: readonly ScoredExample[]): ScoredExample[] =>
    list.map(({ score, yes }) => ({ score: score * 100, yes }));
  const told = parts.flatMap((part, fold) => {
    const others = repeat(parts.filter((_, other) => other !== fold).flat(), NEWS_WEIGHT);
    const calibration = fitCalibration(inSteps([...corpus, ...others]));
    return inSteps(part).map(({ score, yes }) => ({ probability: probabilityOf(calibration, score), yes }));
  });
  const count = (yes: boolean, found: boolean): number =>
    told.filter((one) => one.yes === yes && one.probability >= LEAST === found).length;
  const f1 = (2 * count(true, true)) / (2 * count(true, true) + count(true, false) + count(false, true));
  return `news, set learn, five-fold by article: F1 ${f1.toFixed(3)}, calibration error ${(calibrationError(told) ?? 0).toFixed(3)} over ${told.length} candidates`;
}
