import { FURNITURE, VOICES } from "../../src/text/voices.js";
import type {
  Article,
  Doc,
  DocField,
  Field,
  Finding,
  Indicator,
  Paragraph,
  Sentence,
  Voice,
} from "../../src/types.js";

/**
 * A field out of lines of words apart by blanks, each line a paragraph and a sentence. `voices` gives the voice of
 * each word of each line by its first letter (o, a, q, f for furniture); a line all of f has no sentence.
 */
export function makeField(field: Field, text: string, voices: readonly string[]): DocField {
  const words = [...text.matchAll(/\S+/g)].map((match) => ({ word: match[0], start: match.index }));
  const lineOf = (start: number): number => text.slice(0, start).split("\n").length - 1;
  const paragraphs: Paragraph[] = [];
  const sentences: Sentence[] = [];
  const sentenceOf = new Int32Array(words.length).fill(-1);
  voices.forEach((line, index) => {
    const own = words.map((_, i) => i).filter((i) => lineOf(words[i].start) === index);
    const last = words[own[own.length - 1]];
    const span = {
      start: words[own[0]].start,
      end: last.start + last.word.length,
      from: own[0],
      to: own[0] + own.length,
    };
    const furniture = !/[^f]/.test(line);
    paragraphs.push({ ...span, furniture });
    if (furniture) return;
    for (const i of own) sentenceOf[i] = sentences.length;
    sentences.push({ ...span, paragraph: index });
  });
  const codes = [...voices.join("")].map((letter) => {
    const code = VOICES.findIndex((voice: Voice) => voice.startsWith(letter));
    return code < 0 ? FURNITURE : code;
  });
  const norm = words.map(({ word }) => word.toLowerCase());
  return {
    ...{ field, text, paragraphs, sentences, sentenceOf, voices: Uint8Array.from(codes) },
    ...{ furniture: [], quotations: [], attributions: [], matches: [] },
    tokens: {
      length: words.length,
      start: Uint32Array.from(words, ({ start }) => start),
      end: Uint32Array.from(words, ({ word, start }) => start + word.length),
      ...{ norm, lemma: norm, pos: norm.map(() => "X" as const), tag: new Uint8Array(words.length) },
      // 1 is the bit of a word, 16 that of punctuation.
      shape: Uint8Array.from(words, ({ word }) => (/\w/.test(word) ? 1 : 16)),
      word: new Uint32Array(words.length),
      vocabulary: {},
    },
  };
}

export function makeDoc(fields: readonly DocField[], changes: Partial<Doc> = {}): Doc {
  const textOf = (name: Field): string | null => fields.find(({ field }) => field === name)?.text ?? null;
  const article: Article = {
    ...{
      id: "a1",
      outlet: "The Paper",
      title: textOf("title"),
      text: textOf("text") ?? "",
      publishedAt: null,
    },
    ...{ event: null, url: null, topic: null, author: null, language: null, meta: { desk: "city" } },
  };
  return { article, fields, sources: [], warnings: [], ...changes };
}

/** An indicator that finds every token that is one of `words`, with its score, and counts what it found. */
export function makeIndicator(name: string, words: Readonly<Record<string, number>>): Indicator {
  return {
    ...{ name, version: 1, description: name, labels: [], lexicon: { name, digest: null, entries: [] } },
    examples: { flagged: [], clear: [] },
    // The text before the title, so that a report has to put them in order.
    detect: ({ fields }) => [...fields].reverse().flatMap((field) => findWords(field, name, words)),
    measure: (_, findings) => [
      {
        ...{ indicator: name, name: "found", voice: "all", count: findings.length, total: 1, unit: "count" },
        ...{ value: findings.length, low: null, high: null, note: null },
      },
    ],
  };
}

function findWords(field: DocField, indicator: string, words: Readonly<Record<string, number>>): Finding[] {
  const found: Finding[] = [];
  field.tokens.norm.forEach((norm, i) => {
    if (!(norm in words)) return;
    const start = field.tokens.start[i];
    const end = field.tokens.end[i];
    found.push({
      ...{ indicator, label: "word", field: field.field, start, end, text: field.text.slice(start, end) },
      ...{ voice: "outlet", sentence: field.sentenceOf[i], rule: `${indicator}/word`, score: words[norm] },
    });
  });
  return found;
}
