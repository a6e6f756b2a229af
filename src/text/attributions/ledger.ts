import type { Attribution, DocField, Source, TokenSpan } from "../../types.js";
import { findAnonymity } from "./anonymity.js";
import { countRunningWords, createSource } from "./create-source.js";
import { describeNobody, describeSource } from "./describe-source.js";
import type { TokenRange } from "./layers.js";
import type { Mention, ResolvedSource } from "./mention.js";
import { findPeople } from "./people.js";
import { phraseBefore } from "./phrases.js";
import { mayBePerson, resolveSources } from "./resolve-sources.js";
import type { SourceDescription } from "./source-description.js";

/**
 * The ledger of an article: who speaks, and the attributions with the entry they belong to.
 *
 * Sources are in the order in which they first come up, title first. Attributions without a source share one entry of
 * kind `none`; one whose source names nobody (a date) keeps `null`.
 * No argument is changed; a field without attributions is handed back as it is.
 */
export function linkSources(fields: readonly DocField[]): {
  fields: readonly DocField[];
  sources: readonly Source[];
} {
  const mentions = fields.flatMap((field, index) => findMentions(field, index));
  if (mentions.length === 0) return { fields, sources: [] };
  const mayBePeople = mentions.filter(({ description }) => mayBePerson(description));
  const people = findPeople(fields, new Set(mayBePeople.map(({ description }) => description.head)));
  const resolved = resolveSources(fields, mentions, people);
  const counts = fields.map((field) => countRunningWords(field));
  const anonymity = findAnonymity(fields, resolved);
  const sources = resolved.map((source, index) =>
    createSource({ fields, counts, source, note: anonymity.get(source) ?? null, id: `s${index + 1}` }),
  );
  return { fields: withSourceIds(fields, resolved), sources };
}

function findMentions(layers: DocField, field: number): Mention[] {
  const mentions: Mention[] = [];
  /** The same words are the same source, but at the head of a sentence, where any word has a capital. */
  const described = new Map<string, SourceDescription>();
  layers.attributions.forEach(({ source, cue }, attribution) => {
    if (source === null) {
      const description = describeNobody(layers.text.slice(cue.start, cue.end));
      const paragraph = layers.sentences[layers.sentenceOf[cue.from]]?.paragraph ?? -1;
      mentions.push({ field, attribution, description, at: cue.from, paragraph });
      return;
    }
    const sentence = layers.sentences[layers.sentenceOf[source.from]];
    const words = layers.text.slice(source.start, source.end);
    const key = sentence?.from === source.from ? `^${words}` : words;
    const description = described.get(key) ?? describeMention(layers, source);
    if (description.kind === "none") return;
    if (!RELATIVE.test(words)) described.set(key, description);
    mentions.push({ field, attribution, description, at: source.from, paragraph: sentence?.paragraph ?? -1 });
  });
  return mentions;
}

/** Pronouns that stand for the words before them. */
const RELATIVE = /^(?:who|which|that)$/i;

/** A relative pronoun is whoever the words before it name: "Kovacs, who said". */
function describeMention(layers: DocField, source: TokenSpan): SourceDescription {
  const { text, tokens } = layers;
  const description = describeSource(text, tokens, source);
  if (description.kind !== "pronoun" || !RELATIVE.test(description.head)) return description;
  const sentence = layers.sentences[layers.sentenceOf[source.from]];
  if (sentence === undefined) return description;
  const end = tokens.norm[source.from - 1] === "," ? source.from - 1 : source.from;
  const antecedent: TokenRange | null = phraseBefore(tokens, end, sentence.from);
  return antecedent === null ? description : describeSource(text, tokens, antecedent);
}

function withSourceIds(
  fields: readonly DocField[],
  resolved: readonly ResolvedSource[],
): readonly DocField[] {
  const ids: (string | null)[][] = fields.map(({ attributions }) => attributions.map(() => null));
  resolved.forEach(({ mentions }, index) => {
    for (const { field, attribution } of mentions) ids[field][attribution] = `s${index + 1}`;
  });
  return fields.map((field, index) => ({
    ...field,
    attributions: field.attributions.map(
      (attribution, i): Attribution => ({ ...attribution, sourceId: ids[index][i] }),
    ),
  }));
}
