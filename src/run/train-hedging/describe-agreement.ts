import type { Agreement } from "../../evaluate/scorecard.js";

/** Precision, recall and F1 with its interval, each in [0, 1], in one line; `–` where there is none. */
export function describeAgreement({ name, precision, recall, f1, f1Interval }: Agreement): string {
  const share = (value: number | null): string => (value === null ? "–" : value.toFixed(3));
  const interval = f1Interval === null ? "" : ` [${share(f1Interval.low)}, ${share(f1Interval.high)}]`;
  return `${name}: precision ${share(precision.value)}, recall ${share(recall.value)}, F1 ${share(f1)}${interval}`;
}
