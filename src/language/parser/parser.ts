import { createMemory } from "../../learn/kernel/memory.js";
import { loadParameters } from "../../learn/parameters.js";
import type { TensorFile } from "../../learn/tensor-file.js";
import type { Morphology, TaggedSentence, Tree } from "../types.js";
import type { WordTable } from "../word-table/word-table.js";
import { createInputs } from "./inputs.js";
import { createScorer } from "./scorer.js";
import { type ParserSettings, relationScores } from "./settings.js";
import { findTree } from "./spanning-tree.js";
import { LONGEST_STRETCH, stretchesOf } from "./stretches.js";

/** Finds who depends on whom. */
export interface Parser {
  /**
   * The tree of a sentence with a tag for each token; an empty sentence has an empty tree. Time grows with the length:
   * sentences of more than 250 tokens are parsed in stretches, whose roots hang on that of the first by `parataxis`.
   */
  parse(sentence: TaggedSentence): Tree;
}

/** Forms whose share in the gates is kept; when there are more, all are forgotten. */
const KEPT_FORMS = 6144;
/** Room for the work on a stretch, beside weights and what is kept, in floats. */
const WORK = LONGEST_STRETCH * 2048;

/** A parser with the weights of a file made by `trainParser`, for the word table that it was trained with. Takes about 30 MB. */
export function createParser({ settings, tensors }: TensorFile, words: WordTable): Parser {
  // A file of `trainParser` has these settings; another would lack the matrices that are asked for below.
  const { widths, vocabulary } = settings as unknown as ParserSettings;
  const { input, hidden } = widths;
  // Every tag, those that the model does not know, and no tag at all.
  const keptTags = vocabulary.tags.length + 1;
  let size = (KEPT_FORMS + keptTags) * 8 * hidden + WORK;
  for (const { rows, columns } of tensors.values()) size += rows * columns + 4;
  const memory = createMemory((size * 4) / 2 ** 20);
  const { floats } = memory;
  const relationCount = vocabulary.relations.length;
  const relations = relationScores(vocabulary);
  const inputs = createInputs(loadParameters(memory, tensors), vocabulary, words, input);
  const scorer = createScorer(memory, tensors, widths, relations);
  const root = vocabulary.relations.indexOf("root");
  const known = memory.allocate(inputs.known);
  const vector = memory.allocate(input);
  const formSlots = memory.allocate(KEPT_FORMS * scorer.gates);
  const tagSlots = memory.allocate(keptTags * scorer.gates);
  const slots = new Map<string, number>();
  const slotsByTag = new Map<string, number>();
  // Taggers give one object for all tokens with the same tag, which need not be spelled out again then.
  const slotsByObject = new WeakMap<Morphology, number>();

  const gatesOfForm = (form: string): number => {
    const kept = slots.get(form);
    if (kept !== undefined) return kept;
    const at = formSlots + slots.size * scorer.gates * 4;
    slots.set(form, at);
    const { pieces, row } = inputs.factsOf(form);
    memory.clear(known, inputs.known);
    inputs.readKnown(row, known);
    inputs.project(known, vector, 1);
    for (const piece of pieces) inputs.addPiece(piece, vector);
    scorer.readVector(vector, at, true);
    return at;
  };

  const gatesOfTag = (tag: Morphology): number => {
    const known = slotsByObject.get(tag);
    if (known !== undefined) return known;
    const rows = inputs.tagRows(tag);
    const key = rows.join(" ");
    let at = slotsByTag.get(key);
    if (at === undefined) {
      at = tagSlots + slotsByTag.size * scorer.gates * 4;
      slotsByTag.set(key, at);
      memory.clear(vector, input);
      for (const row of rows) inputs.addTag(row, vector);
      scorer.readVector(vector, at, false);
    }
    slotsByObject.set(tag, at);
    return at;
  };

  const parseStretch = ({ forms, tags }: TaggedSentence, from: number, to: number): Tree => {
    const mark = memory.mark();
    const count = to - from;
    // What a sentence needs must not be forgotten while it is collected.
    if (slots.size + count > KEPT_FORMS) slots.clear();
    const parts = new Int32Array(2 * count);
    for (let i = 0; i < count; i++) {
      parts[2 * i] = gatesOfForm(forms[from + i]);
      parts[2 * i + 1] = gatesOfTag(tags[from + i]);
    }
    scorer.read(parts, count);
    const { address, width } = scorer.scoreArcs();
    const heads = findTree(floats, { at: address >> 2, width, count });
    const scores = scorer.scoreRelations(heads) >> 2;
    const names: string[] = [];
    for (let i = 0; i < count; i++) {
      const row = scores + i * relations;
      let best = root === 0 ? 1 : 0;
      for (let r = best + 1; r < relationCount; r++)
        if (floats[row + r] > floats[row + best] && r !== root) best = r;
      names.push(heads[i] === -1 ? "root" : vocabulary.relations[best]);
    }
    memory.release(mark);
    return { heads, relations: names };
  };

  return {
    parse: (sentence) => {
      const { tags } = sentence;
      if (tags.length === 0) return { heads: new Int32Array(0), relations: [] };
      const starts = stretchesOf(tags);
      if (starts.length === 2) return parseStretch(sentence, 0, tags.length);
      const heads = new Int32Array(tags.length);
      const names: string[] = [];
      let first = -1;
      for (let stretch = 0; stretch + 1 < starts.length; stretch++) {
        const from = starts[stretch];
        const tree = parseStretch(sentence, from, starts[stretch + 1]);
        tree.heads.forEach((head, i) => {
          const outermost = head === -1;
          heads[from + i] = outermost ? first : head + from;
          names.push(outermost && first !== -1 ? "parataxis" : tree.relations[i]);
          if (outermost && first === -1) first = from + i;
        });
      }
      return { heads, relations: names };
    },
  };
}
