import type { PartOfSpeech } from "../types.js";
import { SHAPE } from "./shape.js";

/**
 * What the values of tokens alone tell, by wink-nlp's number for the value, or one of ours for what wink-nlp reads
 * otherwise than it is written.
 *
 * Every token of a corpus looks here, and what it costs is the way to memory: the facts of one word lie side by side.
 */
export interface Vocabulary {
  /** What stands for the vocabulary in a Doc, which is not to be written to. */
  readonly key: object;
  /** Five numbers a word, see `FACT`. */
  facts: Uint32Array;
  /** Two strings a word: norm, and lemma with the tag it was last met with. */
  readonly strings: string[];
  readonly values: string[];
  /** Lemmas by word and tag. */
  readonly lemmas: Map<number, NumberedLemma>;
  /** Our numbers for what wink-nlp reads otherwise than it is written. */
  readonly written: Map<string, number>;
  /** Our numbers for what it need not read. */
  readonly plain: Map<string, number>;
}

interface NumberedLemma {
  readonly lemma: string;
  /** The number of word and lemma together, from 1. */
  readonly pair: number;
}

/** Where a word's numbers stand: two 16-bit values in each of the first two. */
const FACT = { lengthAndShape: 0, firstAndLast: 1, pair: 2, tag: 3, form: 4, size: 5 } as const;

/** wink-nlp knows 90,000 words at the start; it and we learn about 64,000 before it is renewed. */
const ROOM = 1 << 18;

/** Our own numbers, for plain words, curly marks, dashes, clitics and foreign words, begin far above wink-nlp's. */
const FIRST_OWN = 170_000;

/** Beside the shape, of a word that wink-nlp reads otherwise than it is written. */
const WRITTEN = 1 << 15;

const TAGS: readonly PartOfSpeech[] = [
  ...(["ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART"] as const),
  ...(["PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"] as const),
];
/** From 1, so that 0 is no tag. */
const TAG_NUMBERS: Readonly<Record<string, number>> = Object.fromEntries(TAGS.map((tag, i) => [tag, i + 1]));

export function createVocabulary(): Vocabulary {
  return {
    key: Object.freeze({}),
    facts: new Uint32Array(ROOM * FACT.size),
    // Filled, so that they stay arrays: a list with gaps becomes a table that is looked up by hash.
    strings: new Array<string>(ROOM * 2).fill(""),
    values: new Array<string>(ROOM).fill(""),
    lemmas: new Map(),
    written: new Map(),
    plain: new Map(),
  };
}

/** Length of the value in code units; 0 for a number that was not met yet. */
export function lengthOf({ facts }: Vocabulary, id: number): number {
  return facts[id * FACT.size + FACT.lengthAndShape] & 0xffff;
}

/** Those bits of `SHAPE` that do not depend on the neighbours. */
export function shapeOfWord({ facts }: Vocabulary, id: number): number {
  return (facts[id * FACT.size + FACT.lengthAndShape] >>> 16) & ~WRITTEN;
}

/** The value's first code unit. */
export function firstOf({ facts }: Vocabulary, id: number): number {
  return facts[id * FACT.size + FACT.firstAndLast] & 0xffff;
}

/** The value's last code unit. */
export function lastOf({ facts }: Vocabulary, id: number): number {
  return facts[id * FACT.size + FACT.firstAndLast] >>> 16;
}

export function normOfWord({ strings }: Vocabulary, id: number): string {
  return strings[2 * id];
}

/** The lemma, with the tag that `hasLemma` said it is known for. */
export function lemmaOfWord({ strings }: Vocabulary, id: number): string {
  return strings[2 * id + 1];
}

/** The number of norm and lemma together, with the tag that `hasLemma` said the lemma is known for. */
export function pairOf({ facts }: Vocabulary, id: number): number {
  return facts[id * FACT.size + FACT.pair];
}

/** The number of a word as it is written, where wink-nlp reads it otherwise. */
export function numberOfWritten(vocabulary: Vocabulary, written: string): number {
  const known = vocabulary.written.get(written);
  if (known !== undefined) return known;
  const id = takeNumber(vocabulary, written, vocabulary.written);
  vocabulary.facts[id * FACT.size + FACT.lengthAndShape] |= WRITTEN << 16;
  return id;
}

/** The number of a plain word or mark, which wink-nlp need not read: another one than it gives to the same word elsewhere. */
export function numberOfPlain(vocabulary: Vocabulary, value: string): number {
  return vocabulary.plain.get(value) ?? takeNumber(vocabulary, value, vocabulary.plain);
}

/** Whether a plain word or mark has a number already. */
export function isPlain({ plain }: Vocabulary, value: string): boolean {
  return plain.has(value);
}

function takeNumber(vocabulary: Vocabulary, value: string, numbers: Map<string, number>): number {
  const id = FIRST_OWN + vocabulary.written.size + vocabulary.plain.size;
  numbers.set(value, id);
  learnWord(vocabulary, id, value);
  return id;
}

/** Whether a number is of a word that wink-nlp reads otherwise than it is written. */
export function isWritten({ facts }: Vocabulary, id: number): boolean {
  return facts[id * FACT.size + FACT.lengthAndShape] >>> 16 >= WRITTEN;
}

/** The tagger's number for the word, as `learnForm` said; -1 when it did not. */
export function formOf({ facts }: Vocabulary, id: number): number {
  return facts[id * FACT.size + FACT.form] - 1;
}

export function learnForm({ facts }: Vocabulary, id: number, form: number): void {
  facts[id * FACT.size + FACT.form] = form + 1;
}

/** Forgets all numbers of the tagger. */
export function forgetForms({ facts }: Vocabulary): void {
  for (let at = FACT.form; at < facts.length; at += FACT.size) facts[at] = 0;
}

/** Takes a value into the vocabulary under its number. */
export function learnWord(vocabulary: Vocabulary, id: number, value: string): void {
  while ((id + 1) * FACT.size > vocabulary.facts.length) {
    const larger = new Uint32Array(vocabulary.facts.length * 2);
    larger.set(vocabulary.facts);
    vocabulary.facts = larger;
  }
  const { facts, strings, values } = vocabulary;
  const at = id * FACT.size;
  // A token has at most 120 characters (text/prepare.ts), so its length fits.
  facts[at + FACT.lengthAndShape] = value.length | (shapeOf(value) << 16);
  facts[at + FACT.firstAndLast] = value.charCodeAt(0) | (value.charCodeAt(value.length - 1) << 16);
  strings[2 * id] = normOf(value);
  values[id] = value;
}

/** The number of a tag, from 1. */
export function numberOfTag(tag: PartOfSpeech): number {
  return TAG_NUMBERS[tag];
}

/** Whether the lemma of a word is known for the tag of a number; from then on it is the one that is given. */
export function hasLemma(vocabulary: Vocabulary, id: number, tag: number): boolean {
  const { facts, strings, lemmas } = vocabulary;
  const at = id * FACT.size;
  if (facts[at + FACT.tag] === tag) return true;
  const known = lemmas.get(keyOfTagged(id, tag));
  if (known === undefined) return false;
  facts[at + FACT.tag] = tag;
  facts[at + FACT.pair] = known.pair;
  strings[2 * id + 1] = known.lemma;
  return true;
}

/** A number for a word with the tag of a number. */
export function keyOfTagged(id: number, tag: number): number {
  return id * 32 + tag;
}

/** Takes in the lemma of a word with the tag of a number, which must not be known yet. */
export function learnLemma({ lemmas }: Vocabulary, id: number, tag: number, lemma: string): void {
  lemmas.set(keyOfTagged(id, tag), { lemma, pair: lemmas.size + 1 });
}

const SMALL = /^[a-z]+$/;
const CAPITALISED = /^[A-Z][a-z]*$/;

/** The bits of `SHAPE` that a value has by itself. */
export function shapeOf(value: string): number {
  // Most words, without a closer look.
  if (SMALL.test(value)) return 0;
  if (CAPITALISED.test(value)) return SHAPE.capitalised;
  let shape = 0;
  if (/^\p{Lu}/u.test(value)) shape |= SHAPE.capitalised;
  if (/^(?=.*\p{Lu}.*\p{Lu})[^\p{Ll}]*$/u.test(value)) shape |= SHAPE.allCaps;
  if (/^\d/.test(value)) shape |= SHAPE.number;
  if (!/[\p{L}\p{N}]/u.test(value)) shape |= SHAPE.punctuation;
  return shape;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the test is for ASCII
const plain = /^[\x00-\x7f]*$/;

/** Lower case, letters mapped to their base letter, curly apostrophes straightened. */
export function normOf(value: string): string {
  const lower = value.toLowerCase();
  return plain.test(lower) ? lower : lower.replaceAll("’", "'").normalize("NFD").replace(/\p{M}/gu, "");
}
