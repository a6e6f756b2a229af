import type { Attribution, DocField, Source, TokenSpan, Voice } from "../../types.js";
import { createField } from "../create-field.js";
import { SHAPE } from "../shape.js";
import { wordSet } from "../word-set.js";
import { findExpansions, findOutlet } from "./acronyms.js";
import { findAnonymity } from "./anonymity.js";
import { describeApposed } from "./apposed-name.js";
import { countRunningWords, createSource } from "./create-source.js";
import { describeSource, NOBODY } from "./describe-source.js";
import { findFullerOrganisations } from "./fuller-organisations.js";
import { grantWords } from "./grant-words.js";
import type { TokenRange } from "./layers.js";
import { type Choose, chooseSource } from "./linker/choose-source.js";
import { lookAhead } from "./look-ahead.js";
import { describedAs, type Mention, type ResolvedSource } from "./mention.js";
import { findHolders } from "./office-holders.js";
import { isJoinedOffice } from "./organisation-names.js";
import { findPeople } from "./people.js";
import { phraseBefore } from "./phrases.js";
import { readAuthor } from "./read-author.js";
import { readSignature } from "./read-signature.js";
import { readTurns } from "./read-turns.js";
import { resolveSources } from "./resolve-sources.js";
import { mayBePerson } from "./settle-kind.js";
import { isPreposition } from "./small-words.js";
import { redescribe, type SourceDescription } from "./source-description.js";
import { isDocumentNoun, isTitleWord } from "./source-words.js";
import { isTimeWord } from "./time-words.js";
import { readState } from "./us-states.js";

/**
 * The ledger of an article: who speaks, and the attributions with the entry they belong to.
 *
 * Sources are in the order in which they first come up, title first. Attributions without a source share one entry of
 * kind `none`; one whose source names nobody (a date) keeps `null`.
 * An `author` whom the text names is who says "I" in it. No argument is changed; a field without attributions is handed back as it is.
 */
export function linkSources(
  fields: readonly DocField[],
  choose: Choose = chooseSource,
  author: string | null = null,
): {
  fields: readonly DocField[];
  sources: readonly Source[];
} {
  const mentions = readAuthor(
    fields,
    fields.flatMap((field, index) => findMentions(field, index, (voice) => voice === "outlet")),
    author,
  );
  const told = fields.flatMap((field, index) => findMentions(field, index, (voice) => voice !== "outlet"));
  if (mentions.length + told.length === 0) return { fields, sources: [] };
  const mayBePeople = [...mentions, ...told].filter(({ description }) => mayBePerson(description));
  const surnames = new Set(mayBePeople.map(({ description }) => description.head));
  for (const surname of findHolders(fields, mentions)) surnames.add(surname);
  const people = findPeople(fields, surnames);
  const spelt = spellOut(fields, [...mentions, ...told]);
  const resolved = resolveSources(
    fields,
    spelt.slice(0, mentions.length),
    people,
    choose,
    spelt.slice(mentions.length),
  );
  const granted = fields.map(grantWords);
  const counts = fields.map((field) => countRunningWords(field));
  const anonymity = findAnonymity(fields, resolved);
  const sources = resolved.map((source, index) =>
    createSource({
      fields,
      counts,
      granted,
      source,
      note: anonymity.get(source) ?? null,
      id: `s${index + 1}`,
    }),
  );
  return { fields: withSourceIds(fields, resolved), sources };
}

/** The mentions with the names that their acronyms stand for. */
function spellOut(fields: readonly DocField[], mentions: readonly Mention[]): readonly Mention[] {
  const acronymOf = ({ kind, named, name }: SourceDescription): string | null =>
    kind === "organisation" && named && /^(?:\p{Lu}{3,6}|AP)$/u.test(name) ? name.toLowerCase() : null;
  const acronyms = mentions.flatMap(({ description }) => acronymOf(description) ?? []);
  const expansions = new Map(findExpansions(fields, new Set(acronyms)));
  const outletOf = ({ kind, named, words, head }: SourceDescription): string | null =>
    kind === "organisation" && named && words.filter((word) => word !== "the").length === 1 ? head : null;
  for (const short of new Set(mentions.flatMap(({ description }) => outletOf(description) ?? []))) {
    const outlet = findOutlet(fields, short);
    if (outlet !== null) expansions.set(short, outlet);
  }
  const nameOf = ({ kind, named, words, sure }: SourceDescription): string | null =>
    (kind === "organisation" && named) || (kind === "person" && !sure && words.length === 1)
      ? words.join(" ")
      : null;
  const names = new Set<string>();
  const mayBePeople = new Set<string>();
  for (const { description } of mentions) {
    const name = nameOf(description);
    if (name === null) continue;
    names.add(name);
    if (description.kind === "person") mayBePeople.add(name);
  }
  const fuller = findFullerOrganisations(
    fields,
    [...names].map((name) => name.split(" ")),
    mayBePeople,
  );
  if (expansions.size === 0 && fuller.size === 0) return mentions;
  return mentions.map((mention) => {
    const { description } = mention;
    const expansion =
      expansions.get(acronymOf(description) ?? outletOf(description) ?? "") ??
      fuller.get(nameOf(description) ?? "");
    if (expansion === undefined) return mention;
    const { text: name, words } = expansion;
    const head = words[words.length - 1];
    return describedAs(
      mention,
      redescribe(description, { kind: "organisation", name, words, head, sure: true, gender: null }),
    );
  });
}

/** The mentions by the attributions that such a voice tells of. */
function findMentions(
  layers: DocField,
  field: number,
  isToldBy: (voice: Voice) => boolean,
): readonly Mention[] {
  const mentions: Mention[] = [];
  /** The same words are the same source, but at the head of a sentence, where any word has a capital. */
  const described = new Map<string, SourceDescription>();
  layers.attributions.forEach(({ source, cue, content, voice }, attribution) => {
    if (!isToldBy(voice)) return;
    const toldIn = voice === "quoted" ? attributionAround(layers, cue) : null;
    if (source === null) {
      const paragraph = layers.sentences[layers.sentenceOf[cue.from]]?.paragraph ?? -1;
      mentions.push({
        field,
        attribution,
        description: NOBODY,
        at: cue.from,
        paragraph,
        until: paragraph,
        object: null,
        own: false,
        toldIn,
      });
      return;
    }
    const sentence = layers.sentences[layers.sentenceOf[source.from]];
    const words = layers.text.slice(source.start, source.end);
    // A name beside the words tells who is meant there, and perhaps only there.
    const beside = layers.tokens.norm[source.to]?.includes(",") ? `,${source.from}` : "";
    const key = `${sentence?.from === source.from ? "^" : ""}${words}${beside}`;
    const description =
      described.get(key) ?? describeMention(layers, source, heardBefore(layers, mentions, source));
    if (description.kind === "none") return;
    if (!isRelative(layers, source)) described.set(key, description);
    const paragraph = sentence?.paragraph ?? -1;
    const until = Math.max(paragraph, lastParagraph(layers, content));
    mentions.push({
      field,
      attribution,
      description,
      at: source.from,
      paragraph,
      until,
      object: objectBehind(layers, cue),
      own: false,
      toldIn,
    });
  });
  return readTurns(layers, lookAhead(layers, mentions));
}

/** The outlet's attribution in whose content a cue stands, by its index; `null` where none is. */
function attributionAround({ attributions }: DocField, { from }: TokenSpan): number | null {
  const around = attributions.findIndex(
    ({ voice, content }) =>
      voice === "outlet" && content.some((piece) => piece.from <= from && from < piece.to),
  );
  return around < 0 ? null : around;
}

function objectBehind({ tokens: { norm, shape } }: DocField, { to }: TokenSpan): string | null {
  const at = isTitleWord(norm[to] ?? "") ? to + 1 : to;
  return ((shape[at] ?? 0) & SHAPE.capitalised) === 0 ? null : (norm[at] ?? null);
}

/** The paragraph that the last of the pieces ends in; -1 where there is none. */
function lastParagraph({ sentences, sentenceOf }: DocField, content: readonly TokenSpan[]): number {
  let last = -1;
  for (const { to } of content) last = Math.max(last, sentences[sentenceOf[to - 1]]?.paragraph ?? -1);
  return last;
}

/** The last person who was heard before in the same sentence. */
function heardBefore(
  { sentenceOf }: DocField,
  mentions: readonly Mention[],
  source: TokenSpan,
): SourceDescription | null {
  const last = mentions.at(-1);
  if (last === undefined || sentenceOf[last.at] !== sentenceOf[source.from]) return null;
  return last.description.kind === "person" ? last.description : null;
}

/** Pronouns that stand for the words before them. */
const RELATIVE = wordSet("who which that");

function isRelative({ tokens: { norm } }: DocField, { from, to }: TokenRange): boolean {
  return to === from + 1 && RELATIVE.has(norm[from]);
}

/** A relative pronoun is whoever the words before it name: "Kovacs, who said". */
function describeMention(
  layers: DocField,
  source: TokenSpan,
  heard: SourceDescription | null,
): SourceDescription {
  const { text, tokens } = layers;
  const range = withWholeName(text, tokens, withoutTimeBehind(tokens, source));
  const description = readSignature(text, tokens, source, describeSource(text, tokens, range));
  const sentence = layers.sentences[layers.sentenceOf[source.from]];
  if (sentence === undefined) return description;
  if (description.kind === "role" || (description.kind === "organisation" && !description.named))
    return describeApposed(text, tokens, source, sentence) ?? description;
  if (description.kind !== "pronoun" || !RELATIVE.has(description.head)) return description;
  const antecedent: TokenRange | null = phraseBefore(tokens, endBefore(tokens, source.from), sentence.from);
  const whole = antecedent === null ? null : describeSource(text, tokens, antecedent);
  const apposed =
    antecedent !== null && whole?.kind === "role"
      ? describeApposed(text, tokens, antecedent, sentence, true)
      : null;
  const firm = antecedent !== null && description.head === "which" ? firmAtEnd(layers, antecedent) : null;
  if (firm !== null) return firm;
  const found =
    apposed ??
    (antecedent !== null && description.head === "who" ? (peopleAtEnd(layers, antecedent) ?? whole) : whole);
  // "Ann Hale, a donor from Nashville, Tennessee, who added": whoever speaks in the sentence, and no place.
  return found !== null && isSomebody(found) ? found : (heard ?? found ?? description);
}

/** Where the words end that a relative pronoun stands for: before a comma or dash, and before the party in "Ann Hale, R-Ohio, who". */
function endBefore({ norm, shape }: DocField["tokens"], who: number): number {
  const mark = who - 1;
  if (!/^(?:[,–—-]|--)$/.test(norm[mark]) || (norm[mark] === "-" && (shape[mark] & SHAPE.blankBefore) === 0))
    return who;
  const state = norm[mark - 1] === "." ? mark - 2 : mark - 1;
  const party = norm[mark] === "," && norm[state - 1] === "-" && /^[rdi]$/.test(norm[state - 2]);
  return party && norm[state - 3] === "," ? state - 3 : mark;
}

/** "The Food and | Drug Administration", "GunLaws | .com": what the span cut off. */
function withWholeName(
  text: string,
  { norm, shape, start, end }: DocField["tokens"],
  { from, to }: TokenRange,
): TokenRange {
  const site = text.startsWith(".", end[to - 1])
    ? /^\.(?:com|org|net|gov)\b/.exec(text.slice(end[to - 1], end[to - 1] + 5))
    : null;
  if (site !== null && (shape[to - 1] & SHAPE.capitalised) !== 0) {
    let last = to;
    while (last + 1 < norm.length && end[last] < end[to - 1] + site[0].length) last++;
    return { from, to: last + 1 };
  }
  // "council spokesman Navy Cmdr | . Jan Weber"
  if (norm[to] === "." && RANK.test(norm[to - 1]) && (shape[to - 1] & SHAPE.capitalised) !== 0) {
    let last = to + 1;
    while (last < Math.min(norm.length, to + 4) && (shape[last] & SHAPE.capitalised) !== 0) last++;
    if (last > to + 1) return { from, to: last };
  }
  const hyphenated = endOfHyphenated(norm, shape, to);
  if (hyphenated > to) return { from, to: hyphenated };
  if (from > 1 && norm[from - 1] === "and" && (shape[from - 2] & SHAPE.capitalised) !== 0) {
    const whole = text.slice(start[from - 2], end[to - 1]).toLowerCase();
    if (isJoinedOffice(whole)) return { from: from - 2, to };
  }
  return { from, to };
}

/** Titles that a full stop ends. */
const RANK = /^(?:cmdr|adm|capt|col|gen|lt|maj|sgt|cpl|sen|rep|gov|rev|dr|prof|atty)$/;

/** Where the word ends that the span cuts at its hyphen: "Ana Hale | -Reyes". */
function endOfHyphenated(norm: readonly string[], shape: Uint8Array, to: number): number {
  if (!/^[-‐‑]$/.test(norm[to] ?? "") || to + 1 >= norm.length) return to;
  if (((shape[to] | shape[to + 1]) & SHAPE.blankBefore) !== 0) return to;
  const capitals = (shape[to - 1] & shape[to + 1] & SHAPE.capitalised) !== 0;
  return capitals ? to + 2 : to;
}

/** "the court, which | last month | ruled" */
function withoutTimeBehind({ norm }: DocField["tokens"], { from, to }: TokenRange): TokenRange {
  if (to === from + 1 || !RELATIVE.has(norm[from])) return { from, to };
  for (let i = from + 1; i < to; i++)
    if (
      !isTimeWord(norm[i]) &&
      !/^(?:last|this|on|in|earlier|later|next|recent|month|week|year|day|days|weeks|months|years|ago|\d{1,2}|jan|feb|aug|sept?|oct|nov|dec|\.)$/.test(
        norm[i],
      )
    )
      return { from, to };
  return { from, to: from + 1 };
}

/** "the demands of local teachers, who": people, not demands; `null` when the words as a whole are no thing. */
function peopleAtEnd({ text, tokens }: DocField, { from, to }: TokenRange): SourceDescription | null {
  const whole = describeSource(text, tokens, { from, to });
  if (whole.kind !== "document" && (whole.kind !== "organisation" || whole.named)) return null;
  for (let i = to - 2; i > from; i--) {
    if (!isPreposition(tokens.norm[i])) continue;
    const end = describeSource(text, tokens, { from: i + 1, to });
    // "an interview with Ann Hale of the League, who"
    if (isSomebody(end) || tokens.norm[i] !== "of") return isSomebody(end) ? end : null;
  }
  return null;
}

/** "opposition from the League, which": no person and no view is a "which"; `null` where the words are no people, or no firm ends them. */
function firmAtEnd({ text, tokens }: DocField, { from, to }: TokenRange): SourceDescription | null {
  if (!/^(?:role|collective)$/.test(describeSource(text, tokens, { from, to }).kind)) return null;
  for (let i = to - 2; i > from; i--) {
    // The Center | for Water Studies
    if (!isPreposition(tokens.norm[i]) || (tokens.shape[i - 1] & SHAPE.capitalised) !== 0) continue;
    const end = describeSource(text, tokens, { from: i + 1, to });
    return end.kind === "organisation" || isDocumentNoun(end.head) ? end : null;
  }
  return null;
}

function isSomebody({ kind, name }: SourceDescription): boolean {
  // "of Lakeside, Ill., who", "of Lakeside, NY, who": a state.
  if (/^\p{Lu}{2}$|\.$/u.test(name) && readState(name.toLowerCase()) !== null) return false;
  return kind === "person" || kind === "role" || kind === "collective";
}

function withSourceIds(
  fields: readonly DocField[],
  resolved: readonly ResolvedSource[],
): readonly DocField[] {
  const ids: (string | null)[][] = fields.map(({ attributions }) => attributions.map(() => null));
  resolved.forEach(({ mentions }, index) => {
    for (const { field, attribution } of mentions) ids[field][attribution] = `s${index + 1}`;
  });
  return fields.map((layers, index): DocField => {
    const attributions = layers.attributions.map((attribution, i) =>
      withSourceId(attribution, ids[index][i]),
    );
    return createField({ ...layers, attributions });
  });
}

function withSourceId(attribution: Attribution, sourceId: string | null): Attribution {
  const { field, type, voice, cue, cueForm, rule, score, stance, source, content } = attribution;
  return { field, type, voice, cue, cueForm, rule, score, stance, source, content, sourceId };
}
