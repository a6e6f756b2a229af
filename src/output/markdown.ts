import type { Article, ArticleReport, Finding, Measure, Source } from "../types.js";
import { contextOf } from "./context.js";
import { describeAnonymity } from "./describe-anonymity.js";
import { describePositions } from "./describe-positions.js";
import { describeStances } from "./describe-stances.js";
import { describeBand, describeStanding } from "./describe-standing.js";
import { escapeMarkdown } from "./escape-markdown.js";
import { formatNumber, NO_NUMBER } from "./format-number.js";
import { nameOfSource } from "./name-of-source.js";
import { standingsOf } from "./standings-of.js";
import type { ReportWriter } from "./writer.js";

const OPENING = `# Framing report

Each number is a count of words found in the text, listed below it, and says whose words they are: the outlet's own,
those attributed to a source in paraphrase, or quoted. In brackets: the count, out of what, and the 95 % interval.
A number says how often something was written, not why, and not whether it was right to write it.
`;

/** A readable report: for each article its measures, the findings in their sentences, and its sources. */
export function createMarkdownWriter(): ReportWriter {
  return { opening: `${OPENING}\n`, separator: "\n", closing: "", write: writeArticle };
}

function writeArticle(report: ArticleReport, article: Pick<Article, "text">): string {
  const blocks = [
    headingOf(report),
    factsOf(report),
    sizesOf(report),
    ...measuresTable(report),
    ...findingLists(report, article),
    ...sourcesTable(report, article),
    ...report.warnings.map((warning) => `Note: ${escapeMarkdown(warning)}`),
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

function headingOf({ article }: ArticleReport): string {
  const title = escapeMarkdown(article.title ?? "");
  return `## ${title === "" ? `Article ${escapeMarkdown(article.id)}` : title}`;
}

function factsOf({ article }: ArticleReport): string {
  const facts = [
    article.outlet,
    article.publishedAt,
    article.author,
    article.event,
    article.url,
    `id ${article.id}`,
  ];
  return facts
    .filter((fact) => fact !== null)
    .map(escapeMarkdown)
    .join(" · ");
}

function sizesOf({ size }: ArticleReport): string {
  const { outlet, attributed, quoted } = size.voices;
  return (
    `${size.words} words in ${size.sentences} sentences and ${size.paragraphs} paragraphs: ` +
    `${outlet.words} the outlet's own, ${attributed.words} attributed, ${quoted.words} quoted.`
  );
}

function measuresTable(report: ArticleReport): string[] {
  const { measures } = report;
  if (measures.length === 0) return [];
  const standings = standingsOf(report);
  const rows = measures.map((measure, place) => {
    const standing = standings?.places[place] ?? null;
    return [
      escapeMarkdown(measure.indicator),
      escapeMarkdown(measure.name),
      measure.voice,
      `${formatNumber(measure.value, measure.unit)} ${detailsOf(measure)}`.trim(),
      measure.unit,
      ...(standings === null
        ? []
        : [
            standing === null
              ? NO_NUMBER
              : `${describeStanding(standing)} of ${standing.articles.toLocaleString("en")}`,
          ]),
    ];
  });
  const head = ["Indicator", "Measure", "Whose words", "Value", "Unit"];
  if (standings === null) return [tableOf(head, rows)];
  return [
    tableOf([...head, "Among US news"], rows),
    `Among US news: how many ${describeBand(standings)} have less, of so many that have a value. It says how usual a figure is, not whether it is right.`,
  ];
}

function detailsOf({ unit, count, total, low, high, note }: Measure): string {
  if (unit === "count") return "";
  const parts = [`${count} of ${total}`];
  if (low !== null && high !== null) parts.push(`${formatNumber(low, unit)} to ${formatNumber(high, unit)}`);
  if (note !== null) parts.push(escapeMarkdown(note));
  return `(${parts.join("; ")})`;
}

function findingLists(report: ArticleReport, article: Pick<Article, "text">): string[] {
  const indicators = [...new Set(report.findings.map(({ indicator }) => indicator))].sort();
  return indicators.flatMap((indicator) => {
    const findings = report.findings.filter((finding) => finding.indicator === indicator);
    const lines = findings.map((finding) => findingLine(report, article, finding));
    return [`### ${escapeMarkdown(indicator)}: ${findings.length}`, lines.join("\n")];
  });
}

function findingLine(report: ArticleReport, article: Pick<Article, "text">, finding: Finding): string {
  const { before, words, after } = contextOf(report, article, finding);
  // Escaping trims each part, so the blanks at the seams are put back.
  const left = escapeMarkdown(before) + (/\s$/.test(before) ? " " : "");
  const right = (/^\s/.test(after) ? " " : "") + escapeMarkdown(after);
  const place = finding.field === "title" ? "title, " : "";
  return `- ${escapeMarkdown(finding.label)} (${place}${finding.voice}): ${left}**${escapeMarkdown(words)}**${right}`;
}

function sourcesTable(report: ArticleReport, article: Pick<Article, "text">): string[] {
  if (report.sources.length === 0) return [];
  const rows = report.sources.map((source) => [
    escapeMarkdown(nameOfSource(source)),
    kindOf(report, article, source),
    source.role === null ? NO_NUMBER : escapeMarkdown(source.role),
    `${source.attributions} (${describePositions(source.positions)})`,
    `${source.words} (${source.quotedWords} quoted)`,
    escapeMarkdown(describeStances(source.stances)),
  ]);
  return ["### Sources", tableOf(["Source", "Kind", "Role", "Attributions", "Words", "Cues"], rows)];
}

function kindOf(report: ArticleReport, article: Pick<Article, "text">, source: Source): string {
  if (source.named) return `${source.kind}, named`;
  const anonymity = escapeMarkdown(describeAnonymity(report, article, source));
  return anonymity === "" ? `${source.kind}, unnamed` : `${source.kind}, unnamed, ${anonymity}`;
}

function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => "---"), ...rows];
  return lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
