import { open } from "node:fs/promises";
import type { RandomAccess } from "../corpus/parquet.js";
import { FramelensError } from "../errors.js";
import { gunzip } from "./gunzip.js";

/**
 * Gives `read` the bytes of a file, from anywhere in it, and closes the file behind it.
 *
 * A gzipped file is unpacked in memory first. Throws `UNREADABLE` when the file cannot be opened.
 */
export async function* readAnywhere<Item>(
  file: string,
  read: (bytes: RandomAccess) => AsyncIterable<Item>,
): AsyncGenerator<Item> {
  const handle = await open(file).catch((cause: Error) => {
    throw new FramelensError("UNREADABLE", `${file}: cannot be read (${cause.message})`, {
      place: { file },
      cause,
    });
  });
  try {
    if (/\.gz$/i.test(file)) {
      yield* read(inMemory(await unpack(handle.createReadStream({ autoClose: false }))));
      return;
    }
    const { size } = await handle.stat();
    yield* read({
      byteLength: size,
      async slice(start, end = size) {
        const bytes = new Uint8Array(end - start);
        const { bytesRead } = await handle.read(bytes, 0, bytes.length, start);
        return bytes.buffer.slice(0, bytesRead);
      },
    });
  } finally {
    await handle.close();
  }
}

/** What could be unpacked: where the data is cut, the reader finds no footer. */
async function unpack(packed: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  try {
    for await (const piece of gunzip(packed)) pieces.push(piece);
  } catch (error) {
    if (!(error instanceof FramelensError)) throw error;
  }
  return Buffer.concat(pieces);
}

function inMemory(bytes: Uint8Array): RandomAccess {
  return {
    byteLength: bytes.length,
    slice: async (start, end) => Uint8Array.from(bytes.subarray(start, end)).buffer,
  };
}
