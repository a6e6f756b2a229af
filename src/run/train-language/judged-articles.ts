import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";
import { readUtf8 } from "../read-utf8.js";

/** Words in articles of the corpus that people judged; the package has the file, and none of the texts. */
const JUDGED = new URL("../../../datasets/ambiguous-words/instances.csv", import.meta.url);

/** Ids of the articles of the corpus that the tagger is tuned or judged on, and so does not learn from. */
export async function readJudgedArticles(): Promise<ReadonlySet<string>> {
  const rows: { readonly article: string }[] = parse(await readUtf8(fileURLToPath(JUDGED)), {
    columns: true,
  });
  return new Set(rows.map(({ article }) => article));
}
