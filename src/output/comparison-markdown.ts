import type { Comparison, GroupRow, PairRow } from "../compare/comparison.js";
import { escapeMarkdown } from "./escape-markdown.js";
import { eventBlocks } from "./events-markdown.js";
import { formatEffect, formatP } from "./format-effect.js";
import { formatNumber, NO_NUMBER } from "./format-number.js";
import { tableOf } from "./markdown-table.js";
import { shortMethod } from "./short-method.js";
import { cueBlocks, wordBlocks } from "./words-markdown.js";

/** Pairs shown of each measure: those that differ most surely, and by most. */
const PAIRS_SHOWN = 10;

/** A comparison to read: for each measure and voice the groups in order of their rates, then the pairs that differ most. */
export function comparisonMarkdown(comparison: Comparison): string {
  const { by, articles, method, leftOut, groups, words, map, articleMap, duplicates } = comparison;
  const names = new Set(groups.map(({ group }) => group));
  const blocks = [
    `# Comparison by ${escapeMarkdown(by)}`,
    `${articles.toLocaleString("en")} articles in ${names.size.toLocaleString("en")} ${names.size === 1 ? "group" : "groups"}.`,
    ...(leftOut.length === 0 ? [] : [bullets("Left out", leftOut)]),
    bullets("Method", method),
    ...measuresOf(groups).flatMap((rows) => measureBlocks(comparison, rows)),
    ...cueBlocks(comparison),
    ...wordBlocks(words),
    ...mapBlocks(map, articleMap),
    ...duplicateBlocks(duplicates),
    ...eventBlocks(comparison.events),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function bullets(title: string, sentences: readonly string[]): string {
  return `**${title}**\n\n${sentences.map((sentence) => `- ${escapeMarkdown(sentence)}`).join("\n")}`;
}

function measuresOf(groups: readonly GroupRow[]): GroupRow[][] {
  const byMeasure = new Map<string, GroupRow[]>();
  for (const row of groups) {
    const key = measureName(row);
    const rows = byMeasure.get(key);
    if (rows === undefined) byMeasure.set(key, [row]);
    else rows.push(row);
  }
  return [...byMeasure.values()];
}

function measureName({ indicator, name, voice }: Pick<GroupRow, "indicator" | "name" | "voice">): string {
  return `${indicator}: ${name}, ${voice === "all" ? "whole text" : `${voice} words`}`;
}

function measureBlocks(comparison: Comparison, rows: readonly GroupRow[]): string[] {
  const [first] = rows;
  const known = rows.filter(({ value }) => value !== null).sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
  const silent = rows.length - known.length;
  const cells = known.map((row) => [
    escapeMarkdown(row.group),
    row.articles.toLocaleString("en"),
    row.words.toLocaleString("en"),
    first.unit === "index"
      ? NO_NUMBER
      : `${row.count.toLocaleString("en")} of ${row.total.toLocaleString("en")}`,
    formatNumber(row.value, row.unit),
    row.low === null
      ? NO_NUMBER
      : `${formatNumber(row.low, row.unit)} to ${formatNumber(row.high, row.unit)}`,
    row.rest === null ? NO_NUMBER : escapeMarkdown(restOf(row)),
    formatP(row.rest?.adjusted ?? null),
  ]);
  const heads = [
    "Group",
    "Articles",
    "Words",
    "Count",
    titleOf(first),
    "95 %",
    "Against the rest",
    "p, corrected",
  ];
  const pairs = pairsTable(comparison, first);
  return [
    `## ${escapeMarkdown(measureName(first))}`,
    ...(known.length === 0 ? ["Not enough evidence in any group."] : [tableOf(heads, cells)]),
    ...(silent > 0 && known.length > 0
      ? [`Not enough evidence in ${silent} further ${silent === 1 ? "group" : "groups"}.`]
      : []),
    ...pairs,
    `*${shortMethod(comparison)}.*`,
  ];
}

function restOf({ rest, unit }: GroupRow): string {
  if (rest === null) return NO_NUMBER;
  return rest.value === null && rest.note !== null ? rest.note : formatEffect(rest, unit);
}

function titleOf({ unit }: GroupRow): string {
  return unit === "count" ? "mean" : unit === "index" ? "mean index" : unit;
}

function pairsTable({ pairs }: Comparison, measure: GroupRow): string[] {
  const own = pairs.filter((row) => measureName(row) === measureName(measure));
  const tested = own.filter(({ adjusted }) => adjusted !== null);
  if (tested.length === 0) return [];
  const sure = tested.filter(({ adjusted }) => (adjusted ?? 1) < 0.05);
  const total = tested.length.toLocaleString("en");
  const said = `${sure.length.toLocaleString("en")} of ${total} pairs of groups differ (corrected p below .05)`;
  if (sure.length === 0) return [`${said}.`];
  const shown = [...sure].sort((a, b) => strength(b) - strength(a)).slice(0, PAIRS_SHOWN);
  const rows = shown.map((row) => [
    escapeMarkdown(`${row.group} against ${row.other}`),
    formatEffect(row, row.unit),
    formatP(row.adjusted),
  ]);
  const more = sure.length > shown.length ? `; the ${shown.length} clearest` : "";
  return [`${said}${more}:`, tableOf(["Pair", "Effect", "p, corrected"], rows)];
}

/** How far the interval of an effect stays away from no effect. */
function strength({ effect, low, high }: PairRow): number {
  if (low === null) return 0;
  if (effect === "rate ratio") return Math.max(low, high === null || high === 0 ? 0 : 1 / high);
  return Math.max(low, high === null ? 0 : -high);
}

/** Measures named for each axis: those with the strongest loadings. */
const LOADINGS_SHOWN = 5;

function mapBlocks(map: Comparison["map"], articleMap: Comparison["articleMap"]): string[] {
  if (map === null) return [];
  const axis = (of: "x" | "y", index: number): string => {
    const strongest = [...map.loadings]
      .sort((a, b) => Math.abs(b[of]) - Math.abs(a[of]))
      .slice(0, LOADINGS_SHOWN);
    const named = strongest.map(
      (one) => `${one[of] < 0 ? "less" : "more"} ${one.name} (${one.voice}) ${Math.abs(one[of]).toFixed(2)}`,
    );
    return `- ${of}, ${(100 * map.explained[index]).toFixed(0)} % of the variance: ${named.join(", ")}`;
  };
  const points = [...map.points].sort((a, b) => b.x - a.x);
  const rows = points.map(({ group, x, y }) => [escapeMarkdown(group), x.toFixed(2), y.toFixed(2)]);
  return [
    "## Map",
    "Principal components of the standardised rates. Groups that stand together are worded alike in what the axes name, and nothing else is meant by their place.",
    [axis("x", 0), axis("y", 1)].join("\n"),
    tableOf(["Group", "x", "y"], rows),
    ...(map.leftOut.length === 0
      ? []
      : [`Not placed, for want of evidence in some measure: ${map.leftOut.map(escapeMarkdown).join(", ")}.`]),
    ...(articleMap === null
      ? []
      : [
          `${articleMap.points.length.toLocaleString("en")} single articles are placed likewise, on axes of their own, in the JSON and on the page.`,
        ]),
  ];
}

function duplicateBlocks(duplicates: Comparison["duplicates"]): string[] {
  if (duplicates.length === 0) return [];
  const lines = duplicates.map(
    ({ kept, leftOut, groups }) =>
      `- ${escapeMarkdown(kept)} kept, ${leftOut.map(escapeMarkdown).join(", ")} left out (${groups.map(escapeMarkdown).join(", ")})`,
  );
  return ["## Near-duplicates", lines.join("\n")];
}
