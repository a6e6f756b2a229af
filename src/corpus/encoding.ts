/** The encodings that are told apart. `utf-8` may turn out to be Windows-1252 further on. */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be";

/** What the first bytes of a file say about the rest. */
export type Sniffed =
  | { readonly encoding: Encoding; readonly bom: boolean }
  /** What the file looks like instead of text, for a message: "a PNG image". */
  | { readonly binary: string };

/** First bytes of formats that are taken for text when they carry a wrong name. */
const SIGNATURES: readonly (readonly [name: string, bytes: string])[] = [
  ["a PNG image", "\x89PNG"],
  ["a JPEG image", "\xff\xd8\xff"],
  ["a GIF image", "GIF8"],
  ["a PDF document", "%PDF-"],
  ["a ZIP archive (or an Office document)", "PK\x03\x04"],
  ["gzip-compressed data (is .gz missing from its name?)", "\x1f\x8b"],
  ["bzip2-compressed data", "BZh"],
  ["zstd-compressed data", "\x28\xb5\x2f\xfd"],
  ["an xz archive", "\xfd7zXZ\x00"],
  ["a Parquet file", "PAR1"],
  ["an SQLite database", "SQLite format 3\x00"],
  ["an old Office document", "\xd0\xcf\x11\xe0"],
];

/** Share of control characters from which a file is not text: random bytes have 11 %, texts next to none. */
const MAX_CONTROLS = 0.05;

/**
 * Tells the encoding of a file from its first bytes (64 KB are plenty), or that it is no text.
 *
 * UTF-16 without a byte order mark shows by its zero bytes, which stand in every other place for Latin letters.
 */
export function sniffEncoding(head: Uint8Array): Sniffed {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { encoding: "utf-8", bom: true };
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: "utf-16le", bom: true };
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: "utf-16be", bom: true };
  for (const [name, signature] of SIGNATURES) {
    if (startsWith(head, signature)) return { binary: name };
  }
  let controls = 0;
  const zeros = [0, 0];
  for (let at = 0; at < head.length; at += 1) {
    // An index below the length is there.
    const byte = head[at] as number;
    if (byte === 0) zeros[at & 1] = (zeros[at & 1] ?? 0) + 1;
    if (byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1b) controls += 1;
  }
  const half = head.length / 2;
  const [even = 0, odd = 0] = zeros;
  if (half >= 2 && odd > 0.4 * half && even < 0.05 * half) return { encoding: "utf-16le", bom: false };
  if (half >= 2 && even > 0.4 * half && odd < 0.05 * half) return { encoding: "utf-16be", bom: false };
  if (controls >= 8 && controls > MAX_CONTROLS * head.length) return { binary: "binary data" };
  return { encoding: "utf-8", bom: false };
}

function startsWith(bytes: Uint8Array, signature: string): boolean {
  for (let at = 0; at < signature.length; at += 1) {
    if (bytes[at] !== signature.charCodeAt(at)) return false;
  }
  return true;
}
