import { instantiateKernel, type Kernel } from "./kernel.js";

const PAGE = 65_536;
/** Where a float may start, in bytes: the kernel reads 16 bytes at a time. */
const GRAIN = 16;

/**
 * A memory for the numbers of a model, and the kernel that works on it. Addresses are in bytes; `floats[address >> 2]`
 * is the number there.
 *
 * It is handed out from the front and never moved. What is only needed for a sentence is given back by `release`.
 */
export interface Memory {
  readonly kernel: Kernel;
  readonly floats: Float32Array;
  readonly bytes: Int8Array;
  /** Room for `length` floats, all 0 the first time; throws a RangeError when the memory is full. */
  allocate(length: number): number;
  /** Room for `length` bytes. */
  allocateBytes(length: number): number;
  /** Sets `length` floats to 0. */
  clear(address: number, length: number): void;
  /** How far the memory is handed out; give it to `release` to take back all that was handed out since. */
  mark(): number;
  release(mark: number): void;
}

/** A memory of `megabytes` (of 2^20 bytes). It never grows: an address stays good as long as the memory lives. */
export function createMemory(megabytes: number): Memory {
  const pages = Math.ceil((megabytes * 2 ** 20) / PAGE);
  const memory = new WebAssembly.Memory({ initial: pages, maximum: pages });
  const floats = new Float32Array(memory.buffer);
  const bytes = new Int8Array(memory.buffer);
  // Address 0 is left alone, and with it what the compiler may keep there.
  let used = 1024;
  const allocateBytes = (length: number): number => {
    const address = used;
    used += Math.ceil(length / GRAIN) * GRAIN;
    if (used > bytes.length) throw new RangeError(`the model's memory of ${megabytes} MB is full`);
    return address;
  };
  return {
    kernel: instantiateKernel(memory),
    floats,
    bytes,
    allocate: (length) => allocateBytes(length * 4),
    allocateBytes,
    clear: (address, length) => void floats.fill(0, address >> 2, (address >> 2) + length),
    mark: () => used,
    release: (mark) => {
      used = mark;
    },
  };
}
