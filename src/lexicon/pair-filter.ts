/**
 * Tells most pairs of neighbours with which no entry begins, at the cost of a look into memory that stays near.
 *
 * Words are met as numbers that stand for a form and its lemma together.
 */
export interface PairFilter {
  /** Takes in the first two words of an entry. */
  add(first: string, second: string): void;
  /** The number of a word as it stands in a text; 0 when neither its form nor its lemma was taken in. */
  numberOf(form: string, lemma: string): number;
  /** Whether an entry may begin with the two words, as forms or lemmas: `false` is sure, `true` is not. */
  mayBegin(first: number, second: number): boolean;
}

/** 32 kilobytes for a few thousand pairs. */
const BITS = 1 << 18;

/** An empty filter, for which no pair begins anything. */
export function createPairFilter(): PairFilter {
  // In 16 bits, from 1; in a huge lexicon some words share a number, and so may pairs share a bit.
  const numbers = new Map<string, number>();
  const bits = new Uint32Array(BITS >>> 5);

  const learn = (word: string): number => {
    const number = numbers.get(word) ?? (numbers.size % 0xffff) + 1;
    numbers.set(word, number);
    return number;
  };
  const has = (first: number, second: number): boolean => {
    if (first === 0 || second === 0) return false;
    const place = placeOf(first, second);
    return (bits[place >>> 5] & (1 << (place & 31))) !== 0;
  };
  const mayBeginWith = (first: number, second: number): boolean => {
    const form = second & 0xffff;
    const lemma = second >>> 16;
    return has(first, form) || (lemma !== form && has(first, lemma));
  };
  return {
    add: (first, second) => {
      const place = placeOf(learn(first), learn(second));
      bits[place >>> 5] |= 1 << (place & 31);
    },
    numberOf: (form, lemma) => ((numbers.get(form) ?? 0) | ((numbers.get(lemma) ?? 0) << 16)) >>> 0,
    mayBegin: (first, second) => {
      const form = first & 0xffff;
      const lemma = first >>> 16;
      return mayBeginWith(form, second) || (lemma !== form && mayBeginWith(lemma, second));
    },
  };
}

function placeOf(first: number, second: number): number {
  const mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
  return (mixed ^ (mixed >>> 15)) & (BITS - 1);
}
