import type { MeasureKind, PageRow } from "../output/page-data.js";

/** Count, total and value of one measure of one article. */
export interface RowNumbers {
  readonly count: number;
  readonly total: number;
  readonly value: number | null;
}

/** The numbers of measure `index` in a row; rates per 1000 words and shares are worked out from count and total. */
export function rowNumbers(row: PageRow, kinds: readonly MeasureKind[], index: number): RowNumbers {
  const count = row.numbers[3 * index] ?? 0;
  const total = row.numbers[3 * index + 1] ?? 0;
  const kept = row.numbers[3 * index + 2] ?? null;
  const { unit } = kinds[index];
  if (kept === null || total === 0) return { count, total, value: null };
  if (unit === "per 1000 words") return { count, total, value: (1000 * count) / total };
  return { count, total, value: unit === "share" ? count / total : kept };
}
