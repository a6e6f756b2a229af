import type { Attribution, DocField, Source, TokenSpan } from "../../types.js";
import { SHAPE } from "../shape.js";
import { describeSource } from "./describe-source.js";
import type { TokenRange } from "./layers.js";
import type { Mention, ResolvedSource } from "./mention.js";
import { findPeople } from "./people.js";
import { phraseBefore } from "./phrases.js";
import { mayBePerson, resolveSources } from "./resolve-sources.js";
import type { SourceDescription } from "./source-description.js";

/**
 * The ledger of an article: who speaks, and the attributions with the entry they belong to.
 *
 * Sources are in the order in which they first come up, title first. An attribution without a source keeps `null`.
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
  const sources = resolved.map((source, index) => createSource(fields, counts, source, `s${index + 1}`));
  return { fields: withSourceIds(fields, resolved), sources };
}

function findMentions(layers: DocField, field: number): Mention[] {
  const mentions: Mention[] = [];
  /** The same words are the same source, but at the head of a sentence, where any word has a capital. */
  const described = new Map<string, SourceDescription>();
  layers.attributions.forEach(({ source }, attribution) => {
    if (source === null) return;
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

/** Words, and words inside quotation marks of speech, before each token; the last item counts all. */
interface RunningWords {
  readonly all: Uint32Array;
  readonly quoted: Uint32Array;
}

function countRunningWords({ tokens, quotations }: DocField): RunningWords {
  const speech = new Uint8Array(tokens.length);
  for (const { use, inner } of quotations) if (use === "speech") speech.fill(1, inner.from, inner.to);
  const all = new Uint32Array(tokens.length + 1);
  const quoted = new Uint32Array(tokens.length + 1);
  for (let i = 0; i < tokens.length; i++) {
    const word = tokens.shape[i] & SHAPE.word;
    all[i + 1] = all[i] + word;
    quoted[i + 1] = quoted[i] + (word & speech[i]);
  }
  return { all, quoted };
}

function createSource(
  fields: readonly DocField[],
  counts: readonly RunningWords[],
  source: ResolvedSource,
  id: string,
): Source {
  const { name, kind, named, role, mentions } = source;
  let words = 0;
  let quotedWords = 0;
  const cues: Record<string, number> = Object.create(null);
  const contents: TokenRange[][] = fields.map(() => []);
  for (const { field, attribution } of mentions) {
    const { cueForm, content } = fields[field].attributions[attribution];
    cues[cueForm] = (cues[cueForm] ?? 0) + 1;
    contents[field].push(...content);
  }
  contents.forEach((spans, field) => {
    for (const { from, to } of joinOverlaps(spans)) {
      words += counts[field].all[to] - counts[field].all[from];
      quotedWords += counts[field].quoted[to] - counts[field].quoted[from];
    }
  });
  const firstAt = positionOf(fields, counts, mentions[0]);
  return {
    id,
    name,
    kind,
    named,
    role,
    attributions: mentions.length,
    words,
    quotedWords,
    cues: { ...cues },
    firstAt,
  };
}

/** Share of the text's words that stand before the cue, to 4 decimals; 0 in the title. */
function positionOf(fields: readonly DocField[], counts: readonly RunningWords[], mention: Mention): number {
  const { field, attributions } = fields[mention.field];
  if (field === "title") return 0;
  const { all } = counts[mention.field];
  const total = all[all.length - 1];
  return total === 0
    ? 0
    : Math.round((all[attributions[mention.attribution].cue.from] / total) * 10_000) / 10_000;
}

/** The same tokens as ranges that do not overlap, so that each is counted once. */
function joinOverlaps(spans: readonly TokenRange[]): TokenRange[] {
  const joined: TokenRange[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from || a.to - b.to)) {
    const last = joined.at(-1);
    if (last !== undefined && span.from < last.to)
      joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    else joined.push(span);
  }
  return joined;
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
