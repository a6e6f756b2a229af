/** The ten columns of a line as they are written; `_` where a column is empty. */
export interface ConlluColumns {
  /** `3` for a word, `8-9` for a token that is written as one and is several words, `3.1` for an empty node. */
  readonly id: string;
  readonly form: string;
  readonly lemma: string;
  readonly upos: string;
  readonly xpos: string;
  readonly feats: string;
  readonly head: string;
  readonly deprel: string;
  readonly deps: string;
  readonly misc: string;
}

/** A line of a sentence that was read from a file. */
export interface ConlluRow extends ConlluColumns {
  /** Where the line stands, for messages. */
  readonly place: { readonly file: string; readonly line: number };
}

/** What is written of a sentence. */
export interface ConlluBlock {
  /** Comment lines with their `#`, in order. */
  readonly comments: readonly string[];
  /** All lines in order: words, multiword tokens and empty nodes. */
  readonly rows: readonly ConlluColumns[];
}

/** A sentence of a CoNLL-U file: what is needed to write it back, and the words among its lines. */
export interface ConlluSentence extends ConlluBlock {
  /** The id of the last `# newdoc` above; `null` when there is none, or it has no id. */
  readonly documentId: string | null;
  readonly rows: readonly ConlluRow[];
  /** The words alone, which tags, heads and names count: word `i` has the id `i + 1`. */
  readonly words: readonly ConlluRow[];
}

/** True for a word, false for a multiword token or an empty node. */
export function isWord({ id }: Pick<ConlluColumns, "id">): boolean {
  return /^[1-9][0-9]*$/.test(id);
}
