import type { Language } from "../language.js";
import { readDocument } from "../read-document.js";
import { annotate } from "./annotate.js";
import type { ConlluBlock, ConlluSentence } from "./sentence.js";

/** How the names of a file are declared, so that readers of the format know the fields within the brackets. */
export const ENTITY_FIELDS = "# global.Entity = eid-etype";

const NEW_DOCUMENT = /^#\s*newdoc\b/;
const DECLARATION = /^#\s*global\.Entity\s*=/;

/**
 * The sentences of a CoNLL-U file with tags, dependencies and names made anew; tokens, comments, multiword tokens and
 * empty nodes stay. Names agree within each document, and are numbered within it.
 *
 * Where the sentence that opened a document was left out because it was broken, the next one opens it.
 */
export function* annotateFile(
  sentences: Iterable<ConlluSentence>,
  language: Language,
): Generator<ConlluBlock> {
  for (const document of splitDocuments(sentences)) {
    const read = readDocument(
      document.map(({ words }) => words.map(({ form }) => form)),
      language,
    );
    let entity = 1;
    for (const [index, sentence] of document.entries()) {
      const { rows, nextEntity } = annotate(sentence.rows, read[index], entity);
      entity = nextEntity;
      yield { comments: index === 0 ? openDocument(sentence) : withoutDeclaration(sentence), rows };
    }
  }
}

/** The documents of a file, in its order. A file that names none is one document. */
export function* splitDocuments(sentences: Iterable<ConlluSentence>): Generator<ConlluSentence[]> {
  let document: ConlluSentence[] = [];
  for (const sentence of sentences) {
    if (document.length > 0 && (opens(sentence) || sentence.documentId !== document[0].documentId)) {
      yield document;
      document = [];
    }
    document.push(sentence);
  }
  if (document.length > 0) yield document;
}

const opens = ({ comments }: ConlluSentence): boolean =>
  comments.some((comment) => NEW_DOCUMENT.test(comment));

const withoutDeclaration = ({ comments }: ConlluSentence): string[] =>
  comments.filter((comment) => !DECLARATION.test(comment));

function openDocument(sentence: ConlluSentence): string[] {
  const comments = withoutDeclaration(sentence);
  if (!opens(sentence) && sentence.documentId !== null)
    comments.unshift(`# newdoc id = ${sentence.documentId}`);
  const newDocument = comments.findIndex((comment) => NEW_DOCUMENT.test(comment));
  comments.splice(newDocument + 1, 0, ENTITY_FIELDS);
  return comments;
}
