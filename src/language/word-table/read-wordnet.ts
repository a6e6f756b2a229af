/** A synset of WordNet: its words as written there (New_York) and what it is a kind of. */
export interface Synset {
  readonly words: readonly string[];
  /** Number of the lexicographer's file: 18 holds persons, 15 places, 14 groups. */
  readonly file: string;
  readonly kinds: readonly string[];
  /** True for a single person, place or thing, such as Paris; false for a kind of them. */
  readonly instance: boolean;
}

/** The nouns of WordNet 3.1, as its files `data.noun` and `index.noun` give them. */
export interface WordNetNouns {
  /** Synsets by their offset. */
  readonly synsets: ReadonlyMap<string, Synset>;
  /** The offset of a word's most frequent sense; words in lower case. */
  readonly firstSense: ReadonlyMap<string, string>;
}

/** Reads the lines of `data.noun` and `index.noun`. Source of the layout: WordNet's manual page wndb(5WN). */
export function readWordNet(data: Iterable<string>, index: Iterable<string>): WordNetNouns {
  const synsets = new Map<string, Synset>();
  for (const line of data) {
    if (line === "" || line.startsWith(" ")) continue;
    const fields = line.split(" | ", 1)[0].split(" ");
    const count = Number.parseInt(fields[3], 16);
    const words = Array.from({ length: count }, (_, k) => fields[4 + 2 * k]);
    const pointersAt = 4 + 2 * count;
    const kinds: string[] = [];
    let instance = false;
    for (let k = 0; k < Number(fields[pointersAt]); k++) {
      const [symbol, offset] = fields.slice(pointersAt + 1 + 4 * k);
      if (symbol === "@" || symbol === "@i") kinds.push(offset);
      if (symbol === "@i") instance = true;
    }
    synsets.set(fields[0], { words, file: fields[1], kinds, instance });
  }
  const firstSense = new Map<string, string>();
  for (const line of index) {
    if (line === "" || line.startsWith(" ")) continue;
    const fields = line.trimEnd().split(" ");
    // lemma n synsets pointers [pointer …] senses tagged-senses offset …
    firstSense.set(fields[0], fields[6 + Number(fields[3])]);
  }
  return { synsets, firstSense };
}

/**
 * A test of synsets: is this one of the named kinds, or below one of them?
 *
 * A kind is named by the file it is in and its first word: `["18", "lawyer"]`.
 */
export function createKindTest(
  { synsets }: WordNetNouns,
  kinds: readonly (readonly [file: string, firstWord: string])[],
): (offset: string) => boolean {
  const known = new Map<string, boolean>();
  const test = (offset: string): boolean => {
    const before = known.get(offset);
    if (before !== undefined) return before;
    const synset = synsets.get(offset);
    if (synset === undefined) return false;
    known.set(offset, false);
    const named = kinds.some(([file, word]) => synset.file === file && synset.words[0] === word);
    const result = named || synset.kinds.some(test);
    known.set(offset, result);
    return result;
  };
  return test;
}
