import type { DocField } from "../../types.js";
import { tokenAt } from "../tokens.js";
import { wordSet } from "../word-set.js";
import { type AnonymityPhrase, findAnonymityPhrases } from "./anonymity-phrases.js";
import { endOfReason, reasonAfter, startOfReason } from "./anonymity-reason.js";
import type { TokenRange } from "./layers.js";
import type { Mention, ResolvedSource } from "./mention.js";
import { isRoleNoun, singularOf } from "./source-words.js";

/** Where a field says that a source stays unnamed, and why; `null` for what it does not say. */
export interface AnonymityNote {
  readonly field: number;
  readonly stated: TokenRange | null;
  readonly reason: TokenRange | null;
}

interface PlacedNote extends AnonymityNote {
  readonly at: TokenRange;
}

/**
 * What the article says of the anonymity of its unnamed people: the first note for each source that has one.
 *
 * A note belongs to the source nearest before it in its sentence, else nearest behind it; in a sentence without one,
 * to those that its noun calls ("The officials spoke on condition of anonymity"), or to the last unnamed people
 * heard ("Both spoke …"). A note on somebody named belongs to nobody.
 */
export function findAnonymity(
  fields: readonly DocField[],
  sources: readonly ResolvedSource[],
): ReadonlyMap<ResolvedSource, AnonymityNote> {
  const notes = new Map<ResolvedSource, AnonymityNote>();
  const heard = fields.map((): { readonly mention: Mention; readonly source: ResolvedSource }[] => []);
  for (const source of sources)
    if (source.kind !== "none")
      for (const mention of source.mentions) heard[mention.field].push({ mention, source });
  fields.forEach((layers, field) => {
    const mentions = heard[field].sort((a, b) => a.mention.at - b.mention.at);
    for (const paragraph of paragraphsWorthReading(mentions)) {
      for (const note of readNotes(layers, field, paragraph)) {
        for (const source of ownersOf(layers, note, mentions)) {
          const known = notes.get(source);
          notes.set(source, {
            field: known?.field ?? field,
            stated: known?.stated ?? note.stated,
            reason:
              known === undefined || known.field === field ? (known?.reason ?? note.reason) : known.reason,
          });
        }
      }
    }
  });
  return notes;
}

/** "because" before a quotation mark alone is none. */
const SHORTEST_REASON = 3;

type Heard = readonly { readonly mention: Mention; readonly source: ResolvedSource }[];

function isUnnamedPerson({ kind, named }: ResolvedSource): boolean {
  return !named && (kind === "role" || kind === "collective");
}

/** Paragraphs in which somebody unnamed speaks, and the ones behind them. */
function paragraphsWorthReading(mentions: Heard): number[] {
  const paragraphs = new Set<number>();
  for (const { mention, source } of mentions)
    if (isUnnamedPerson(source)) paragraphs.add(mention.paragraph).add(mention.paragraph + 1);
  return [...paragraphs].sort((a, b) => a - b);
}

/** One note for each sentence of a paragraph that has the words for it outside quotation marks. */
function readNotes(layers: DocField, field: number, index: number): PlacedNote[] {
  const { text, tokens, paragraphs, sentences, sentenceOf } = layers;
  const paragraph = paragraphs[index];
  if (paragraph === undefined) return [];
  const bySentence = new Map<number, AnonymityPhrase[]>();
  for (const phrase of findAnonymityPhrases(text.slice(paragraph.start, paragraph.end))) {
    const placed = { ...phrase, start: phrase.start + paragraph.start, end: phrase.end + paragraph.start };
    const from = tokenAt(tokens, placed.start);
    if (sentenceOf[from] < 0 || isQuoted(layers, from)) continue;
    const group = bySentence.get(sentenceOf[from]);
    if (group === undefined) bySentence.set(sentenceOf[from], [placed]);
    else group.push(placed);
  }
  return [...bySentence].map(([sentence, phrases]) => readNote(layers, field, sentences[sentence], phrases));
}

function isQuoted({ quotations }: DocField, at: number): boolean {
  return quotations.some(({ depth, from, to }) => depth === 0 && from <= at && at < to);
}

function readNote(
  { tokens, attributions }: DocField,
  field: number,
  sentence: TokenRange,
  phrases: readonly AnonymityPhrase[],
): PlacedNote {
  const rangeOf = ({ start, end }: AnonymityPhrase): TokenRange => ({
    from: tokenAt(tokens, start),
    to: tokenAt(tokens, end - 1) + 1,
  });
  const first = rangeOf(phrases[0]);
  const statedPhrase = phrases.find(({ kind }) => kind === "stated");
  const reasonPhrase = phrases.find(({ kind }) => kind === "reason");
  const stated = statedPhrase === undefined ? null : rangeOf(statedPhrase);
  const given = reasonPhrase === undefined ? null : rangeOf(reasonPhrase);
  let from = stated === null ? null : reasonAfter(tokens, stated, sentence.to);
  if (from === null && given !== null) from = startOfReason(tokens, given.from, sentence.from);
  if (from === null) return { field, stated, reason: null, at: first };
  const begin = from;
  const least = given !== null && given.from >= begin ? given.to : begin + 1;
  let limit = sentence.to;
  // "… because she was not authorized to speak said the ship had left": the verb of saying is not of the reason.
  for (const { cue, source } of attributions)
    if (cue.from >= least && cue.from < limit && source !== null && source.from < begin) limit = cue.from;
  // "who was not authorized to speak and asked not to be named".
  if (stated !== null && stated.from >= least && stated.from < limit) {
    const and = tokens.norm.lastIndexOf("and", stated.from);
    limit = and >= least ? and : stated.from;
  }
  const reason = { from: begin, to: endOfReason(tokens, least, limit) };
  return { field, stated, reason: reason.to - begin < SHORTEST_REASON ? null : reason, at: first };
}

function ownersOf(layers: DocField, note: PlacedNote, mentions: Heard): readonly ResolvedSource[] {
  const { sentenceOf, sentences, tokens } = layers;
  const sentence = sentenceOf[note.at.from];
  const here = mentions.filter(({ mention }) => sentenceOf[mention.at] === sentence);
  const before = here.filter(({ mention }) => mention.at < note.at.from);
  const nearest = before.at(-1) ?? here[0];
  const noun = lastRoleNoun(tokens.norm, sentences[sentence].from, note.at.from);
  if (nearest !== undefined && (before.length > 0 || noun === null))
    return isUnnamedPerson(nearest.source) ? [nearest.source] : [];
  const earlier = mentions.filter(
    ({ mention, source }) => mention.at < note.at.from && isUnnamedPerson(source),
  );
  if (noun === null) return earlier.slice(-1).map(({ source }) => source);
  const called = earlier.filter(({ source }) => sameNoun(source.head, noun));
  if (singularOf(noun) === null && noun !== "people") return called.slice(-1).map(({ source }) => source);
  // "The officials" are the group heard last, and those of it heard alone since.
  const group = called.findLastIndex(({ source }) => source.kind === "collective");
  return [...new Set(called.slice(Math.max(0, group)).map(({ source }) => source))];
}

/** They stand for people heard before: "Both spoke on condition of anonymity". */
const QUANTITIES = wordSet("both all most some many several few others those half one two");

function lastRoleNoun(norm: readonly string[], from: number, to: number): string | null {
  for (let i = to - 1; i >= from; i--) if (isRoleNoun(norm[i]) && !QUANTITIES.has(norm[i])) return norm[i];
  return null;
}

function sameNoun(a: string, b: string): boolean {
  return numberless(a) === numberless(b);
}

function numberless(noun: string): string {
  return noun === "people" ? "person" : (singularOf(noun) ?? noun);
}
