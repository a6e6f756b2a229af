import type { ArticleReport, Field, Source, Span } from "../../types.js";
import type {
  EventArticle,
  HedgedWords,
  LoadedWords,
  SourceLabel,
  SourceUse,
  WordsAt,
} from "./event-detail.js";
import { nameMentions } from "./name-mentions.js";

/** A named source of one article. */
export interface KeptSource extends SourceUse {
  readonly name: string;
  readonly kind: Source["kind"];
}

/** What is kept of an article until its event is told. */
export interface KeptArticle {
  readonly article: EventArticle;
  readonly named: readonly KeptSource[];
  readonly hedged: readonly HedgedWords[];
  readonly loaded: readonly LoadedWords[];
  /** Names in the outlet's own words, of sources or not; none where only a report was given. */
  readonly mentions: readonly WordsAt[];
}

/** Takes from a report what is told of an event, with the places of the words; `text` gives the words themselves. */
export function keepArticle(
  report: ArticleReport,
  text: string | null,
  { group, quoteSentences }: { readonly group: string; readonly quoteSentences: boolean },
): KeptArticle {
  const { article, size, findings, sources, attributions } = report;
  const placed = ({ start, end }: Span, field: Field, known: string | null = null): WordsAt => {
    const from = field === "title" ? article.title : text;
    return { article: article.id, field, start, end, text: known ?? from?.slice(start, end) ?? null };
  };
  const useOf = (source: Source): SourceUse => {
    const own = attributions.filter(({ sourceId }) => sourceId === source.id);
    const at = own.map((one) => placed(one.source ?? one.cue, one.field));
    const named = own.flatMap((one) => (one.source === null ? [] : [placed(one.source, one.field)]));
    const { words, quotedWords, firstAt, cues, role } = source;
    return {
      ...{ group, article: article.id, words, quotedWords, attributions: source.attributions },
      ...{ firstAt, cues, role, labels: labelsOf(named), at },
    };
  };
  const heard = sources.filter(({ kind }) => kind !== "pronoun" && kind !== "none");
  const found = (indicator: string, field: Field): ArticleReport["findings"] =>
    findings.filter((one) => one.indicator === indicator && one.field === field && one.voice === "outlet");
  const wordsOf = (some: ArticleReport["findings"]): WordsAt[] =>
    some.map((one) => placed(one, one.field, one.text));
  const bySentence = report.sentences.filter(({ field }) => field === "text");
  return {
    article: {
      ...{ id: article.id, group, title: article.title, publishedAt: article.publishedAt, words: size.words },
      headline: {
        hedges: wordsOf(found("hedging", "title")),
        loaded: wordsOf(found("loaded-language", "title")),
        attributions: attributions
          .filter(({ field }) => field === "title")
          .map(({ cue }) => placed(cue, "title")),
        bodyHedges: found("hedging", "text").length,
        bodyLoaded: found("loaded-language", "text").length,
        bodyWords: size.voices.outlet.words,
      },
      unnamed: heard
        .filter(({ named }) => !named)
        .map((source) => {
          const { labels: _, role: __, ...use } = useOf(source);
          return { name: source.name, kind: source.kind, ...use };
        }),
    },
    named: heard
      .filter(({ named }) => named)
      .map((source) => ({ name: source.name, kind: source.kind, ...useOf(source) })),
    hedged: findings
      .filter(({ indicator, field }) => indicator === "hedging" && field === "text")
      .map((one): HedgedWords => {
        const sentence = bySentence.find(({ start, end }) => start <= one.start && one.start < end) ?? null;
        return {
          ...placed(one, one.field, one.text),
          ...{ group, label: one.label, voice: one.voice },
          by: one.voice === "outlet" ? null : speakerAt(report, one.start),
          sentence:
            sentence === null
              ? null
              : { ...placed(sentence, "text"), ...(quoteSentences ? {} : { text: null }) },
          scope:
            one.roles === undefined
              ? null
              : { ...placed(one.roles.scope, "text"), ...(quoteSentences ? {} : { text: null }) },
        };
      }),
    loaded: found("loaded-language", "text").map((one) => ({
      ...placed(one, one.field, one.text),
      ...{ group, label: one.label },
    })),
    mentions: text === null ? [] : nameMentions(report, text),
  };
}

/** The innermost source whose words stand at a place of the text, but the speaker of what is quoted. */
function speakerAt({ attributions, sources }: ArticleReport, place: number): string | null {
  let best: string | null = null;
  let length = Number.MAX_SAFE_INTEGER;
  for (const { field, content, sourceId, voice } of attributions)
    for (const { start, end } of field === "text" && voice !== "quoted" ? content : [])
      if (start <= place && place < end && end - start < length) {
        best = sourceId;
        length = end - start;
      }
  const source = sources.find(({ id }) => id === best);
  return source === undefined || source.kind === "none" ? null : source.name;
}

/** Pronouns say nothing of how somebody is called. */
const PRONOUN = /^(?:he|she|it|they|him|her|them|his|its|their|i|we|you|who|that|which)$/i;

function labelsOf(places: readonly WordsAt[]): SourceLabel[] {
  const labels = new Map<string, { text: string; at: WordsAt[] }>();
  for (const place of places) {
    const text = place.text?.trim() ?? "";
    if (text === "" || PRONOUN.test(text)) continue;
    const label = labels.get(text.toLowerCase()) ?? { text, at: [] };
    label.at.push(place);
    labels.set(text.toLowerCase(), label);
  }
  return [...labels.values()];
}
