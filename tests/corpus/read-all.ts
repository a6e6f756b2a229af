import type { ReaderOptions } from "../../src/corpus/reader-options.js";
import type { Item, Reject } from "../../src/corpus/reject.js";
import type { TextInput } from "../../src/corpus/text-source.js";
import type { Article } from "../../src/types.js";

/** What a reader makes of a text: all articles, rejects and warnings. */
export async function readAll(
  reader: (input: TextInput, options: ReaderOptions) => AsyncIterable<Item>,
  input: TextInput,
  options: Partial<ReaderOptions> = {},
): Promise<{ articles: Article[]; rejects: Reject[]; warnings: string[] }> {
  const articles: Article[] = [];
  const rejects: Reject[] = [];
  const warnings: string[] = [];
  const onWarning = (warning: string) => warnings.push(warning);
  for await (const item of reader(input, { file: "in", onWarning, ...options })) {
    if ("article" in item) articles.push(item.article);
    else rejects.push(item.reject);
  }
  return { articles, rejects, warnings };
}

/** The fields of a reject that say what and where. */
export function where({ record, line, code }: Reject) {
  return { record, line, code };
}
