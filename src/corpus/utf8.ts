import { escapeByte } from "./bad-bytes.js";

/** How many bytes at the end of a piece belong to a character that goes on in the next piece: 0 to 3. */
export function countUnfinished(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return leadLength(byte) > back ? back : 0;
  }
  return 0;
}

/** What strict decoding has to know about a piece with bytes that are no UTF-8. */
export interface Faults {
  /** Offset of the first bad byte. */
  readonly first: number;
  /** Bytes that belong to no character. */
  readonly bad: number;
  /** Characters of two or more bytes that are valid. */
  readonly multiByte: number;
}

/** Counts what is and what is not UTF-8 in a piece. */
export function countFaults(bytes: Uint8Array): Faults {
  let first = -1;
  let bad = 0;
  let multiByte = 0;
  for (let at = 0; at < bytes.length; ) {
    const length = characterLength(bytes, at);
    if (length === 0) {
      if (first < 0) first = at;
      bad += 1;
    } else if (length > 1) {
      multiByte += 1;
    }
    at += length || 1;
  }
  return { first, bad, multiByte };
}

/** Decodes a piece with bad bytes: each is written as a lone surrogate (bad-bytes.ts). */
export function decodeWithFaults(bytes: Uint8Array): string {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < bytes.length; ) {
    const length = characterLength(bytes, at);
    if (length === 0) {
      // An index below the length is there.
      parts.push(decoder.decode(bytes.subarray(from, at)), escapeByte(bytes[at] as number));
      from = at + 1;
    }
    at += length || 1;
  }
  parts.push(decoder.decode(bytes.subarray(from)));
  return parts.join("");
}

/** Length of the valid character that starts here, 0 when none does (Unicode 15, table 3-7). */
function characterLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  const length = leadLength(lead);
  if (length === 0) return 0;
  const second = bytes[at + 1] ?? 0;
  const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  if (second < low || second > high) return 0;
  for (let next = 2; next < length; next += 1) {
    if (((bytes[at + next] ?? 0) & 0xc0) !== 0x80) return 0;
  }
  return length;
}

function leadLength(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return 3;
  if (lead >= 0xf0 && lead <= 0xf4) return 4;
  return 0;
}
