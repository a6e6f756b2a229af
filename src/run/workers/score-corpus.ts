import { setImmediate } from "node:timers/promises";
import type { Analyzer } from "../../analyzer.js";
import { FramelensError } from "../../errors.js";
import type { Article } from "../../types.js";
import { type ReadCorpusOptions, readCorpus } from "../read-corpus.js";
import type { Kept } from "../resume/find-kept.js";
import { keepArticles } from "../resume/keep-articles.js";
import { inBatches } from "./in-batches.js";
import { openPool, type Pool } from "./open-pool.js";
import { type BatchScorer, createBatchScorer, type ScoredArticles, type ScoredBatch } from "./score-batch.js";

export interface ScoreCorpusOptions extends ReadCorpusOptions {
  readonly analyzer: Analyzer;
  /** Threads that score articles, this one among them. */
  readonly workers: number;
  /** Names of the files that texts of reports are made for. */
  readonly files: readonly string[];
  /** How many of the first articles come with their report. */
  readonly wanted: number;
  /** What an interrupted run has left: as many articles are not scored again. */
  readonly kept?: Kept | null;
  /** The module that threads run. */
  readonly worker?: URL;
}

/** Batches for each thread that are under way, or done and waiting for one before them. */
const BATCHES_EACH = 4;

/**
 * Reads articles and scores them, in order, in as many threads as are asked for; what comes out is the same for any number.
 *
 * At most four batches for each thread are kept at a time, so memory does not grow with the corpus.
 * Throws as `readCorpus` does; `BAD_OPTION` for several workers and an analyzer that cannot be made again in another thread;
 * and, after the articles before it, `ANALYSIS_FAILED` for an article whose analysis threw.
 */
export async function* scoreCorpus(
  paths: string | readonly string[],
  { analyzer, workers, files, wanted, kept = null, worker, ...reading }: ScoreCorpusOptions,
): AsyncGenerator<ScoredArticles> {
  const articles = readCorpus(paths, reading);
  if (kept !== null) yield* keepArticles(kept, articles, files, analyzer);
  const score = createBatchScorer(analyzer, files);
  if (workers === 1) {
    let left = wanted;
    for await (const article of articles) yield* finish([article], score([article], left--));
    return;
  }
  const { plan } = analyzer;
  if (plan === null)
    throw new FramelensError(
      "BAD_OPTION",
      "workers: the analyzer has indicators of your own, and functions cannot be sent to threads: expected 1 worker, or indicators of framelens and lexicons",
    );
  const pool = await openPool({
    plan,
    files,
    threads: workers - 1,
    instead: score,
    ...(worker && { worker }),
  });
  try {
    yield* scoreWith(pool, score, articles, wanted, BATCHES_EACH * workers);
  } finally {
    await pool.close();
  }
}

interface BatchUnderWay {
  readonly batch: readonly Article[];
  readonly result: Promise<ScoredBatch>;
  isDone(): boolean;
}

/** This thread reads and writes, keeps the others supplied, and scores what they have no room for. */
async function* scoreWith(
  pool: Pool,
  score: BatchScorer,
  articles: AsyncIterable<Article>,
  wanted: number,
  most: number,
): AsyncGenerator<ScoredArticles> {
  // In the order of the articles; the first is written as soon as it is done.
  const underWay: BatchUnderWay[] = [];
  const batches = inBatches(articles);
  let left = wanted;
  for (;;) {
    const { batch, error } = await nextBatch(batches);
    if (batch !== null) {
      const reports = Math.max(0, left);
      left -= batch.length;
      underWay.push(startBatch(batch, pool.hasRoom() ? pool.score(batch, reports) : score(batch, reports)));
    }
    // Messages of other threads come in only when this one pauses.
    await setImmediate();
    while (underWay.length > 0 && (batch === null || underWay.length >= most || underWay[0].isDone())) {
      const { batch: scored, result } = underWay[0];
      yield* finish(scored, await result);
      underWay.shift();
    }
    // What was read before the reading failed is written first, as by one thread.
    if (error !== null) throw error.thrown;
    if (batch === null) return;
  }
}

/** The next batch; `null` at the end, or when reading has failed. */
async function nextBatch(
  batches: AsyncIterator<readonly Article[]>,
): Promise<{ batch: readonly Article[] | null; error: { readonly thrown: unknown } | null }> {
  try {
    const step = await batches.next();
    return { batch: step.done === true ? null : step.value, error: null };
  } catch (thrown) {
    return { batch: null, error: { thrown } };
  }
}

function startBatch(batch: readonly Article[], scored: ScoredBatch | Promise<ScoredBatch>): BatchUnderWay {
  let done = !(scored instanceof Promise);
  const result = Promise.resolve(scored).finally(() => {
    done = true;
  });
  // It is waited for later; until then a failure is nobody's.
  result.catch(() => {});
  return { batch, result, isDone: () => done };
}

function* finish(
  articles: readonly Article[],
  { done, texts, reports, failure }: ScoredBatch,
): Generator<ScoredArticles> {
  if (done > 0) yield { articles: articles.slice(0, done), texts, reports, kept: false };
  if (failure !== null)
    throw new FramelensError(
      "ANALYSIS_FAILED",
      `${failure}: a fault of framelens, please report it; what came before was written, and without this article the rest can be analyzed`,
    );
}
