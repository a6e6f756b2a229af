import type { Article, ArticleReport, Field, Finding, Span } from "../types.js";
import { describeAnonymity } from "./describe-anonymity.js";
import { describePositions } from "./describe-positions.js";
import { describeStances } from "./describe-stances.js";
import { linesOf, overlapping } from "./lines-of.js";
import { cutText, type Piece, type Voiced } from "./marked-text.js";
import { oneLine, printable } from "./printable.js";
import { wrapLines } from "./wrap-lines.js";

/** Looks that a terminal can give to text; the names are those of Node's `util.styleText`. */
export type StyleName =
  | "bold"
  | "dim"
  | "italic"
  | "underline"
  | "yellow"
  | "red"
  | "cyan"
  | "magenta"
  | "green"
  | "blue";

/** Gives a text its looks. */
export type Style = (looks: readonly StyleName[], text: string) => string;

/** Where the text of each voice stands, in both fields. */
export type FieldVoice = Voiced & { readonly field: Field };

export interface ExplainOptions {
  /** `null`, without colours, writes the marks as brackets. */
  readonly style?: Style | null;
  /** Characters of a line. */
  readonly width?: number;
  /** Why a finding was made, to be said below it. */
  readonly reasonOf?: (finding: Finding) => string | null;
}

const COLOURS: readonly StyleName[] = ["yellow", "red", "cyan", "magenta", "green", "blue"];

const VOICE_LOOKS: Readonly<Record<Voiced["voice"], readonly StyleName[]>> = {
  outlet: [],
  attributed: ["underline"],
  quoted: ["italic"],
  furniture: ["dim"],
};

const MARKS =
  "Marks: [words:label] a finding; {attributed: …} a source's words in paraphrase; {quoted: …} words between " +
  "quotation marks; {furniture: …} the page's, not counted; the rest is the outlet's own.";

/**
 * An article with its findings marked in the text, a legend, the list of findings, and the sources. Ends with a line
 * feed.
 *
 * With a style, findings have the colour of their indicator and voices are told apart by underline and italics;
 * without one, findings are `[may:modal]` and voices `{quoted: …}`. `voices` says whose words are where.
 */
export function explain(
  report: ArticleReport,
  article: Pick<Article, "text">,
  voices: readonly FieldVoice[],
  { style = null, width = 88, reasonOf = () => null }: ExplainOptions = {},
): string {
  const indicators = Object.keys(report.madeWith.indicators);
  const { outlet, publishedAt, id, title } = report.article;
  const texts = { title: title ?? "", text: article.text };
  const page = { report, article, texts, voices, style, width, reasonOf, colours: coloursOf(indicators) };
  const facts = [outlet, publishedAt, id].filter((fact) => fact !== null && fact !== "").join(" · ");
  const blocks = [
    oneLine(facts),
    ...(title === null ? [] : markField(page, "title", title)),
    ...markField(page, "text", article.text),
    legend(page, indicators),
    findingsList(page),
    ...sourcesList(page),
    ...report.warnings.map((warning) => `Note: ${printable(warning)}`),
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

interface Page {
  readonly report: ArticleReport;
  readonly article: Pick<Article, "text">;
  readonly texts: Readonly<Record<Field, string>>;
  readonly voices: readonly FieldVoice[];
  readonly style: Style | null;
  readonly width: number;
  readonly reasonOf: (finding: Finding) => string | null;
  readonly colours: ReadonlyMap<string, StyleName>;
}

function coloursOf(indicators: readonly string[]): Map<string, StyleName> {
  return new Map(indicators.map((indicator, index) => [indicator, COLOURS[index % COLOURS.length]]));
}

function markField(page: Page, field: Field, text: string): string[] {
  const findings = page.report.findings.filter((finding) => finding.field === field);
  const voices = page.voices.filter((stretch) => stretch.field === field);
  return linesOf(text).map((line) => {
    const pieces = cutText(text, line, overlapping(findings, line), overlapping(voices, line));
    return writePieces(page, pieces, field === "title" ? ["bold"] : []);
  });
}

/** Marks count for the length of a line, so the text is wrapped with them in it and only then given its looks. */
function writePieces(page: Page, pieces: readonly Piece[], looks: readonly StyleName[]): string {
  const written = pieces.map((piece) =>
    piece.mark === "none" ? printable(piece.text) : markOf(page, piece),
  );
  const wrapped = wrapLines(written.join(""), page.width);
  let at = 0;
  let out = "";
  pieces.forEach((piece, index) => {
    const text = wrapped.slice(at, at + written[index].length);
    at += text.length;
    out += withLooks(page, [...looks, ...looksOf(page, piece)], text);
  });
  return out;
}

function markOf({ style }: Page, { mark, findings, voice }: Piece): string {
  const labels = findings.map(({ label }) => label).join("|");
  if (style !== null) return mark === "finding-close" ? `‹${labels}›` : "";
  if (mark === "finding-open") return "[";
  if (mark === "finding-close") return `:${labels}]`;
  return mark === "voice-open" ? `{${voice}: ` : "}";
}

function looksOf(page: Page, { mark, voice, findings }: Piece): readonly StyleName[] {
  const colour = findings.length === 0 ? undefined : page.colours.get(findings[0].indicator);
  if (mark !== "none") return colour === undefined ? ["dim"] : ["dim", colour];
  const looks = VOICE_LOOKS[voice];
  return colour === undefined ? looks : [...looks, "bold", colour];
}

/** Line feeds stay outside, so that an underline does not run on to the end of the terminal's line. */
function withLooks({ style }: Page, looks: readonly StyleName[], text: string): string {
  if (style === null || looks.length === 0) return text;
  return text
    .split("\n")
    .map((line) => (line === "" ? "" : style(looks, line)))
    .join("\n");
}

function legend(page: Page, indicators: readonly string[]): string {
  const { style, report } = page;
  const names = indicators.map((indicator) => {
    const count = report.findings.filter((finding) => finding.indicator === indicator).length;
    return `${withLooks(page, ["bold", page.colours.get(indicator) ?? "yellow"], indicator)} ${count}`;
  });
  if (style === null) return `${wrapLines(MARKS, page.width)}\nFindings: ${names.join(", ")}.`;
  const voices = [
    withLooks(page, VOICE_LOOKS.attributed, "a source's words in paraphrase"),
    withLooks(page, VOICE_LOOKS.quoted, "quoted words"),
    withLooks(page, VOICE_LOOKS.furniture, "the page's, not counted"),
    "the rest is the outlet's own",
  ];
  return `Findings: ${names.join(", ")}.\nVoices: ${voices.join(", ")}.`;
}

function findingsList(page: Page): string {
  const { findings } = page.report;
  if (findings.length === 0) return "No findings.";
  return findings
    .flatMap((finding, index) => [
      findingLine(page, finding, index + 1),
      ...rolesLine(page, finding),
      ...reasonLine(page, finding),
    ])
    .join("\n");
}

function findingLine(page: Page, finding: Finding, number: number): string {
  const { indicator, label, field, start, end, voice, score, text, rule } = finding;
  const colour = page.colours.get(indicator) ?? "yellow";
  const words = withLooks(page, ["bold", colour], oneLine(text, 60));
  const place = `${field} ${start}–${end}`;
  return `${String(number).padStart(3)}. ${words}  ${indicator}: ${label}, ${voice}, score ${score.toFixed(2)}, ${place}, rule ${printable(rule)}`;
}

/** What the finding bears on, where it is known. */
function rolesLine({ texts }: Page, { field, roles }: Finding): string[] {
  if (roles === undefined) return [];
  const wordsOf = ({ start, end }: Span): string => oneLine(texts[field].slice(start, end), 60);
  const scope = wordsOf(roles.scope);
  const target = wordsOf(roles.target);
  return [`     bears on: ${scope}${scope === target ? "" : ` (${target})`}`];
}

/** Why it was found, where its indicator can say it. */
function reasonLine({ reasonOf }: Page, finding: Finding): string[] {
  const reason = reasonOf(finding);
  return reason === null ? [] : [`     why: ${oneLine(reason)}`];
}

function sourcesList({ report, article }: Page): string[] {
  if (report.sources.length === 0) return [];
  const lines = report.sources.map((source) => {
    const { name, kind, role, attributions, words, quotedWords, stances, positions } = source;
    const about = role === null ? kind : `${kind}, ${oneLine(role, 60)}`;
    const anonymity = describeAnonymity(report, article, source);
    const who = anonymity === "" ? about : `${about}; ${oneLine(anonymity, 160)}`;
    const often = `${attributions} attribution${attributions === 1 ? "" : "s"} (${describePositions(positions)})`;
    return `  ${oneLine(name, 60)} (${who}): ${often}, ${words} words, ${quotedWords} of them quoted; ${describeStances(stances)}`;
  });
  return [`Sources:\n${lines.join("\n")}`];
}
