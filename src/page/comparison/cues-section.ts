import { formatP } from "../../output/format-effect.js";
import type { CueRow, PagePart } from "../../output/page-data.js";
import { choice } from "../choices.js";
import { element } from "../element.js";
import { formatCount } from "../format.js";
import { type Column, createLongTable } from "../long-table.js";

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

const columnsFor = (whose: string): readonly Column<CueRow>[] => [
  { label: "Reporting word", key: ({ cue }) => cue, cell: ({ cue }) => cue },
  { label: whose, key: ({ group }) => group.toLowerCase(), cell: ({ group }) => group },
  {
    ...{ label: "Share of cues", numeric: true },
    key: ({ share }) => share,
    cell: ({ share }) => percent(share),
    below: ({ count, total, articles }) =>
      `${formatCount(count)} of ${formatCount(total)}, in ${formatCount(articles)} articles`,
  },
  {
    ...{ label: "In the rest", numeric: true },
    key: ({ restShare }) => restShare,
    cell: ({ restShare }) => percent(restShare),
    below: ({ rest, restTotal }) => `${formatCount(rest)} of ${formatCount(restTotal)}`,
  },
  {
    ...{ label: "p", unit: "uncorrected", numeric: true },
    key: ({ p }) => p,
    cell: ({ p }) => formatP(p),
  },
  {
    ...{ label: "p, corrected", unit: "for all of these", numeric: true },
    key: ({ adjusted }) => adjusted,
    cell: ({ adjusted }) => formatP(adjusted),
  },
];

/** What is compared: groups, or kinds of sources. */
export interface CuesSectionInput {
  readonly cues: PagePart<CueRow>;
  readonly id: string;
  readonly title: string;
  /** "Group" or "Kind of source". */
  readonly whose: string;
  /** What differs: "shares of a group’s reporting words". */
  readonly what: string;
}

/** Which reporting words groups, or kinds of sources, are given with, each against all others. */
export function createCuesSection({ cues, id, title, whose, what }: CuesSectionInput): HTMLElement {
  const table = createLongTable<CueRow>({
    ...{ label: `${title}: table`, by: 4, descending: false, none: "None of that kind." },
  });
  const columns = columnsFor(whose);
  const draw = (group: string): void =>
    table.draw(
      cues.rows.filter((row) => group === "" || row.group === group),
      columns,
    );
  draw("");
  const names = [...new Set(cues.rows.map(({ group }) => group))].sort();
  return element(
    "section",
    { "aria-labelledby": id },
    element("h2", { id }, title),
    element(
      "p",
      { class: "note" },
      `${formatCount(cues.sure)} of ${formatCount(cues.total)} ${what} differ from the rest’s by Fisher’s exact test (corrected p below .05)` +
        `${cues.rows.length === cues.total ? "" : "; these are on this page, all are in compare … -o NAME.json"}. The test takes cues as drawn one by one, so p is too small for a cue that few articles use often.`,
    ),
    element(
      "div",
      { class: "controls" },
      choice(whose, [["", "all"], ...names.map((name) => [name, name] as const)], "", draw),
    ),
    table.node,
  );
}
