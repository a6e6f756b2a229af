import type { PageArticle } from "../output/page-data.js";
import type { Finding } from "../types.js";
import { element } from "./element.js";
import type { Hue } from "./hues.js";
import type { ReportData } from "./report-data.js";
import { speakerOf } from "./speakers.js";

const VOICES: Readonly<Record<Finding["voice"], string>> = {
  outlet: "the outlet’s own",
  attributed: "a source’s, in paraphrase",
  quoted: "quoted",
};

/** Notes of the attribution lexicon that are settings of its rules and not for people: `frame=clause`. */
const SETTING = /^\w+=\S+$/;

/** Why these words are marked: what was found, whose words they are, by which rule, how sure, and on what ground. */
export function explainFinding(
  finding: Finding,
  article: PageArticle,
  { head, rules }: ReportData,
  hues: ReadonlyMap<string, Hue>,
): HTMLElement {
  const { indicator, label, voice, score, rule, text, field, start, end, sentence, roles } = finding;
  const about = head.indicators.find(({ name }) => name === indicator);
  const meaning = about?.labels[label];
  const speaker = speakerOf(article, field, start);
  const fact = rules[rule];
  const reason = article.reasons[article.findings.indexOf(finding)] ?? null;
  const lines: (readonly [string, string | Node] | null)[] = [
    ["Whose words", voice === "outlet" || speaker === null ? VOICES[voice] : `${VOICES[voice]}: ${speaker}`],
    ["Score", `${score.toFixed(2)} of 1: how sure the rule is`],
    ["Rule", element("code", {}, rule)],
    fact === undefined ? null : ["Entry", element("code", {}, fact.entry)],
    [
      "Source of the fact",
      fact === undefined
        ? `a rule of the indicator, not an entry of its lexicon: see its card in models/${indicator}`
        : (fact.source ?? "not given"),
    ],
    fact === undefined || fact.note === null || SETTING.test(fact.note) ? null : ["Note", fact.note],
    rolesLine(finding, article),
    ["Place", `${field}, ${sentence < 0 ? "" : `sentence ${sentence + 1}, `}characters ${start} to ${end}`],
  ];
  return element(
    "div",
    { class: "finding" },
    element("p", { class: `words ${hues.get(indicator)?.colour ?? ""}` }, element("mark", {}, text)),
    element("p", { class: "label" }, `${indicator}: ${label}`),
    // A reason says what the label means, and more.
    reason === null
      ? meaning === undefined
        ? null
        : element("p", { class: "meaning" }, meaning)
      : element("p", { class: "meaning reason" }, reason),
    element(
      "dl",
      {},
      ...lines
        .filter((line) => line !== null)
        .flatMap(([term, what]) => [element("dt", {}, term), element("dd", {}, what)]),
    ),
    roles === undefined
      ? null
      : element("p", { class: "below" }, "What it bears on is outlined in the text."),
  );
}

function rolesLine(
  { roles, field }: Finding,
  { article, text }: PageArticle,
): readonly [string, string] | null {
  const words = field === "title" ? article.title : text;
  if (roles === undefined || words === null) return null;
  return ["Bears on", words.slice(roles.scope.start, roles.scope.end)];
}
