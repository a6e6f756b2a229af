import type { TokenLists } from "./tokens.js";

/**
 * The tokens of chunks, stretches of text without a blank, as they were read once.
 *
 * Nineteen of twenty chunks of news have been met within some hundred articles, and looking one up takes a tenth of
 * the time of reading it. What is asked for together lies together, since the way to memory is what a look-up costs: a
 * chunk is known by the place of its record, and records stand in the order in which chunks were met, frequent ones first.
 */
export interface ChunkStore {
  /** Hash and place of chunks, 0 where there is none: open addressing, at most half full. */
  readonly table: Int32Array;
  count: number;
  /**
   * Records, see `RECORD`: behind them the chunk's code units, two in a number, and its tokens, two numbers for each: that
   * of its word; and its place in the chunk and its shape, a byte each. Tokens that are known later stand further on.
   */
  data: Uint32Array;
  /** How far `data` is filled. */
  end: number;
}

/** A chunk's length and the number of its tokens, a byte each; where its tokens begin. */
const RECORD = { counts: 0, tokens: 1, size: 2 } as const;

/** Longer chunks are addresses and rubbish, which seldom come back. Lengths and places fit a byte. */
export const LONGEST_CHUNK = 64;
/** A store with so many chunks is full: a power of two. */
const CHUNKS_KEPT = 1 << 18;
const SLOTS = 2 * CHUNKS_KEPT;

export function createChunkStore(): ChunkStore {
  return {
    table: new Int32Array(2 * SLOTS),
    count: 0,
    data: new Uint32Array(1 << 18),
    // No chunk stands at 0, which stands for none.
    end: 1,
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

/** The place of the chunk at `start` up to `end` of a text, whose hash is given; 0 when it was not met. */
export function findChunk(store: ChunkStore, text: string, start: number, end: number, hash: number): number {
  const { table, data } = store;
  for (let slot = slotOf(hash); ; slot = (slot + 1) % SLOTS) {
    const chunk = table[2 * slot + 1];
    if (chunk === 0 || (table[2 * slot] === hash && isSame(data, chunk, text, start, end))) return chunk;
  }
}

/** Takes in a chunk that was not met, and gives its place; `setTokens` is to say what its tokens are. */
export function addChunk(store: ChunkStore, text: string, start: number, end: number, hash: number): number {
  const { table } = store;
  let slot = slotOf(hash);
  while (table[2 * slot + 1] !== 0) slot = (slot + 1) % SLOTS;
  store.count++;
  makeRoom(store, RECORD.size + LONGEST_CHUNK);
  const chunk = store.end;
  table[2 * slot] = hash;
  table[2 * slot + 1] = chunk;
  store.data[chunk + RECORD.counts] = end - start;
  store.end += RECORD.size;
  for (let i = start; i < end; i += 2) store.data[store.end++] = lettersAt(text, i, end);
  return chunk;
}

/** Two code units in one number, the second 0 at the end. */
function lettersAt(text: string, at: number, end: number): number {
  return at + 1 < end ? text.charCodeAt(at) | (text.charCodeAt(at + 1) << 16) : text.charCodeAt(at);
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
export function beginTokens({ data, end }: ChunkStore, chunk: number): void {
  data[chunk + RECORD.counts] &= 0xff;
  data[chunk + RECORD.tokens] = end;
}

/** Adds a token to the chunk whose tokens were begun last. */
export function addToken(store: ChunkStore, chunk: number, { id, start, end, shape }: ChunkToken): void {
  makeRoom(store, 2);
  store.data[store.end++] = id;
  store.data[store.end++] = start | (end << 8) | (shape << 16);
  store.data[chunk + RECORD.counts] += 1 << 8;
}

/** How many tokens a chunk has. */
export function tokenCountOf({ data }: ChunkStore, chunk: number): number {
  return data[chunk + RECORD.counts] >>> 8;
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
  { data }: ChunkStore,
  chunk: number,
  place: number,
  { start, end, shape, ids }: TokensToFill,
  to: number,
): number {
  const first = data[chunk + RECORD.tokens];
  const last = first + 2 * (data[chunk + RECORD.counts] >>> 8);
  for (let k = first; k < last; k += 2, to++) {
    const bytes = data[k + 1];
    ids[to] = data[k];
    start[to] = place + (bytes & 0xff);
    end[to] = place + ((bytes >>> 8) & 0xff);
    shape[to] = bytes >>> 16;
  }
  return to;
}

function slotOf(hash: number): number {
  return (hash ^ (hash >>> 15)) & (SLOTS - 1);
}

function isSame(data: Uint32Array, chunk: number, text: string, start: number, end: number): boolean {
  if ((data[chunk + RECORD.counts] & 0xff) !== end - start) return false;
  for (let i = start, at = chunk + RECORD.size; i < end; i += 2, at++)
    if (data[at] !== lettersAt(text, i, end) >>> 0) return false;
  return true;
}

function makeRoom(store: ChunkStore, numbers: number): void {
  if (store.end + numbers <= store.data.length) return;
  const larger = new Uint32Array(2 * store.data.length);
  larger.set(store.data);
  store.data = larger;
}
