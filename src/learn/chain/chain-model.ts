import { FramelensError } from "../../errors.js";
import type { TensorFile } from "../tensor-file.js";

/**
 * What a linear chain of labels knows, in whole steps: how much each feature speaks for each label of its token, and how
 * well each label follows each other, for every class of places between two tokens.
 *
 * Source: Lafferty, McCallum & Pereira 2001, Conditional random fields; features go to rows by their hash (Weinberger
 * et al. 2009), so that no list of features need be kept.
 */
export interface ChainModel {
  readonly labels: number;
  /** Rows of `weights`: a power of two. */
  readonly buckets: number;
  readonly edgeClasses: number;
  /** `buckets` rows of `labels`. */
  readonly weights: Int8Array;
  /** `edgeClasses` squares of `labels` by `labels`: from the label before, to the label here. */
  readonly transitions: Int16Array;
  /** 1 where a label may follow another at all: `labels` by `labels`. */
  readonly allowed: Uint8Array;
  /** 1 where a label may begin a chain. */
  readonly first: Uint8Array;
  /** What a step is worth, as a natural logarithm of odds. */
  readonly step: number;
}

/** The model as a file of weights; `settings` go into its header. */
export function writeChainModel(model: ChainModel, settings: Readonly<Record<string, unknown>>): TensorFile {
  const { labels, buckets, edgeClasses, weights, transitions, allowed, first, step } = model;
  const bytes = (values: Uint8Array) => ({
    type: "bytes" as const,
    rows: values.length,
    columns: 1 as const,
    values,
  });
  const raw = (values: Int8Array | Int16Array) =>
    bytes(new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
  return {
    settings: { ...settings, kind: "chain", labels, buckets, edgeClasses, step },
    tensors: new Map([
      ["weights", raw(weights)],
      ["transitions", raw(transitions)],
      ["allowed", bytes(allowed)],
      ["first", bytes(first)],
    ]),
  };
}

/** Throws a `FramelensError` with code `BROKEN_MODEL` when the file is of another kind. */
export function readChainModel({ settings, tensors }: TensorFile, name = "model"): ChainModel {
  const bytes = (tensor: string): Uint8Array => {
    const stored = tensors.get(tensor);
    if (settings.kind !== "chain" || stored?.type !== "bytes")
      throw new FramelensError("BROKEN_MODEL", `${name}: not a chain of labels: train or download it again`);
    return stored.values;
  };
  const weights = bytes("weights");
  const transitions = bytes("transitions");
  const { labels, buckets, edgeClasses, step } = settings as unknown as ChainModel; // as `writeChainModel` wrote them
  return {
    labels,
    buckets,
    edgeClasses,
    weights: new Int8Array(weights.buffer, weights.byteOffset, weights.length),
    transitions: new Int16Array(transitions.buffer, transitions.byteOffset, transitions.length / 2),
    allowed: bytes("allowed"),
    first: bytes("first"),
    step,
  };
}
