import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import { NAME_TYPES } from "../../language/names/labels.js";
import type { Name } from "../../language/types.js";
import { splitText } from "../../text/split-text.js";
import type { Article } from "../../types.js";
import { readCorpus } from "../read-corpus.js";
import { readUtf8 } from "../read-utf8.js";

/** Names in articles of the corpus that a reader marked; the package has the file, and none of the texts. */
const NAMES = new URL("../../../datasets/news-names/names.csv", import.meta.url);

const WHOLE = z.string().regex(/^\d+$/).transform(Number);
const Rows = z.array(
  z.strictObject({
    article: z.string(),
    start: WHOLE,
    end: WHOLE,
    type: z.enum(NAME_TYPES),
    set: z.enum(["train", "report"]),
  }),
);
type Row = z.infer<typeof Rows>[number];

/** A sentence of an article whose names a reader marked. */
export interface NewsSentence {
  readonly article: string;
  readonly forms: readonly string[];
  readonly names: readonly Name[];
}

/**
 * The sentences of the articles of one set of datasets/news-names, in the order of the corpus: `train` to learn from, `report` to
 * measure on.
 *
 * Articles that the corpus does not have are left out; so are names that do not begin and end with tokens of one sentence.
 */
export async function readNewsNames(corpus: string, set: Row["set"]): Promise<NewsSentence[]> {
  const rows = Rows.parse(parse(await readUtf8(fileURLToPath(NAMES)), { columns: true }));
  const marked = new Map<string, Row[]>();
  for (const row of rows)
    if (row.set === set) marked.set(row.article, [...(marked.get(row.article) ?? []), row]);
  const sentences: NewsSentence[] = [];
  for await (const article of readCorpus(corpus)) {
    const own = marked.get(article.id);
    if (own !== undefined) sentences.push(...namedSentences(article, own));
  }
  return sentences;
}

function namedSentences(article: Article, rows: readonly Row[]): NewsSentence[] {
  const { places, sentences } = splitText(article, "text", article.text);
  const starts = new Map(rows.map((row) => [row.start, row]));
  return sentences.map(({ from, to }) => {
    const forms: string[] = [];
    const names: Name[] = [];
    for (let i = from; i < to; i++) {
      forms.push(article.text.slice(places.start[i], places.end[i]));
      const row = starts.get(places.start[i]);
      if (row === undefined) continue;
      let last = i;
      while (last < to && places.end[last] < row.end) last++;
      if (last < to && places.end[last] === row.end)
        names.push({ from: i - from, to: last + 1 - from, type: row.type });
    }
    return { article: article.id, forms, names };
  });
}
