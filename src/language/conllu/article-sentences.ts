import type { Doc, DocField, Sentence } from "../../types.js";
import type { Language } from "../language.js";
import { readDocument } from "../read-document.js";
import { isClitic, splitContraction } from "../split-contraction.js";
import { annotate } from "./annotate.js";
import { ENTITY_FIELDS } from "./annotate-file.js";
import type { ConlluBlock, ConlluColumns } from "./sentence.js";

/**
 * The sentences of an article as CoNLL-U, the title's first.
 *
 * Contractions and possessives are multiword tokens, as in the English treebanks (`don't` is `do` and `n't`,
 * `workers'` is `workers` and `'`). Names are numbered within the article. Furniture (bylines, captions and the like)
 * belongs to no sentence and is left out. Characters that no token holds, such as emoji, are words here.
 */
export function* articleSentences(doc: Doc, language: Language): Generator<ConlluBlock> {
  const id = doc.article.id.replace(/\s+/g, " ").trim();
  const written = doc.fields.flatMap((field) => {
    const closing = closingMarks(field);
    return field.sentences
      .map((sentence, index) => ({
        words: readWords(field, sentence, closing),
        opensParagraph: sentence.paragraph !== field.sentences[index - 1]?.paragraph,
      }))
      .filter(({ words }) => words.length > 0);
  });
  const read = readDocument(
    written.map(({ words }) => words.map(({ form }) => form)),
    language,
  );
  let entity = 1;
  for (const [index, { words, opensParagraph }] of written.entries()) {
    const { rows, nextEntity } = annotate(writeRows(words), read[index], entity);
    entity = nextEntity;
    const comments = [`# sent_id = ${id.replaceAll(" ", "_")}-${index + 1}`, `# text = ${writeText(words)}`];
    if (opensParagraph) comments.unshift("# newpar");
    if (index === 0) comments.unshift(`# newdoc id = ${id}`, ENTITY_FIELDS);
    yield { comments, rows: rows.map(withLemma) };
  }
}

/** A word that a token of ours is, or is split into. */
interface Word {
  readonly form: string;
  readonly lemma: string;
  /** A blank, a line end or nothing follows. */
  readonly blankAfter: boolean;
  /** Is written together with the word before and forms a multiword token with it. */
  readonly joined: boolean;
}

/** Tokens that close a quotation: an apostrophe there is no possessive. */
function closingMarks({ quotations }: DocField): ReadonlySet<number> {
  return new Set(quotations.filter(({ closed }) => closed).map(({ to }) => to - 1));
}

/** What stands between two tokens and is neither blank nor a control character: an emoji, the `//` of an address. */
const BETWEEN_TOKENS = /[^\s\p{C}]+/gu;

function readWords(field: DocField, sentence: Sentence, closing: ReadonlySet<number>): Word[] {
  const { text, tokens } = field;
  const words: Word[] = [];
  const add = (start: number, end: number, lemma: string | null, isMark: boolean): void => {
    const form = text.slice(start, end).replace(/\s+/g, " ");
    const before = words.at(-1);
    const joined = before !== undefined && !before.blankAfter && !isMark && isClitic(form, before.form);
    const blankAfter = end >= text.length || !/^[^\s\p{C}]/u.test(text.slice(end, end + 2));
    const parts = splitContraction(form);
    for (const [place, part] of parts.entries())
      words.push({
        form: part,
        lemma: parts.length === 1 && lemma !== null ? lemma : part.toLowerCase(),
        blankAfter: blankAfter && place === parts.length - 1,
        joined: joined || place > 0,
      });
  };
  const addBetween = (start: number, end: number): void => {
    for (const { index, 0: found } of text.slice(start, end).matchAll(BETWEEN_TOKENS))
      add(start + index, start + index + found.length, null, true);
  };
  let at = sentence.start;
  for (let index = sentence.from; index < sentence.to; index += 1) {
    addBetween(at, tokens.start[index]);
    at = tokens.end[index];
    add(tokens.start[index], at, tokens.lemma[index], closing.has(index));
  }
  addBetween(at, sentence.end);
  return words;
}

function writeText(words: readonly Word[]): string {
  return words
    .map(({ form, blankAfter }) => (blankAfter ? `${form} ` : form))
    .join("")
    .trimEnd();
}

function writeRows(words: readonly Word[]): ConlluColumns[] {
  const rows: ConlluColumns[] = [];
  for (let index = 0; index < words.length; ) {
    let end = index + 1;
    while (end < words.length && words[end].joined) end += 1;
    const misc = words[end - 1].blankAfter ? "_" : "SpaceAfter=No";
    const parts = words.slice(index, end);
    if (parts.length > 1) {
      const form = parts.map((word) => word.form).join("");
      rows.push({ ...EMPTY, id: `${index + 1}-${end}`, form, misc });
    }
    for (const [place, { form, lemma }] of parts.entries())
      rows.push({
        ...EMPTY,
        id: String(index + 1 + place),
        form,
        lemma,
        misc: parts.length > 1 ? "_" : misc,
      });
    index = end;
  }
  return rows;
}

const EMPTY: ConlluColumns = {
  id: "_",
  form: "_",
  lemma: "_",
  upos: "_",
  xpos: "_",
  feats: "_",
  head: "_",
  deprel: "_",
  deps: "_",
  misc: "_",
};

const CLITIC_S = /^['’]s$/i;

/** Lemmas that turn on the tag: names keep their capitals, and 's is `be` or a possessive. */
function withLemma(row: ConlluColumns): ConlluColumns {
  if (row.upos === "PROPN") return { ...row, lemma: row.form };
  if (!CLITIC_S.test(row.form)) return row;
  return { ...row, lemma: row.upos === "PART" ? "'s" : row.upos === "PRON" ? "we" : "be" };
}
