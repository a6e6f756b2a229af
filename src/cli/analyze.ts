import { setFlagsFromString } from "node:v8";
import { renderTable, type TableRow, tableRow } from "../output/table.js";
import { openInputs } from "../run/open-inputs.js";
import { findKept } from "../run/resume/find-kept.js";
import { scoreCorpus } from "../run/workers/score-corpus.js";
import { openRejects } from "../run/write-rejects.js";
import { openReportFiles } from "../run/write-reports.js";
import { readScoringOptions, type ScoringFlags } from "./options.js";
import { print } from "./print.js";
import { count, createProgress } from "./progress.js";
import { refuseOverwriting } from "./refuse-overwriting.js";
import { wholeNumber } from "./whole-number.js";

interface AnalyzeFlags extends ScoringFlags {
  readonly output?: readonly string[];
  readonly table?: boolean;
  readonly workers: string;
  readonly seed: string;
  readonly resume?: boolean;
  readonly rejects?: string;
  readonly strict?: boolean;
  readonly quiet?: boolean;
  /** False with `--no-text`. */
  readonly text?: boolean;
}

/** A table of more rows is no longer read by a person. */
const MOST_ROWS = 60;

/** The name, and so the format, of what goes to standard output. */
const PRINTED = "-.jsonl";

/** How much the heap may grow over what is in use before it is collected, in percent; by itself V8 lets it grow threefold. */
const HEAP_GROWTH = 60;

/** The same for several threads, each of which has a heap. */
const HEAP_GROWTH_OF_EACH = 40;

/**
 * Bytes of code that a function of a thread runs before V8 optimises it; by itself V8 takes an eighth. Every thread compiles for
 * itself, on the same cores that score articles, and what is met rarely does not pay that back.
 */
const BUDGET_OF_EACH = 540_672;

/**
 * Bytes of code that V8 copies into a function it optimises, of one callee and of all; by itself it takes 460 and 920. A run scores
 * its articles with hundreds of functions, and compiling them larger costs more than it brings.
 */
const INLINED = 200;
const INLINED_OF_ALL = 400;

/** `framelens analyze`: reads, scores and writes article by article. Returns the exit status. */
export async function analyzeCommand(inputs: readonly string[], flags: AnalyzeFlags): Promise<0 | 3> {
  const { analyzer, columns, maxChars } = await readScoringOptions(flags);
  const workers = wholeNumber("--workers", flags.workers);
  wholeNumber("--seed", flags.seed);
  setFlagsFromString(`--heap-growing-percent=${workers === 1 ? HEAP_GROWTH : HEAP_GROWTH_OF_EACH}`);
  setFlagsFromString(`--max-inlined-bytecode-size=${INLINED}`);
  setFlagsFromString(`--max-inlined-bytecode-size-cumulative=${INLINED_OF_ALL}`);
  if (workers > 1) setFlagsFromString(`--interrupt-budget=${BUDGET_OF_EACH}`);
  const outputs = flags.output ?? [];
  const written = [...outputs, ...(flags.rejects === undefined ? [] : [flags.rejects])];
  // Folders and globs are looked through before a file is opened to write: what is written must not be read.
  const paths = (await openInputs(inputs)).map(({ path }) => path);
  refuseOverwriting(paths, written);
  const kept = flags.resume === true ? await findKept(outputs, analyzer) : null;
  const writing = { indicators: analyzer.indicators, texts: flags.text !== false };
  const files = await openReportFiles(outputs, writing, kept);
  const rejects = flags.rejects === undefined ? null : openRejects(flags.rejects);
  const table = flags.table === true || (outputs.length === 0 && process.stdout.isTTY === true);
  const lines = outputs.length === 0 && !table;
  const progress = createProgress(flags.quiet === true);
  const rows: TableRow[] = [];
  let articles = 0;
  let keptArticles = 0;
  let rejected = 0;
  try {
    const reading = {
      columns,
      ...(maxChars === undefined ? {} : { maxChars }),
      onWarning: progress.warn,
      onReject: (reject: Parameters<NonNullable<typeof rejects>["write"]>[0]) => {
        rejected++;
        rejects?.write(reject);
        progress.reject(reject.message);
      },
    };
    const scoring = {
      ...{ analyzer, workers, kept },
      // What is printed has its place behind the files.
      files: lines ? [...outputs, PRINTED] : outputs,
      wanted: Math.max(files.wanted, table ? MOST_ROWS : 0),
    };
    for await (const batch of scoreCorpus(paths, { ...scoring, ...reading })) {
      articles += batch.articles.length;
      if (batch.kept) keptArticles += batch.articles.length;
      files.write(batch);
      if (table)
        for (const { report } of batch.reports.slice(0, MOST_ROWS - rows.length)) rows.push(tableRow(report));
      if (lines) await print(batch.texts[outputs.length] ?? "");
      progress.step(articles);
    }
    files.close();
  } catch (error) {
    files.abandon();
    throw error;
  } finally {
    rejects?.close();
  }
  if (table)
    await print(renderTable(rows, { width: process.stdout.columns ?? 120, more: articles - rows.length }));
  if (kept !== null) progress.tell(`kept ${count(keptArticles, "article")} of ${kept.file}`);
  progress.finish(articles, rejected, written);
  return flags.strict === true && rejected > 0 ? 3 : 0;
}
