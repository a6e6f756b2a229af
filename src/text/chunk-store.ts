import type { TokenLists } from "./tokens.js";

/**
 * The tokens of chunks, stretches of text without a blank, as they were read once.
 *
 * Nineteen of twenty chunks of news have been met within some hundred articles, and looking one up takes a tenth of
 * the time of reading it. Chunks are numbered from 1 in the order in which they were met. What is asked for together lies
 * together, since the way to memory is what a look-up costs.
 */
export interface ChunkStore {
  /** Hash and number of chunks, 0 where there is none: open addressing, at most half full. */
  readonly table: Int32Array;
  count: number;
  /** Four numbers a chunk, see `RECORD`. */
  readonly records: Uint32Array;
  letters: Uint16Array;
  letterCount: number;
  /** Two numbers a token: that of its word; and its place in the chunk and its shape, a byte each. */
  tokens: Uint32Array;
  tokenCount: number;
}

/** Where a chunk's code units begin in `letters`, how many they are, where its tokens begin among the tokens, how many. */
const RECORD = { letters: 0, length: 1, tokens: 2, tokenCount: 3, size: 4 } as const;

/** Longer chunks are addresses and rubbish, which seldom come back. Lengths and places fit a byte. */
export const LONGEST_CHUNK = 64;
/** A store with so many chunks is full: a power of two. */
const CHUNKS_KEPT = 1 << 18;
const SLOTS = 2 * CHUNKS_KEPT;

export function createChunkStore(): ChunkStore {
  return {
    table: new Int32Array(2 * SLOTS),
    count: 0,
    records: new Uint32Array((CHUNKS_KEPT + 1) * RECORD.size),
    letters: new Uint16Array(1 << 16),
    letterCount: 0,
    tokens: new Uint32Array(1 << 17),
    tokenCount: 0,
  };
}

/** Whether there is no room for another chunk. */
export function isFull({ count }: ChunkStore): boolean {
  return count >= CHUNKS_KEPT;
}

/** A hash of code units, one after the other (FNV-1a): `hash` is that of those before. */
export function addToHash(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

/** The hash of no code units. */
export const EMPTY_HASH = 0x811c9dc5 | 0;

/** The number of the chunk at `start` up to `end` of a text, whose hash is given; 0 when it was not met. */
export function findChunk(store: ChunkStore, text: string, start: number, end: number, hash: number): number {
  const { table } = store;
  for (let slot = slotOf(hash); ; slot = (slot + 1) % SLOTS) {
    const chunk = table[2 * slot + 1];
    if (chunk === 0 || (table[2 * slot] === hash && isSame(store, chunk, text, start, end))) return chunk;
  }
}

/** Takes in a chunk that was not met, and gives its number; `setTokens` is to say what its tokens are. */
export function addChunk(store: ChunkStore, text: string, start: number, end: number, hash: number): number {
  const { table, records } = store;
  const chunk = ++store.count;
  let slot = slotOf(hash);
  while (table[2 * slot + 1] !== 0) slot = (slot + 1) % SLOTS;
  table[2 * slot] = hash;
  table[2 * slot + 1] = chunk;
  records[chunk * RECORD.size + RECORD.letters] = store.letterCount;
  records[chunk * RECORD.size + RECORD.length] = end - start;
  if (store.letterCount + end - start > store.letters.length) store.letters = larger(store.letters);
  for (let i = start; i < end; i++) store.letters[store.letterCount++] = text.charCodeAt(i);
  return chunk;
}

/** Says that the tokens `from` up to `to` of `tokens` are those of a chunk that begins at `start` there. */
export function setTokens(
  store: ChunkStore,
  chunk: number,
  tokens: TokenLists,
  { from, to, start }: { readonly from: number; readonly to: number; readonly start: number },
): void {
  beginTokens(store, chunk);
  for (let i = from; i < to; i++)
    addToken(store, chunk, {
      id: tokens.ids[i],
      start: tokens.start[i] - start,
      end: tokens.end[i] - start,
      shape: tokens.shape[i],
    });
}

/** A chunk's token: the number of its word, its place in the chunk, its shape. */
interface ChunkToken {
  readonly id: number;
  readonly start: number;
  readonly end: number;
  readonly shape: number;
}

/** Begins the tokens of a chunk, which `addToken` adds one after the other. */
export function beginTokens(store: ChunkStore, chunk: number): void {
  store.records[chunk * RECORD.size + RECORD.tokens] = store.tokenCount;
  store.records[chunk * RECORD.size + RECORD.tokenCount] = 0;
}

/** Adds a token to the chunk whose tokens were begun last. */
export function addToken(store: ChunkStore, chunk: number, { id, start, end, shape }: ChunkToken): void {
  if (2 * store.tokenCount === store.tokens.length) store.tokens = larger(store.tokens);
  const at = 2 * store.tokenCount++;
  store.tokens[at] = id;
  store.tokens[at + 1] = start | (end << 8) | (shape << 16);
  store.records[chunk * RECORD.size + RECORD.tokenCount]++;
}

/** How many tokens a chunk has. */
export function tokenCountOf({ records }: ChunkStore, chunk: number): number {
  return records[chunk * RECORD.size + RECORD.tokenCount];
}

/** Lists of tokens to write to. */
interface TokensToFill {
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  readonly shape: Uint8Array;
  readonly ids: Uint32Array;
}

/** Writes the tokens of a chunk that stands at `place` in its text from index `to` on, and returns the index behind them. */
export function writeTokens(
  { records, tokens }: ChunkStore,
  chunk: number,
  place: number,
  { start, end, shape, ids }: TokensToFill,
  to: number,
): number {
  const first = records[chunk * RECORD.size + RECORD.tokens];
  const last = first + records[chunk * RECORD.size + RECORD.tokenCount];
  for (let k = first; k < last; k++, to++) {
    const bytes = tokens[2 * k + 1];
    ids[to] = tokens[2 * k];
    start[to] = place + (bytes & 0xff);
    end[to] = place + ((bytes >>> 8) & 0xff);
    shape[to] = bytes >>> 16;
  }
  return to;
}

function slotOf(hash: number): number {
  return (hash ^ (hash >>> 15)) & (SLOTS - 1);
}

function isSame(
  { letters, records }: ChunkStore,
  chunk: number,
  text: string,
  start: number,
  end: number,
): boolean {
  if (records[chunk * RECORD.size + RECORD.length] !== end - start) return false;
  const from = records[chunk * RECORD.size + RECORD.letters];
  for (let i = start; i < end; i++) if (letters[from + i - start] !== text.charCodeAt(i)) return false;
  return true;
}

function larger<T extends Uint16Array | Uint32Array>(array: T): T {
  // `constructor` is not typed; the same kind of array, twice as long.
  const copy = new (array.constructor as new (length: number) => T)(2 * array.length);
  copy.set(array);
  return copy;
}
