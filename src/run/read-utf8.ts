import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { FramelensError } from "../errors.js";

const unpack = promisify(gunzip);

/**
 * The text of a file whose format allows no other encoding than UTF-8, unpacked when its name ends in `.gz`.
 *
 * A byte order mark is left out. Throws a `FramelensError`: `NOT_FOUND`, `UNREADABLE`, `BAD_GZIP`, `BAD_ENCODING`.
 */
export async function readUtf8(file: string): Promise<string> {
  const place = { file };
  const packed = await readFile(file).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === "ENOENT")
      throw new FramelensError("NOT_FOUND", `${file}: there is no such file`, { place, cause });
    throw new FramelensError("UNREADABLE", `${file}: cannot be read (${cause.message})`, { place, cause });
  });
  const bytes = /\.gz$/i.test(file)
    ? await unpack(packed).catch((cause: Error) => {
        const message = `${file}: the gzip data is damaged or cut (${cause.message}); pack the file again`;
        throw new FramelensError("BAD_GZIP", message, { place, cause });
      })
    : packed;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new FramelensError("BAD_ENCODING", `${file}: is not UTF-8; convert it, as with iconv -t utf-8`, {
      place,
      cause,
    });
  }
}
