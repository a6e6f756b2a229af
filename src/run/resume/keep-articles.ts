import type { Analyzer } from "../../analyzer.js";
import { FramelensError } from "../../errors.js";
import { csvColumns } from "../../output/csv.js";
import { csvLines } from "../../output/csv-line.js";
import { completeArticle } from "../../text/parse-article.js";
import type { Article, ArticleReport } from "../../types.js";
import { createReportTexts } from "../report-texts.js";
import type { ScoredArticles } from "../workers/score-batch.js";
import type { Kept } from "./find-kept.js";
import { readRecords } from "./read-records.js";

/**
 * Takes as many articles as were kept, and gives them with what the other files are to hold of them; the file that was
 * kept gets nothing.
 *
 * Throws `CANNOT_RESUME` for an article that is not the one that was written at its place.
 */
export async function* keepArticles(
  kept: Kept,
  articles: AsyncIterator<Article>,
  files: readonly string[],
  analyzer: Analyzer,
): AsyncGenerator<ScoredArticles> {
  const next = async (line: number): Promise<Article> => {
    const step = await articles.next();
    if (step.done !== true) return step.value;
    throw differs(kept, line, "the input has no more articles");
  };
  yield* kept.format === ".jsonl" ? keepReports(kept, next, files) : keepRows(kept, next, files, analyzer);
}

type NextArticle = (line: number) => Promise<Article>;

async function* keepReports(
  kept: Kept,
  next: NextArticle,
  files: readonly string[],
): AsyncGenerator<ScoredArticles> {
  const textsOf = createReportTexts(files);
  let line = 0;
  for await (const { text, end } of readRecords(kept.file, { quoted: false })) {
    if (end > kept.bytes) return;
    const article = await next(++line);
    // `findKept` has seen that it is a report that this version made.
    const report = JSON.parse(text) as ArticleReport;
    if (!isReportOf(report, article))
      throw differs(
        kept,
        line,
        `it is of article "${report.article.id}", and the input has "${article.id}" there`,
      );
    const texts = textsOf([{ report, article }]).map((made, index) => (index === kept.index ? "" : made));
    yield { articles: [article], texts, reports: [{ report, voices: [] }], kept: true };
  }
}

/** Whether the report says the same of the article, and its findings stand in the text. */
function isReportOf(report: ArticleReport, article: Article): boolean {
  const { text: _, ...facts } = completeArticle(article);
  return (
    JSON.stringify(report.article) === JSON.stringify(facts) &&
    report.findings.every(({ field, start, end, text }) => article[field]?.slice(start, end) === text)
  );
}

/** A table does not say what it was made with, so its first and last article are analyzed again and held against it. */
async function* keepRows(
  kept: Kept,
  next: NextArticle,
  files: readonly string[],
  analyzer: Analyzer,
): AsyncGenerator<ScoredArticles> {
  const textsOf = createReportTexts(files);
  let line = 0;
  let heading = "";
  for await (const { text, end } of readRecords(kept.file, { quoted: true })) {
    if (end > kept.bytes) return;
    if (++line === 1) {
      heading = text;
      continue;
    }
    const article = await next(line);
    if (line === 2 || line === kept.records) {
      const report = analyzer.analyze(article);
      if (heading !== csvLines([csvColumns(report)]) || textsOf([{ report, article }])[kept.index] !== text)
        throw differs(kept, line, `analyzed again, article "${article.id}" gives another row`);
    } else if (!text.startsWith(`${csvLines([[article.id]]).slice(0, -1)},`))
      throw differs(kept, line, `the input has article "${article.id}" there`);
    yield { articles: [article], texts: files.map(() => ""), reports: [], kept: true };
  }
}

function differs({ file }: Kept, line: number, what: string): FramelensError {
  return new FramelensError(
    "CANNOT_RESUME",
    `${file}: record ${line}: ${what}: expected the same inputs in the same order, version, lexicons and options; give those of the interrupted run, or leave out --resume to start again`,
    { place: { file, record: line } },
  );
}
