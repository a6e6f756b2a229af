import { articleSentences } from "../language/conllu/article-sentences.js";
import { goldMorphology, goldTree } from "../language/conllu/gold.js";
import { type ConlluSentence, isWord } from "../language/conllu/sentence.js";
import { addCounts, type Counts, createAgreement } from "./agreement.js";
import { alignWords, charactersIn, charactersOf, placeWords } from "./align-words.js";
import type { BenchmarkOptions } from "./benchmark.js";
import type { AgreementTable } from "./scorecard.js";
import { universalRelation } from "./universal-relation.js";

/** How sentences fare when framelens finds the words itself. */
export interface RawText {
  /** `null` when no sentence has a `# text`. */
  readonly table: AgreementTable | null;
  /** What the table leaves out, or why there is none. */
  readonly notes: readonly string[];
}

const NAME = "from raw text";

const DEFINITION =
  "The # text of each sentence is read as an article of its own, which framelens cuts into sentences and words, tags " +
  "and parses. Correct: a sentence that is not cut; a word of the same characters as an annotated one; such a word " +
  "with the same tag (UPOS), head (UAS), or head and relation (LAS). The last row is of the texts that stay " +
  "one sentence.";

const ROWS = ["sentences", "words", "UPOS", "UAS", "LAS", "LAS, not cut"] as const;

/** The counts of one sentence. */
interface Measured extends Readonly<Record<(typeof ROWS)[number], Counts>> {
  /** A part of the text, or all of it, is taken for a byline, a caption or the like. */
  readonly hasFurniture: boolean;
}

type Options = Pick<BenchmarkOptions, "readText" | "language">;

/**
 * Words, tags and dependencies of sentences of which only the text is given, as it is in articles.
 *
 * Each `# text` is one article. Where framelens cuts it in two, that costs the sentence, the head of every word that the
 * cut parts from its head, and the root of one part: the last two rows are apart by what it costs. Furniture, such as a
 * byline, has no words in framelens and costs recall; in the midst of an article some of it would be read as prose.
 * Source: F1 of aligned words as in the CoNLL 2018 shared task (Zeman et al. 2018), but within each sentence.
 */
export function measureRawText(sentences: readonly ConlluSentence[], options: Options): RawText {
  const measured: Measured[] = [];
  for (const sentence of sentences) {
    const text = textOf(sentence);
    if (text !== null) measured.push(measureSentence(sentence, text, options));
  }
  if (measured.length === 0)
    return {
      table: null,
      notes: [`${NAME}: not measured, for no sentence has a # text that holds its words.`],
    };
  const notes: string[] = [];
  const left = sentences.length - measured.length;
  if (left > 0)
    notes.push(
      `${NAME}: ${left} of ${sentences.length} sentences left out, without a # text that holds their words.`,
    );
  const furniture = measured.filter(({ hasFurniture }) => hasFurniture).length;
  if (furniture > 0)
    notes.push(
      `${NAME}: ${furniture} of ${measured.length} texts taken for a byline, a caption or the like, in part or whole.`,
    );
  const rows = ROWS.map((row) => createAgreement(row, addCounts(measured.map((one) => one[row]))));
  return { table: { name: NAME, definition: DEFINITION, rows }, notes };
}

/** The `# text` of a sentence; `null` when there is none, or its characters are not those of the words. */
function textOf({ comments, rows }: ConlluSentence): string | null {
  for (const comment of comments) {
    const text = /^#\s*text\s*=\s*(.*)$/.exec(comment)?.[1];
    if (text !== undefined) return charactersIn(text) === charactersOf(rows) ? text : null;
  }
  return null;
}

/** A word as framelens finds it; its head is counted in the words of the whole text. */
interface OwnWord {
  readonly upos: string;
  readonly head: number;
  readonly relation: string;
}

interface OwnReading {
  readonly sentences: number;
  readonly words: readonly OwnWord[];
  /** The characters of each word. */
  readonly places: readonly string[];
  readonly hasFurniture: boolean;
}

function readOwn(text: string, { readText, language }: Options): OwnReading {
  const doc = readText(text);
  const characters = charactersIn(text);
  const words: OwnWord[] = [];
  const places: string[] = [];
  let sentences = 0;
  let at = 0;
  for (const { rows } of articleSentences(doc, language)) {
    const written = charactersOf(rows);
    // Furniture before the sentence is passed by.
    at = characters.indexOf(written, at);
    places.push(...placeWords(rows, at));
    at += written.length;
    const first = words.length;
    for (const { upos, head, deprel } of rows.filter(isWord))
      words.push({ upos, head: head === "0" ? -1 : first + Number(head) - 1, relation: deprel });
    sentences += 1;
  }
  return { sentences, words, places, hasFurniture: doc.fields.some(({ furniture }) => furniture.length > 0) };
}

function measureSentence(sentence: ConlluSentence, text: string, options: Options): Measured {
  const own = readOwn(text, options);
  const tree = goldTree(sentence);
  const aligned = alignWords(placeWords(sentence.rows), own.places);
  const ownOf = (head: number): number | null => (head === -1 ? -1 : aligned[head]);
  const correct = { words: 0, UPOS: 0, UAS: 0, LAS: 0 };
  for (const [index, word] of sentence.words.entries()) {
    const { upos } = goldMorphology(word);
    const match = aligned[index];
    if (match === null) continue;
    correct.words += 1;
    const found = own.words[match];
    if (found.upos === upos) correct.UPOS += 1;
    if (found.head !== ownOf(tree.heads[index])) continue;
    correct.UAS += 1;
    if (universalRelation(found.relation) === universalRelation(tree.relations[index])) correct.LAS += 1;
  }
  const isWhole = own.sentences === 1 && !own.hasFurniture;
  const both = { gold: sentence.words.length, predicted: own.words.length };
  return {
    sentences: { gold: 1, predicted: own.sentences, correct: isWhole ? 1 : 0 },
    words: { ...both, correct: correct.words },
    UPOS: { ...both, correct: correct.UPOS },
    UAS: { ...both, correct: correct.UAS },
    LAS: { ...both, correct: correct.LAS },
    "LAS, not cut": isWhole ? { ...both, correct: correct.LAS } : { gold: 0, predicted: 0, correct: 0 },
    hasFurniture: own.hasFurniture,
  };
}
