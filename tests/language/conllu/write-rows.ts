import { readConllu } from "../../../src/language/conllu/read-conllu.js";
import type { ConlluSentence } from "../../../src/language/conllu/sentence.js";

/** A sentence from lines of `FORM UPOS HEAD DEPREL [MISC] [FEATS]`; XPOS is NNP for proper nouns, as in the treebanks. */
export function writeRows(lines: string): string {
  const rows = lines.trim().split("\n");
  const written = rows.map((line, index) => {
    const [form, upos, head, deprel, misc = "_", feats = "_"] = line.trim().split(/\s+/);
    const xpos = upos === "PROPN" ? "NNP" : "_";
    return [index + 1, form, form.toLowerCase(), upos, xpos, feats, head, deprel, "_", misc].join("\t");
  });
  return `${written.join("\n")}\n\n`;
}

/** The same, read. */
export function readRows(lines: string): ConlluSentence {
  return [...readConllu(writeRows(lines))][0];
}
