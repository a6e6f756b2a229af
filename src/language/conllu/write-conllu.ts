import type { ConlluBlock } from "./sentence.js";

/**
 * A sentence as CoNLL-U, with the blank line that ends it.
 * @example writeConllu({ comments: ["# text = Yes"], rows: [] }) // "# text = Yes\n\n"
 */
export function writeConllu({ comments, rows }: ConlluBlock): string {
  let lines = "";
  for (const comment of comments) lines += `${comment}\n`;
  for (const row of rows)
    lines += `${[row.id, row.form, row.lemma, row.upos, row.xpos, row.feats, row.head, row.deprel, row.deps, row.misc].join("\t")}\n`;
  return `${lines}\n`;
}
