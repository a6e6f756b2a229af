import type { PageComparison, WordRow } from "../../output/page-data.js";
import { element } from "../element.js";
import { formatCount } from "../format.js";
import { type Column, createLongTable } from "../long-table.js";

const COLUMNS: readonly Column<WordRow>[] = [
  { label: "Group", key: ({ group }) => group.toLowerCase(), cell: ({ group }) => group },
  {
    label: "Word",
    key: ({ word }) => word,
    cell: ({ word }) => word,
    below: ({ indicator }) => indicator ?? "any word",
  },
  {
    ...{ label: "Uses", numeric: true },
    key: ({ count }) => count,
    cell: ({ count }) => formatCount(count),
    below: ({ total, articles }) => `of ${formatCount(total)}, in ${formatCount(articles)} articles`,
  },
  {
    ...{ label: "In the rest", numeric: true },
    key: ({ rest }) => rest,
    cell: ({ rest }) => formatCount(rest),
    below: ({ restTotal }) => `of ${formatCount(restTotal)}`,
  },
  {
    ...{ label: "Log-odds", numeric: true },
    key: ({ logOdds }) => logOdds,
    cell: ({ logOdds }) => logOdds.toFixed(2),
  },
  { ...{ label: "z", numeric: true }, key: ({ z }) => z, cell: ({ z }) => z.toFixed(1) },
];

/** The words of the outlets’ own that tell groups apart: among what was found, and among all words where texts were given. */
export function wordsSection({ words }: PageComparison): HTMLElement {
  const part = (title: string, rows: readonly WordRow[], none: string): HTMLElement[] => {
    const table = createLongTable<WordRow>({ ...{ label: title, by: 5, descending: true, none } });
    table.draw(rows, COLUMNS);
    return [element("h3", {}, title), table.node];
  };
  const all = words.filter(({ indicator }) => indicator === null);
  return element(
    "section",
    { "aria-labelledby": "words" },
    element("h2", { id: "words" }, "Key words"),
    element(
      "p",
      { class: "note" },
      "Words that a group uses in its own voice more than the rest: log-odds with an informative Dirichlet prior (Monroe, Colaresi & Quinn 2008), over a standard error that several uses in one article widen. In three articles at least; z above 3.29 for what was found, above 4.89 for all words, of which there are many. Names and topics are among them.",
    ),
    ...part(
      "Hedges, loaded words and presuppositions",
      words.filter(({ indicator }) => indicator !== null),
      "None tells a group from the rest.",
    ),
    ...(all.length === 0
      ? [
          element(
            "p",
            { class: "note" },
            "All words are compared where compare reads articles; it read reports, which hold no text, or no word tells a group from the rest.",
          ),
        ]
      : part("All words", all, "")),
  );
}
