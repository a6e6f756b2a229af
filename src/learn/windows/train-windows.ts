import { createAffine } from "../affine.js";
import { createEmbedding } from "../embedding.js";
import { createMemory } from "../kernel/memory.js";
import { createParameters } from "../parameters.js";
import { createRandom } from "../random.js";
import type { StoredTensor } from "../tensor-file.js";
import {
  CONTEXT_WORTH,
  gateOf,
  WINDOW_GATE,
  WINDOW_LAYER,
  WINDOW_TENSORS,
  type WindowSize,
} from "./window-model.js";
import type { KnownOfWord } from "./window-reader.js";

/** A text whose number is to be learned. */
export interface WindowExample {
  /** Its words by number. */
  readonly words: Int32Array;
  readonly target: number;
  /** What the sum over its words is multiplied by, such as less in a longer text. */
  readonly scale: number;
}

export interface TrainWindowsOptions {
  readonly seed: number;
  readonly size: WindowSize;
  readonly known: KnownOfWord;
  readonly epochs?: number;
  /** How far the first steps go. */
  readonly rate?: number;
  /** What was learned before, to go on from; it is drawn anew unless given. */
  readonly from?: ReadonlyMap<string, StoredTensor>;
}

const BATCH = 128;
/** Share of words that are left out while it learns, so that no single word is relied on. */
const DROPPED = 0.15;
/** Outputs begin small: what a window holds is learned before it counts. */
const OUTPUT_SPREAD = 0.3;
/** So does what the sentence says. */
const CONTEXT_SPREAD = 0.01;
/** Longer texts are cut. */
const LONGEST = 256;
const MEGABYTES_OVER = 8;

/**
 * Learns windows whose sums come near the targets: by least squares, with Adam, whose steps shrink to nothing (Loshchilov & Hutter 2017).
 *
 * The same examples and seed give the same numbers. The mean of the targets is left out of what is learned. Of the last batch, what is not
 * a whole one is not learned from; without examples the network stays as it was drawn, or as it comes from what was learned before.
 */
export function trainWindows(
  examples: readonly WindowExample[],
  { seed, size, known, epochs = 4, rate = 0.003, from }: TrainWindowsOptions,
): ReadonlyMap<string, StoredTensor> {
  const { dimensions, reach, hidden } = size;
  const places = 2 * reach + 1;
  const width = places * dimensions;
  // A weight has a gradient and two running means.
  const memory = createMemory((4 * 4 * size.own * dimensions) / 2 ** 20 + MEGABYTES_OVER);
  const { kernel, floats } = memory;
  const random = createRandom(seed);
  const parameters = createParameters(memory, random);
  const own = createEmbedding(parameters, WINDOW_TENSORS.own, size.own, dimensions, 0);
  const projection = parameters.matrix(
    WINDOW_TENSORS.projection,
    dimensions,
    size.known,
    Math.sqrt(1 / size.known),
  );
  const layer = createAffine(parameters, WINDOW_LAYER, width, hidden);
  const output = parameters.matrix(WINDOW_TENSORS.output, 1, hidden, OUTPUT_SPREAD / Math.sqrt(hidden));
  const context = parameters.matrix(WINDOW_TENSORS.context, hidden, dimensions, CONTEXT_SPREAD);
  const gate = createAffine(parameters, WINDOW_GATE, dimensions, hidden, CONTEXT_SPREAD);
  if (from !== undefined) parameters.load(from);
  const room = (columns: number): number => memory.allocate(LONGEST * columns);
  const [given, vectors, vectorsBack] = [room(size.known), room(dimensions), room(dimensions)];
  const [windows, windowsBack, held, heldBack] = [room(width), room(width), room(hidden), room(hidden)];
  const [average, averageBack] = [memory.allocate(dimensions), memory.allocate(dimensions)];
  const [before, beforeBack, gates, gatesBack, counting] = Array.from({ length: 5 }, () =>
    memory.allocate(hidden),
  );
  const rowBytes = 4 * dimensions;

  /** For each word, and each place of a window that it stands in. */
  const eachPlace = (count: number, visit: (word: number, place: number) => void): void => {
    for (let middle = 0; middle < count; middle++)
      for (let at = Math.max(0, reach - middle); at <= Math.min(places - 1, count - 1 - middle + reach); at++)
        visit(middle + at - reach, middle * places + at);
  };
  /** Reads a text, with the words that are kept, and returns the sum of its outputs. */
  const read = (words: Int32Array, kept: Uint8Array): number => {
    const count = words.length;
    memory.clear(given, count * size.known);
    memory.clear(vectors, count * dimensions);
    memory.clear(windows, count * width);
    for (let i = 0; i < count; i++) {
      if (kept[i] === 0) continue;
      const at = (given >> 2) + i * size.known;
      known(words[i], floats.subarray(at, at + size.known));
      if (words[i] < size.own) own.addTo(words[i], vectors + i * rowBytes);
    }
    kernel.affine(projection.weights, given, vectors, dimensions, size.known, count);
    eachPlace(count, (word, place) =>
      kernel.add(windows + place * rowBytes, vectors + word * rowBytes, dimensions),
    );
    const share = CONTEXT_WORTH / (count || 1);
    memory.clear(average, dimensions);
    for (let i = 0; i < count; i++) kernel.addScaled(average, vectors + i * rowBytes, share, dimensions);
    memory.clear(before, hidden);
    kernel.affine(context.weights, average, before, hidden, dimensions, 1);
    gate.forward(average, gates, 1);
    for (let h = 0; h < hidden; h++)
      floats[(counting >> 2) + h] = floats[(output.weights >> 2) + h] * gateOf(floats[(gates >> 2) + h]);
    layer.forward(windows, held, count);
    for (let t = 0; t < count; t++) kernel.add(held + 4 * t * hidden, before, hidden);
    kernel.rectify(held, count * hidden);
    let sum = 0;
    for (let at = 0; at < count * hidden; at++)
      sum += floats[(held >> 2) + at] * floats[(counting >> 2) + (at % hidden)];
    return sum;
  };
  /** Adds to the gradients what a change of the sum by 1 changes the loss by. The text is the one that was read last. */
  const teach = (words: Int32Array, kept: Uint8Array, gradient: number): void => {
    const count = words.length;
    memory.clear(heldBack, count * hidden);
    memory.clear(windowsBack, count * width);
    memory.clear(vectorsBack, count * dimensions);
    memory.clear(averageBack, dimensions);
    memory.clear(beforeBack, hidden);
    memory.clear(gatesBack, hidden);
    // First what is held, over all windows; then what the loss says of the gates.
    for (let t = 0; t < count; t++) {
      kernel.addScaled(heldBack + 4 * t * hidden, counting, gradient, hidden);
      kernel.add(gatesBack, held + 4 * t * hidden, hidden);
    }
    for (let h = 0; h < hidden; h++) {
      const z = floats[(gates >> 2) + h];
      const said = gradient * floats[(gatesBack >> 2) + h];
      floats[(output.gradient >> 2) + h] += said * gateOf(z);
      floats[(gatesBack >> 2) + h] = (said * floats[(output.weights >> 2) + h]) / (1 + Math.abs(z)) ** 2;
    }
    gate.backward(average, gatesBack, averageBack, 1);
    kernel.rectifyBack(heldBack, held, count * hidden);
    layer.backward(windows, heldBack, windowsBack, count);
    kernel.addRows(beforeBack, heldBack, hidden, count);
    kernel.outer(context.gradient, beforeBack, average, hidden, dimensions, 1);
    kernel.affineBack(context.weights, beforeBack, averageBack, hidden, dimensions, 1);
    const share = CONTEXT_WORTH / (count || 1);
    for (let i = 0; i < count; i++)
      kernel.addScaled(vectorsBack + i * rowBytes, averageBack, share, dimensions);
    eachPlace(count, (word, place) =>
      kernel.add(vectorsBack + word * rowBytes, windowsBack + place * rowBytes, dimensions),
    );
    kernel.outer(projection.gradient, vectorsBack, given, dimensions, size.known, count);
    for (let i = 0; i < count; i++)
      if (kept[i] === 1 && words[i] < size.own) own.backward(words[i], vectorsBack + i * rowBytes);
  };

  const mean = examples.reduce((sum, { target }) => sum + target, 0) / (examples.length || 1);
  const order = Uint32Array.from(examples.keys());
  const steps = Math.ceil((epochs * examples.length) / BATCH);
  let [step, waiting] = [0, 0];
  for (let epoch = 0; epoch < epochs; epoch++) {
    random.shuffle(order);
    for (const place of order) {
      const { words, target, scale } = examples[place];
      const beginning = words.subarray(0, LONGEST);
      const kept = Uint8Array.from(beginning, () => (random.uniform() < DROPPED ? 0 : 1));
      const error = mean + scale * read(beginning, kept) - target;
      teach(beginning, kept, error * scale);
      if (++waiting < BATCH) continue;
      const falling = 0.5 * (1 + Math.cos((Math.PI * step++) / steps));
      // A rare word moves on after it was met: it would hardly get anywhere otherwise.
      parameters.step({ rate: rate * falling, batch: BATCH, everyRow: true });
      waiting = 0;
    }
  }
  return parameters.store();
}
