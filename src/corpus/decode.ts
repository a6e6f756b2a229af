import { FramelensError } from "../errors.js";
import { sniffEncoding } from "./encoding.js";
import { openSource, type Source } from "./text-source.js";
import { countFaults, countUnfinished, decodeWithFaults } from "./utf8.js";

/** How much of a file is looked at before its encoding is decided, in bytes. */
const WINDOW = 65_536;

/**
 * Turns the bytes of a file into text, piece by piece; the result does not depend on where the pieces are cut.
 *
 * A byte order mark decides (and is dropped); without one, UTF-16 shows by its zero bytes, and everything else is
 * UTF-8 until the first byte that is not. If all before was ASCII and what follows is no UTF-8 either, the file is
 * Windows-1252; otherwise the byte is written as a lone surrogate, and the record it stands in becomes a reject
 * (bad-bytes.ts). Any encoding other than plain UTF-8 is named in a warning.
 * Throws `BAD_ENCODING` for a file that is no text.
 */
export async function* decodeText(
  bytes: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  options: { readonly file: string; readonly onWarning?: ((warning: string) => void) | undefined },
): AsyncGenerator<string> {
  const { file } = options;
  const source = openSource(bytes);
  try {
    const head = await gather(source, new Uint8Array(0), WINDOW);
    const sniffed = sniffEncoding(head.subarray(0, WINDOW));
    if ("binary" in sniffed) {
      const message = `${file}: this is not text: it looks like ${sniffed.binary}`;
      throw new FramelensError("BAD_ENCODING", message, { place: { file } });
    }
    const bomLength = sniffed.bom ? (sniffed.encoding === "utf-8" ? 3 : 2) : 0;
    const start = head.subarray(bomLength);
    const read = (name: string) => options.onWarning?.(`${file}: read as ${name}`);
    if (sniffed.encoding !== "utf-8") {
      read(sniffed.encoding === "utf-16le" ? "UTF-16 LE" : "UTF-16 BE");
      yield* decodeAs(sniffed.encoding, start, source);
    } else {
      if (sniffed.bom) read("UTF-8 with a byte order mark");
      yield* decodeUtf8(start, source, { sure: sniffed.bom, onWindows1252: () => read("Windows-1252") });
    }
    if (source.broken !== null) throw source.broken;
  } finally {
    await source.close();
  }
}

async function* decodeUtf8(
  start: Uint8Array,
  source: Source<Uint8Array>,
  options: { readonly sure: boolean; readonly onWindows1252: () => void },
): AsyncGenerator<string> {
  const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  let sure = options.sure;
  let bytes = start;
  for (let more = true; more || bytes.length > 0; ) {
    const whole = more ? bytes.subarray(0, bytes.length - countUnfinished(bytes)) : bytes;
    let text: string | null = null;
    try {
      text = strict.decode(whole);
      // Fewer characters than bytes: there was a character of several bytes, and it was valid.
      sure ||= text.length < whole.length;
    } catch {
      // Not UTF-8; what it is instead is decided below.
    }
    let rest = bytes.subarray(whole.length);
    if (text === null) {
      if (!sure) {
        const { first } = countFaults(bytes);
        bytes = await gather(source, bytes, first + WINDOW);
        const before = countFaults(bytes.subarray(0, first));
        const { bad, multiByte } = countFaults(bytes.subarray(first, first + WINDOW));
        if (before.multiByte === 0 && bad > multiByte) {
          options.onWindows1252();
          yield* decodeAs("windows-1252", bytes, source);
          return;
        }
        sure = true;
        continue;
      }
      text = decodeWithFaults(whole);
    }
    if (text !== "") yield text;
    const next: Uint8Array | null = more ? await source.next() : null;
    more = next !== null;
    if (next !== null) rest = concatenate(rest, next);
    else if (bytes.length === whole.length) return;
    bytes = rest;
  }
}

async function* decodeAs(
  encoding: string,
  start: Uint8Array,
  source: Source<Uint8Array>,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  for (let piece: Uint8Array | null = start; piece !== null; piece = await source.next()) {
    // With `stream` also where it changes nothing: without it Node 20 decodes Windows-1252 as Latin-1.
    const text = decoder.decode(piece, { stream: true });
    if (text !== "") yield text;
  }
  const tail = decoder.decode();
  if (tail !== "") yield tail;
}

/** Pulls pieces until there are so many bytes, or no more. */
async function gather(source: Source<Uint8Array>, start: Uint8Array, wanted: number): Promise<Uint8Array> {
  const pieces = [start];
  let length = start.length;
  while (length < wanted) {
    const piece = await source.next();
    if (piece === null) break;
    pieces.push(piece);
    length += piece.length;
  }
  return pieces.length === 1 ? start : concatenate(...pieces);
}

function concatenate(...pieces: readonly Uint8Array[]): Uint8Array {
  const parts = pieces.filter((piece) => piece.length > 0);
  if (parts.length === 1) return parts[0] ?? new Uint8Array(0);
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
