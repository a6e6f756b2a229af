import type { Tokens } from "../../types.js";
import { SHAPE } from "../shape.js";

const found = new WeakMap<Tokens, Uint32Array>();

/** The tokens with a capital, where names stand, in their order; looked for once, since all who look for names ask. */
export function capitalsOf(tokens: Tokens): Uint32Array {
  let capitals = found.get(tokens);
  if (capitals === undefined) {
    const { length, shape } = tokens;
    capitals = new Uint32Array(length);
    let count = 0;
    for (let i = 0; i < length; i++) if ((shape[i] & SHAPE.capitalised) !== 0) capitals[count++] = i;
    capitals = capitals.subarray(0, count);
    found.set(tokens, capitals);
  }
  return capitals;
}
