import type { StoredTensor } from "./tensor-file.js";

/**
 * A matrix as 8-bit integers with a scale for each row, off by half a 127th of the row's largest number at most.
 * A row of zeros keeps the scale 0.
 */
export function quantiseRows(values: Float32Array, rows: number, columns: number): StoredTensor {
  const bytes = new Int8Array(rows * columns);
  const scales = new Float32Array(rows);
  for (let row = 0; row < rows; row++) {
    let largest = 0;
    for (let i = row * columns; i < (row + 1) * columns; i++)
      largest = Math.max(largest, Math.abs(values[i]));
    if (largest === 0) continue;
    scales[row] = largest / 127;
    for (let i = row * columns; i < (row + 1) * columns; i++) bytes[i] = Math.round(values[i] / scales[row]);
  }
  return { type: "i8", rows, columns, values: bytes, scales };
}

/** Tensors with all matrices of floats as 8-bit integers; what has one row, as a bias has, stays as it is. */
export function quantiseMatrices(tensors: ReadonlyMap<string, StoredTensor>): Map<string, StoredTensor> {
  return new Map(
    [...tensors].map(([name, tensor]) => [
      name,
      tensor.type === "f32" && tensor.rows > 1
        ? quantiseRows(tensor.values, tensor.rows, tensor.columns)
        : tensor,
    ]),
  );
}

/** The numbers of a stored tensor as floats. */
export function readFloats(tensor: StoredTensor): Float32Array {
  if (tensor.type === "f32") return tensor.values;
  if (tensor.type === "bytes") return Float32Array.from(tensor.values);
  const { rows, columns, values, scales } = tensor;
  const floats = new Float32Array(rows * columns);
  for (let row = 0; row < rows; row++)
    for (let i = row * columns; i < (row + 1) * columns; i++) floats[i] = values[i] * scales[row];
  return floats;
}
