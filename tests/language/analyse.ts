import { createLanguage } from "../../src/language/create-language.js";
import type { TaggedSentence } from "../../src/language/types.js";
import { parseArticle } from "../../src/text/parse-article.js";
import { morphologyOf, namesOfSentence } from "../../src/text/syntax.js";
import { tokenAt } from "../../src/text/tokens.js";
import type { DocField, TokenSpan } from "../../src/types.js";
import type { AnalysedToken } from "./ambiguous-words.js";

let last: DocField | null = null;

/**
 * The tokens of the sentence that holds the character at `at`, with the tags of its Doc, their dependencies and names,
 * which agree within the article.
 *
 * Furniture is in no sentence: there it is the paragraph.
 */
export function analyse(text: string, at: number): AnalysedToken[] {
  // Instances are in the order of their articles, and an article takes longer to read than to score.
  if (last?.text !== text) last = parseArticle({ text }).fields[0];
  const { tokens } = last;
  const { from, to } = stretchAt(last, at);
  const sentence = readStretch(last, from, to);
  const language = createLanguage();
  const tree = language.parse(sentence);
  const place = last.sentences.findIndex((one) => one.from === from && one.to === to);
  const names = place < 0 ? language.names(sentence) : namesOfSentence(last, place);
  return sentence.tags.map((morphology, i) => ({
    start: tokens.start[from + i],
    end: tokens.end[from + i],
    morphology,
    head: tree.heads[i],
    relation: tree.relations[i],
    name: names.find((name) => name.from <= i && i < name.to)?.type ?? null,
  }));
}

function readStretch({ text, tokens }: DocField, from: number, to: number): TaggedSentence {
  const places = Array.from({ length: to - from }, (_, i) => from + i);
  return {
    forms: places.map((i) => text.slice(tokens.start[i], tokens.end[i])),
    tags: places.map((i) => morphologyOf(tokens, i)),
  };
}

function stretchAt(field: DocField, at: number): Pick<TokenSpan, "from" | "to"> {
  const holds = ({ start, end }: TokenSpan): boolean => start <= at && at < end;
  const found = field.sentences.find(holds) ?? field.paragraphs.find(holds);
  return found ?? { from: tokenAt(field.tokens, at), to: tokenAt(field.tokens, at) };
}
