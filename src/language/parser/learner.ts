import { createDropout } from "../../learn/dropout.js";
import type { Parameters } from "../../learn/parameters.js";
import type { Random } from "../../learn/random.js";
import { softmax } from "../../learn/softmax.js";
import type { ParsedSentence } from "../types.js";
import type { WordTable } from "../word-table/word-table.js";
import { createInputs, type FormFacts } from "./inputs.js";
import { createNetwork, type Network } from "./network.js";
import { respell } from "./respell.js";
import { relationScores, type Widths } from "./settings.js";
import type { Vocabulary } from "./vocabulary.js";

/** Parts that are left out while learning, in [0, 1), so that a model does not rely on any of them alone. */
export interface Omissions {
  /** Of the numbers of each layer. */
  readonly dropout: number;
  /** Of the vectors that forms have of their own. */
  readonly forms: number;
  /** Of the rows of the word table. */
  readonly known: number;
  /** Of the tags. */
  readonly tags: number;
}

/** A sentence as numbers. */
export interface Lesson {
  readonly forms: readonly string[];
  readonly tags: readonly (readonly number[])[];
  readonly heads: ArrayLike<number>;
  /** -1 for a relation that is not learned. */
  readonly relations: readonly number[];
}

/** What a model learns with. */
export interface Learner {
  readonly network: Network;
  lessonOf(sentence: ParsedSentence): Lesson;
  /** Adds what a sentence teaches to the gradients; returns the loss, in nats, of its heads and relations. */
  learn(lesson: Lesson): number;
}

/** A learner of a new model, whose weights are made by `parameters`; what it leaves out is drawn with `random`. */
export function createLearner(
  parameters: Parameters,
  random: Random,
  words: WordTable,
  { vocabulary, widths, omissions }: { vocabulary: Vocabulary; widths: Widths; omissions: Omissions },
): Learner {
  const { memory } = parameters;
  const { kernel, floats } = memory;
  const { input } = widths;
  const relations = relationScores(vocabulary);
  const dropout = createDropout(memory, random, omissions.dropout);
  const inputs = createInputs(parameters, vocabulary, words, input);
  const { known } = inputs;
  const network = createNetwork(parameters, widths, relations, dropout);
  const facts = new Map<string, FormFacts>();
  const factsOf = (form: string): FormFacts => {
    let found = facts.get(form);
    if (found === undefined) {
      found = inputs.factsOf(form);
      facts.set(form, found);
    }
    return found;
  };
  const omit = (part: number): boolean => random.uniform() < part;
  const zeros = (length: number): number => {
    const address = memory.allocate(length);
    memory.clear(address, length);
    return address;
  };

  /** Puts the gradients of the loss in place of the scores for heads, and returns the loss. */
  const loseHeads = (address: number, width: number, heads: ArrayLike<number>): number => {
    let loss = 0;
    for (let i = 0; i < heads.length; i++) {
      const row = (address >> 2) + i * width;
      floats[row + i + 1] = Number.NEGATIVE_INFINITY;
      softmax(floats, row, heads.length + 1);
      loss -= logarithm(floats[row + heads[i] + 1]);
      floats[row + heads[i] + 1] -= 1;
      floats.fill(0, row + heads.length + 1, row + width);
    }
    return loss;
  };
  /** The same for relations; that of the root needs no learning. */
  const loseRelations = (address: number, heads: ArrayLike<number>, right: readonly number[]): number => {
    let loss = 0;
    for (let i = 0; i < heads.length; i++) {
      const row = (address >> 2) + i * relations;
      if (heads[i] === -1 || right[i] === -1) {
        floats.fill(0, row, row + relations);
        continue;
      }
      softmax(floats, row, vocabulary.relations.length);
      loss -= logarithm(floats[row + right[i]]);
      floats[row + right[i]] -= 1;
      floats.fill(0, row + vocabulary.relations.length, row + relations);
    }
    return loss;
  };

  return {
    network,
    lessonOf: ({ forms, tags, tree }) => ({
      forms,
      tags: tags.map(inputs.tagRows),
      heads: tree.heads,
      relations: tree.relations.map((relation) => vocabulary.relations.indexOf(relation)),
    }),
    learn: ({ forms, tags, heads, relations: right }) => {
      const mark = memory.mark();
      const count = forms.length;
      const facts = respell(forms, random.uniform()).map(factsOf);
      const rows = zeros(count * known);
      facts.forEach(({ row }, i) => {
        if (!omit(omissions.known)) inputs.readKnown(row, rows + i * known * 4);
      });
      const pieces = facts.map(({ pieces, hasOwn }) =>
        hasOwn && omit(omissions.forms) ? pieces.slice(1) : pieces,
      );
      const tagRows = tags.map((rows) => (omit(omissions.tags) ? [] : rows));
      const x = memory.allocate(count * input);
      inputs.project(rows, x, count);
      for (let i = 0; i < count; i++) {
        const at = x + i * input * 4;
        for (const row of pieces[i]) inputs.addPiece(row, at);
        for (const row of tagRows[i]) inputs.addTag(row, at);
      }
      const factors = dropout.apply(x, count * input);

      network.read(x, count);
      const { address, width } = network.scoreArcs();
      const scores = network.scoreRelations(heads);
      const loss = loseHeads(address, width, heads) + loseRelations(scores, heads, right);

      const dx = zeros(count * input);
      network.backward(address, scores, dx);
      kernel.multiply(dx, factors, count * input);
      inputs.projectBack(rows, dx, count);
      for (let i = 0; i < count; i++) {
        const at = dx + i * input * 4;
        for (const row of pieces[i]) inputs.pieceBack(row, at);
        for (const row of tagRows[i]) inputs.tagBack(row, at);
      }
      memory.release(mark);
      return loss;
    },
  };
}

/** Finite where a probability has become 0. */
function logarithm(probability: number): number {
  return Math.log(probability + 1e-9);
}
