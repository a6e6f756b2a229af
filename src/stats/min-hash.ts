import { scramble } from "./scramble.js";

/** Numbers of a signature, in bands of a few: signatures with an equal band are compared. */
const LENGTH = 128;
const BAND = 4;

/** A number of its own for each place, so that each orders the hashes its own way. */
const SALTS = Int32Array.from({ length: LENGTH }, (_, place) => scramble(place + 1));

/**
 * A short signature of a set of hashes, such as shingles: two signatures agree in as many places as their sets overlap.
 *
 * The share of equal places estimates the Jaccard similarity, to about .04. 512 bytes, whatever the size of the set.
 * Source: Broder 1997, On the resemblance and containment of documents.
 */
export function minHash(hashes: Uint32Array): Uint32Array {
  const signature = new Uint32Array(LENGTH).fill(0xffffffff);
  for (const hash of hashes) {
    for (let place = 0; place < LENGTH; place++) {
      const mixed = scramble(scramble(hash) + SALTS[place]) >>> 0;
      if (mixed < signature[place]) signature[place] = mixed;
    }
  }
  return signature;
}

/** The share of places in which two signatures are equal. */
export function signatureSimilarity(one: Uint32Array, other: Uint32Array): number {
  let equal = 0;
  for (let place = 0; place < LENGTH; place++) if (one[place] === other[place]) equal += 1;
  return equal / LENGTH;
}

/**
 * Pairs of signatures whose similarity is at least `least`, each with the lower index first; `null` entries have no pair.
 *
 * Only those that share a band of four places are compared: at a similarity of .6 a pair is missed once in ten thousand times.
 * Source: Leskovec, Rajaraman & Ullman 2014, Mining of Massive Datasets, section 3.4.
 */
export function similarPairs(
  signatures: readonly (Uint32Array | null)[],
  least: number,
): (readonly [number, number])[] {
  const pairs = new Map<string, readonly [number, number]>();
  for (let from = 0; from < LENGTH; from += BAND) {
    const buckets = new Map<string, number[]>();
    signatures.forEach((signature, index) => {
      if (signature === null) return;
      const key = signature.subarray(from, from + BAND).join();
      const bucket = buckets.get(key);
      if (bucket === undefined) {
        buckets.set(key, [index]);
        return;
      }
      for (const other of bucket) {
        const pair = `${other} ${index}`;
        // Signatures in a bucket are not null.
        const first = signatures[other] as Uint32Array;
        if (!pairs.has(pair) && signatureSimilarity(first, signature) >= least)
          pairs.set(pair, [other, index]);
      }
      // A bucket full of copies of one text need not be compared each with each: they all have the first.
      if (bucket.length < 50) bucket.push(index);
    });
  }
  return [...pairs.values()].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}
