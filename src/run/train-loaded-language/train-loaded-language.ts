import { mkdir, writeFile } from "node:fs/promises";
import { createAnalyzer } from "../../analyzer.js";
import { FramelensError } from "../../errors.js";
import { BABE_FORM, BabeRow } from "../../evaluate/babe/read-sentences.js";
import type { AnnotatedFile } from "../../evaluate/benchmark.js";
import { PTC_FORM, PtcRow } from "../../evaluate/ptc/read-articles.js";
import { readRows } from "../../evaluate/read-rows.js";
import { loadedLanguage } from "../../indicators/loaded-language/index.js";
import { writeSentenceModel } from "../../indicators/loaded-language/sentence-model.js";
import { LOADED_ROWS } from "../../indicators/loaded-language/token-features.js";
import { fitCalibration } from "../../learn/logistic/fit-calibration.js";
import { quantiseLogistic } from "../../learn/logistic/quantise-logistic.js";
import { type StoredTensor, writeTensorFile } from "../../learn/tensor-file.js";
import { readAnnotated } from "../read-annotated.js";
import { type AnnotatedSentence, babeExamples, ptcExamples } from "./annotated-sentences.js";
import { sumOf } from "./combine.js";
import { leaveOneOut } from "./cross-validate.js";
import { judgedSentences } from "./judged-sentences.js";
import { learnSentences, learnTables } from "./learn-sentences.js";
import {
  encodedSentences,
  learnFromTeacher,
  learnWindows,
  scoreByWindows,
  taughtBy,
  WINDOW_SHARE,
  type WindowScore,
} from "./learn-windows.js";
import { measureWords } from "./measure-words.js";
import { newsSentences } from "./news-sentences.js";
import { countCalmer, readStories, storyExamples } from "./roundups.js";
import { readVectors, vectorKey } from "./sentence-vectors.js";
import { teachersWith } from "./teacher.js";
import { windowsByGroup } from "./windows-by-group.js";

export interface TrainLoadedLanguageOptions {
  /** The folder with babe_a.jsonl, babe_c.jsonl and ptc_train.jsonl. */
  readonly data: string;
  /** The folder that sentences.bin is written to. */
  readonly output: string;
  /** News of many outlets, as JSON Lines with `id`, `outlet` and `text`. */
  readonly corpus: string;
  /** Stories with a neutral roundup and three outlets' excerpts, as JSON Lines; nothing is learned from them where there is no such file. */
  readonly stories: string;
  /** What scripts/encode-sentences.js made of BABE's sentences and of the corpus's; without it no windows are learned. */
  readonly vectors?: string | undefined;
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
 * readers judged (datasets/loaded-sentences), from PTC's spans, and from BABE's sentences; and from what an encoder makes of sentences.
 *
 * The same data and seed give the same file. Figures are those of models that had not seen the topic, or the outlet, they were
 * measured on; scores by topic make the probabilities of the model that is written.
 */
export async function trainLoadedLanguage({
  data,
  output,
  corpus,
  stories,
  vectors: vectorsPath,
  seed,
  report = () => {},
}: TrainLoadedLanguageOptions): Promise<void> {
  const vectors = await readVectors(vectorsPath, report);
  const annotated: AnnotatedFile[] = [];
  for (const name of BABE_FILES) annotated.push(...(await readAnnotated(`${data}/${name}`, [".jsonl"])));
  const sentences = readRows(annotated, BabeRow, { path: data, form: BABE_FORM });
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
  const encoded = await encodedSentences(corpus, vectors, parse);
  const annotatedWith = examples.filter(({ id }) => vectors.has(vectorKey(id, 0))).length;
  report(`vectors of ${encoded.length} sentences of the news, of ${annotatedWith} annotated ones`);
  if (vectorsPath !== undefined && (encoded.length === 0 || annotatedWith === 0))
    throw new FramelensError(
      "NOT_FOUND",
      `${vectorsPath}: no vectors of ${encoded.length === 0 ? corpus : data}: make them of both with scripts/encode-sentences.js`,
      { place: { file: vectorsPath } },
    );
  const judgedVectors = taughtBy(judged, ({ id, start }) => vectors.get(vectorKey(id, start)));
  report(`${judgedVectors.vectors.length} of those judged teach as well`);
  const teacherOf = teachersWith(judgedVectors);
  const from = learnFromTeacher(encoded, { teacher: teacherOf({ vectors: [], logOdds: [] }), seed });
  const learn = (known: readonly AnnotatedSentence[]): ReadonlyMap<string, StoredTensor> =>
    learnWindows(known, encoded, vectors, { teacherOf, from, seed });
  const windowsBy = (by: "topic" | "outlet"): ((group: string) => WindowScore) =>
    windowsByGroup(examples, by, (others) => scoreByWindows(learn(others)));
  const tables = learnTables({ news, spans, judged, roundups: storyExamples(taught) }, seed);
  const byTopic = leaveOneOut(examples, tables, "topic", seed, windowsBy("topic"));
  for (const line of byTopic.lines) report(line);
  for (const line of leaveOneOut(examples, tables, "outlet", seed, windowsBy("outlet")).lines) report(line);
  const weights = learnSentences(examples, tables, seed);
  const windows = learn(examples);
  const inWindows = scoreByWindows(windows);
  const { calmer, of } = countCalmer(
    heldBack,
    (sentence) => weights[LOADED_ROWS] + sumOf(sentence, weights) + WINDOW_SHARE * inWindows(sentence),
  );
  if (of > 0) report(`stories held back: the roundup scores lower than its excerpts in ${calmer} of ${of}`);
  const { step, ...model } = quantiseLogistic(weights, WIDEST);
  const calibration = fitCalibration(
    byTopic.scored.map(({ score, yes }) => ({ score: score / step, yes })),
    "bent",
  );
  const bytes = writeTensorFile(writeSentenceModel({ ...model, calibration }, windows, WINDOW_SHARE / step));
  await mkdir(output, { recursive: true });
  await writeFile(`${output}/sentences.bin`, bytes);
  report(`sentences.bin, ${(bytes.length / 1e6).toFixed(2)} MB`);
}
