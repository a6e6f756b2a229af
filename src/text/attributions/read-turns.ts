import type { DocField } from "../../types.js";
import { SHAPE } from "../shape.js";
import { describeSource } from "./describe-source.js";
import type { TokenRange } from "./layers.js";
import { groupNames, type NameGroup } from "./linker/name-groups.js";
import { describedAs, type Mention } from "./mention.js";
import { phraseAfter } from "./phrases.js";
import type { SourceDescription } from "./source-description.js";

/** A longer name opens no turn. */
const LONGEST_NAME = 4;

/** Sentences that somebody goes on speaking. */
const LONGEST_TURN = 40;

/** Where somebody's turn in a printed conversation begins. */
interface Turn {
  /** The first token of the sentence. */
  readonly at: number;
  readonly name: TokenRange;
}

/**
 * The mentions with "I" read for whose turn it is in a printed conversation ("Hale: I think so"), or whose words an indented
 * paragraph has ("Ana Reyes put it like this:"), and with initials read for the only name in the field that has them.
 * No argument is changed.
 */
export function readTurns(layers: DocField, mentions: readonly Mention[]): readonly Mention[] {
  const opens = ({ at, description }: Mention): boolean =>
    isInitials(description) && layers.tokens.norm[at + 1] === ":";
  if (!mentions.some((mention) => opens(mention) || saysOwn(layers, mention))) return mentions;
  const turns = findTurns(layers);
  let groups: readonly NameGroup[] | null = null;
  const spellOut = (description: SourceDescription): SourceDescription | null => {
    if (!isInitials(description)) return null;
    groups ??= groupNames(layers);
    return findByInitials(layers, groups, description.name);
  };
  return mentions.map((mention) => {
    const { description } = mention;
    if (opens(mention)) {
      const meant = turns.some(({ at }) => at === mention.at) ? spellOut(description) : null;
      return meant === null ? mention : describedAs(mention, meant);
    }
    if (!saysOwn(layers, mention)) return mention;
    const name = turnAt(layers, turns, mention.at)?.name ?? leadOf(layers, mention);
    if (name === null) return mention;
    const speaker = describeSource(layers.text, layers.tokens, name);
    const meant = spellOut(speaker) ?? speaker;
    return meant.named ? describedAs(mention, meant, true) : mention;
  });
}

/** Whether the mention is an "I" or "my" that stands in no quotation. */
export function saysOwn({ quotations }: DocField, { at, description }: Mention): boolean {
  return isOwn(description) && !quotations.some((one) => one.depth === 0 && one.from <= at && at < one.to);
}

function isOwn({ kind, head }: SourceDescription): boolean {
  return kind === "pronoun" && /^(?:i|me|my)$/.test(head);
}

function isInitials({ named, name }: SourceDescription): boolean {
  return named && /^\p{Lu}{2,3}$/u.test(name);
}

/** The turns of those who have more than one; none where hardly anybody speaks like that. */
function findTurns({ tokens, sentences, paragraphs }: DocField): readonly Turn[] {
  const { norm, shape, pos } = tokens;
  const turns: Turn[] = [];
  const counts = new Map<string, number>();
  for (const { from, to } of sentences) {
    let colon = from;
    while (colon < to && colon - from <= LONGEST_NAME && norm[colon] !== ":") {
      if ((shape[colon] & SHAPE.capitalised) === 0 && norm[colon] !== ".") break;
      colon++;
    }
    if (colon === from || norm[colon] !== ":" || pos[colon - 1] !== "PROPN") continue;
    turns.push({ at: from, name: { from, to: colon } });
    counts.set(norm[colon - 1], (counts.get(norm[colon - 1]) ?? 0) + 1);
  }
  // A name alone in a line.
  for (const { from, to } of paragraphs) {
    if (to - from < 2 || to - from > LONGEST_NAME) continue;
    const name = shape.subarray(from, to).every((bits) => (bits & SHAPE.capitalised) !== 0);
    if (!name || pos[to - 1] !== "PROPN") continue;
    turns.push({ at: from, name: { from, to } });
    counts.set(norm[to - 1], (counts.get(norm[to - 1]) ?? 0) + 1);
  }
  turns.sort((a, b) => a.at - b.at);
  return turns.filter(({ name }) => (counts.get(norm[name.to - 1]) ?? 0) > 1);
}

/** The last turn that begins before the token, if not too far off. */
function turnAt({ sentenceOf }: DocField, turns: readonly Turn[], at: number): Turn | null {
  const turn = turns.findLast((one) => one.at <= at);
  return turn === undefined || sentenceOf[at] - sentenceOf[turn.at] > LONGEST_TURN ? null : turn;
}

/** Whom the sentence is about that ends the paragraph before with a colon; `null` where it ends otherwise. */
function leadOf(
  { tokens, paragraphs, sentences, sentenceOf }: DocField,
  { paragraph }: Mention,
): TokenRange | null {
  const before = paragraphs[paragraph - 1];
  if (before === undefined || tokens.norm[before.to - 1] !== ":") return null;
  const sentence = sentences[sentenceOf[before.to - 1]];
  return sentence === undefined ? null : phraseAfter(tokens, sentence.from, before.to - 1);
}

/** "MN" where the field names Mara Nehm, and nobody else with an M and an N. */
function findByInitials(
  { text, tokens }: DocField,
  groups: readonly NameGroup[],
  initials: string,
): SourceDescription | null {
  const letters = initials.toLowerCase();
  const called = groups.filter(
    ({ kind, words }) =>
      kind !== "organisation" &&
      words.length === letters.length &&
      words.every((word, i) => word[0] === letters[i]),
  );
  if (called.length !== 1) return null;
  const { places, longest } = called[0];
  const found = describeSource(text, tokens, places[longest]);
  return found.kind === "person" && found.named ? found : null;
}
