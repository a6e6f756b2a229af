import { mkdir, writeFile } from "node:fs/promises";
import { createAnalyzer } from "../../analyzer.js";
import { BABE_FORM, BabeRow } from "../../evaluate/babe/read-sentences.js";
import { PTC_FORM, PtcRow } from "../../evaluate/ptc/read-articles.js";
import { readRows } from "../../evaluate/read-rows.js";
import { loadedLanguage } from "../../indicators/loaded-language/index.js";
import { fitCalibration } from "../../learn/logistic/fit-calibration.js";
import { writeLogisticModel } from "../../learn/logistic/logistic-model.js";
import { quantiseLogistic } from "../../learn/logistic/quantise-logistic.js";
import { writeTensorFile } from "../../learn/tensor-file.js";
import { readAnnotated } from "../read-annotated.js";
import { babeExamples, ptcExamples } from "./annotated-sentences.js";
import { leaveOneOut } from "./cross-validate.js";
import { judgedSentences } from "./judged-sentences.js";
import { learnSentences, learnTables } from "./learn-sentences.js";
import { measureWords } from "./measure-words.js";
import { newsSentences } from "./news-sentences.js";
import { countCalmer, readStories, storyExamples } from "./roundups.js";

export interface TrainLoadedLanguageOptions {
  /** The folder with babe_a.jsonl, babe_c.jsonl and ptc_train.jsonl. */
  readonly data: string;
  /** The folder that sentences.bin is written to. */
  readonly output: string;
  /** News of many outlets, as JSON Lines with `outlet` and `text`. */
  readonly corpus: string;
  /** Stories with a neutral roundup and three outlets' excerpts, as JSON Lines; nothing is learned from them where there is no such file. */
  readonly stories: string;
  readonly seed: number;
  /** Is told of each step that is done, and of how good the model is. */
  readonly report?: (line: string) => void;
}

const BABE_FILES = ["babe_a.jsonl", "babe_c.jsonl"];
const PTC_FILE = "ptc_train.jsonl";

/** Weights beyond this many standard deviations are cut off, so that steps stay fine. */
const WIDEST = 12;

/**
 * Learns again what makes a sentence loaded: from news of outlets that comment and that report, from sentences of the news that
 * readers judged (datasets/loaded-sentences), from PTC's spans, and from BABE's sentences.
 *
 * The same data and seed give the same file. Figures are those of models that had not seen the topic, or the outlet, they were
 * measured on; scores by topic make the probabilities of the model that is written.
 */
export async function trainLoadedLanguage({
  data,
  output,
  corpus,
  stories,
  seed,
  report = () => {},
}: TrainLoadedLanguageOptions): Promise<void> {
  const annotated = await Promise.all(BABE_FILES.map((name) => readAnnotated(`${data}/${name}`, [".jsonl"])));
  const sentences = readRows(annotated.flat(), BabeRow, { path: data, form: BABE_FORM });
  const path = `${data}/${PTC_FILE}`;
  const articles = readRows(await readAnnotated(path, [".jsonl"]), PtcRow, { path, form: PTC_FORM });
  for (const problem of [...sentences.leftOut, ...articles.leftOut]) report(`left out: ${problem}`);
  const { parse } = createAnalyzer({ indicators: [loadedLanguage] });
  const examples = babeExamples(sentences.rows, parse);
  const spans = ptcExamples(articles.rows, parse);
  const news = await newsSentences(corpus, parse);
  const judged = await judgedSentences(corpus, parse);
  report(
    `${examples.length} annotated sentences, ${spans.examples.length} of ${articles.rows.length} articles, ${news.examples.length} of the news, ${judged.length} judged`,
  );
  await measureWords({ corpus, articles: articles.rows, parse, seed, report });
  const { taught, heldBack } = await readStories(stories, parse);
  report(`${taught.length} stories with a roundup, ${heldBack.length} more held back`);
  const tables = learnTables({ news, spans, judged, roundups: storyExamples(taught) }, seed);
  const byTopic = leaveOneOut(examples, tables, "topic", seed);
  for (const line of byTopic.lines) report(line);
  for (const line of leaveOneOut(examples, tables, "outlet", seed).lines) report(line);
  const weights = learnSentences(examples, tables, seed);
  const { calmer, of } = countCalmer(heldBack, weights);
  if (of > 0) report(`stories held back: the roundup scores lower than its excerpts in ${calmer} of ${of}`);
  const { step, ...model } = quantiseLogistic(weights, WIDEST);
  const calibration = fitCalibration(byTopic.scored.map(({ score, yes }) => ({ score: score / step, yes })));
  const bytes = writeTensorFile(writeLogisticModel({ ...model, calibration }));
  await mkdir(output, { recursive: true });
  await writeFile(`${output}/sentences.bin`, bytes);
  report(`sentences.bin, ${(bytes.length / 1e6).toFixed(2)} MB`);
}
