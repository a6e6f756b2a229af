import type { Voiced } from "../output/marked-text.js";
import type { PageArticle, PageVoice } from "../output/page-data.js";
import type { Field, Finding, Source } from "../types.js";
import { articleFacts, articleNavigation } from "./article-heading.js";
import { articleName } from "./article-name.js";
import { element } from "./element.js";
import { createExplanationPanel } from "./explanation-panel.js";
import { createFindingFilters, type FindingFilter } from "./finding-filters.js";
import { findingsList } from "./findings-list.js";
import { highlight } from "./highlight.js";
import { huesOf } from "./hues.js";
import { createLedger } from "./ledger.js";
import { focusMark, listenToMarks } from "./mark-keys.js";
import { markField, type PlacedText } from "./marked-field.js";
import { headlineFigures, measuresSection } from "./measures-section.js";
import type { ReportData } from "./report-data.js";
import { speakerOf } from "./speakers.js";
import { voiceBar } from "./voice-bar.js";

/** One article: its figures, its text with marks, the ledger of sources beside it, and all its measures. */
export function createArticleView(
  article: PageArticle,
  data: ReportData,
  index: number,
  order: readonly number[],
): HTMLElement {
  const { findings, text, warnings } = article;
  const indicators = data.head.indicators.map(({ name }) => name);
  const hues = huesOf(indicators);
  const title = element("h1", { tabindex: -1, class: "title" });
  const body = element("div", { class: "text" });
  const marked = element(
    "div",
    {
      class: "marked",
      role: "group",
      "aria-label": "The article with its findings; arrow keys lead from mark to mark",
    },
    title,
    articleFacts(article),
    body,
  );
  const list = element("div");
  let texts: readonly PlacedText[] = [];
  let shown: readonly Finding[] = findings;

  const panel = createExplanationPanel(article, data, hues, () => {
    show([]);
    marked.querySelector<HTMLElement>('.mark[tabindex="0"]')?.focus();
  });
  /** Shows what a finding belongs to: a cue's source and content, what a hedge bears on. */
  const show = (chosen: readonly Finding[]): void => {
    for (const mark of marked.querySelectorAll(".mark.chosen")) mark.classList.remove("chosen");
    const numbers = new Set(chosen.map((finding) => String(findings.indexOf(finding))));
    for (const mark of marked.querySelectorAll<HTMLElement>(".mark"))
      if (mark.dataset.findings?.split(" ").some((number) => numbers.has(number)))
        mark.classList.add("chosen");
    const [finding] = chosen;
    const attribution = article.attributions.find((one) =>
      chosen.some(
        ({ indicator, field, start }) =>
          indicator === "attribution" && one.field === field && one.cue.start === start,
      ),
    );
    const parts =
      attribution === undefined
        ? []
        : [...attribution.content, ...(attribution.source === null ? [] : [attribution.source])];
    const scopes = chosen.flatMap(({ roles }) => (roles === undefined ? [] : [roles.scope]));
    highlight("belongs", texts, finding?.field ?? "text", [...parts, ...scopes]);
  };
  const explain = (chosen: readonly Finding[]): void => {
    panel.show(chosen);
    show(chosen);
    aside.scrollTop = 0;
  };
  const explainMark = (mark: HTMLElement): void =>
    explain((mark.dataset.findings ?? "").split(" ").map((number) => findings[Number(number)]));
  const explainListed = (finding: Finding): void => {
    explain([finding]);
    const mark = marked.querySelector<HTMLElement>(`.mark[data-findings~="${findings.indexOf(finding)}"]`);
    if (mark !== null) focusMark(marked, mark);
  };

  const draw = (): void => {
    const draft = (field: Field, words: string): ReturnType<typeof markField> =>
      markField({
        ...{ field, text: words, hues, findings: shown.filter((finding) => finding.field === field) },
        voices: (article.voices?.[field] ?? []).map(voiceOf),
        numberOf: (finding) => findings.indexOf(finding),
        speakerAt: (place, at) => speakerOf(article, place, at),
      });
    const heading = draft("title", article.article.title ?? "");
    const main = draft("text", text ?? "");
    texts = [...heading.texts, ...main.texts];
    title.replaceChildren(
      ...(heading.paragraphs.length === 0
        ? [articleName(article.article, index)]
        : heading.paragraphs.flatMap(({ childNodes }) => [...childNodes])),
    );
    body.replaceChildren(...main.paragraphs);
    const first = marked.querySelector<HTMLElement>(".mark");
    if (first !== null) first.tabIndex = 0;
    list.replaceChildren(findingsList(shown, hues, explainListed));
  };
  const filters = createFindingFilters({
    ...{ article, indicators, hues },
    onChange(filter: FindingFilter) {
      shown = findings.filter(filter);
      panel.close();
      draw();
    },
    onNaming: (named) => marked.classList.toggle("naming", named),
  });
  const showSource = (source: Source | null): void => {
    const own = article.attributions.filter(({ sourceId }) => source !== null && sourceId === source.id);
    for (const field of ["title", "text"] as const)
      highlight(
        `granted-${field}`,
        texts,
        field,
        own.filter((one) => one.field === field).flatMap(({ content }) => content),
      );
    const [first] = own.flatMap(({ content, field, cue }) =>
      content.length === 0 ? [{ field, ...cue }] : content.map((span) => ({ field, ...span })),
    );
    const node =
      first === undefined
        ? undefined
        : texts.find((one) => one.field === first.field && one.start <= first.start && first.start < one.end)
            ?.node;
    node?.parentElement?.scrollIntoView({ block: "center" });
  };
  const aside = element(
    "aside",
    { "aria-label": "Beside the text" },
    panel.node,
    createLedger(article, text === null ? null : showSource),
  );

  const leave = (event: KeyboardEvent): void => {
    if (!view.isConnected) document.removeEventListener("keydown", leave);
    else if (event.key === "Escape") panel.close();
  };
  document.addEventListener("keydown", leave);
  listenToMarks(marked, explainMark, (mark) => {
    if (panel.open) explainMark(mark);
  });
  draw();
  const view = element(
    "article",
    { class: "article-view" },
    articleNavigation(index, order),
    element(
      "div",
      { class: "columns" },
      element(
        "div",
        { class: "reading" },
        filters,
        marked,
        text === null
          ? element(
              "p",
              { class: "note" },
              "The text of this article was left out of the page; these are the words of its findings.",
            )
          : null,
        text === null
          ? element("section", { "aria-label": "Findings" }, list)
          : element("details", {}, element("summary", {}, "All findings as a list"), list),
      ),
      aside,
    ),
    element(
      "section",
      { "aria-labelledby": "figures" },
      element("h2", { id: "figures" }, "In figures"),
      headlineFigures(article),
      article.size.words === 0 ? null : voiceBar(article.size),
    ),
    measuresSection(article),
    ...warnings.map((warning) => element("p", { class: "note" }, `Note: ${warning}`)),
  );
  return view;
}

function voiceOf([start, end, voice]: PageVoice): Voiced {
  return { start, end, voice };
}
