import type { Problem } from "./reject.js";

/** A half of a surrogate pair that stands alone. */
const LONE_SURROGATE = /\p{Surrogate}/u;

/**
 * Whether a text holds bytes that could not be decoded.
 *
 * Decoding writes a byte 0xNN that is no UTF-8 as the lone surrogate U+DCNN, which no valid text holds (as Python's
 * "surrogateescape" does), so that the record it stands in can be told from its neighbours.
 */
export function hasBadBytes(text: string): boolean {
  // `isWellFormed` is in every Node that runs framelens (and six times as fast as the pattern), but in no TypeScript
  // library before es2024, hence the cast; older browsers take the pattern.
  const wellFormed = (text as { isWellFormed?: () => boolean }).isWellFormed;
  return wellFormed === undefined ? LONE_SURROGATE.test(text) : !wellFormed.call(text);
}

/** Writes a byte that is no UTF-8 so that `hasBadBytes` sees it. */
export function escapeByte(byte: number): string {
  return String.fromCharCode(0xdc00 + byte);
}

/** What to say of a record that holds undecodable bytes; `null` when it holds none. */
export function badEncoding(raw: string): Problem | null {
  if (!hasBadBytes(raw)) return null;
  const unit = LONE_SURROGATE.exec(raw)?.[0].charCodeAt(0) ?? 0;
  const byte =
    unit >= 0xdc80 && unit <= 0xdcff ? `byte 0x${(unit - 0xdc00).toString(16)}` : "a lone surrogate";
  return { code: "BAD_ENCODING", column: null, problem: `${byte} is not valid UTF-8` };
}
