import { deflateSync, strToU8 } from "fflate";

/** Bytes given to one call of `String.fromCharCode`; engines allow about 100,000 arguments. */
const CHUNK = 8190;

/**
 * A value as JSON, compressed (raw deflate), in base64: what a script element of a page can hold, whatever is in it.
 *
 * By fflate and not by the platform's zlib, whose bytes differ between machines.
 * @example pack([]) // "i44FAA=="
 */
export function pack(value: unknown): string {
  const bytes = deflateSync(strToU8(JSON.stringify(value)), { level: 6 });
  let base64 = "";
  // CHUNK is a multiple of three, so the pieces join without padding between them.
  for (let at = 0; at < bytes.length; at += CHUNK)
    base64 += btoa(String.fromCharCode(...bytes.subarray(at, at + CHUNK)));
  return base64;
}
