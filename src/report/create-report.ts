import { round } from "../stats/round.js";
import { countWords, sentenceVoices } from "../text/voices.js";
import type {
  Article,
  ArticleReport,
  Attribution,
  Doc,
  DocField,
  Finding,
  Indicator,
  MadeWith,
  ReportAttribution,
  ReportSentence,
  ReportSize,
  Span,
} from "../types.js";
import { warnOfLanguage } from "./warn-language.js";

/**
 * The framing report of an article: what each indicator finds and measures, with the sizes behind the numbers.
 *
 * Findings stand in the order of the text, title first. Sizes are those of the text, without title and furniture.
 * The article's text is not in the report. An empty text gives empty lists and sizes of 0.
 */
export function createReport(doc: Doc, indicators: readonly Indicator[], madeWith: MadeWith): ArticleReport {
  const found = indicators.map((indicator) => indicator.detect(doc));
  const findings = found.flat().sort(inTextOrder);
  return {
    schema: "framelens/article-report@1",
    article: withoutText(doc.article),
    size: sizeOf(doc),
    sentences: scoreSentences(doc, indicators, found, findings),
    findings,
    attributions: doc.fields.flatMap(({ attributions }) => attributions.map(plainAttribution)),
    sources: doc.sources,
    measures: indicators.flatMap((indicator, index) => indicator.measure(doc, found[index])),
    warnings: warningsOf(doc),
    madeWith,
  };
}

function warningsOf({ fields, warnings }: Doc): readonly string[] {
  const body = fields.find(({ field }) => field === "text");
  const foreign = body === undefined ? null : warnOfLanguage(body);
  return foreign === null ? warnings : [...warnings, foreign];
}

function inTextOrder(a: Finding, b: Finding): number {
  if (a.field !== b.field) return a.field === "title" ? -1 : 1;
  if (a.start !== b.start) return a.start - b.start;
  if (a.end !== b.end) return a.end - b.end;
  if (a.indicator === b.indicator) return 0;
  return a.indicator < b.indicator ? -1 : 1;
}

function withoutText(article: Article): ArticleReport["article"] {
  const { id, outlet, title, publishedAt, event, url, topic, author, language, meta } = article;
  return { id, outlet, title, publishedAt, event, url, topic, author, language, meta };
}

function sizeOf(doc: Doc): ReportSize {
  const body = doc.fields.find(({ field }) => field === "text");
  const words = body === undefined ? { outlet: 0, attributed: 0, quoted: 0, furniture: 0 } : countWords(body);
  return {
    words: words.outlet + words.attributed + words.quoted,
    sentences: body?.sentences.length ?? 0,
    paragraphs: body?.paragraphs.filter(({ furniture }) => !furniture).length ?? 0,
    voices: {
      outlet: { words: words.outlet },
      attributed: { words: words.attributed },
      quoted: { words: words.quoted },
    },
    furniture: { words: words.furniture },
  };
}

function scoreSentences(
  doc: Doc,
  indicators: readonly Indicator[],
  found: readonly (readonly Finding[])[],
  findings: readonly Finding[],
): ReportSentence[] {
  const names = indicators.map(({ name }) => name);
  const own = indicators.map((indicator, index) => indicator.scoreSentences?.(doc, found[index]) ?? null);
  const scored: ReportSentence[] = [];
  doc.fields.forEach((field, index) => {
    const given = own.map((scores) => scores?.[index] ?? null);
    const wrong = chancesOfNone(field, names, findings);
    const voices = sentenceVoices(field);
    for (let i = 0; i < field.sentences.length; i++) {
      const { start, end } = field.sentences[i];
      const scores = scoresOf(i, names, given, wrong);
      scored.push({ field: field.field, start, end, voice: voices[i], scores });
    }
  });
  return scored;
}

/** By sentence and indicator the chance that none of its findings is right, were they independent. */
function chancesOfNone(
  { field, sentences }: DocField,
  names: readonly string[],
  findings: readonly Finding[],
): Float64Array {
  const wrong = new Float64Array(sentences.length * names.length).fill(1);
  for (const finding of findings) {
    const column = names.indexOf(finding.indicator);
    if (finding.field !== field || column < 0 || finding.sentence < 0) continue;
    wrong[finding.sentence * names.length + column] *= 1 - finding.score;
  }
  return wrong;
}

/** A sentence's score is its indicator's own, or how sure it is that at least one finding in it is right. */
function scoresOf(
  sentence: number,
  names: readonly string[],
  given: readonly (readonly ReportSentence["scores"][] | null)[],
  wrong: Float64Array,
): ReportSentence["scores"] {
  const scores: Record<string, number> = {};
  for (let column = 0; column < names.length; column++) {
    const own = given[column]?.[sentence];
    if (own === undefined) {
      const none = wrong[sentence * names.length + column];
      scores[names[column]] = none === 1 ? 0 : round(1 - none, 4);
    } else for (const name of Object.keys(own)) scores[name] = own[name];
  }
  return scores;
}

function plainAttribution({
  type,
  voice,
  cue,
  source,
  content,
  field,
  sourceId,
  stance,
}: Attribution): ReportAttribution {
  return {
    type,
    voice,
    cue: plainSpan(cue),
    source: source === null ? null : plainSpan(source),
    content: content.map(plainSpan),
    field,
    sourceId,
    stance,
  };
}

function plainSpan({ start, end }: Span): Span {
  return { start, end };
}
