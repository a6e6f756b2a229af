import { mkdir, writeFile } from "node:fs/promises";
import { Piscina } from "piscina";
import { buildWords } from "./build-words.js";
import { readJudgedArticles } from "./judged-articles.js";
import type { JackknifedTags, TrainJob, TrainResult } from "./train-job.js";
import { readTreebanks } from "./treebanks.js";

export interface TrainLanguageOptions {
  /** The folder with ewt_train.conllu.gz and gum_train.conllu.gz. */
  readonly data: string;
  /** News to count words in: any input of `readCorpus`. */
  readonly corpus: string;
  /** The folder that words.bin, tagger.bin, parser.bin and names.bin are written to. */
  readonly output: string;
  readonly seed: number;
  readonly workers?: number;
  /** Is told of each step that is done. */
  readonly report?: (line: string) => void;
}

const FOLDS = 5;
/** What is added to the seed for each teacher of the tagger. */
const TEACHER_SEEDS = [10, 11];
/**
 * Draws of the final tagger differ by a few words in a thousand, and more in those that matter here: of eight that had no
 * teachers, this one read most of datasets/ambiguous-words right, of the part that is for tuning.
 */
const TAGGER_SEED = 4;

/**
 * Learns the language layer again: word table, tagger, parser and names, from treebanks, news, word vectors and WordNet.
 *
 * The same data and seed give the same files, whatever the number of workers. The parser and the names are learned from
 * tags that a tagger gave which had not seen their document. The tagger learns from news as well, tagged by slower teachers, and
 * the names from news in which a reader marked them (datasets/news-names).
 */
export async function trainLanguage({
  data,
  corpus,
  output,
  seed,
  workers = 2,
  report = () => {},
}: TrainLanguageOptions): Promise<void> {
  const start = performance.now();
  const done = (what: string): void =>
    report(`${((performance.now() - start) / 1000).toFixed(0).padStart(5)} s  ${what}`);
  const save = async (name: string, bytes: Uint8Array): Promise<void> => {
    await writeFile(`${output}/${name}.bin`, bytes);
    done(`${name}.bin, ${(bytes.length / 1e6).toFixed(2)} MB`);
  };
  await mkdir(output, { recursive: true });
  const taught = await readTreebanks(data);
  done(`${taught.length} sentences to learn from`);
  const words = await buildWords(corpus, taught, report);
  await save("words", words);

  const pool = new Piscina({
    filename: new URL("./train-job.js", import.meta.url).href,
    maxThreads: workers,
  });
  const run = (task: TrainJob["task"], more = 0): Promise<TrainResult> =>
    pool.run({ data, corpus, words, seed: seed + more, task } satisfies TrainJob, { name: "train" });
  try {
    const folds = Array.from({ length: FOLDS }, (_, fold) => run({ model: "fold", fold, folds: FOLDS }));
    const tags = joinFolds(await Promise.all(folds));
    done(`tags for learning, by ${FOLDS} taggers that had not seen their documents`);
    // The longest first.
    const parser = run({ model: "parser", tags });
    const teachers = TEACHER_SEEDS.map((more) => run({ model: "teacher" }, more));
    const taughtTagger = async (): Promise<TrainResult> => {
      const files = (await Promise.all(teachers)).map(fileOf);
      done(`${files.length} teachers of the tagger`);
      const except = await readJudgedArticles();
      return run({ model: "tagger", teachers: files, except }, TAGGER_SEED);
    };
    await Promise.all([
      parser.then((result) => save("parser", fileOf(result))),
      taughtTagger().then((result) => save("tagger", fileOf(result))),
      run({ model: "names", tags }).then((result) => save("names", fileOf(result))),
    ]);
  } finally {
    await pool.destroy();
  }
}

function fileOf(result: TrainResult): Uint8Array {
  if ("file" in result) return result.file;
  throw new Error("a fold has no file");
}

function joinFolds(results: readonly TrainResult[]): JackknifedTags {
  const tags: JackknifedTags[number][] = [];
  for (const result of results)
    if ("tags" in result) for (const [place, tag] of result.tags) tags[place] = tag;
  return tags;
}
