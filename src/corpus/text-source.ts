import { FramelensError } from "../errors.js";

/** Text as readers take it: whole, or in pieces that may be cut anywhere. */
export type TextInput = string | Iterable<string> | AsyncIterable<string>;

/** Pieces of a file, pulled one by one. */
export interface Source<Piece> {
  /** The next piece, `null` at the end. */
  next(): Promise<Piece | null>;
  /** Why the pieces ended before the file did (a cut or damaged gzip), `null` when they did not. */
  readonly broken: FramelensError | null;
  /** Tells the giver that no more pieces are wanted, so that files are closed. */
  close(): Promise<void>;
}

/**
 * Turns pieces that come by themselves into pieces that are asked for.
 *
 * A source that throws `BAD_GZIP` ends there, so that what came before it can still be read; other errors pass.
 */
export function openSource<Piece>(pieces: Iterable<Piece> | AsyncIterable<Piece>): Source<Piece> {
  const iterator =
    Symbol.asyncIterator in pieces ? pieces[Symbol.asyncIterator]() : pieces[Symbol.iterator]();
  let broken: FramelensError | null = null;
  return {
    async next() {
      if (broken !== null) return null;
      try {
        const step = await iterator.next();
        return step.done ? null : step.value;
      } catch (error) {
        if (!(error instanceof FramelensError) || error.code !== "BAD_GZIP") throw error;
        broken = error;
        return null;
      }
    },
    get broken() {
      return broken;
    },
    async close() {
      await iterator.return?.();
    },
  };
}

/** As `openSource`, for text that may also be one string. */
export function openText(input: TextInput): Source<string> {
  return openSource(typeof input === "string" ? [input] : input);
}
