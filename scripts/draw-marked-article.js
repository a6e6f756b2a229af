// Draws the article of the README with its findings marked, as SVG on standard output. After a change in what is found:
// npm run build && node scripts/draw-marked-article.js > docs/pool-closure.svg
import { fileURLToPath } from "node:url";
import { createAnalyzer, readCorpus } from "../dist/node.js";
import { voiceSpans } from "../dist/report/voice-spans.js";

const COLUMNS = 84;
const CELL = 8.4; // width of a character; each run of text is told its length, so that any monospaced font fits
const LINE = 36;
const MARGIN = 24;
const TEXT = 'font-family="ui-monospace, Menlo, Consolas, monospace" font-size="14"';

const COLOURS = {
  attribution: "#cfe3f7",
  hedging: "#fbe7a1",
  "loaded-language": "#f9c6c0",
  presupposition: "#dccbf0",
};
const VOICES = {
  outlet: { fill: "#1f2328" },
  attributed: { fill: "#1f2328", decoration: "#3f8f4f" },
  quoted: { fill: "#1f2328", decoration: "#2f6fb5", italic: true },
  furniture: { fill: "#8b949e" },
};

const articles = readCorpus(fileURLToPath(new URL("../docs/pool-closure.md", import.meta.url)));
const { value: article } = await articles.next();
const analyzer = createAnalyzer();
const report = analyzer.analyze(article);
const voices = voiceSpans(analyzer.parse(article));

/** Spans of the lines a field is drawn on: its paragraphs, broken at blanks; `null` between paragraphs. */
function breakLines(text) {
  return text.split(/\n+/).flatMap((paragraph, index, all) => {
    const offset = all.slice(0, index).reduce((at, before) => text.indexOf(before, at) + before.length, 0);
    const start = text.indexOf(paragraph, offset);
    const lines = [];
    for (let from = 0; from < paragraph.length; ) {
      const fits = from + COLUMNS >= paragraph.length;
      const to = fits ? paragraph.length : paragraph.lastIndexOf(" ", from + COLUMNS);
      lines.push({ start: start + from, end: start + to });
      from = to + 1;
    }
    return [...lines, null];
  });
}

const escapeXml = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const place = (columns) => (MARGIN + columns * CELL).toFixed(1);
const size = (columns) => (columns * CELL).toFixed(1);

function drawText(x, y, text, attributes, scale = 1) {
  const length = size(text.length * scale);
  return `<text x="${place(x)}" y="${y}" ${attributes} xml:space="preserve" textLength="${length}" lengthAdjust="spacingAndGlyphs">${escapeXml(text)}</text>`;
}

/** Cuts a line where voices and findings begin and end. */
function runsOf(line, spans) {
  const inside = (at) => at > line.start && at < line.end;
  const cuts = new Set([line.start, line.end]);
  for (const { start, end } of spans) for (const at of [start, end]) if (inside(at)) cuts.add(at);
  const sorted = [...cuts].sort((a, b) => a - b);
  return sorted.slice(1).map((end, index) => ({ start: sorted[index], end }));
}

const covers = (outer, inner) => outer.start <= inner.start && inner.end <= outer.end;

function drawLine(field, text, line, y) {
  const own = (span) => span.field === field && span.start < line.end && line.start < span.end;
  const findings = report.findings.filter(own);
  const spoken = voices.filter(own);
  const parts = [];
  for (const run of runsOf(line, [...findings, ...spoken])) {
    const x = run.start - line.start;
    const width = run.end - run.start;
    // The innermost finding gives the colour.
    const finding = findings.findLast((candidate) => covers(candidate, run));
    if (finding !== undefined)
      parts.push(
        `<rect x="${place(x)}" y="${y - 14}" width="${size(width)}" height="19" fill="${COLOURS[finding.indicator]}"/>`,
      );
    const { fill, decoration, italic } = VOICES[spoken.find((span) => covers(span, run))?.voice ?? "outlet"];
    const weight = field === "title" ? ' font-weight="bold"' : "";
    const style = italic ? ' font-style="italic"' : "";
    parts.push(drawText(x, y, text.slice(run.start, run.end), `${TEXT} fill="${fill}"${weight}${style}`));
    if (decoration !== undefined)
      parts.push(
        `<rect x="${place(x)}" y="${y + 5}" width="${size(width)}" height="1.5" fill="${decoration}"/>`,
      );
  }
  // A label stands below the first line of its finding; findings that begin inside another share its place.
  for (const finding of findings.filter(({ start }) => start >= line.start)) {
    const within = (other) => other !== finding && covers(other, finding);
    if (findings.some(within)) continue;
    const inner = findings.filter((other) => other !== finding && covers(finding, other));
    const label = [finding, ...inner].map((one) => one.label).join(" + ");
    const looks = 'font-family="ui-monospace, Menlo, Consolas, monospace" font-size="9.5" fill="#57606a"';
    parts.push(drawText(finding.start - line.start, y + 17, label, looks, 0.68));
  }
  return parts;
}

const parts = [];
let y = MARGIN + 12;
const { outlet, publishedAt } = report.article;
parts.push(drawText(0, y, `${outlet} · ${publishedAt}`, `${TEXT} fill="#8b949e"`));
for (const field of ["title", "text"])
  for (const line of breakLines(article[field])) {
    y += line === null ? 6 : LINE;
    if (line !== null) parts.push(...drawLine(field, article[field], line, y));
  }

y += 42;
parts.push(`<line x1="${MARGIN}" x2="${place(COLUMNS)}" y1="${y - 24}" y2="${y - 24}" stroke="#d0d7de"/>`);
let x = 0;
for (const [indicator, colour] of Object.entries(COLOURS)) {
  const count = report.findings.filter((finding) => finding.indicator === indicator).length;
  const label = `${indicator} ${count}`;
  parts.push(
    `<rect x="${place(x)}" y="${y - 14}" width="${size(label.length + 1)}" height="19" fill="${colour}"/>`,
    drawText(x + 0.5, y, label, `${TEXT} fill="#1f2328"`),
  );
  x += label.length + 3;
}
y += 26;
x = 0;
for (const [voice, label] of [
  ["outlet", "the outlet's own words"],
  ["attributed", "a source's, in paraphrase"],
  ["quoted", "quoted"],
  ["furniture", "not counted"],
]) {
  const { fill, decoration, italic } = VOICES[voice];
  parts.push(drawText(x, y, label, `${TEXT} fill="${fill}"${italic ? ' font-style="italic"' : ""}`));
  if (decoration !== undefined)
    parts.push(
      `<rect x="${place(x)}" y="${y + 5}" width="${size(label.length)}" height="1.5" fill="${decoration}"/>`,
    );
  x += label.length + 3;
}

const width = Math.round(2 * MARGIN + COLUMNS * CELL);
const height = y + MARGIN;
process.stdout.write(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="A short news article with the words that framelens finds marked in four colours, and the words of sources underlined">
<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="6" fill="#ffffff" stroke="#d0d7de"/>
${parts.join("\n")}
</svg>
`);
