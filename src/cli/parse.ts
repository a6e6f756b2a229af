import { FramelensError } from "../errors.js";
import { annotateFile } from "../language/conllu/annotate-file.js";
import { articleSentences } from "../language/conllu/article-sentences.js";
import { readConllu } from "../language/conllu/read-conllu.js";
import type { ConlluBlock } from "../language/conllu/sentence.js";
import { writeConllu } from "../language/conllu/write-conllu.js";
import { createLanguage } from "../language/create-language.js";
import { readUtf8 } from "../run/read-utf8.js";
import { parseArticle } from "../text/parse-article.js";
import type { Doc } from "../types.js";
import { readReadingOptions, type ScoringFlags } from "./options.js";
import { print } from "./print.js";
import { createProgress } from "./progress.js";
import { readArticle } from "./read-article.js";

interface ParseFlags extends Pick<ScoringFlags, "column" | "maxChars"> {
  readonly id?: string;
  readonly strict?: boolean;
}

/** Characters gathered before they are printed. */
const BATCH = 1 << 20;

/**
 * `framelens parse`: the sentences of an article, or of a CoNLL-U file, with tags, dependencies and names.
 *
 * Sentences of a CoNLL-U file that are out of form are left out and told on standard error. Returns the exit status: 3
 * with `--strict` when there were such, otherwise 0.
 */
export async function parseCommand(input: string, flags: ParseFlags): Promise<0 | 3> {
  const options = readReadingOptions(flags);
  if (/\.conllu(?:\.gz)?$/i.test(input)) return parseConllu(input, flags);
  const doc = parseArticle(await readArticle(input, flags.id, options));
  tellFurniture(doc);
  await printBlocks(articleSentences(doc, createLanguage()));
  return 0;
}

async function parseConllu(file: string, { id, strict = false }: ParseFlags): Promise<0 | 3> {
  const { reject } = createProgress(false);
  let broken = 0;
  const onBroken = ({ message }: FramelensError): void => {
    broken += 1;
    reject(message);
  };
  const sentences = [...readConllu(await readUtf8(file), { file, onBroken })].filter(
    ({ documentId }) => id === undefined || documentId === id,
  );
  if (sentences.length === 0) {
    const what = id === undefined ? "no sentence that can be read" : `no document with id "${id}"`;
    throw new FramelensError("NOT_FOUND", `${file}: holds ${what}`, { place: { file } });
  }
  await printBlocks(annotateFile(sentences, createLanguage()));
  if (broken > 0) process.stderr.write(`${broken} ${broken === 1 ? "sentence" : "sentences"} rejected\n`);
  return strict && broken > 0 ? 3 : 0;
}

async function printBlocks(blocks: Iterable<ConlluBlock>): Promise<void> {
  let gathered = "";
  for (const block of blocks) {
    gathered += writeConllu(block);
    if (gathered.length < BATCH) continue;
    await print(gathered);
    gathered = "";
  }
  await print(gathered);
}

/** What the output lacks is told, so that nobody takes it for lost. */
function tellFurniture({ fields }: Doc): void {
  const pieces = fields.flatMap(({ furniture }) => furniture).length;
  if (pieces === 0) return;
  const what =
    pieces === 1 ? "1 byline, caption or the like is" : `${pieces} bylines, captions and the like are`;
  createProgress(false).warn(`${what} no part of a sentence and left out`);
}
