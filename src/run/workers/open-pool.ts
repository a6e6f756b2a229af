import type { AnalyzerPlan } from "../../analyzer.js";
import type { Article } from "../../types.js";
import type { BatchAnswer, BatchRequest, WorkerSetup } from "./batch-worker.js";
import type { BatchScorer, ScoredBatch, VoicedReport } from "./score-batch.js";

/** Threads that score batches of articles. */
export interface Pool {
  /** True while a thread has less to do than it could have: less than one batch in work and one that waits. */
  hasRoom(): boolean;
  /** The batch scored, by whichever thread is free. Never rejects but after `close`. */
  score(articles: readonly Article[], wanted: number): Promise<ScoredBatch>;
  close(): Promise<void>;
}

export interface PoolOptions {
  readonly plan: AnalyzerPlan;
  /** Names of the files that texts are made for. */
  readonly files: readonly string[];
  readonly threads: number;
  /** Scores in this thread, when a thread of the pool could not. */
  readonly instead: BatchScorer;
  /** The module that the threads run. */
  readonly worker?: URL;
}

/** Batches that a thread has at a time: while it scores one, the next is on its way. */
const BATCHES_EACH = 2;

/** Room for new values in a thread, in MB: more costs memory, less costs time. */
const YOUNG_GENERATION = 16;

/**
 * Starts threads that each make the analyzer again, by its plan.
 *
 * A batch whose thread dies (out of memory, killed) is scored by `instead`, so no article is lost.
 */
export async function openPool({
  plan,
  files,
  threads,
  instead,
  worker = new URL("./batch-worker.js", import.meta.url),
}: PoolOptions): Promise<Pool> {
  const { Piscina } = await import("piscina");
  const pool = new Piscina({
    filename: worker.href,
    name: "scoreBatch",
    workerData: { plan, files } satisfies WorkerSetup,
    minThreads: threads,
    maxThreads: threads,
    concurrentTasksPerWorker: BATCHES_EACH,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION },
  });
  // A thread that dies between batches is replaced; without a listener its error would end the process.
  pool.on("error", () => {});
  let underWay = 0;
  let closed = false;
  return {
    hasRoom: () => underWay < threads * BATCHES_EACH,
    async score(articles, wanted) {
      const request: BatchRequest = { articles: JSON.stringify(articles), wanted };
      underWay++;
      try {
        const { reports, ...rest }: BatchAnswer = await pool.run(request);
        // Made by `scoreBatch` of reports.
        return { ...rest, reports: JSON.parse(reports) as VoicedReport[] };
      } catch (error) {
        if (closed) throw error;
        return instead(articles, wanted);
      } finally {
        underWay--;
      }
    },
    async close() {
      closed = true;
      await pool.destroy();
    },
  };
}
