import { createMemory } from "../../learn/kernel/memory.js";
import { loadParameters } from "../../learn/parameters.js";
import type { TensorFile } from "../../learn/tensor-file.js";
import type { Name } from "../types.js";
import { normalizeForm } from "../word-table/normalize-form.js";
import { WORD_BITS, type WordTable } from "../word-table/word-table.js";
import { findBestLabels } from "./best-labels.js";
import { includeOffice } from "./include-office.js";
import { readLabels } from "./labels.js";
import { readMonthNames } from "./month-names.js";
import { type NameSentence, readNameFeatures } from "./name-features.js";
import { createNameModel, type NameModelSize } from "./name-model.js";
import { readPartyAndState } from "./party-and-state.js";
import { separatePersonOf } from "./person-of.js";
import { findPersonParts } from "./person-parts.js";

/** Finds names in sentences. */
export interface NameFinder {
  /**
   * The names of a sentence from left to right; they do not overlap. Those of persons have their parts.
   * A sentence without a capital has none.
   */
  find(sentence: NameSentence): readonly Name[];
}

const MEGABYTES = 6;
/** Longer sentences are read in pieces of at most this many tokens. */
const LONGEST_PIECE = 256;

/**
 * A finder out of a file that `trainNames` made, with the word table it was trained with.
 *
 * Decides by the kernel's arithmetic and by comparisons, so the same in every engine. Takes 6 MB.
 * Throws a RangeError when the file is of another kind or does not fit the word table.
 */
export function createNameFinder({ settings, tensors }: TensorFile, words: WordTable): NameFinder {
  const memory = createMemory(MEGABYTES);
  const { floats } = memory;
  const model = createNameModel(loadParameters(memory, tensors), words, readSize(settings));
  const { stride } = model;
  const transitions = model.transitions.weights >> 2;
  const mark = memory.mark();

  const findInPiece = (piece: NameSentence, offset: number): Name[] => {
    memory.release(mark);
    const features = readNameFeatures(piece, words);
    const scores = model.score(features) >> 2;
    return readLabels(findBestLabels({ floats, scores, stride, transitions }, features.count), offset);
  };

  return {
    find(sentence) {
      const { forms, tags } = sentence;
      if (!mayHoldName(sentence, words)) return [];
      const names: Name[] = [];
      for (let from = 0; from < forms.length; ) {
        const to = endOfPiece(forms, from);
        const piece = { forms: forms.slice(from, to), tags: tags?.slice(from, to) ?? null };
        names.push(...findInPiece(piece, from));
        from = to;
      }
      const settled = includeOffice(forms, readMonthNames(sentence, readPartyAndState(forms, names)), words);
      return separatePersonOf(forms, settled, words).flatMap((name): Name[] => {
        if (name.type !== "person") return [name];
        const parts = findPersonParts(forms, name, words);
        // An office alone names nobody: "the Prime Minister".
        return parts.given === null && parts.family === null ? [] : [{ ...name, parts }];
      });
    },
  };
}

function readSize({ hashed, hidden }: TensorFile["settings"]): NameModelSize {
  if (typeof hashed !== "number" || typeof hidden !== "number")
    throw new RangeError("the file is not one of names: it does not say how large its model is");
  return { hashed, hidden };
}

const CAPITAL = /\p{Lu}/u;
const NAME_BITS =
  WORD_BITS.capitalised | WORD_BITS.givenName | WORD_BITS.organisationName | WORD_BITS.placeName;

/** Most sentences have no capital but their first, on a word that is none of a name. */
function mayHoldName({ forms, tags }: NameSentence, words: WordTable): boolean {
  for (let index = 1; index < forms.length; index++)
    if (forms[index] !== "I" && CAPITAL.test(forms[index])) return true;
  if (forms.length === 0 || !CAPITAL.test(forms[0])) return false;
  const row = words.indexOf(normalizeForm(forms[0]));
  return row === -1 || tags?.[0].upos === "PROPN" || (words.bits(row) & NAME_BITS) !== 0;
}

/** A long sentence is cut before a word with a small letter, where names seldom go on. */
function endOfPiece(forms: readonly string[], from: number): number {
  const end = from + LONGEST_PIECE;
  if (end >= forms.length) return forms.length;
  for (let at = end; at > from + LONGEST_PIECE / 2; at--) if (!CAPITAL.test(forms[at])) return at;
  return end;
}
