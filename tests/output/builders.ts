import type { FieldVoice } from "../../src/output/explain.js";
import type { ArticleReport, Finding, Measure, Source } from "../../src/types.js";

const text =
  "Critics say the plan may fail. “It could work,” said Ana Ruiz, a minister.\nA slap in the face.";

/** The article that `makeReport` is about. */
export const article = { text };

const at = (words: string): { start: number; end: number; text: string } => {
  const start = text.indexOf(words);
  return { start, end: start + words.length, text: words };
};

const spanOf = (words: string): { start: number; end: number } => {
  const { start, end } = at(words);
  return { start, end };
};

export const findings: readonly Finding[] = [
  {
    ...{ indicator: "loaded-language", label: "loaded-word", field: "title", start: 5, end: 9, text: "slap" },
    ...{ voice: "outlet", sentence: 0, rule: "loaded-language/slap", score: 0.6 },
  },
  {
    ...{ indicator: "hedging", label: "modal", field: "text", ...at("may") },
    ...{ voice: "attributed", sentence: 0, rule: "hedging/may", score: 0.8 },
  },
  {
    ...{ indicator: "hedging", label: "modal", field: "text", ...at("could") },
    ...{ voice: "quoted", sentence: 1, rule: "hedging/could", score: 0.75 },
  },
];

export const measures: readonly Measure[] = [
  {
    ...{
      indicator: "hedging",
      name: "hedges",
      voice: "outlet",
      count: 9,
      total: 330,
      unit: "per 1000 words",
    },
    ...{ value: 27.272727, low: 12.470828, high: 51.772132, note: null },
  },
  {
    ...{ indicator: "hedging", name: "hedges", voice: "quoted", count: 1, total: 30, unit: "per 1000 words" },
    ...{ value: null, low: null, high: null, note: "fewer than 200 words" },
  },
  {
    ...{ indicator: "attribution", name: "quoted-words", voice: "all", count: 30, total: 410, unit: "share" },
    ...{ value: 0.073171, low: 0.051732, high: 0.102534, note: null },
  },
  {
    ...{ indicator: "attribution", name: "sources", voice: "all", count: 2, total: 1, unit: "count" },
    ...{ value: 2, low: null, high: null, note: null },
  },
  {
    ...{ indicator: "attribution", name: "source-balance", voice: "all", count: 2, total: 40, unit: "index" },
    ...{ value: 0.811278, low: null, high: null, note: null },
  },
];

export const sources: readonly Source[] = [
  {
    ...{ id: "s1", name: "Critics", kind: "collective", named: false, role: null, attributions: 1, words: 4 },
    ...{
      quotedWords: 0,
      paraphrasedWords: 4,
      cues: { say: 1 },
      stances: { neutral: { say: 1 } },
      firstAt: 0,
    },
    positions: { title: 0, lead: 1, body: 0, end: 0 },
    anonymity: { grade: "vague", stated: { field: "text", ...spanOf("the plan may fail") }, reason: null },
  },
  {
    ...{
      id: "s2",
      name: "Ana Ruiz",
      kind: "person",
      named: true,
      role: "a minister",
      attributions: 3,
      words: 30,
    },
    ...{ quotedWords: 28, paraphrasedWords: 2, cues: { "according to": 1, said: 2 }, firstAt: 0.4 },
    stances: { neutral: { said: 2 }, distancing: { "according to": 1 } },
    ...{ positions: { title: 1, lead: 0, body: 2, end: 0 }, anonymity: null },
  },
];

/** A hand-made report; `changes` replace its parts, and those of `facts` the facts of its article. */
export function makeReport(
  changes: Partial<ArticleReport> = {},
  facts: Partial<ArticleReport["article"]> = {},
): ArticleReport {
  return {
    schema: "framelens/article-report@1",
    article: {
      ...{ id: "a1", outlet: "The Paper", title: "Plan slap", publishedAt: "2017-01-19", event: null },
      ...{ url: "https://example.org/a?b=1", topic: null, author: null, language: null, meta: {} },
      ...facts,
    },
    size: {
      ...{ words: 410, sentences: 3, paragraphs: 2 },
      voices: { outlet: { words: 330 }, attributed: { words: 50 }, quoted: { words: 30 } },
      furniture: { words: 0 },
    },
    sentences: [
      { field: "title", start: 0, end: 9, voice: "outlet", scores: { hedging: 0, "loaded-language": 0.6 } },
      {
        field: "text",
        start: 0,
        end: 30,
        voice: "attributed",
        scores: { hedging: 0.8, "loaded-language": 0 },
      },
      { field: "text", start: 31, end: 74, voice: "quoted", scores: { hedging: 0.75, "loaded-language": 0 } },
      { field: "text", start: 75, end: 94, voice: "outlet", scores: { hedging: 0, "loaded-language": 0 } },
    ],
    findings,
    attributions: [],
    sources,
    measures,
    warnings: [],
    madeWith: {
      framelens: "0.1.0",
      indicators: { hedging: 1, "loaded-language": 1 },
      models: {},
      options: {},
    },
    ...changes,
  };
}

/** Whose words are where in `article`. */
export const voices: readonly FieldVoice[] = [
  { field: "title", start: 0, end: 9, voice: "outlet" },
  { field: "text", start: 0, end: 12, voice: "outlet" },
  { field: "text", start: 12, end: 30, voice: "attributed" },
  { field: "text", start: 31, end: 32, voice: "outlet" },
  { field: "text", start: 32, end: 46, voice: "quoted" },
  { field: "text", start: 46, end: 94, voice: "outlet" },
];
