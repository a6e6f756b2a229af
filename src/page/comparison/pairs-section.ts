import type { Effect, MeasureKind, PageComparison, PagePair } from "../../output/page-data.js";
import { choice } from "../choices.js";
import { element } from "../element.js";
import { formatCount } from "../format.js";
import { type Column, createLongTable } from "../long-table.js";
import { basisOf, nameOf } from "../measure-names.js";
import { effectColumns } from "./effect-columns.js";

/** Pairs of groups, by group and measure. Says what is not on the page and where it is to be had. */
export function createPairsSection(comparison: PageComparison): HTMLElement {
  const { measures, groups, pairs, shortMethod } = comparison;
  let group = -1;
  let measure = -1;
  const table = createLongTable<PagePair>({
    ...{ label: "Pairs of groups", by: 4, descending: false },
    none: "None of the pairs on this page is of that group and measure.",
  });
  const columns: readonly Column<PagePair>[] = [
    {
      label: "Pair",
      key: (pair) => namesOf(pair).join(" ").toLowerCase(),
      cell: (pair) => namesOf(pair).join(" against "),
    },
    {
      label: "Measure",
      key: ([place]) => place,
      cell: ([place]) => nameOf(measures[place]),
      below: ([place]) => basisOf(measures[place]),
    },
    ...effectColumns<PagePair>(
      "Effect",
      ([place]) => measures[place].unit,
      (pair) => effectOf(pair, measures[pair[0]]),
      "for all pairs and measures",
    ),
  ];
  /** The chosen group stands first. */
  const turned = (pair: PagePair): PagePair => (pair[2] === group ? swap(pair, measures[pair[0]]) : pair);
  const namesOf = ([, one, other]: PagePair): string[] => [groups[one].name, groups[other].name];
  const draw = (): void => {
    const found = pairs.rows.filter(
      ([place, one, other]) =>
        (measure < 0 || place === measure) && (group < 0 || one === group || other === group),
    );
    table.draw(found.map(turned), columns);
  };
  draw();
  const used = new Set(pairs.rows.flatMap(([, one, other]) => [one, other]));
  const names = groups.flatMap(({ name }, place) => (used.has(place) ? [[`${place}`, name] as const] : []));
  const share = `${formatCount(pairs.sure)} of ${formatCount(pairs.total)} comparisons of two groups in one measure have a corrected p below .05.`;
  const kept =
    pairs.rows.length === pairs.total
      ? ""
      : ` ${pairs.rows.length === pairs.sure ? "These are" : `The ${formatCount(pairs.rows.length)} surest of these are`} on this page; a pair that is missing was not shown to differ. All are in the second file of compare … -o NAME.csv, which is called NAME.pairs.csv.`;
  return element(
    "section",
    { "aria-labelledby": "pairs" },
    element("h2", { id: "pairs" }, "Pairs"),
    element("p", { class: "note" }, `${share}${kept}`),
    element(
      "div",
      { class: "controls" },
      choice("Pairs of", [["-1", "all groups"], ...names], "-1", (value) => {
        group = Number(value);
        draw();
      }),
      choice(
        "In measure",
        [
          ["-1", "all measures"],
          ...measures.map((kind, place) => [`${place}`, `${nameOf(kind)}, ${basisOf(kind)}`] as const),
        ],
        "-1",
        (value) => {
          measure = Number(value);
          draw();
        },
      ),
    ),
    table.node,
    element("p", { class: "below" }, `${shortMethod}.`),
  );
}

function kindOf({ unit }: MeasureKind): Effect["effect"] {
  return unit === "share" || unit === "index" ? "difference" : "rate ratio";
}

function effectOf([, , , value, low, high, p, adjusted, note]: PagePair, kind: MeasureKind): Effect {
  return { effect: kindOf(kind), value, low, high, p, adjusted, note };
}

/** The same pair the other way round; a ratio that has no other way stays a dash. */
function swap(
  [place, one, other, value, low, high, p, adjusted, note]: PagePair,
  kind: MeasureKind,
): PagePair {
  const turn = (end: number | null): number | null =>
    end === null || (kindOf(kind) === "rate ratio" && end === 0)
      ? null
      : kindOf(kind) === "rate ratio"
        ? 1 / end
        : -end;
  const ends = turn(high) === null ? [null, null] : [turn(high), turn(low)];
  return [place, other, one, turn(value), ends[0], ends[1], p, adjusted, note];
}
