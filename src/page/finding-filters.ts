import type { PageArticle } from "../output/page-data.js";
import type { Finding, Voice } from "../types.js";
import { tick } from "./choices.js";
import { element } from "./element.js";
import { formatCount } from "./format.js";
import type { Hue } from "./hues.js";

const VOICES: readonly (readonly [Voice, string])[] = [
  ["outlet", "outlet’s own"],
  ["attributed", "in paraphrase"],
  ["quoted", "quoted"],
];

/** Decides which findings are marked. */
export type FindingFilter = (finding: Finding) => boolean;

export interface FindingFiltersInput {
  readonly article: PageArticle;
  readonly indicators: readonly string[];
  readonly hues: ReadonlyMap<string, Hue>;
  onChange(filter: FindingFilter): void;
  /** Whether each stretch says whose words it is. */
  onNaming(named: boolean): void;
}

/** The legend of a marked text, whose entries are boxes to tick: indicators, whose words, and labels. */
export function createFindingFilters({
  article,
  indicators,
  hues,
  onChange,
  onNaming,
}: FindingFiltersInput): HTMLElement {
  const { findings, size, text, voices } = article;
  const hidden = new Set<string>();
  const keysOf = ({ indicator, label, voice }: Finding): string[] => [
    `i ${indicator}`,
    `l ${indicator} ${label}`,
    `v ${voice}`,
  ];
  const box = (key: string, label: Node): HTMLLabelElement =>
    tick(label, true, (ticked) => {
      if (ticked) hidden.delete(key);
      else hidden.add(key);
      onChange((finding) => !keysOf(finding).some((one) => hidden.has(one)));
    });
  const countOf = (key: string): number => findings.filter((finding) => keysOf(finding).includes(key)).length;
  const sample = (indicator: string, words: string): HTMLElement =>
    element(
      "span",
      {
        class: `mark ${hues.get(indicator)?.colour ?? ""}`,
        "data-letters": hues.get(indicator)?.letters ?? "",
      },
      words,
    );
  const counted = (words: Node | string, count: number): HTMLElement =>
    element("span", {}, words, element("span", { class: "count" }, ` ${formatCount(count)}`));

  const byIndicator = indicators.map((name) =>
    box(`i ${name}`, counted(sample(name, name), countOf(`i ${name}`))),
  );
  const byVoice = VOICES.map(([voice, name]) =>
    box(`v ${voice}`, counted(element("span", { class: `voice ${voice}` }, name), countOf(`v ${voice}`))),
  );
  const byLabel = indicators.map((indicator) => {
    const labels = [
      ...new Set(findings.filter((one) => one.indicator === indicator).map(({ label }) => label)),
    ].sort();
    if (labels.length === 0) return null;
    return element(
      "fieldset",
      {},
      element("legend", {}, indicator),
      ...labels.map((label) =>
        box(`l ${indicator} ${label}`, counted(label, countOf(`l ${indicator} ${label}`))),
      ),
    );
  });
  return element(
    "div",
    { class: "legend", role: "group", "aria-label": "What is marked" },
    element("fieldset", {}, element("legend", {}, "Findings"), ...byIndicator),
    element(
      "fieldset",
      {},
      element("legend", {}, "Whose words"),
      ...byVoice,
      size.furniture.words === 0 || text === null
        ? null
        : element("span", { class: "voice furniture unticked" }, "not counted"),
    ),
    findings.length === 0
      ? null
      : element(
          "details",
          {},
          element("summary", {}, "Choose labels"),
          element("div", { class: "fieldsets" }, ...byLabel),
        ),
    voices === null ? null : tick("Say in the text whose words they are", false, onNaming),
  );
}
