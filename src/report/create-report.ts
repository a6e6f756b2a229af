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
    sentences: scoreSentences(
      doc,
      indicators.map(({ name }) => name),
      findings,
      indicators.map((indicator, index) => indicator.scoreSentences?.(doc, found[index]) ?? null),
    ),
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
  const { text: _, ...rest } = article;
  return rest;
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

/** A sentence's score is its indicator's own, or how sure it is that at least one finding in it is right, were they independent. */
function scoreSentences(
  doc: Doc,
  names: readonly string[],
  findings: readonly Finding[],
  own: readonly OwnScores[],
): ReportSentence[] {
  return doc.fields.flatMap((field, index) =>
    scoreField(
      field,
      names,
      findings,
      own.map((scores) => scores?.[index] ?? null),
    ),
  );
}

/** What an indicator's own scores are, by field; `null` where it has none. */
type OwnScores = readonly (readonly ReportSentence["scores"][])[] | null;

function scoreField(
  field: DocField,
  names: readonly string[],
  findings: readonly Finding[],
  own: readonly (readonly ReportSentence["scores"][] | null)[],
): ReportSentence[] {
  const columns = new Map(names.map((name, column) => [name, column]));
  const allWrong = new Float64Array(field.sentences.length * names.length).fill(1);
  for (const finding of findings) {
    const column = columns.get(finding.indicator);
    if (finding.field !== field.field || column === undefined || finding.sentence < 0) continue;
    allWrong[finding.sentence * names.length + column] *= 1 - finding.score;
  }
  const voices = sentenceVoices(field);
  return field.sentences.map(({ start, end }, sentence) => {
    const scores: Record<string, number> = {};
    for (let column = 0; column < names.length; column++) {
      const wrong = allWrong[sentence * names.length + column];
      const given = own[column]?.[sentence];
      if (given === undefined) scores[names[column]] = wrong === 1 ? 0 : round(1 - wrong, 4);
      else Object.assign(scores, given);
    }
    return { field: field.field, start, end, voice: voices[sentence], scores };
  });
}

function plainAttribution({
  type,
  cue,
  source,
  content,
  field,
  sourceId,
  stance,
}: Attribution): ReportAttribution {
  return {
    type,
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
