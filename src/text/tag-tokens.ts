import { english } from "../language/models.js";
import type { Tagger } from "../language/tagger/tagger.js";
import type { Paragraph, PartOfSpeech, Sentence, Tokens } from "../types.js";
import { type LemmaTag, readLemmas } from "./reader.js";
import { SHAPE } from "./shape.js";
import type { AlignedTokens } from "./tokens.js";
import {
  forgetForms,
  formOf,
  hasLemma,
  isWritten,
  keyOfTagged,
  learnForm,
  learnLemma,
  lemmaOfWord,
  normOf,
  normOfWord,
  numberOfTag,
  pairOf,
  shapeOfWord,
  type Vocabulary,
} from "./vocabulary.js";

/** What lemmas depend on; all other tags leave a word as it is. */
const LEMMA_TAGS: Partial<Readonly<Record<PartOfSpeech, LemmaTag>>> = {
  NOUN: "NOUN",
  VERB: "VERB",
  AUX: "VERB",
  ADJ: "ADJ",
};

/** Base forms of clitics; 's is `is` or, as a pronoun, `us` (let's), and stays itself where it marks a possessive. */
const CLITIC_LEMMAS: Readonly<Record<string, string>> = {
  "'m": "be",
  "'re": "be",
  "'ve": "have",
  "'ll": "will",
  "'d": "would",
};

/** Base forms of auxiliaries as they are written before n't and not, alone unknown to wink-nlp. */
const CUT_LEMMAS: Readonly<Record<string, string>> = { cannot: "can", wo: "will", sha: "shall", ai: "be" };

/**
 * The tokens with tags and lemmas, and with those numbers that are written as words marked as such.
 *
 * Tags are given sentence by sentence; what stands between sentences, paragraph by paragraph.
 */
export function tagTokens(
  aligned: AlignedTokens,
  sentences: readonly Sentence[],
  paragraphs: readonly Paragraph[],
): Tokens {
  const { ids, length, start, end, norm, vocabulary } = aligned;
  const tagger = english.tagger();
  const { parts, partNumbers } = tagSetOf(tagger);
  const tag = new Uint8Array(length);
  tagStretches(tagger, formsOf(ids, vocabulary, tagger), tag, sentences, paragraphs);
  const pos = new Array<PartOfSpeech>(length);
  const shape = aligned.shape.slice();
  const word = new Uint32Array(length);
  const lemma = new Array<string>(length);
  const unknown: number[] = [];
  for (let i = 0; i < length; i++) {
    pos[i] = parts[tag[i]];
    if (partNumbers[tag[i]] === NUMERAL) shape[i] |= SHAPE.number;
    if (!hasLemma(vocabulary, ids[i], partNumbers[tag[i]])) unknown.push(i);
    lemma[i] = lemmaOfWord(vocabulary, ids[i]);
    word[i] = pairOf(vocabulary, ids[i]);
  }
  if (unknown.length > 0) {
    learnLemmas(
      vocabulary,
      unknown.map((i) => ({ id: ids[i], tag: pos[i] })),
    );
    for (const i of unknown) {
      hasLemma(vocabulary, ids[i], partNumbers[tag[i]]);
      lemma[i] = lemmaOfWord(vocabulary, ids[i]);
      word[i] = pairOf(vocabulary, ids[i]);
    }
  }
  return { length, start, end, norm, lemma, pos, tag, shape, word, vocabulary: vocabulary.key };
}

const NUMERAL = numberOfTag("NUM");

/** The parts of speech of a tagger's tags, and their numbers in a vocabulary. */
interface TagSet {
  readonly tagger: Tagger;
  readonly parts: readonly PartOfSpeech[];
  readonly partNumbers: Uint8Array;
}

let tagSet: TagSet | null = null;

function tagSetOf(tagger: Tagger): TagSet {
  if (tagSet?.tagger !== tagger) {
    const parts = tagger.tagSet.map(({ upos }) => upos);
    tagSet = { tagger, parts, partNumbers: Uint8Array.from(parts, numberOfTag) };
  }
  return tagSet;
}

/** The vocabulary whose words the tagger has numbered, and how many it has. */
let numbered: Vocabulary | null = null;
let numberCount = 0;
/** What the tagger keeps of forms, about a kilobyte each, is forgotten when it has numbered so many. */
const FORMS_KEPT = 65_536;

/** Kept from text to text: longer than the text. */
let formsOfText = new Uint32Array(4096);

function formsOf(ids: Uint32Array, vocabulary: Vocabulary, tagger: Tagger): Uint32Array {
  if (numbered !== vocabulary || numberCount > FORMS_KEPT) {
    tagger.forget();
    if (numbered === vocabulary) forgetForms(vocabulary);
    numbered = vocabulary;
    numberCount = 0;
  }
  if (ids.length > formsOfText.length) formsOfText = new Uint32Array(2 * ids.length);
  const forms = formsOfText;
  for (let i = 0; i < ids.length; i++) {
    let form = formOf(vocabulary, ids[i]);
    if (form < 0) {
      form = tagger.numberOf(vocabulary.values[ids[i]]);
      learnForm(vocabulary, ids[i], form);
      numberCount = Math.max(numberCount, form + 1);
    }
    forms[i] = form;
  }
  return forms;
}

/** Tags the sentences, and the stretches of a paragraph around and between them. */
function tagStretches(
  tagger: Tagger,
  forms: Uint32Array,
  tag: Uint8Array,
  sentences: readonly Sentence[],
  paragraphs: readonly Paragraph[],
): void {
  let next = 0;
  for (const paragraph of paragraphs) {
    let at = paragraph.from;
    for (; next < sentences.length && sentences[next].from < paragraph.to; next++) {
      const { from, to } = sentences[next];
      if (from > at) tagger.tag(forms, tag, at, from - at);
      tagger.tag(forms, tag, from, to - from);
      at = to;
    }
    if (at < paragraph.to) tagger.tag(forms, tag, at, paragraph.to - at);
  }
}

interface TaggedId {
  readonly id: number;
  readonly tag: PartOfSpeech;
}

/** Learns the lemmas of words that have their tag for the first time, all in one reading. */
function learnLemmas(vocabulary: Vocabulary, words: readonly TaggedId[]): void {
  const asked: TaggedId[] = [];
  const met = new Set<number>();
  for (const { id, tag } of words) {
    if (met.size === met.add(keyOfTagged(id, numberOfTag(tag))).size) continue;
    const own = ownLemma(vocabulary, id, tag);
    if (own === null) asked.push({ id, tag });
    else learnLemma(vocabulary, id, numberOfTag(tag), own);
  }
  if (asked.length === 0) return;
  const lemmas = readLemmas(
    asked.map(({ id, tag }) => ({ value: vocabulary.values[id], tag: LEMMA_TAGS[tag] ?? "X" })),
  );
  asked.forEach(({ id, tag }, index) => {
    const lemma = lemmas[index];
    const base = lemma === undefined ? normOfWord(vocabulary, id) : normOf(lemma);
    learnLemma(vocabulary, id, numberOfTag(tag), base);
  });
}

/** The lemma where wink-nlp's is not asked for; `null` for all other words. */
function ownLemma(vocabulary: Vocabulary, id: number, tag: PartOfSpeech): string | null {
  const norm = normOfWord(vocabulary, id);
  if (isWritten(vocabulary, id)) return CLITIC_LEMMAS[norm] ?? (norm === "'s" ? possessiveLemma(tag) : norm);
  if ((shapeOfWord(vocabulary, id) & SHAPE.punctuation) !== 0) return norm;
  return tag === "AUX" || tag === "VERB" ? (CUT_LEMMAS[norm] ?? null) : null;
}

function possessiveLemma(tag: PartOfSpeech): string {
  if (tag === "AUX" || tag === "VERB") return "be";
  return tag === "PRON" ? "us" : "'s";
}
