import { SHAPE } from "../../text/shape.js";
import { morphologyOf } from "../../text/syntax.js";
import type { DocField, LexiconMatch, PartOfSpeech } from "../../types.js";

/** What a rule makes of a lexicon match: the stretch to point at and what to call it. */
export interface Hedge {
  readonly from: number;
  readonly to: number;
  readonly label: string;
}

/** Decides in context whether a lexicon match is a hedge; `null` when it is not. */
export type Rule = (field: DocField, match: LexiconMatch) => Hedge | null;

/** What becomes of a hedge that was found: as it is, under another label, or none (`null`). */
export type SecondLook = (field: DocField, match: LexiconMatch, hedge: Hedge) => Hedge | null;

/** The match as it stands. */
export function asMatched(_field: DocField, { from, to, entry }: LexiconMatch): Hedge {
  return { from, to, label: entry.label };
}

/** The word at token `i`, or an empty string when `i` lies outside the sentence of token `home`. */
export function wordAt(field: DocField, i: number, home: number): string {
  return inSentence(field, i, home) ? field.tokens.norm[i] : "";
}

/** The base form at token `i`, or an empty string when `i` lies outside the sentence of token `home`. */
export function lemmaAt(field: DocField, i: number, home: number): string {
  return inSentence(field, i, home) ? field.tokens.lemma[i] : "";
}

/** The tag at token `i`; `PUNCT` when `i` lies outside the sentence of token `home`, as a full stop would. */
export function tagAt(field: DocField, i: number, home: number): PartOfSpeech {
  return inSentence(field, i, home) ? field.tokens.pos[i] : "PUNCT";
}

function inSentence(field: DocField, i: number, home: number): boolean {
  return i >= 0 && i < field.tokens.length && field.sentenceOf[i] === field.sentenceOf[home];
}

/** Whether token `i` is a mark, or outside the sentence of token `home`. */
export function isBreak(field: DocField, i: number, home: number): boolean {
  return !inSentence(field, i, home) || (field.tokens.shape[i] & SHAPE.punctuation) !== 0;
}

/** Whether token `i` can stand for a thing, alone or with what follows it: a noun, a name, an adjective. */
export function isNominal(tag: PartOfSpeech): boolean {
  return tag === "NOUN" || tag === "PROPN" || tag === "ADJ";
}

/**
 * Whether the word at token `i` is a participle or an adjective that belongs to a noun phrase, and no verb of its own:
 * "the alleged plot", not "prosecutors alleged fraud" nor "have alleged fraud".
 */
export function isAttribute(field: DocField, i: number): boolean {
  const { upos, verbForm } = morphologyOf(field.tokens, i);
  const before = tagAt(field, i - 1, i);
  if (upos !== "VERB") return before !== "AUX";
  // Behind these nothing finite stands: "for alleged fraud", "this alleged fraud".
  if (verbForm === "Fin")
    return /^(?:DET|ADP|VERB|CCONJ)$/.test(before) || /^(?:this|these|those)$/.test(wordAt(field, i - 1, i));
  return before !== "AUX" && before !== "ADV" && before !== "PROPN" && before !== "NOUN";
}

/** Accepts a word only as an attribute of what follows: "the alleged plot", not "prosecutors alleged fraud". */
export function attributive(field: DocField, match: LexiconMatch): Hedge | null {
  const { from, to } = match;
  if (!isNominal(tagAt(field, to, from)) && tagAt(field, to, from) !== "VERB") return null;
  return isAttribute(field, from) ? asMatched(field, match) : null;
}
