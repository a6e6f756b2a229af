// The arithmetic of our models on 32-bit floats, four at a time. AssemblyScript: TypeScript compiled to WebAssembly by
// scripts/compile-kernel.js, so that Node and every browser run the same instructions and give the same bits.
// All pointers are byte addresses of float arrays; all lengths are multiples of 4 unless a comment says otherwise.

// @ts-nocheck: the types are AssemblyScript's.

export { add, addScaled, multiply, broadcast, addRows, rectify, rectifyBack, addBytes } from "./vectors.as";
export { affine, affineBack, outer } from "./affine.as";
export { lstm, lstmBack } from "./lstm.as";
export { adam, squares } from "./adam.as";
export { sumParts, toShorts, rectifyShorts, affineShorts, narrow, largest } from "./shorts.as";
export { affineMixed, lstmMixed } from "./mixed.as";
export { gatherShorts, spreadShorts } from "./gather.as";
export { bestChain, restOfChain } from "./chain.as";
