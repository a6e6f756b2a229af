import { kernelBinary } from "../../generated/kernel.js";

/** The functions of the *.as.ts files beside this one, which document them. All pointers are byte addresses in the memory given. */
export interface Kernel {
  affine(w: number, x: number, y: number, rows: number, columns: number, count: number): void;
  affineBack(w: number, dy: number, dx: number, rows: number, columns: number, count: number): void;
  outer(g: number, dy: number, x: number, rows: number, columns: number, count: number): void;
  add(y: number, x: number, length: number): void;
  addScaled(y: number, x: number, a: number, length: number): void;
  multiply(y: number, x: number, length: number): void;
  broadcast(y: number, row: number, length: number, count: number): void;
  addRows(y: number, x: number, length: number, count: number): void;
  rectify(x: number, length: number): void;
  rectifyBack(dy: number, y: number, length: number): void;
  lstm(
    w: number,
    gates: number,
    cells: number,
    tanhs: number,
    out: number,
    stride: number,
    hidden: number,
    count: number,
    reverse: number,
  ): void;
  lstmBack(
    w: number,
    dw: number,
    gates: number,
    cells: number,
    tanhs: number,
    out: number,
    dout: number,
    dgates: number,
    dh: number,
    dc: number,
    stride: number,
    hidden: number,
    count: number,
    reverse: number,
  ): void;
  adam(
    w: number,
    g: number,
    m: number,
    v: number,
    length: number,
    rate: number,
    scale: number,
    keepMean: number,
    keepSquare: number,
  ): void;
  squares(x: number, length: number): number;
  addBytes(y: number, row: number, scale: number, length: number): void;
  sumParts(y: number, rows: number, parts: number, length: number, count: number): void;
  toShorts(x: number, y: number, scale: number, length: number): void;
  rectifyShorts(x: number, length: number): void;
  affineShorts(
    w: number,
    bias: number,
    x: number,
    y: number,
    rows: number,
    columns: number,
    stride: number,
    count: number,
  ): void;
  narrow(x: number, y: number, shift: number, length: number): void;
  affineMixed(
    w: number,
    x: number,
    y: number,
    scale: number,
    rows: number,
    columns: number,
    count: number,
  ): void;
  lstmMixed(
    w: number,
    gates: number,
    cell: number,
    out: number,
    scale: number,
    unit: number,
    stride: number,
    hidden: number,
    count: number,
    reverse: number,
  ): void;
  gatherShorts(y: number, rows: number, counts: number, stride: number, count: number): void;
  spreadShorts(y: number, rows: number, places: number, count: number): void;
  bestChain(
    scores: number,
    edges: number,
    steps: number,
    best: number,
    from: number,
    labels: number,
    length: number,
  ): void;
  restOfChain(
    scores: number,
    edges: number,
    steps: number,
    rest: number,
    labels: number,
    length: number,
  ): void;
  largest(x: number, out: number, length: number, count: number): void;
}

let compiled: WebAssembly.Module | null = null;

/** The kernel over a memory of its own. Compiled at the first call, in about a millisecond. */
export function instantiateKernel(memory: WebAssembly.Memory): Kernel {
  compiled ??= new WebAssembly.Module(Uint8Array.from(atob(kernelBinary), (byte) => byte.charCodeAt(0)));
  const { exports } = new WebAssembly.Instance(compiled, { env: { memory } });
  // What kernel.as.ts exports; WebAssembly's own types know no signatures.
  return exports as unknown as Kernel;
}
