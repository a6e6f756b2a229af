import { formatNumber, NO_NUMBER } from "../output/format-number.js";
import type { GroupFigure, MeasureKind } from "../output/page-data.js";

/** A whole number with commas: `12,000`. */
export function formatCount(count: number): string {
  return count.toLocaleString("en-US", { maximumFractionDigits: 1 });
}

/** Whether a date begins with year, month and day as ISO 8601 writes them, so that dates can be put in order as they are. */
export function isDay(date: string): boolean {
  return /^\d{4}-\d\d-\d\d/.test(date);
}

/** A date without its time of day, as far as it is written as ISO 8601 does; anything else as it is. */
export function formatDate(date: string): string {
  return /^\d{4}-\d\d-\d\dT/.test(date) ? date.slice(0, 10) : date;
}

/** The interval of a figure, `18.0 – 31.4`, or a dash where there is none. */
export function formatInterval(
  { low, high }: Pick<GroupFigure, "low" | "high">,
  unit: MeasureKind["unit"],
): string {
  if (low === null || high === null) return NO_NUMBER;
  return `${formatFigure(low, unit)} to ${formatFigure(high, unit)}`;
}

/** A figure of a group: as a measure's, but an average of counts has a decimal, and a share too. */
export function formatFigure(value: number | null, unit: MeasureKind["unit"]): string {
  if (value === null) return NO_NUMBER;
  if (unit === "share") return `${(100 * value).toFixed(1)} %`;
  return unit === "count" ? value.toFixed(1) : formatNumber(value, unit);
}

/** What a figure was counted from: `41 in 1,476 words`. */
export function formatBasis(
  { count, total }: Pick<GroupFigure, "count" | "total">,
  unit: MeasureKind["unit"],
): string {
  if (unit === "per 1000 words") return `${formatCount(count)} in ${formatCount(total)} words`;
  if (unit === "share") return `${formatCount(count)} of ${formatCount(total)}`;
  return `${formatCount(total)} articles`;
}
