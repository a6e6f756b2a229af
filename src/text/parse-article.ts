import { FramelensError } from "../errors.js";
import { lexicons } from "../generated/lexicons.js";
import { createLexicon } from "../lexicon/create-lexicon.js";
import { createMatcher, type Matcher } from "../lexicon/matcher.js";
import type {
  Article,
  ArticleInput,
  Attribution,
  Doc,
  DocField,
  Field,
  Lexicon,
  Paragraph,
  Quotation,
  Sentence,
  Tokens,
} from "../types.js";
import { findAttributions } from "./attributions/find-attributions.js";
import { linkSources } from "./attributions/ledger.js";
import { findEmbeddedPosts, mergePosts } from "./embedded-posts.js";
import { quotationUse } from "./quotation-use.js";
import { findQuotations, type QuotedStretch } from "./quotations.js";
import { readTokens } from "./read-tokens.js";
import { SHAPE } from "./shape.js";
import { splitText } from "./split-text.js";
import { tagTokens } from "./tag-tokens.js";
import { assignVoices, tellVoices } from "./voices.js";

/** Turns articles into Docs. */
export type Parser = (article: Article) => Doc;

/** The cues of attribution, which every Doc is searched for. */
export const cueLexicon: Lexicon = createLexicon("attribution", lexicons.attribution.rows, {
  digest: lexicons.attribution.digest,
  file: "models/attribution/lexicon.csv",
});

/**
 * A parser whose Docs carry the matches of `searched` besides those of the attribution cues.
 *
 * Lexicons of the same name count once, the first.
 */
export function createParser(searched: readonly Lexicon[] = []): Parser {
  const others = searched.filter((lexicon) => lexicon.name !== cueLexicon.name);
  const cues = searched.find((lexicon) => lexicon.name === cueLexicon.name) ?? cueLexicon;
  const matcher = createMatcher([cues, ...others], splitWord, SHAPE);
  return (article) => parseWith(article, matcher);
}

/**
 * The linguistic layers of an article: paragraphs, furniture, sentences, tokens, quotations, attributions, voices.
 *
 * The same article gives the same Doc, whatever was read before it. An empty text gives empty layers.
 */
export function parseArticle(article: ArticleInput): Doc {
  defaultParser ??= createParser();
  return defaultParser(completeArticle(article));
}

let defaultParser: Parser | null = null;

/**
 * An article with `null` for every fact that was not given.
 *
 * Throws a `FramelensError` with code `NO_TEXT_FIELD` when there is no text: programs in JavaScript can forget it.
 */
export function completeArticle(input: ArticleInput): Article {
  if (typeof input?.text !== "string")
    throw new FramelensError("NO_TEXT_FIELD", 'article: "text" is missing: expected a string');
  return {
    id: input.id ?? "",
    outlet: input.outlet || null,
    title: input.title || null,
    text: input.text,
    publishedAt: input.publishedAt ?? null,
    event: input.event ?? null,
    url: input.url ?? null,
    topic: input.topic ?? null,
    author: input.author ?? null,
    language: input.language ?? null,
    meta: input.meta ?? {},
  };
}

function splitWord(word: string): readonly string[] {
  // Of plain words only "cannot" is split; the lexicons hold thousands.
  if (/^[a-z]+$/.test(word) && word !== "cannot") return [word];
  return readTokens(word, [{ start: 0, end: word.length }]).norm;
}

function parseWith(article: Article, matcher: Matcher): Doc {
  const layers: DocField[] = [];
  if (article.title !== null && article.title !== "")
    layers.push(parseField(article, "title", article.title, matcher));
  layers.push(parseField(article, "text", article.text, matcher));
  const { fields, sources } = linkSources(layers, undefined, article.author);
  return { article, fields, sources, warnings: warningsOf(fields) };
}

function parseField(article: Article, field: Field, text: string, matcher: Matcher): DocField {
  const { places, paragraphs, furniture, sentences } = splitText(article, field, text);
  const tokens = tagTokens(places, sentences, paragraphs);
  const sentenceOf = mapSentences(sentences, tokens.length);
  const posts = findEmbeddedPosts(text, tokens, paragraphs);
  const stretches = mergePosts(findQuotations(text, tokens, paragraphs), posts);
  const matches = matcher.match(tokens, sentenceOf);
  const found = findAttributions(
    { field, text, tokens, paragraphs, sentences, sentenceOf, quotations: stretches, matches },
    posts,
    [article.author, article.outlet].filter((name) => name !== null),
  );
  const quotations = useQuotations(field, tokens, paragraphs, stretches, found);
  const voices = assignVoices(tokens, quotations, found, furniture);
  const attributions = tellVoices(found, voices);
  return {
    field,
    text,
    tokens,
    paragraphs,
    furniture,
    sentences,
    quotations,
    attributions,
    matches,
    voices,
    sentenceOf,
  };
}

function useQuotations(
  field: Field,
  tokens: Tokens,
  paragraphs: readonly Paragraph[],
  stretches: readonly QuotedStretch[],
  attributions: readonly Attribution[],
): Quotation[] {
  const reported = new Uint8Array(tokens.length);
  for (const { content } of attributions) for (const { from, to } of content) reported.fill(1, from, to);
  const quotations: Quotation[] = [];
  const whole = new Map(paragraphs.map((paragraph) => [paragraph.from, paragraph.to]));
  for (const stretch of stretches) {
    const { start, end, from, to, inner, depth, closed } = stretch;
    const alone = whole.get(from) === to;
    const use = quotationUse(field, tokens, stretch, reported, alone);
    quotations.push({ start, end, from, to, inner, depth, closed, use });
  }
  return quotations;
}

function mapSentences(sentences: readonly Sentence[], length: number): Int32Array {
  const sentenceOf = new Int32Array(length).fill(-1);
  sentences.forEach(({ from, to }, index) => {
    sentenceOf.fill(index, from, to);
  });
  return sentenceOf;
}

function warningsOf(fields: readonly DocField[]): string[] {
  const warnings: string[] = [];
  for (const { field, quotations } of fields) {
    const open = quotations.filter(({ closed }) => !closed).length;
    if (open > 0)
      warnings.push(`${field}: ${open} quotation(s) never closed; each was ended with its paragraph`);
  }
  return warnings;
}
