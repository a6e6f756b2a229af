import { describeCues } from "../output/describe-cues.js";
import { describePositions } from "../output/describe-positions.js";
import { STANCES } from "../output/describe-stances.js";
import { nameOfSource } from "../output/name-of-source.js";
import type { PageArticle } from "../output/page-data.js";
import type { Source } from "../types.js";
import { element } from "./element.js";

/** Who may speak in an article, those with most words first; a press on a source shows its words in the text. */
export function createLedger(
  article: PageArticle,
  onShow: ((source: Source | null) => void) | null,
): HTMLElement {
  const { sources } = article;
  const ordered = [...sources].sort((a, b) => b.words - a.words || b.attributions - a.attributions);
  const most = Math.max(1, ...sources.map(({ words }) => words));
  const buttons: HTMLButtonElement[] = [];
  const press = (pressed: HTMLButtonElement, source: Source): void => {
    const on = pressed.getAttribute("aria-pressed") !== "true";
    for (const button of buttons) button.setAttribute("aria-pressed", String(on && button === pressed));
    onShow?.(on ? source : null);
  };
  const entries = ordered.map((source) => {
    const name =
      onShow === null
        ? element("span", { class: "name" }, nameOfSource(source))
        : element(
            "button",
            { type: "button", class: "name", "aria-pressed": "false", title: "Show its words in the text" },
            nameOfSource(source),
          );
    if (name instanceof HTMLButtonElement) {
      buttons.push(name);
      name.addEventListener("click", () => press(name, source));
    }
    return element("li", {}, name, ...entryOf(source, article, most));
  });
  return element(
    "section",
    { "aria-labelledby": "ledger", class: "ledger" },
    element("h2", { id: "ledger" }, "Sources"),
    entries.length === 0
      ? element("p", { class: "note" }, "Nobody is given words in this article.")
      : element(
          "p",
          { class: "note" },
          "Who may speak, and for how many words: ",
          element("span", { class: "key quoted-key" }, "quoted"),
          ", ",
          element("span", { class: "key attributed-key" }, "in paraphrase"),
          ".",
        ),
    element("ol", {}, ...entries),
  );
}

function entryOf(source: Source, article: PageArticle, most: number): HTMLElement[] {
  const { kind, named, role, words, quotedWords, paraphrasedWords, attributions, positions, stances } =
    source;
  const about = [
    kind === "none" ? null : kind,
    named || kind === "none" ? null : `unnamed${gradeOf(source)}`,
    role,
  ].filter((fact) => fact !== null);
  const times = attributions === 1 ? "1 attribution" : `${attributions} attributions`;
  return [
    element("span", { class: "about" }, about.join(" · ")),
    element(
      "span",
      { class: "granted", "aria-hidden": "true" },
      element("span", { class: "quoted-bar", style: `width: ${((100 * quotedWords) / most).toFixed(1)}%` }),
      element("span", {
        class: "attributed-bar",
        style: `width: ${((100 * paraphrasedWords) / most).toFixed(1)}%`,
      }),
    ),
    element(
      "span",
      { class: "below" },
      `${words} words, ${quotedWords} of them quoted · ${times} (${describePositions(positions)})`,
    ),
    ...STANCES.flatMap((stance) => {
      const cues = stances[stance];
      return cues === undefined
        ? []
        : [element("span", { class: "below" }, `${stance}: ${describeCues(cues)}`)];
    }),
    ...anonymityOf(source, article),
  ];
}

function gradeOf({ anonymity }: Source): string {
  return anonymity === null || anonymity.grade === "none" ? "" : `, ${anonymity.grade}`;
}

function anonymityOf({ anonymity }: Source, { article, text }: PageArticle): HTMLElement[] {
  if (anonymity === null) return [];
  const wordsAt = (place: typeof anonymity.stated): string | null =>
    place === null
      ? null
      : ((place.field === "title" ? article.title : text)?.slice(place.start, place.end) ?? null);
  const quotes = [wordsAt(anonymity.stated), wordsAt(anonymity.reason)].filter((words) => words !== null);
  return quotes.map((words) => element("span", { class: "below" }, `“${words}”`));
}
