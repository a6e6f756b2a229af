import Table from "cli-table3";
import type { Comparison, GroupRow } from "../compare/comparison.js";
import { formatNumber, NO_NUMBER } from "./format-number.js";
import { oneLine } from "./printable.js";
import { shortMethod } from "./short-method.js";
import { wrapLines } from "./wrap-lines.js";

const COLUMNS = [
  { head: "hedges\n/1000", name: "hedges", voice: "outlet" },
  { head: "loaded\n/1000", name: "loaded-terms", voice: "outlet" },
  { head: "presupp.\n/1000", name: "presuppositions", voice: "outlet" },
  { head: "attrib.\n/1000", name: "attributions", voice: "all" },
  { head: "quoted\nshare", name: "quoted-words", voice: "all" },
  { head: "unnamed\nsources", name: "unnamed-sources", voice: "all" },
] as const;

const WIDTH = 88;

const LEGEND =
  "In brackets: the 95 % interval. An arrow: higher or lower than all other groups together, corrected p below .05. " +
  "Hedges, loaded terms and presuppositions are counted in the outlet's own words only. " +
  `${NO_NUMBER}: not enough evidence. All measures, voices and pairs: -o FILE.csv, .json or .md.`;

/**
 * The main measures of a comparison for the terminal, a row per group, with what was left out and the method.
 *
 * Groups stand in the order of the comparison, or from the lowest value of the measure `sort` to the highest, those without
 * one last.
 */
export function renderComparison(comparison: Comparison, sort: string | null = null): string {
  const { groups, leftOut } = comparison;
  const names = [...new Set(groups.map(({ group }) => group))];
  const shown = COLUMNS.filter(({ name }) => groups.some((row) => row.name === name));
  const rows = names.map((name) => groups.filter(({ group }) => group === name));
  const told = rows.filter((own) => own.some(({ value }) => value !== null));
  const table = new Table({
    head: [comparison.by, "articles", "words", ...shown.map(({ head }) => head)],
    colAligns: ["left", ...Array.from({ length: shown.length + 2 }, () => "right" as const)],
    // Colours of its own would ignore NO_COLOR and pipes.
    style: { head: [], border: [], compact: true },
  });
  for (const own of sort === null ? told : sortedBy(sort, told)) {
    const whole = own.find(({ voice }) => voice === "all") ?? own[0];
    const cells = shown.map(({ name, voice }) =>
      cellOf(own.find((row) => row.name === name && row.voice === voice)),
    );
    table.push([
      oneLine(whole.group, 30),
      whole.articles.toLocaleString("en"),
      whole.words.toLocaleString("en"),
      ...cells,
    ]);
  }
  const parts = [
    ...leftOut,
    // Without a number there is nothing to explain.
    ...(told.length === 0 ? [] : [table.toString(), LEGEND, `${shortMethod(comparison)}.`]),
  ];
  return `${parts.map((part) => (part.includes("\n") ? part : wrapLines(part, WIDTH))).join("\n")}\n`;
}

function sortedBy(measure: string, groups: readonly (readonly GroupRow[])[]): (readonly GroupRow[])[] {
  const column = COLUMNS.find(({ name }) => name === measure);
  const heightOf = (own: readonly GroupRow[]): number =>
    own.find(({ name, voice }) => name === column?.name && voice === column.voice)?.value ??
    Number.POSITIVE_INFINITY;
  return [...groups].sort((a, b) => (heightOf(a) === heightOf(b) ? 0 : heightOf(a) < heightOf(b) ? -1 : 1));
}

function cellOf(row: GroupRow | undefined): string {
  if (row === undefined || row.value === null) return NO_NUMBER;
  const { value, low, high, unit, rest } = row;
  const interval = low === null || high === null ? "" : ` [${bare(low, unit)}, ${bare(high, unit)}]`;
  const sure = rest?.adjusted !== null && rest !== null && (rest.adjusted ?? 1) < 0.05;
  const more = rest !== null && (rest.value ?? 0) > (rest.effect === "rate ratio" ? 1 : 0);
  return `${formatNumber(value, unit)}${interval} ${sure ? (more ? "↑" : "↓") : " "}`;
}

function bare(value: number, unit: GroupRow["unit"]): string {
  return formatNumber(value, unit).replace(" %", "");
}
