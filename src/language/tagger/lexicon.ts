import type { StoredTensor } from "../../learn/tensor-file.js";
import type { TaggedSentence } from "../types.js";
import { normalizeForm } from "../word-table/normalize-form.js";

/** Rows of the forms that were frequent enough in training to have a vector of their own. */
export interface Lexicon {
  /** By the form as the word table has it. */
  readonly plain: ReadonlyMap<string, number>;
  /** By the form as it is written, where that differs. */
  readonly written: ReadonlyMap<string, number>;
}

/** The lexicon of the forms that stand in the sentences at least `fewest` times, and how often each row does. */
export function buildLexicon(
  sentences: readonly TaggedSentence[],
  fewest: number,
): { readonly lexicon: Lexicon; readonly counts: Uint32Array } {
  const plainCounts = new Map<string, number>();
  const writtenCounts = new Map<string, number>();
  for (const { forms } of sentences)
    for (const form of forms) {
      const plain = normalizeForm(form);
      plainCounts.set(plain, (plainCounts.get(plain) ?? 0) + 1);
      if (plain !== form) writtenCounts.set(form, (writtenCounts.get(form) ?? 0) + 1);
    }
  const frequent = (counts: ReadonlyMap<string, number>): string[] =>
    [...counts.keys()].filter((form) => (counts.get(form) ?? 0) >= fewest).sort();
  const plain = frequent(plainCounts);
  const written = frequent(writtenCounts);
  return {
    lexicon: numbered(plain, written),
    counts: Uint32Array.from([
      ...plain.map((form) => plainCounts.get(form) ?? 0),
      ...written.map((form) => writtenCounts.get(form) ?? 0),
    ]),
  };
}

/** The lexicon as UTF-8: a form on each line, an empty line between the plain and the written ones. */
export function storeLexicon({ plain, written }: Lexicon): StoredTensor {
  const values = new TextEncoder().encode([...plain.keys(), "", ...written.keys()].join("\n"));
  return { type: "bytes", rows: values.length, columns: 1, values };
}

/** Reads what `storeLexicon` made. */
export function loadLexicon(tensor: StoredTensor): Lexicon {
  const bytes = Uint8Array.from(tensor.values);
  const forms = new TextDecoder().decode(bytes).split("\n");
  const gap = forms.indexOf("");
  return numbered(forms.slice(0, gap), forms.slice(gap + 1));
}

/** Number of rows. */
export function lexiconSize({ plain, written }: Lexicon): number {
  return plain.size + written.size;
}

function numbered(plain: readonly string[], written: readonly string[]): Lexicon {
  return {
    plain: new Map(plain.map((form, index) => [form, index])),
    written: new Map(written.map((form, index) => [form, plain.length + index])),
  };
}
