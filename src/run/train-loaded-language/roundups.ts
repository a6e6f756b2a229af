import { existsSync } from "node:fs";
import {
  type SentenceExample,
  sentenceExamples,
} from "../../indicators/loaded-language/sentence-examples.js";
import type { LogisticExample } from "../../learn/logistic/train-logistic.js";
import type { ArticleInput, Doc } from "../../types.js";
import { readUtf8 } from "../read-utf8.js";

/** A story of AllSides: sentences of its neutral roundup, and of the excerpts of three outlets. */
export interface Story {
  readonly roundup: readonly SentenceExample[];
  readonly excerpts: readonly (readonly SentenceExample[])[];
}

interface StoryRow {
  readonly articles: readonly { readonly text: string }[];
  readonly neutral: { readonly text: string };
}

/** One story in so many is held back, to see how roundups are told apart. */
const HELD_BACK = 8;

/** Stories of a file of JSON Lines (neus_triples_train.jsonl.gz, Lee et al. 2022): those to learn from, and those that are held back. None without the file. */
export async function readStories(
  path: string,
  parse: (article: ArticleInput) => Doc,
): Promise<{ readonly taught: readonly Story[]; readonly heldBack: readonly Story[] }> {
  const lines = existsSync(path) ? (await readUtf8(path)).split("\n").filter(Boolean) : [];
  const read = (text: string): SentenceExample[] => sentenceExamples(parse({ text }));
  const stories = lines.map((line): Story => {
    const { neutral, articles }: StoryRow = JSON.parse(line);
    return { roundup: read(neutral.text), excerpts: articles.map(({ text }) => read(text)) };
  });
  return {
    taught: stories.filter((_, index) => index % HELD_BACK !== 0),
    heldBack: stories.filter((_, index) => index % HELD_BACK === 0),
  };
}

/** Sentences of excerpts, each a yes, and of roundups, each a no. */
export function storyExamples(stories: readonly Story[]): LogisticExample[] {
  const labelled = (sentences: readonly SentenceExample[], yes: boolean): LogisticExample[] =>
    sentences.map(({ features, scale }) => ({ features, scale, yes }));
  return stories.flatMap(({ roundup, excerpts }) => [
    ...labelled(roundup, false),
    ...excerpts.flatMap((excerpt) => labelled(excerpt, true)),
  ]);
}

/**
 * In how many stories the roundup's sentences have a lower mean probability than the mean of the excerpts', all words taken, by
 * scores that are natural logarithms of odds; and of how many, those without a sentence left out.
 */
export function countCalmer(
  stories: readonly Story[],
  scoreOf: (sentence: SentenceExample) => number,
): { readonly calmer: number; readonly of: number } {
  const meanOf = (sentences: readonly SentenceExample[]): number =>
    sentences.reduce((sum, sentence) => sum + 1 / (1 + Math.exp(-scoreOf(sentence))), 0) / sentences.length;
  let [calmer, of] = [0, 0];
  for (const { roundup, excerpts } of stories) {
    const told = excerpts.filter(({ length }) => length > 0);
    if (roundup.length === 0 || told.length === 0) continue;
    of++;
    if (meanOf(roundup) < told.reduce((sum, excerpt) => sum + meanOf(excerpt), 0) / told.length) calmer++;
  }
  return { calmer, of };
}
