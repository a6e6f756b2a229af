import type { DocField, Tokens } from "../../types.js";
import { SHAPE } from "../shape.js";
import { describeSource } from "./describe-source.js";
import type { Mention, ResolvedSource } from "./mention.js";
import type { NamedPerson, People } from "./people.js";
import type { SourceDescription } from "./source-description.js";
import { isRunTogether } from "./source-phrase.js";
import {
  type Gender,
  genderOfWord,
  isGivenName,
  isOrganisationWord,
  isPlaceName,
  isTitleWord,
  usualGivenName,
} from "./source-words.js";

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
        .map((name) => [name.head, { ...name, gender }]),
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

function onlyOne(namesakes: readonly NamedPerson[] | undefined): NamedPerson | undefined {
  return namesakes?.length === 1 ? namesakes[0] : undefined;
}

/** Who was heard last, where, and whether by a name. */
export interface HeardLast {
  readonly at: number;
  readonly head: string;
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
  const last =
    named.findLast((name) => !spokenOf(name, NOBODY)) ??
    named.findLast((name) => !spokenOf(name, heard.others));
  if (last === undefined || last.head === heard.head) return null;
  const sentence = sentenceOf[last.end - 1];
  // A name that tells no gender is meant in the pronoun's own sentence, or where nobody with a name was heard.
  const unknown = last.gender === null && (sentence === sentenceOf[mention.at] || !heard.named);
  if (last.gender !== gender && !unknown) return null;
  if (sentence < 0 || sentence < sentenceOf[mention.at] - NEWS) return null;
  const opens = last.end - sentences[sentence].from <= OPENING && tokens.norm[last.end] !== "'s";
  const verb = tokens.pos[last.end] === "ADV" ? last.end + 1 : last.end;
  const acts = /^(?:VERB|AUX)$/.test(tokens.pos[verb]) || actsBehindAside(tokens, last.end);
  // "When Hale took over, she said"
  if (sentence === sentenceOf[mention.at])
    return (opens || opensBehindComma(layers, last)) && acts ? { ...last, gender } : null;
  // "Ana Reyes, the former sheriff, went further": news introduces whom it goes on to quote.
  const introduced = tokens.norm[last.end] === "," && /^(?:an?|the)$/.test(tokens.norm[last.end + 1] ?? "");
  const relative = tokens.norm[tokens.norm[last.end] === "," ? last.end + 1 : last.end] === "who";
  return opens || acts || relative || introduced ? { ...last, gender } : null;
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

/** Sen. Ana Maria Reyes */
const LONGEST_TITLED = 4;

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
  if (opens !== undefined && !/^(?:'s|')$/.test(tokens.norm[opens.end])) return { ...opens, gender };
  // "In the morning, Ana Reyes, the former sheriff, went further. He told"
  const introduced = there.filter(
    ({ end }) => tokens.norm[end] === "," && /^(?:an?|the)$/.test(tokens.norm[end + 1] ?? ""),
  );
  if (introduced.length === 1 && introduced[0] === there[0]) return { ...introduced[0], gender };
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

/** A name with the token behind it. */
interface Named extends SourceDescription {
  readonly end: number;
}

function namesBetween(
  { text, tokens, quotations }: DocField,
  from: number,
  to: number,
  sources: readonly ResolvedSource[],
  people: People,
): Named[] {
  const names: Named[] = [];
  const quoted = quotations.filter((one) => one.depth === 0 && one.from < to && from < one.to);
  for (let i = from; i < to; i++) {
    if ((tokens.shape[i] & SHAPE.capitalised) === 0) continue;
    // Whom the speaker names is not the speaker.
    if (quoted.some((one) => one.from <= i && i < one.to)) continue;
    const surname = tokens.norm[i];
    if (signsPost(tokens, i, to)) continue;
    // People are known by those who spoke so far, and by the full names of those who will.
    const known =
      sources.find(({ kind, head }) => kind === "person" && head === surname) ??
      onlyOne(people.bySurname.get(surname));
    // The Paul of Paul Hale is not Rand Paul.
    const given = isGivenName(surname) && continuesName(tokens, i + 1, to) && known?.words[0] !== surname;
    if (known !== undefined && !given && tokens.pos[i + 1] !== "NOUN") {
      const one = describeSource(text, tokens, { from: i, to: i + 1 });
      names.push({
        ...one,
        kind: "person",
        named: true,
        gender: known.gender,
        name: "name" in known ? known.name : known.text,
        words: known.words,
        end: i + 1,
      });
    } else if (
      isTitleWord(tokens.norm[i]) &&
      continuesName(tokens, i + 1, to) &&
      !isGivenName(tokens.norm[i + 1])
    ) {
      let end = i + 2;
      while (end < i + LONGEST_TITLED && continuesName(tokens, end, to)) end++;
      const one = describeSource(text, tokens, { from: i, to: end });
      if (one.kind === "person") names.push({ ...one, gender: one.gender ?? usualGender(one.head), end });
      i = end - 2;
      i++;
    } else if (usualGivenName(tokens.norm[i]) !== null && standsForItself(tokens, i)) {
      const one = describeSource(text, tokens, { from: i, to: i + 1 });
      if (one.kind === "person") names.push({ ...one, gender: usualGender(one.head), end: i + 1 });
    } else if (isGivenName(tokens.norm[i]) && continuesName(tokens, i + 1, to)) {
      let end = i + 1;
      while (
        continuesName(tokens, end, to) &&
        !isRunTogether(text.slice(tokens.start[end], tokens.end[end]))
      ) {
        end++;
        // Reyes-Hale
        const hyphen = tokens.norm[end] === "-" && (tokens.shape[end] & SHAPE.blankBefore) === 0;
        if (hyphen && (tokens.shape[end + 1] & SHAPE.blankBefore) === 0 && continuesName(tokens, end + 1, to))
          end += 2;
      }
      const name = describeSource(text, tokens, { from: i, to: end });
      if (name.kind === "person") names.push({ ...name, gender: genderOfWord(tokens.norm[i]), end });
      i = end - 1;
    } else if (standsForItself(tokens, i)) {
      const name = introducedBefore(text, tokens, i, sources);
      if (name !== null) names.push({ ...name, end: i + 1 });
    }
  }
  return names;
}

/** — Ana Reyes (@anareyes): whoever wrote a post that the page shows. */
function signsPost({ norm, shape }: Tokens, i: number, to: number): boolean {
  let end = i + 1;
  while (
    end < to &&
    end - i < LONGEST_ASIDE &&
    (shape[end] & (SHAPE.capitalised | SHAPE.punctuation)) !== 0 &&
    norm[end] !== "("
  )
    end++;
  return norm[end] === "(" && norm[end + 1]?.startsWith("@") === true;
}

/** Who is called by one word after a fuller name: Reyes of "Gov. Ana Reyes" further up, or Ana where one Ana speaks. */
function introducedBefore(
  text: string,
  tokens: Tokens,
  at: number,
  sources: readonly ResolvedSource[],
): SourceDescription | null {
  const { norm, pos } = tokens;
  if (pos[at] !== "PROPN" || !continuesName(tokens, at, tokens.length)) return null;
  const byGivenName = isGivenName(norm[at])
    ? sources.filter(({ kind, words }) => kind === "person" && words.length > 1 && words[0] === norm[at])
    : [];
  if (byGivenName.length > 1) return null;
  if (byGivenName.length === 1) {
    const [{ name, words, head, gender }] = byGivenName;
    const one = describeSource(text, tokens, { from: at, to: at + 1 });
    return {
      ...one,
      kind: "person",
      named: true,
      name,
      words,
      head,
      gender: gender ?? genderOfWord(norm[at]),
    };
  }
  for (let i = at - 1; i > 0; i--) {
    if (norm[i] !== norm[at] || pos[i] !== "PROPN" || !isGivenName(norm[i - 1])) continue;
    const name = describeSource(text, tokens, { from: i - 1, to: i + 1 });
    return name.kind === "person" ? { ...name, gender: genderOfWord(norm[i - 1]) } : null;
  }
  return null;
}

function usualGender(surname: string): Gender | null {
  return genderOfWord(usualGivenName(surname) ?? "");
}

/** A surname that is no part of another name or noun: not "Obama's record", "the Trump years", "TRUMP". */
function standsForItself({ norm, pos, shape }: Tokens, i: number): boolean {
  if ((shape[i] & SHAPE.allCaps) !== 0) return false;
  return norm[i + 1] !== "'s" && pos[i + 1] !== "NOUN" && pos[i + 1] !== "PROPN" && pos[i - 1] !== "PROPN";
}

function continuesName({ norm, pos, shape }: Tokens, i: number, to: number): boolean {
  if (i >= to || pos[i] !== "PROPN" || (shape[i] & SHAPE.capitalised) === 0) return false;
  return !isOrganisationWord(norm[i]) && !isPlaceName(norm[i]);
}
