import { fileURLToPath } from "node:url";
import { parse as parseCsv } from "csv-parse/sync";
import { z } from "zod";
import type { Span } from "../../types.js";
import { readUtf8 } from "../read-utf8.js";

/** Sentences of the corpus that readers judged; the package has the file, and none of the texts. */
const SENTENCES = new URL("../../../datasets/loaded-sentences/sentences.csv", import.meta.url);

/** Loaded words, and how many of five readers would mark them. */
export interface Mark extends Span {
  readonly votes: number;
}

/** A sentence of an article, with how many of five readers would call it biased. */
export interface JudgedSentence extends Span {
  readonly votes: number;
  readonly marks: readonly Mark[];
}

const WHOLE = z.string().regex(/^\d+$/).transform(Number);
const MARK = /^(\d+)-(\d+):([1-5])N?$/;
const Rows = z.array(
  z.object({
    article: z.string(),
    start: WHOLE,
    end: WHOLE,
    votes: z.enum(["0", "1", "2", "3", "4", "5"]).transform(Number),
    marks: z.string().transform((marks) => marks.split(" ").filter(Boolean).map(readMark)),
    set: z.enum(["train", "report"]),
  }),
);

function readMark(mark: string): Mark {
  const [, start, end, votes] = MARK.exec(mark) ?? [];
  return { start: Number(start), end: Number(end), votes: Number(votes) };
}

/** The sentences of a set of datasets/loaded-sentences, by the id of their article, in the order of its text. */
export async function readJudged(
  set: "train" | "report",
): Promise<ReadonlyMap<string, readonly JudgedSentence[]>> {
  const rows = Rows.parse(parseCsv(await readUtf8(fileURLToPath(SENTENCES)), { columns: true }));
  const judged = new Map<string, JudgedSentence[]>();
  for (const { article, set: own, ...sentence } of rows) {
    if (own !== set) continue;
    const known = judged.get(article);
    if (known === undefined) judged.set(article, [sentence]);
    else known.push(sentence);
  }
  return judged;
}
