import type { ChainModel } from "./chain-model.js";

/** Weights in whole steps, the largest of a feature 127 of them. */
export function quantiseChain(
  rows: Float32Array,
  transitions: Float32Array,
  shape: Pick<ChainModel, "labels" | "buckets" | "edgeClasses" | "allowed" | "first">,
): ChainModel {
  let largest = 0;
  for (const weight of rows) largest = Math.max(largest, Math.abs(weight));
  const step = largest === 0 ? 1 : largest / 127;
  const { labels, buckets, edgeClasses, allowed, first } = shape;
  return {
    ...{ labels, buckets, edgeClasses, allowed, first, step },
    weights: Int8Array.from(rows, (weight) => Math.round(weight / step)),
    transitions: Int16Array.from(transitions, (weight) => Math.round(weight / step)),
  };
}
