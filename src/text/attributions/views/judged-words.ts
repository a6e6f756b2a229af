import { parsedSentence } from "../../syntax.js";
import { trimContent } from "../clause.js";
import { isFiniteVerb } from "../finite-verb.js";
import type { AttributionLayers, TokenRange } from "../layers.js";

type Tokens = AttributionLayers["tokens"];

/** What is longer is more than a judgement. */
const LONGEST = 30;

/**
 * The phrase or predicate that begins at token `from`, behind the verb at token `verb`, as far as its words depend on its head:
 * "a threat to the harbour" of "sees it as | a threat to the harbour, and left". `null` where there is none.
 *
 * It ends before a comma, a dash, a colon or a bracket behind its head, but for adjectives and bare nouns in a row ("slow, costly
 * and unfair"), and with the quotation that it ends in.
 */
export function judgedWords(
  layers: AttributionLayers,
  quotationOf: Int32Array,
  verb: number,
  from: number,
): TokenRange | null {
  const { tokens, sentences, sentenceOf, quotations } = layers;
  const index = sentenceOf[verb];
  const sentence = sentences[index];
  if (sentence === undefined || from >= sentence.to) return null;
  const { tree } = parsedSentence(layers, index);
  const first = behindMarks(tokens, from, sentence.to);
  const head = headOf(tree.heads, first - sentence.from, verb - sentence.from);
  const limit = Math.min(sentence.to, from + LONGEST);
  let end = from;
  for (let i = from; i < limit; i++) {
    const mark = tokens.pos[i] === "PUNCT";
    if (mark && quotationOf[i] < 0 && isBreak(tokens, i, sentence.from + head)) {
      const next = i + 1 - sentence.from;
      const attribute = tree.relations[next] === "amod" && tree.heads[next] > next;
      if (!(tokens.norm[i] === "," && attribute)) break;
    }
    if (mark) continue;
    // "as a threat | and want it gone"
    const next = i + 1;
    if (tokens.pos[i] === "CCONJ" && isFiniteVerb(tokens, next) && tree.heads[next - sentence.from] === head)
      break;
    if (!dependsOn(tree.heads, i - sentence.from, head)) break;
    end = i + 1;
  }
  // "paint one as a moderate | and the other as a radical"
  if (tokens.norm[end] === "as") end = lastJoin(tokens, from, end);
  if (end <= sentence.from + head) return null;
  const quotation = quotations[quotationOf[end - 1]];
  return trimContent(tokens, { from, to: quotation === undefined ? end : Math.max(end, quotation.to) });
}

/** The first token that is no quotation mark. */
function behindMarks({ pos }: Tokens, from: number, to: number): number {
  let i = from;
  while (i < to - 1 && pos[i] === "PUNCT") i++;
  return i;
}

/** The outermost token behind the verb that the first one depends on, itself included. */
function headOf(heads: ArrayLike<number>, first: number, verb: number): number {
  let head = first;
  while (heads[head] > verb) head = heads[head];
  return head;
}

/** The last conjunction between the tokens; `to` where there is none. */
function lastJoin({ norm }: Tokens, from: number, to: number): number {
  for (let i = to - 1; i > from; i--) if (/^(?:and|or)$/.test(norm[i])) return i;
  return to;
}

function dependsOn(heads: ArrayLike<number>, token: number, head: number): boolean {
  for (let i = token; i >= 0; i = heads[i]) if (i === head) return true;
  return false;
}

const BREAK = /^(?:[;:()[\]–—]|--)$/;

/** Whether the phrase with its head at token `head` ends before mark `i`. */
function isBreak(tokens: Tokens, i: number, head: number): boolean {
  const { norm, pos } = tokens;
  if (norm[i] === "-") return isParted(tokens, i);
  if (norm[i] !== ",") return BREAK.test(norm[i]);
  if (i < head) return false;
  const next = /^(?:and|or|but)$/.test(norm[i + 1]) ? i + 2 : i + 1;
  const adjectives = pos[next] === "ADJ" && (pos[head] === "ADJ" || pos[i - 1] === "ADJ");
  return !adjectives && !listsNouns(tokens, i + 1);
}

/** A hyphen with blanks on both sides is a dash. */
function isParted({ start, end }: Tokens, i: number): boolean {
  return start[i] > end[i - 1] && start[i + 1] > end[i];
}

/** "on schools, | roads and taxes": nouns without a determiner as far as "and". */
function listsNouns({ norm, pos }: Tokens, from: number): boolean {
  for (let i = from; i < from + 4; i++) {
    if (/^(?:and|or)$/.test(norm[i])) return i > from && pos[i + 1] === "NOUN";
    if (!/^(?:NOUN|ADJ)$/.test(pos[i])) return false;
  }
  return false;
}
