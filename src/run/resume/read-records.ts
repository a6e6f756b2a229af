import { createReadStream } from "node:fs";

/** A whole record of a file that is being written. */
export interface WholeRecord {
  /** With its line end. */
  readonly text: string;
  /** Bytes of the file up to its end. */
  readonly end: number;
}

const LINE_FEED = 0x0a;
const QUOTE = 0x22;

/**
 * The records of a file, each ended by a line feed; a last one without, which was torn off, is left out.
 *
 * With `quoted` a line feed between quotation marks ends no record, as in CSV.
 */
export async function* readRecords(
  file: string,
  { quoted }: { readonly quoted: boolean },
): AsyncGenerator<WholeRecord> {
  let pieces: Uint8Array[] = [];
  let end = 0;
  let open = false;
  for await (const chunk of createReadStream(file, { highWaterMark: 262_144 }) as AsyncIterable<Buffer>) {
    let start = 0;
    for (let at = 0; at < chunk.length; at++) {
      if (quoted && chunk[at] === QUOTE) open = !open;
      if (chunk[at] !== LINE_FEED || open) continue;
      pieces.push(chunk.subarray(start, at + 1));
      const text = Buffer.concat(pieces);
      end += text.length;
      yield { text: text.toString(), end };
      pieces = [];
      start = at + 1;
    }
    if (start < chunk.length) pieces.push(chunk.subarray(start));
  }
}
