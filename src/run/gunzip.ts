import { createGunzip } from "node:zlib";
import { FramelensError } from "../errors.js";

/**
 * Unpacks gzip piece by piece.
 *
 * Throws `BAD_GZIP` where the data is cut or damaged, after it has given all that could be unpacked before.
 * The message says what is wrong without naming the file: it is the caller's to put in its place.
 */
export async function* gunzip(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const unpacker = createGunzip({ chunkSize: 262_144 });
  // Read by its events: as a stream, an error would throw away what was unpacked before it.
  let ready: Uint8Array[] = [];
  let failure: Error | null = null;
  unpacker.on("data", (piece: Uint8Array) => ready.push(piece));
  // Called when the step that is being waited for is over, one way or the other.
  let stepDone = () => {};
  unpacker.once("error", (error) => {
    failure = error;
    stepDone();
  });
  unpacker.once("end", () => stepDone());
  const take = () => {
    const taken = ready;
    ready = [];
    return taken;
  };
  const isDone = () => failure !== null;
  try {
    for await (const piece of bytes) {
      // An unpacker that fails never says that it is done with the piece; the error does.
      await new Promise<void>((resolve) => {
        stepDone = resolve;
        unpacker.write(piece, () => resolve());
      });
      yield* take();
      if (isDone()) break;
    }
    if (!isDone()) {
      await new Promise<void>((resolve) => {
        stepDone = resolve;
        unpacker.end();
      });
      yield* take();
    }
  } finally {
    unpacker.destroy();
  }
  if (failure !== null) throw badGzip(failure);
}

function badGzip(cause: Error): FramelensError {
  const cut = "code" in cause && cause.code === "Z_BUF_ERROR";
  const problem = cut ? "the gzip data ends too early" : `the gzip data is damaged (${cause.message})`;
  return new FramelensError("BAD_GZIP", `${problem}; what came before was read`, { cause });
}
