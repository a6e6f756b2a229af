import type { TokenLists } from "./tokens.js";

/**
 * The tokens of chunks, stretches of text without a blank, as they were read once.
 *
 * Nineteen of twenty chunks of news have been met within some hundred articles, and looking one up takes a tenth of
 * the time of reading it. Chunks are numbered from 1 in the order in which they were met.
 */
export interface ChunkStore {
  /** Numbers of chunks by hash, 0 where there is none: open addressing, at most half full. */
  readonly table: Uint32Array;
  count: number;
  /** Of each chunk: its hash; where its code units begin in `letters`, where its tokens begin among the tokens. */
  readonly hashes: Int32Array;
  readonly letterStarts: Uint32Array;
  readonly tokenStarts: Uint32Array;
  readonly tokenCounts: Uint8Array;
  letters: Uint16Array;
  letterCount: number;
  /** Of each token: the number of its word, its place in the chunk, its shape. */
  ids: Uint32Array;
  starts: Uint8Array;
  ends: Uint8Array;
  shapes: Uint8Array;
  tokenCount: number;
}

/** Longer chunks are addresses and rubbish, which seldom come back. Lengths and places fit a byte. */
export const LONGEST_CHUNK = 64;
/** A store with so many chunks is full: a power of two. */
const CHUNKS_KEPT = 1 << 18;

export function createChunkStore(): ChunkStore {
  return {
    table: new Uint32Array(2 * CHUNKS_KEPT),
    count: 0,
    hashes: new Int32Array(CHUNKS_KEPT + 1),
    letterStarts: new Uint32Array(CHUNKS_KEPT + 2),
    tokenStarts: new Uint32Array(CHUNKS_KEPT + 1),
    tokenCounts: new Uint8Array(CHUNKS_KEPT + 1),
    letters: new Uint16Array(1 << 16),
    letterCount: 0,
    ids: new Uint32Array(1 << 16),
    starts: new Uint8Array(1 << 16),
    ends: new Uint8Array(1 << 16),
    shapes: new Uint8Array(1 << 16),
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
  const { table, hashes } = store;
  for (let slot = slotOf(hash); ; slot = (slot + 1) % table.length) {
    const chunk = table[slot];
    if (chunk === 0 || (hashes[chunk] === hash && isSame(store, chunk, text, start, end))) return chunk;
  }
}

/** Takes in a chunk that was not met, and gives its number; `setTokens` is to say what its tokens are. */
export function addChunk(store: ChunkStore, text: string, start: number, end: number, hash: number): number {
  const { table, hashes, letterStarts } = store;
  const chunk = ++store.count;
  let slot = slotOf(hash);
  while (table[slot] !== 0) slot = (slot + 1) % table.length;
  table[slot] = chunk;
  hashes[chunk] = hash;
  letterStarts[chunk] = store.letterCount;
  if (store.letterCount + end - start > store.letters.length) store.letters = larger(store.letters);
  for (let i = start; i < end; i++) store.letters[store.letterCount++] = text.charCodeAt(i);
  letterStarts[chunk + 1] = store.letterCount;
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
  store.tokenStarts[chunk] = store.tokenCount;
  store.tokenCounts[chunk] = 0;
}

/** Adds a token to the chunk whose tokens were begun last. */
export function addToken(store: ChunkStore, chunk: number, { id, start, end, shape }: ChunkToken): void {
  if (store.tokenCount === store.ids.length) {
    store.ids = larger(store.ids);
    store.starts = larger(store.starts);
    store.ends = larger(store.ends);
    store.shapes = larger(store.shapes);
  }
  const at = store.tokenCount++;
  store.ids[at] = id;
  store.starts[at] = start;
  store.ends[at] = end;
  store.shapes[at] = shape;
  store.tokenCounts[chunk]++;
}

function slotOf(hash: number): number {
  return (hash ^ (hash >>> 15)) & (2 * CHUNKS_KEPT - 1);
}

function isSame(
  { letters, letterStarts }: ChunkStore,
  chunk: number,
  text: string,
  start: number,
  end: number,
): boolean {
  const from = letterStarts[chunk];
  if (letterStarts[chunk + 1] - from !== end - start) return false;
  for (let i = start; i < end; i++) if (letters[from + i - start] !== text.charCodeAt(i)) return false;
  return true;
}

function larger<T extends Uint8Array | Uint16Array | Uint32Array>(array: T): T {
  // `constructor` is not typed; the same kind of array, twice as long.
  const copy = new (array.constructor as new (length: number) => T)(2 * array.length);
  copy.set(array);
  return copy;
}
