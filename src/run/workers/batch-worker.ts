import { workerData } from "node:worker_threads";
import { type AnalyzerPlan, createPlannedAnalyzer } from "../../analyzer.js";
import type { Article } from "../../types.js";
import { type BatchScorer, createBatchScorer, type ScoredBatch } from "./score-batch.js";

/** What a worker is given once, when it starts. */
export interface WorkerSetup {
  readonly plan: AnalyzerPlan;
  readonly files: readonly string[];
}

/** Articles as JSON, which goes from thread to thread as one piece and not field by field. */
export interface BatchRequest {
  readonly articles: string;
  readonly wanted: number;
}

/** As a `ScoredBatch`, with the reports as JSON. */
export interface BatchAnswer extends Omit<ScoredBatch, "reports"> {
  readonly reports: string;
}

let score: BatchScorer | null = null;

/** Scores a batch in a worker. */
export function scoreBatch({ articles, wanted }: BatchRequest): BatchAnswer {
  score ??= createScorer();
  // The main thread has made them of articles.
  const { reports, ...rest } = score(JSON.parse(articles) as Article[], wanted);
  return { ...rest, reports: JSON.stringify(reports) };
}

function createScorer(): BatchScorer {
  // What the pool was made with.
  const { plan, files } = workerData as WorkerSetup;
  return createBatchScorer(createPlannedAnalyzer(plan), files);
}
