import { english } from "../language/models.js";
import type { Tagger } from "../language/tagger/tagger.js";
import type { Paragraph, PartOfSpeech, Sentence, Tokens } from "../types.js";
import type { LemmaTag, Reading } from "./reader.js";
import { SHAPE } from "./shape.js";
import type { AlignedTokens } from "./tokens.js";
import {
  forgetForms,
  formOf,
  hasLemma,
  isOwn,
  learnForm,
  learnLemma,
  lemmaOfWord,
  normOf,
  normOfWord,
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

/**
 * The tokens with tags and lemmas, and with those numbers that are written as words marked as such.
 *
 * Tags are given sentence by sentence; what stands between sentences, paragraph by paragraph.
 */
export function tagTokens(
  aligned: AlignedTokens,
  sentences: readonly Sentence[],
  paragraphs: readonly Paragraph[],
  reading: Reading,
): Tokens {
  const { ids, length, start, end, norm } = aligned;
  const { vocabulary } = reading;
  const tagger = english.tagger();
  const tag = new Uint8Array(length);
  const forms = formsOf(ids, vocabulary, tagger);
  for (const [from, to] of stretches(sentences, paragraphs)) tagger.tag(forms, tag, from, to - from);
  const shape = aligned.shape.slice();
  const word = new Uint32Array(length);
  const lemma = new Array<string>(length);
  const pos = new Array<PartOfSpeech>(length);
  for (let i = 0; i < length; i++) {
    const { upos } = tagger.tagSet[tag[i]];
    const id = ids[i];
    if (upos === "NUM") shape[i] |= SHAPE.number;
    if (!hasLemma(vocabulary, id, upos)) {
      learnLemma(vocabulary, id, upos, findLemma(reading, aligned.origins[i], id, upos));
      hasLemma(vocabulary, id, upos);
    }
    pos[i] = upos;
    lemma[i] = lemmaOfWord(vocabulary, id);
    word[i] = pairOf(vocabulary, id);
  }
  return { length, start, end, norm, lemma, pos, tag, shape, word, vocabulary: vocabulary.key };
}

/** The vocabulary whose words the tagger has numbered, and how many it has. */
let numbered: Vocabulary | null = null;
let numberCount = 0;
/** What the tagger keeps of forms, about a kilobyte each, is forgotten when it has numbered so many. */
const FORMS_KEPT = 65_536;

function formsOf(ids: Uint32Array, vocabulary: Vocabulary, tagger: Tagger): Uint32Array {
  if (numbered !== vocabulary || numberCount > FORMS_KEPT) {
    tagger.forget();
    if (numbered === vocabulary) forgetForms(vocabulary);
    numbered = vocabulary;
    numberCount = 0;
  }
  const forms = new Uint32Array(ids.length);
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

/** The sentences, and the stretches of a paragraph around and between them. */
function* stretches(
  sentences: readonly Sentence[],
  paragraphs: readonly Paragraph[],
): Generator<readonly [from: number, to: number]> {
  let next = 0;
  for (const paragraph of paragraphs) {
    let at = paragraph.from;
    for (; next < sentences.length && sentences[next].from < paragraph.to; next++) {
      const { from, to } = sentences[next];
      if (from > at) yield [at, from];
      yield [from, to];
      at = to;
    }
    if (at < paragraph.to) yield [at, paragraph.to];
  }
}

/**
 * wink-nlp's lemma for our tag, where it can be trusted: it has none for a few odd tokens, and for `cannot` before a
 * full stop one that depends on what was read before.
 */
function findLemma({ vocabulary, lemmaAt }: Reading, origin: number, id: number, tag: PartOfSpeech): string {
  const norm = normOfWord(vocabulary, id);
  if (isOwn(id)) return CLITIC_LEMMAS[norm] ?? (norm === "'s" ? possessiveLemma(tag) : norm);
  if (norm === "cannot") return "can";
  if ((shapeOfWord(vocabulary, id) & SHAPE.punctuation) !== 0) return norm;
  const lemma = lemmaAt(origin, LEMMA_TAGS[tag] ?? "X");
  return lemma === undefined ? norm : normOf(lemma);
}

function possessiveLemma(tag: PartOfSpeech): string {
  if (tag === "AUX" || tag === "VERB") return "be";
  return tag === "PRON" ? "us" : "'s";
}
