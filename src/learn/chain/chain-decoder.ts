import { createMemory } from "../kernel/memory.js";
import type { ChainModel } from "./chain-model.js";

/** Finds the most likely labels of sequences, in whole numbers: the same in every engine. */
export interface ChainDecoder {
  /**
   * Labels for `length` tokens. `scores` holds `LANES` numbers a token, the first for its labels; `edges` the class of
   * the place before each.
   */
  decode(scores: Int16Array, edges: Uint16Array, length: number): DecodedChain;
}

/** What is found is overwritten by the next call. */
export interface DecodedChain {
  readonly labels: Uint8Array;
  /**
   * How many steps the best way to label the sequence is ahead of the best one that gives token `t` another label than
   * `label`; negative when that one is ahead.
   */
  margin(t: number, label: number): number;
}

/** Most labels of a model, and how many scores each token has. */
export const LANES = 8;
/** Less than any score, and far from where whole numbers overflow; the kernel's. */
const NEVER = -1e9;
/** What a step that is not allowed adds: from any score to less than `NEVER`. */
const FORBIDDEN = -1.1e9;
/** Room is made for so many tokens at first. */
const ROOM = 4096;

/** Takes about half a megabyte, more after a long sequence. Throws a RangeError when the model has over `LANES` labels. */
export function createChainDecoder(model: ChainModel): ChainDecoder {
  const { labels, first } = model;
  if (labels > LANES) throw new RangeError(`${labels} labels: expected at most ${LANES}`);
  const steps = stepsOf(model);
  let work = makeRoom(steps, ROOM);

  return {
    decode: (given, classes, length) => {
      if (length > work.room) work = makeRoom(steps, 2 * length);
      const { memory, at, scores, edges, best, rest, from, found } = work;
      scores.set(given.subarray(0, length * LANES));
      edges.set(classes.subarray(0, length));
      for (let b = 0; b < LANES; b++) best[b] = b < labels && first[b] !== 0 ? scores[b] : NEVER;
      memory.kernel.bestChain(at.scores, at.edges, at.steps, at.best, at.from, labels, length);
      const end = (length - 1) * LANES;
      let label = 0;
      for (let b = 1; b < labels; b++) if (best[end + b] > best[end + label]) label = b;
      for (let t = length - 1; t >= 0; t--) {
        found[t] = label;
        label = from[t * LANES + label];
      }
      let known = false;
      return {
        labels: found,
        margin: (t, wanted) => {
          if (!known) {
            rest.fill(0, end, end + LANES);
            memory.kernel.restOfChain(at.scores, at.edges, at.steps, at.rest, labels, length);
            known = true;
          }
          let other = NEVER;
          for (let b = 0; b < labels; b++)
            if (b !== wanted) other = Math.max(other, best[t * LANES + b] + rest[t * LANES + b]);
          return best[t * LANES + wanted] + rest[t * LANES + wanted] - other;
        },
      };
    },
  };
}

/** For each class of places and each label before, what a step to each label adds. */
function stepsOf({ labels, allowed, edgeClasses, transitions }: ChainModel): Int32Array {
  const steps = new Int32Array(edgeClasses * labels * LANES).fill(FORBIDDEN);
  for (let row = 0; row < edgeClasses * labels; row++)
    for (let b = 0; b < labels; b++)
      if (allowed[(row % labels) * labels + b] !== 0) steps[row * LANES + b] = transitions[row * labels + b];
  return steps;
}

/** A memory with the steps and room for `room` tokens, and views of what lies where. */
function makeRoom(steps: Int32Array, room: number) {
  const bytes = steps.byteLength + room * (2 * LANES + 2 + 8 * LANES + LANES);
  const memory = createMemory(bytes / 2 ** 20 + 0.01);
  const at = {
    steps: memory.allocate(steps.length),
    scores: memory.allocateBytes(room * LANES * 2),
    edges: memory.allocateBytes(room * 2),
    best: memory.allocate(room * LANES),
    rest: memory.allocate(room * LANES),
    from: memory.allocateBytes(room * LANES),
  };
  const { buffer } = memory.bytes;
  new Int32Array(buffer, at.steps, steps.length).set(steps);
  return {
    ...{ memory, room, at },
    scores: new Int16Array(buffer, at.scores, room * LANES),
    edges: new Uint16Array(buffer, at.edges, room),
    best: new Int32Array(buffer, at.best, room * LANES),
    rest: new Int32Array(buffer, at.rest, room * LANES),
    from: new Uint8Array(buffer, at.from, room * LANES),
    found: new Uint8Array(room),
  };
}
