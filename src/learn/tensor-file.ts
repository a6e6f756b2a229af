import { FramelensError } from "../errors.js";

/**
 * Numbers with a shape, as they are stored: 32-bit floats, or 8-bit integers with one scale for each row
 * (the number is `values[i] * scales[row]`), or bytes that mean what their reader says.
 */
export type StoredTensor =
  | { readonly type: "f32"; readonly rows: number; readonly columns: number; readonly values: Float32Array }
  | {
      readonly type: "i8";
      readonly rows: number;
      readonly columns: number;
      readonly values: Int8Array;
      readonly scales: Float32Array;
    }
  | { readonly type: "bytes"; readonly rows: number; readonly columns: 1; readonly values: Uint8Array };

/** What one file of weights holds: settings that JSON can say, and tensors by name. */
export interface TensorFile {
  readonly settings: Readonly<Record<string, unknown>>;
  readonly tensors: ReadonlyMap<string, StoredTensor>;
}

const MAGIC = "framelens-weights 1\n";
/** Every tensor starts at a multiple of this, so that it can be read in place. */
const GRAIN = 16;

interface Entry {
  readonly name: string;
  readonly type: StoredTensor["type"];
  readonly rows: number;
  readonly columns: number;
  readonly at: number;
}

/**
 * The bytes of a file of weights: a first line, the length of the header as eight hexadecimal digits, the header as
 * JSON, then the tensors. Numbers are little-endian. The same content gives the same bytes.
 */
export function writeTensorFile({ settings, tensors }: TensorFile): Uint8Array {
  let at = 0;
  const entries: Entry[] = [];
  for (const [name, { type, rows, columns, ...tensor }] of tensors) {
    entries.push({ name, type, rows, columns, at });
    at = aligned(at + tensor.values.byteLength + ("scales" in tensor ? tensor.scales.byteLength : 0));
  }
  const header = new TextEncoder().encode(JSON.stringify({ settings, tensors: entries }));
  const start = aligned(MAGIC.length + 8 + header.length);
  const bytes = new Uint8Array(start + at);
  bytes.set(new TextEncoder().encode(MAGIC + header.length.toString(16).padStart(8, "0")));
  bytes.set(header, MAGIC.length + 8);
  for (const entry of entries) {
    const tensor = tensors.get(entry.name);
    if (tensor === undefined) continue;
    let to = start + entry.at;
    if (tensor.type === "i8") {
      bytes.set(bytesOf(tensor.scales), to);
      to += tensor.scales.byteLength;
    }
    bytes.set(bytesOf(tensor.values), to);
  }
  return bytes;
}

/**
 * Reads a file of weights. The tensors are views into `bytes` where its place in memory allows, else copies.
 *
 * Throws a `FramelensError` with code `BROKEN_MODEL` when the bytes are not such a file.
 */
export function readTensorFile(bytes: Uint8Array, name = "model"): TensorFile {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, MAGIC.length + 8));
  const length = Number.parseInt(start.slice(MAGIC.length), 16);
  if (!start.startsWith(MAGIC) || !(length > 0) || MAGIC.length + 8 + length > bytes.length)
    throw new FramelensError(
      "BROKEN_MODEL",
      `${name}: not a file of framelens weights: expected it to begin with "${MAGIC.trim()}"; train or download it again`,
    );
  const header = new TextDecoder().decode(bytes.subarray(MAGIC.length + 8, MAGIC.length + 8 + length));
  // Written by `writeTensorFile`, which the first line vouches for.
  const { settings, tensors } = JSON.parse(header) as { settings: TensorFile["settings"]; tensors: Entry[] };
  const data = aligned(MAGIC.length + 8 + length);
  // A view of floats must start at a multiple of four bytes.
  const whole = (bytes.byteOffset + data) % 4 === 0 ? bytes : bytes.slice();
  const at = (entry: Entry): number => whole.byteOffset + data + entry.at;
  return {
    settings,
    tensors: new Map(tensors.map((entry) => [entry.name, readTensor(entry, whole.buffer, at(entry))])),
  };
}

function readTensor({ type, rows, columns }: Entry, buffer: ArrayBufferLike, at: number): StoredTensor {
  if (type === "f32") return { type, rows, columns, values: new Float32Array(buffer, at, rows * columns) };
  if (type === "bytes") return { type, rows, columns: 1, values: new Uint8Array(buffer, at, rows) };
  const scales = new Float32Array(buffer, at, rows);
  return { type, rows, columns, scales, values: new Int8Array(buffer, at + rows * 4, rows * columns) };
}

function aligned(length: number): number {
  return Math.ceil(length / GRAIN) * GRAIN;
}

function bytesOf(values: Float32Array | Int8Array | Uint8Array): Uint8Array {
  return new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
}
