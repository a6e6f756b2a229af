import { formatEffect, formatP } from "../../output/format-effect.js";
import type { Effect } from "../../output/page-data.js";
import type { Column } from "../long-table.js";

/** Columns that tell an effect with its interval, p and corrected p; what cannot be told is said in words. */
export function effectColumns<Row>(
  label: string,
  unitOf: (row: Row) => string,
  effectOf: (row: Row) => Effect | null,
  corrected: string,
): Column<Row>[] {
  return [
    {
      ...{ label, unit: "with 95 % interval", numeric: true },
      key: (row) => effectOf(row)?.value ?? null,
      cell: (row) => {
        const effect = effectOf(row);
        if (effect === null) return "–";
        return effect.value === null && effect.note !== null ? "–" : formatEffect(effect, unitOf(row));
      },
      below: (row) => effectOf(row)?.note ?? null,
    },
    {
      ...{ label: "p", unit: "uncorrected", numeric: true },
      key: (row) => effectOf(row)?.p ?? null,
      cell: (row) => formatP(effectOf(row)?.p ?? null),
    },
    {
      ...{ label: "p, corrected", unit: corrected, numeric: true },
      key: (row) => effectOf(row)?.adjusted ?? null,
      cell: (row) => formatP(effectOf(row)?.adjusted ?? null),
    },
  ];
}
