import { mixHash } from "../../../learn/hash.js";

/** Hashes of features, as they are gathered. */
export interface FeatureList {
  readonly hashes: Int32Array;
  count: number;
}

/** Most features that one list holds. */
const MOST_FEATURES = 80;

export function createFeatureList(): FeatureList {
  return { hashes: new Int32Array(MOST_FEATURES), count: 0 };
}

/** Templates of features begin apart, so that equal values of two do not meet. */
const SEEDS = Int32Array.from({ length: 128 }, (_, template) => mixHash(mixHash(17, template), template));

export function addOne(list: FeatureList, template: number, a: number): void {
  list.hashes[list.count++] = mixHash(SEEDS[template], a);
}

export function addTwo(list: FeatureList, template: number, a: number, b: number): void {
  list.hashes[list.count++] = mixHash(mixHash(SEEDS[template], a), b);
}

export function addThree(list: FeatureList, template: number, a: number, b: number, c: number): void {
  list.hashes[list.count++] = mixHash(mixHash(mixHash(SEEDS[template], a), b), c);
}
