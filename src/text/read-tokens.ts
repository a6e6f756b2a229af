import type { Span } from "../types.js";
import {
  addChunk,
  addToHash,
  type ChunkStore,
  createChunkStore,
  EMPTY_HASH,
  findChunk,
  isFull,
  LONGEST_CHUNK,
  setTokens,
  tokenCountOf,
  writeTokens,
} from "./chunk-store.js";
import { setPlainTokens } from "./plain-chunk.js";
import { prepareText } from "./prepare.js";
import { readPrepared, vocabularyForText } from "./reader.js";
import { type AlignedTokens, alignTokens, type TokenLists } from "./tokens.js";
import { normOfWord, type Vocabulary } from "./vocabulary.js";

/**
 * The tokens of the paragraphs of a text.
 *
 * How a chunk, a stretch without a blank, is split depends on nothing around it. So wink-nlp reads each chunk when it
 * is first met, unless it is a plain word; from then on its tokens are looked up. The result depends on the text alone.
 */
export function readTokens(text: string, paragraphs: readonly Span[]): AlignedTokens {
  const vocabulary = vocabularyForText();
  if (store === null || vocabulary !== storedFor || isFull(store)) {
    store = createChunkStore();
    storedFor = vocabulary;
  }
  const chunks = findChunks(store, text, paragraphs, vocabulary);
  const fresh = readFresh(store, text, chunks.fresh, vocabulary);
  return layOut(store, chunks, fresh, vocabulary);
}

let store: ChunkStore | null = null;
/** Words are numbered by the vocabulary. */
let storedFor: Vocabulary | null = null;

/** A chunk that is not known: its place, and the number it was given, 0 when it is not to be kept. */
interface FreshChunk extends Span {
  readonly chunk: number;
}

/** The lists are longer than the count: they are kept for the next text, since to make them costs more than to fill them. */
interface Chunks {
  readonly count: number;
  /** Where each chunk of the text begins. */
  readonly places: Uint32Array;
  /** The number of each; of one that is not kept, what `~` makes of its index among the fresh ones. */
  readonly numbers: Int32Array;
  readonly fresh: readonly FreshChunk[];
}

let places = new Uint32Array(4096);
let numbers = new Int32Array(4096);

/** As `prepareText` does with them wherever they stand. */
function isBlank(code: number): boolean {
  return code <= 32 || (code >= 0x7f && code <= 0xa0);
}

function findChunks(
  store: ChunkStore,
  text: string,
  paragraphs: readonly Span[],
  vocabulary: Vocabulary,
): Chunks {
  // A chunk has at least one character, and all but the last one of a paragraph a blank behind it.
  const room = (text.length >> 1) + paragraphs.length + 1;
  if (room > places.length) {
    places = new Uint32Array(room);
    numbers = new Int32Array(room);
  }
  const fresh: FreshChunk[] = [];
  let count = 0;
  for (const paragraph of paragraphs) {
    let at = paragraph.start;
    while (at < paragraph.end) {
      let code = text.charCodeAt(at);
      if (isBlank(code)) {
        at++;
        continue;
      }
      const start = at;
      let hash = EMPTY_HASH;
      do {
        hash = addToHash(hash, code);
        at++;
        if (at === paragraph.end) break;
        code = text.charCodeAt(at);
      } while (!isBlank(code));
      const kept = at - start <= LONGEST_CHUNK;
      let chunk = kept ? findChunk(store, text, start, at, hash) : 0;
      if (chunk === 0) {
        if (kept && !isFull(store)) chunk = addChunk(store, text, start, at, hash);
        if (chunk === 0 || !setPlainTokens(store, vocabulary, text, start, at, chunk))
          fresh.push({ start, end: at, chunk });
      }
      places[count] = start;
      numbers[count++] = chunk === 0 ? ~(fresh.length - 1) : chunk;
    }
  }
  return { count, places, numbers, fresh };
}

/** The fresh chunks as they were read: their tokens, and which of them are whose. */
interface FreshTokens {
  readonly tokens: TokenLists;
  readonly ranges: readonly FreshRange[];
}

interface FreshRange {
  readonly from: number;
  readonly to: number;
  /** Where the chunk begins in the text that was made of the fresh ones. */
  readonly start: number;
}

/** Reads the fresh chunks, in one text of their own, since each call of wink-nlp costs as much as some words. */
function readFresh(
  store: ChunkStore,
  text: string,
  fresh: readonly FreshChunk[],
  vocabulary: Vocabulary,
): FreshTokens | null {
  if (fresh.length === 0) return null;
  const together = fresh.map(({ start, end }) => text.slice(start, end)).join(" ");
  const prepared = prepareText(together, [{ start: 0, end: together.length }]);
  const tokens = alignTokens(together, prepared, readPrepared(prepared), vocabulary);
  const ranges: FreshRange[] = [];
  let start = 0;
  let from = 0;
  for (const { start: first, end: last, chunk } of fresh) {
    const end = start + last - first;
    let to = from;
    while (to < tokens.length && tokens.start[to] < end) to++;
    const range = { from, to, start };
    if (chunk > 0) setTokens(store, chunk, tokens, range);
    ranges.push(range);
    from = to;
    start = end + 1;
  }
  return { tokens, ranges };
}

/** The tokens of all chunks, one after the other, in their places. */
function layOut(
  store: ChunkStore,
  { count, places, numbers }: Chunks,
  fresh: FreshTokens | null,
  vocabulary: Vocabulary,
): AlignedTokens {
  let length = 0;
  for (let i = 0; i < count; i++)
    length += numbers[i] > 0 ? tokenCountOf(store, numbers[i]) : lengthOf(fresh, ~numbers[i]);
  const laid = {
    start: new Uint32Array(length),
    end: new Uint32Array(length),
    shape: new Uint8Array(length),
    ids: new Uint32Array(length),
  };
  let to = 0;
  for (let i = 0; i < count; i++) {
    const chunk = numbers[i];
    const place = places[i];
    if (chunk > 0) to = writeTokens(store, chunk, place, laid, to);
    else if (fresh !== null) {
      const { tokens, ranges } = fresh;
      const range = ranges[~chunk];
      for (let k = range.from; k < range.to; k++, to++) {
        laid.ids[to] = tokens.ids[k];
        laid.start[to] = place + tokens.start[k] - range.start;
        laid.end[to] = place + tokens.end[k] - range.start;
        laid.shape[to] = tokens.shape[k];
      }
    }
  }
  const norm = new Array<string>(length);
  for (let i = 0; i < length; i++) norm[i] = normOfWord(vocabulary, laid.ids[i]);
  return { length, ...laid, norm, vocabulary };
}

function lengthOf(fresh: FreshTokens | null, index: number): number {
  const range = fresh?.ranges[index];
  return range === undefined ? 0 : range.to - range.from;
}
