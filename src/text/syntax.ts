import { clausesOf } from "../language/clauses/clauses-of.js";
import type { Clause } from "../language/clauses/types.js";
import { english } from "../language/models.js";
import { agreeInDocument } from "../language/names/agree-in-document.js";
import type { Morphology, Name, ParsedSentence, TaggedSentence } from "../language/types.js";
import type { DocField, Sentence, Tokens } from "../types.js";

/** What was asked for so far of one field, by the number of the sentence. */
interface Syntax {
  readonly parsed: (ParsedSentence | undefined)[];
  readonly clauses: (readonly Clause[] | undefined)[];
  /** Of all sentences, since the names of a text agree. */
  names: readonly (readonly Name[])[] | null;
}

/** By the sentences and not by the tokens, which what others say shares with the text that it stands in. */
const known = new WeakMap<readonly Sentence[], Syntax>();

/** What a sentence is read from: a field of a Doc has it, and so have its layers while it is made. */
type SentenceLayers = Pick<DocField, "text" | "tokens" | "sentences">;

/** Part of speech and verb features of token `i`. */
export function morphologyOf(tokens: Tokens, i: number): Morphology {
  return english.tagger().tagSet[tokens.tag[i]];
}

/** A sentence of a field as the language layer reads it: forms and tags, tokens counted from its first. */
export function taggedSentence(
  { text, tokens, sentences }: SentenceLayers,
  sentence: number,
): TaggedSentence {
  const { from, to } = sentences[sentence];
  const forms: string[] = [];
  const tags: Morphology[] = [];
  for (let i = from; i < to; i++) {
    forms.push(text.slice(tokens.start[i], tokens.end[i]));
    tags.push(morphologyOf(tokens, i));
  }
  return { forms, tags };
}

/**
 * A sentence of a field with its dependencies, tokens counted from its first.
 *
 * Parsed when it is first asked for, and kept as long as the Doc lives.
 */
export function parsedSentence(field: SentenceLayers, sentence: number): ParsedSentence {
  const { parsed } = syntaxOf(field);
  const tagged = taggedSentence(field, sentence);
  parsed[sentence] ??= { ...tagged, tree: english.parser().parse(tagged) };
  return parsed[sentence];
}

/** The clauses of a sentence of a field: who did what to whom. Tokens are counted from the sentence's first. */
export function clausesOfSentence(field: SentenceLayers, sentence: number): readonly Clause[] {
  const { clauses } = syntaxOf(field);
  clauses[sentence] ??= clausesOf(parsedSentence(field, sentence));
  return clauses[sentence];
}

/**
 * The names in a sentence of a field, from left to right. Tokens are counted from the sentence's first.
 *
 * The first call finds those of the whole field, which are made to agree: a family name alone is the person's.
 */
export function namesOfSentence(field: DocField, sentence: number): readonly Name[] {
  const syntax = syntaxOf(field);
  syntax.names ??= findNames(field);
  return syntax.names[sentence];
}

function findNames(field: DocField): readonly (readonly Name[])[] {
  const tagged = field.sentences.map((_, index) => taggedSentence(field, index));
  return agreeInDocument(
    tagged,
    tagged.map((sentence) => english.names().find(sentence)),
  );
}

function syntaxOf({ sentences }: Pick<DocField, "sentences">): Syntax {
  let syntax = known.get(sentences);
  if (syntax === undefined) {
    syntax = { parsed: [], clauses: [], names: null };
    known.set(sentences, syntax);
  }
  return syntax;
}
