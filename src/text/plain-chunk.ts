import { addToken, beginTokens, type ChunkStore } from "./chunk-store.js";
import { countAsRead, isAbbreviation, isOneWord } from "./reader.js";
import { SHAPE } from "./shape.js";
import { isPlain, numberOfPlain, numberOfWritten, shapeOfWord, type Vocabulary } from "./vocabulary.js";

const STOP = 46;
const STRAIGHT = 34;
const OPENING = 0x201c;
const CLOSING = 0x201d;
/** , . ? ! behind a word, also before a closing mark; : ; behind it alone. */
const MARKS = [44, STOP, 63, 33];
const LONE_MARKS = [58, 59];

/**
 * Sets the tokens of a chunk that is one word of the letters a to z, with a mark of quotation before it, a mark behind it, or
 * both: two of three chunks that are met for the first time. False for any other chunk, which wink-nlp has to read.
 */
export function setPlainTokens(
  store: ChunkStore,
  vocabulary: Vocabulary,
  text: string,
  start: number,
  end: number,
  chunk: number,
): boolean {
  const first = text.charCodeAt(start);
  const quoted = first === OPENING || first === STRAIGHT;
  const from = quoted ? start + 1 : start;
  let to = from;
  while (to < end && isLetter(text.charCodeAt(to))) to++;
  if (to - from < 2) return false;
  const mark = to < end ? text.charCodeAt(to) : 0;
  const marked = MARKS.includes(mark) || (LONE_MARKS.includes(mark) && to + 1 === end);
  const rest = marked ? to + 1 : to;
  if (end - rest > 1) return false;
  const last = rest < end ? text.charCodeAt(rest) : 0;
  if (rest < end && last !== CLOSING && last !== STRAIGHT) return false;
  const word = text.slice(from, to);
  if (!isPlain(vocabulary, word) && !isOneWord(word)) return false;
  if (mark === STOP && isAbbreviation(`${word}.`)) return false;
  countAsRead(word);
  beginTokens(store, chunk);
  if (quoted) addMark(store, vocabulary, chunk, first, 0);
  addPart(store, vocabulary, chunk, numberOfPlain(vocabulary, word), from - start, to - from);
  if (marked) addMark(store, vocabulary, chunk, mark, to - start);
  if (rest < end) addMark(store, vocabulary, chunk, last, rest - start);
  return true;
}

function addMark(
  store: ChunkStore,
  vocabulary: Vocabulary,
  chunk: number,
  code: number,
  start: number,
): void {
  addPart(store, vocabulary, chunk, numberOfMark(vocabulary, code), start, 1);
}

function addPart(
  store: ChunkStore,
  vocabulary: Vocabulary,
  chunk: number,
  id: number,
  start: number,
  length: number,
): void {
  const shape = shapeOfWord(vocabulary, id);
  const word = (shape & SHAPE.punctuation) === 0 ? SHAPE.word : 0;
  const blankBefore = start === 0 ? SHAPE.blankBefore : 0;
  addToken(store, chunk, { id, start, end: start + length, shape: shape | word | blankBefore });
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

/** wink-nlp reads curly marks as straight ones. */
function numberOfMark(vocabulary: Vocabulary, code: number): number {
  const mark = String.fromCharCode(code);
  return code === OPENING || code === CLOSING
    ? numberOfWritten(vocabulary, mark)
    : numberOfPlain(vocabulary, mark);
}
