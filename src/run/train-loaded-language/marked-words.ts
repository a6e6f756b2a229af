import type { PtcArticle } from "../../evaluate/ptc/read-articles.js";
import {
  type LoadedWordExample,
  loadedWordExamples,
} from "../../indicators/loaded-language/loaded-word-examples.js";
import type { Article, ArticleInput, Doc } from "../../types.js";
import { readUtf8 } from "../read-utf8.js";
import { readJudged } from "./read-judged.js";

/** A word with how many of five readers would mark it, and the article and outlet that are left out together. */
export interface MarkedWord extends LoadedWordExample {
  readonly votes: number;
  readonly article: string;
  readonly outlet: string;
}

/** The words of the judged sentences of the set `train`, read in their articles; sentences whose article the corpus does not have are left out. */
export async function judgedWords(
  corpus: string,
  parse: (article: ArticleInput) => Doc,
): Promise<MarkedWord[]> {
  const judged = await readJudged("train");
  const words: MarkedWord[] = [];
  for (const line of (await readUtf8(corpus)).split("\n")) {
    if (line === "") continue;
    const { id, outlet, text }: Pick<Article, "id" | "outlet" | "text"> = JSON.parse(line);
    const sentences = judged.get(id);
    if (sentences === undefined) continue;
    const marks = sentences.flatMap((sentence) => sentence.marks);
    for (const word of loadedWordExamples(parse({ text }), sentences)) {
      const { start, end } = word;
      if (!sentences.some((sentence) => sentence.start <= start && end <= sentence.end)) continue;
      const votes = marks
        .filter((mark) => mark.start < end && start < mark.end)
        .reduce((most, mark) => Math.max(most, mark.votes), 0);
      words.push({ ...word, votes, article: id, outlet: outlet ?? "" });
    }
  }
  return words;
}

/** Longer spans are whole sentences, whose words are not all loaded. */
const LONGEST_SPAN = 60;
const ALL = 5;

/** The words of PTC's articles: five votes within a span of loaded language or name-calling, one within a long span. */
export function spannedWords(
  articles: readonly PtcArticle[],
  parse: (article: ArticleInput) => Doc,
): MarkedWord[] {
  return articles.flatMap(({ id, text, spans }) =>
    loadedWordExamples(parse({ text }), [{ start: 0, end: text.length }]).map((word): MarkedWord => {
      const own = spans.filter((span) => span.start < word.end && word.start < span.end);
      const isShort = own.some(({ start, end }) => end - start < LONGEST_SPAN);
      return { ...word, votes: isShort ? ALL : Math.min(1, own.length), article: id, outlet: "" };
    }),
  );
}
