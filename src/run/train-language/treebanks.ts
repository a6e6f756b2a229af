import { goldMorphology, goldTree } from "../../language/conllu/gold.js";
import { goldNames } from "../../language/conllu/gold-names.js";
import { readConllu } from "../../language/conllu/read-conllu.js";
import { settlePredicates } from "../../language/tagger/conventions.js";
import type { Name, ParsedSentence } from "../../language/types.js";
import { readUtf8 } from "../read-utf8.js";

/** A sentence of a treebank to learn from. */
export interface TaughtSentence extends ParsedSentence {
  readonly document: string;
  /** `null` where the treebank has no names. */
  readonly names: readonly Name[] | null;
}

/** The treebanks that are learned from, as the files of a data folder are named. */
const FILES = { ewt: "ewt_train.conllu.gz", gum: "gum_train.conllu.gz" } as const;

/** Every third of GUM's news documents, which the scorecards of models/language/card.md are made on. */
const HELD_BACK_EVERY = 3;
const HELD_BACK_COUNT = 6;

/** All sentences to learn from, in the order of the files; without the news that is held back. */
export async function readTreebanks(folder: string): Promise<TaughtSentence[]> {
  const ewt = await readTreebank(`${folder}/${FILES.ewt}`, false);
  const gum = await readTreebank(`${folder}/${FILES.gum}`, true);
  const heldBack = heldBackDocuments(gum.map(({ document }) => document));
  return [...ewt, ...gum.filter(({ document }) => !heldBack.has(document))];
}

/** The news documents that nothing is learned from, of all documents of GUM. */
export function heldBackDocuments(documents: readonly string[]): ReadonlySet<string> {
  const news = [...new Set(documents)].filter((id) => id.startsWith("GUM_news_")).sort();
  return new Set(news.filter((_, place) => place % HELD_BACK_EVERY === 0).slice(0, HELD_BACK_COUNT));
}

/** The fold of each sentence: documents go to the folds in turn, so that a fold holds some of every kind. Numbers from 0. */
export function foldOf(taught: readonly TaughtSentence[], folds: number): Uint8Array {
  const documents = new Map<string, number>();
  return Uint8Array.from(taught, ({ document }) => {
    if (!documents.has(document)) documents.set(document, documents.size);
    return (documents.get(document) ?? 0) % folds;
  });
}

async function readTreebank(file: string, isGum: boolean): Promise<TaughtSentence[]> {
  const sentences: TaughtSentence[] = [];
  for (const sentence of readConllu(await readUtf8(file), { file })) {
    const forms = sentence.words.map(({ form }) => form);
    const gold = { forms, tags: sentence.words.map(goldMorphology), tree: goldTree(sentence) };
    sentences.push({
      ...gold,
      document: sentence.documentId ?? "",
      tags: isGum ? settlePredicates(gold) : gold.tags,
      names: isGum ? goldNames(sentence) : null,
    });
  }
  return sentences;
}
