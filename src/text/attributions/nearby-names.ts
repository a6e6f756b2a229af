import type { DocField } from "../../types.js";
import type { Mention, ResolvedSource } from "./mention.js";
import { type Named, namesBetween } from "./names-between.js";
import { mayGoBySurname, type People } from "./people.js";
import { isPreposition } from "./small-words.js";
import { redescribe, type SourceDescription } from "./source-description.js";
import { type Gender, isSingularRole } from "./source-words.js";

/** Paragraphs hold hardly more tokens; what stands further off is not who is meant. */
const REACH = 120;

/** How many paragraphs back somebody is named whom nobody else comes between. */
const FAR = 3;

/** Who is named before a pronoun. */
interface Nearby {
  /** `null` when there is none, or more than one to choose from. */
  readonly person: SourceDescription | null;
  /** Somebody who may be meant is named, so that whoever was heard further off is not. */
  readonly taken: boolean;
}

/**
 * The person that a "he" or "she" means although no attribution named them yet: the only one of that gender named
 * in its paragraph before it, or else in the last paragraph before that names anybody of that gender.
 */
export function findNamedNearby(
  fields: readonly DocField[],
  mention: Mention,
  sources: readonly ResolvedSource[],
  people: People,
): Nearby {
  const { gender } = mention.description;
  const nobody: Nearby = { person: null, taken: false };
  if (gender === null || mention.paragraph < 0) return nobody;
  const layers = fields[mention.field];
  for (let paragraph = mention.paragraph; paragraph >= mention.paragraph - FAR; paragraph--) {
    const range = layers.paragraphs[paragraph];
    if (range === undefined) return nobody;
    const to = Math.min(range.to, mention.at);
    const named = namesBetween(layers, Math.max(range.from, to - REACH), to, sources, people);
    const fitting = new Map(
      named
        .filter((name) => name.gender === gender || name.gender === null)
        .map((name) => [name.head, redescribe(name, { gender })]),
    );
    if (fitting.size === 1) return { person: [...fitting.values()][0], taken: true };
    if (fitting.size > 1) {
      const person =
        subjectAmong(layers, mention, named, gender) ?? subjectBefore(layers, mention, named, gender);
      return { person, taken: true };
    }
  }
  return nobody;
}

/** Who was heard last, where, and whether by a name. */
export interface HeardLast {
  readonly at: number;
  readonly head: string;
  readonly words: readonly string[];
  readonly gender: Gender | null;
  readonly named: boolean;
  /** The attributions to those who can be no he or she: whom they speak of may speak next. */
  readonly others: ReadonlySet<number>;
}

/**
 * Somebody who came up after the one heard last, and whom a sentence before the pronoun's begins with or tells what
 * they do: "Behind Hale was Ana Reyes, who spelled it out. “…,” she warned." `null` when there is nobody.
 */
export function findNewcomer(
  fields: readonly DocField[],
  mention: Mention,
  sources: readonly ResolvedSource[],
  people: People,
  heard: HeardLast,
): SourceDescription | null {
  const { gender } = mention.description;
  const layers = fields[mention.field];
  const paragraph = layers.paragraphs[mention.paragraph];
  if (gender === null || paragraph === undefined) return null;
  const from = Math.max(heard.at + 1, paragraph.from - REACH);
  // Whom somebody speaks of is not who speaks.
  const { tokens, sentences, sentenceOf } = layers;
  // "When Hale took over, she said": there the content tells who speaks.
  const clause = SUBORDINATE.test(tokens.norm[sentences[sentenceOf[mention.at]]?.from ?? mention.at]);
  const spokenOf = ({ end }: Named, ignored: ReadonlySet<number>): boolean =>
    layers.attributions.some(
      ({ content }, index) =>
        !(clause && index === mention.attribution) &&
        !ignored.has(index) &&
        content.some((span) => span.from < end && end <= span.to),
    );
  // Where nobody knows whether who was heard is a she, a woman named since is meant; a man named since never is.
  const named = namesBetween(layers, from, mention.at, sources, people).filter(
    (name) =>
      name.head !== mention.object &&
      // "Hale's dam": the dam's owner only tells which.
      tokens.norm[name.end] !== "'s" &&
      (name.gender === gender || (name.gender === null && (heard.gender !== null || !heard.named))),
  );
  const known = knownBeside(layers, mention, sources, people, heard);
  if (known !== null) return known;
  const last =
    named.findLast((name) => !spokenOf(name, NOBODY)) ??
    named.findLast((name) => !spokenOf(name, heard.others));
  if (last === undefined) return null;
  const subject = ownSubject(layers, mention, named, gender);
  if (subject !== null && subject.head !== last.head)
    return subject.head === heard.head ? null : redescribe(subject, { gender });
  // "Mr. Trump" is not Eric Trump, who was heard.
  const another = last.words.length === 1 && !mayGoBySurname(heard, heard.head);
  if (last.head === heard.head && !another) return null;
  const sentence = sentenceOf[last.end - 1];
  // A name that tells no gender is meant in the pronoun's own sentence, or where nobody with a name was heard.
  // "Like Hale, Okafor was there. He": Hale is only who Okafor is like.
  const likened =
    sentence === sentenceOf[mention.at] - 1 && /^(?:un)?like$/.test(tokens.norm[sentences[sentence].from]);
  const unknown = last.gender === null && (sentence === sentenceOf[mention.at] || !heard.named || likened);
  if (last.gender !== gender && !unknown) return null;
  if (sentence < 0 || sentence < sentenceOf[mention.at] - NEWS) return null;
  const before = tokens.norm[last.end - last.words.length - 1] ?? "";
  // "Unlike Hale, the president pays. He": of whom the sentence does not tell.
  const opens =
    last.end - sentences[sentence].from <= OPENING &&
    tokens.norm[last.end] !== "'s" &&
    !(/^(?:un)?like$/.test(before) || /^(?:un)?like$/.test(tokens.norm[last.end - 2] ?? ""));
  const verb = tokens.pos[last.end] === "ADV" ? last.end + 1 : last.end;
  const acts = /^(?:VERB|AUX)$/.test(tokens.pos[verb]) || actsBehindAside(tokens, last.end);
  // "When Hale took over, she said"
  const who = tokens.norm[last.end] === "," ? last.end + 1 : last.end;
  const relative = tokens.norm[who] === "who";
  if (sentence === sentenceOf[mention.at]) {
    // "with Hale, who spoke hours after | he | announced"
    const within = relative && mention.at > who + 1 && !tokens.norm.slice(who, mention.at).includes(",");
    return within || ((opens || opensBehindComma(layers, last)) && acts)
      ? redescribe(last, { gender })
      : null;
  }
  // "Ana Reyes, the former sheriff, went further": news introduces whom it goes on to quote.
  const introduced = tokens.norm[last.end] === "," && isIntroduction(tokens.norm, last.end + 1);
  return opens || acts || relative || introduced ? redescribe(last, { gender }) : null;
}

/** "As Okafor pointed out, Eva Hale's video is the one in which | she | said": where nobody knows whether Okafor is a she. */
function knownBeside(
  layers: DocField,
  { at, description: { gender } }: Mention,
  sources: readonly ResolvedSource[],
  people: People,
  heard: HeardLast,
): Named | null {
  const { sentences, sentenceOf } = layers;
  const sentence = sentences[sentenceOf[at]];
  if (heard.gender !== null || !heard.named || sentenceOf[heard.at] !== sentenceOf[at]) return null;
  if (!SUBORDINATE.test(layers.tokens.norm[sentence.from])) return null;
  const from = Math.max(heard.at + 1, sentence.from);
  const here = namesBetween(layers, from, at, sources, people);
  const [only, ...others] = new Map(
    here.filter((name) => name.gender === gender).map((name) => [name.head, name]),
  ).values();
  return only !== undefined && others.length === 0 && only.head !== heard.head ? only : null;
}

/** "Hale is behind Reyes, and while | he | expects": who the pronoun's own sentence begins with, and no other name but behind a preposition. */
function ownSubject(
  { tokens: { norm, pos }, sentences, sentenceOf }: DocField,
  { at }: Mention,
  named: readonly Named[],
  gender: Gender,
): Named | null {
  const own = named.filter(({ end }) => sentenceOf[end - 1] === sentenceOf[at]);
  const [first, ...others] = own;
  if (first === undefined || first.gender !== gender || first.end - sentences[sentenceOf[at]].from > OPENING)
    return null;
  if (!/^(?:VERB|AUX)$/.test(pos[first.end])) return null;
  const governed = others.every(
    ({ end, words }) => isPreposition(norm[end - words.length - 1]) || isPreposition(norm[end - 2]),
  );
  // "That is what Hale meant when | he | said"
  return (others.length > 0 && governed) || SUBORDINATE.test(norm[at - 1]) ? first : null;
}

/** "At the convention, Ana Reyes": the sentence begins with where or when. */
function opensBehindComma(
  { tokens: { norm }, sentences, sentenceOf }: DocField,
  { end, words }: Named,
): boolean {
  const start = end - words.length;
  const { from } = sentences[sentenceOf[end - 1]];
  return (
    start - from <= LONGEST_ASIDE &&
    norm[start - 1] === "," &&
    /^(?:in|at|on|after|before|during)$/.test(norm[from])
  );
}

/** "a doctor", "the mayor", "head of the fund" */
function isIntroduction(norm: readonly string[], at: number): boolean {
  if (/^(?:an?|the)$/.test(norm[at] ?? "")) return true;
  return isSingularRole(norm[at] ?? "") && /^(?:of|for|at)$/.test(norm[at + 1] ?? "");
}

const NOBODY: ReadonlySet<number> = new Set();

/** "Ann Hale, R-Ohio, made a proposal" */
function actsBehindAside({ norm, pos }: DocField["tokens"], comma: number): boolean {
  if (norm[comma] !== ",") return false;
  for (let i = comma + 1; i < Math.min(norm.length - 1, comma + LONGEST_ASIDE); i++) {
    if (norm[i] === ",") return /^(?:VERB|AUX)$/.test(pos[i + 1]);
    if (/^(?:VERB|AUX)$/.test(pos[i])) return false;
  }
  return false;
}

const LONGEST_ASIDE = 9;

const SUBORDINATE = /^(?:when|while|after|before|since|as|because|although|though|once|until)$/;

/** Sentences that a new name stays new. */
const NEWS = 3;

/** Within so many tokens a sentence begins with a name and its title. */
const OPENING = 6;

/**
 * Of several, the one with whom the last sentence before the pronoun's begins, or the only one who does something in
 * it: "Ann Hale told Eva Ruiz so. “…,” she said."
 */
function subjectAmong(
  { tokens, sentences, sentenceOf }: DocField,
  mention: Mention,
  named: readonly Named[],
  gender: Gender,
): SourceDescription | null {
  const before = named.filter(({ end }) => sentenceOf[end - 1] < sentenceOf[mention.at]);
  const last = before.at(-1);
  if (last === undefined) return null;
  const sentence = sentenceOf[last.end - 1];
  if (sentence < 0) return null;
  const there = before.filter(
    ({ end, gender: own }) => sentenceOf[end - 1] === sentence && (own === gender || own === null),
  );
  const opens = there.find(({ end }) => end - sentences[sentence].from <= OPENING);
  if (opens !== undefined && !/^(?:'s|')$/.test(tokens.norm[opens.end])) return redescribe(opens, { gender });
  // "In the morning, Ana Reyes, the former sheriff, went further. He told"
  const introduced = there.filter(
    ({ end }) => tokens.norm[end] === "," && /^(?:an?|the)$/.test(tokens.norm[end + 1] ?? ""),
  );
  if (introduced.length === 1 && introduced[0] === there[0]) return redescribe(introduced[0], { gender });
  const acting = there.filter(({ end }) => /^(?:VERB|AUX|ADV)$/.test(tokens.pos[end]));
  return new Set(acting.map(({ head }) => head)).size === 1 ? acting[0] : null;
}

/** "Eva Ruiz will follow what Ann Hale says, she told reporters": whoever the pronoun's own sentence begins with and tells of. */
function subjectBefore(
  { tokens, sentences, sentenceOf }: DocField,
  mention: Mention,
  named: readonly Named[],
  gender: Gender,
): SourceDescription | null {
  const sentence = sentenceOf[mention.at];
  const opens = named.find(({ end }) => sentenceOf[end - 1] === sentence);
  if (sentence < 0 || opens === undefined || opens.gender !== gender) return null;
  if (opens.end - sentences[sentence].from > OPENING) return null;
  return /^(?:VERB|AUX)$/.test(tokens.pos[opens.end]) ? opens : null;
}
