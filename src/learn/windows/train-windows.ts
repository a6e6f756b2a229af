import { createAffine } from "../affine.js";
import { createEmbedding } from "../embedding.js";
import { createMemory } from "../kernel/memory.js";
import { createParameters } from "../parameters.js";
import { createRandom } from "../random.js";
import type { StoredTensor } from "../tensor-file.js";
import { WINDOW_LAYER, WINDOW_TENSORS, type WindowSize } from "./window-model.js";
import type { KnownOfWord } from "./window-reader.js";

/** A text whose number is to be learned. */
export interface WindowExample {
  /** Its words by number, stretch by stretch: no window goes over the end of one. */
  readonly stretches: readonly Int32Array[];
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
/** Longer stretches are cut. */
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
  if (from !== undefined) parameters.load(from);
  const room = (columns: number): number => memory.allocate(LONGEST * columns);
  const [given, vectors, vectorsBack] = [room(size.known), room(dimensions), room(dimensions)];
  const [windows, windowsBack, held, heldBack] = [room(width), room(width), room(hidden), room(hidden)];
  const rowBytes = 4 * dimensions;

  /** For each word, and each place of a window that it stands in. */
  const eachPlace = (count: number, visit: (word: number, place: number) => void): void => {
    for (let middle = 0; middle < count; middle++)
      for (let at = Math.max(0, reach - middle); at <= Math.min(places - 1, count - 1 - middle + reach); at++)
        visit(middle + at - reach, middle * places + at);
  };
  /** Reads a stretch, with the words that are kept, and returns the sum of its outputs. */
  const read = (stretch: Int32Array, kept: Uint8Array): number => {
    const count = stretch.length;
    memory.clear(given, count * size.known);
    memory.clear(vectors, count * dimensions);
    memory.clear(windows, count * width);
    for (let i = 0; i < count; i++) {
      if (kept[i] === 0) continue;
      const at = (given >> 2) + i * size.known;
      known(stretch[i], floats.subarray(at, at + size.known));
      if (stretch[i] < size.own) own.addTo(stretch[i], vectors + i * rowBytes);
    }
    kernel.affine(projection.weights, given, vectors, dimensions, size.known, count);
    eachPlace(count, (word, place) =>
      kernel.add(windows + place * rowBytes, vectors + word * rowBytes, dimensions),
    );
    layer.forward(windows, held, count);
    kernel.rectify(held, count * hidden);
    let sum = 0;
    for (let at = 0; at < count * hidden; at++)
      sum += floats[(held >> 2) + at] * floats[(output.weights >> 2) + (at % hidden)];
    return sum;
  };
  /** Adds to the gradients what a change of the sum by 1 changes the loss by. The stretch is the one that was read last. */
  const teach = (stretch: Int32Array, kept: Uint8Array, gradient: number): void => {
    const count = stretch.length;
    memory.clear(heldBack, count * hidden);
    memory.clear(windowsBack, count * width);
    memory.clear(vectorsBack, count * dimensions);
    for (let t = 0; t < count; t++) {
      kernel.addScaled(heldBack + 4 * t * hidden, output.weights, gradient, hidden);
      kernel.addScaled(output.gradient, held + 4 * t * hidden, gradient, hidden);
    }
    kernel.rectifyBack(heldBack, held, count * hidden);
    layer.backward(windows, heldBack, windowsBack, count);
    eachPlace(count, (word, place) =>
      kernel.add(vectorsBack + word * rowBytes, windowsBack + place * rowBytes, dimensions),
    );
    kernel.outer(projection.gradient, vectorsBack, given, dimensions, size.known, count);
    for (let i = 0; i < count; i++)
      if (kept[i] === 1 && stretch[i] < size.own) own.backward(stretch[i], vectorsBack + i * rowBytes);
  };

  const mean = examples.reduce((sum, { target }) => sum + target, 0) / (examples.length || 1);
  const order = Uint32Array.from(examples.keys());
  const steps = Math.ceil((epochs * examples.length) / BATCH);
  let [step, waiting] = [0, 0];
  for (let epoch = 0; epoch < epochs; epoch++) {
    random.shuffle(order);
    for (const place of order) {
      const { stretches, target, scale } = examples[place];
      const cut = stretches.map((stretch) => stretch.subarray(0, LONGEST));
      const kept = cut.map((stretch) => Uint8Array.from(stretch, () => (random.uniform() < DROPPED ? 0 : 1)));
      const sum = cut.reduce((all, stretch, i) => all + read(stretch, kept[i]), 0);
      const error = mean + scale * sum - target;
      cut.forEach((stretch, i) => {
        if (cut.length > 1) read(stretch, kept[i]);
        teach(stretch, kept[i], error * scale);
      });
      if (++waiting < BATCH) continue;
      parameters.step({ rate: rate * 0.5 * (1 + Math.cos((Math.PI * step++) / steps)), batch: BATCH });
      waiting = 0;
    }
  }
  return parameters.store();
}
