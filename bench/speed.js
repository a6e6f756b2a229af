// Words per second of tags, of the linguistic layers and of whole framing reports against bare wink-nlp (sentences and
// part of speech) on the same articles, in this run: each side in processes of its own, in turns, since two copies of
// wink-nlp in one process slow each other. A process reads each article once: the first third to warm up, the others are
// measured, so that nothing is remembered but words. Then the parser alone, how many sentences reports have it parse, and
// memory. npm run bench [-- CORPUS.jsonl[.gz] [ARTICLES]]; the sample corpus, twenty times over, otherwise, which is not fresh.
import { spawnSync } from "node:child_process";
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { parse } from "csv-parse/sync";

const ROUNDS = 5;
const PROCESSES = 3;
/** Parsing all sentences takes longer than a report that asks for few. */
const SYNTAX_ARTICLES = 500;

function readArticles(path, limit) {
  if (path === undefined) {
    const file = new URL("../datasets/sample/articles.csv", import.meta.url);
    const sample = parse(readFileSync(file), { columns: true });
    return Array.from({ length: 20 }, () => sample).flat();
  }
  if (!existsSync(path)) throw new Error(`${path}: no such file`);
  const bytes = readFileSync(path);
  const lines = (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8").split("\n");
  return lines
    .filter(Boolean)
    .slice(0, limit)
    .map((line) => JSON.parse(line));
}

const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];

/** What each side does with an article. */
const sides = {
  async bare() {
    const require = createRequire(import.meta.url);
    const nlp = require("wink-nlp")(require("wink-eng-lite-web-model"), ["sbd", "pos"]);
    return ({ text }) => nlp.readDoc(text).tokens().length();
  },
  async tags() {
    const { splitText } = await import("../dist/text/split-text.js");
    const { completeArticle } = await import("../dist/text/parse-article.js");
    const { tagTokens } = await import("../dist/text/tag-tokens.js");
    return (article) => {
      const { places, sentences, paragraphs } = splitText(completeArticle(article), "text", article.text);
      return tagTokens(places, sentences, paragraphs);
    };
  },
  async layers() {
    const { createAnalyzer } = await import("../dist/index.js");
    const analyzer = createAnalyzer();
    return (article) => analyzer.parse(article);
  },
  async report() {
    const { createAnalyzer } = await import("../dist/index.js");
    const analyzer = createAnalyzer();
    return (article) => JSON.stringify(analyzer.analyze(article));
  },
  async unhedged() {
    const { createAnalyzer } = await import("../dist/index.js");
    const { indicators } = await import("../dist/indicators/index.js");
    const analyzer = createAnalyzer({ indicators: indicators.filter(({ name }) => name !== "hedging") });
    return (article) => JSON.stringify(analyzer.analyze(article));
  },
};

/** How many articles a process reads before it is measured. */
const warmUp = (articles) => Math.floor(articles.length / 3);

/** Seconds for the articles behind the warm-up, each read once: by the clock, and of the processor in all threads. */
async function measure(side, articles) {
  const work = await sides[side]();
  const first = warmUp(articles);
  for (const article of articles.slice(0, first)) work(article);
  const fresh = articles.slice(first);
  const used = process.cpuUsage();
  const start = performance.now();
  for (const article of fresh) work(article);
  const clock = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(used);
  return { clock, processor: (user + system) / 1e6 };
}

/** The parser and the names alone, on sentences with tags, and how many sentences reports have parsed, without roles and with. */
async function measureSyntax(articles) {
  const { createAnalyzer } = await import("../dist/index.js");
  const { english } = await import("../dist/language/models.js");
  const { taggedSentence } = await import("../dist/text/syntax.js");
  const analyzer = createAnalyzer();
  const sentences = articles.flatMap((article) =>
    analyzer
      .parse(article)
      .fields.flatMap((field) => field.sentences.map((_, i) => taggedSentence(field, i))),
  );
  const tokens = sentences.reduce((sum, { forms }) => sum + forms.length, 0);
  const rate = (work) => {
    const rounds = Array.from({ length: ROUNDS }, () => {
      const start = performance.now();
      for (const sentence of sentences) work(sentence);
      return (performance.now() - start) / 1000;
    });
    return Math.round(tokens / median(rounds.slice(1)));
  };
  const parser = english.parser();
  const { parse } = parser;
  const parserRate = rate((sentence) => parse(sentence));
  const namesRate = rate((sentence) => english.names().find(sentence));
  let count = 0;
  parser.parse = (sentence) => {
    count++;
    return parse(sentence);
  };
  const parsedBy = (options) => {
    count = 0;
    const reporting = createAnalyzer(options);
    for (const article of articles) reporting.analyze(article);
    return count;
  };
  const parsed = parsedBy({});
  const parsedForRoles = parsedBy({ roles: true });
  return { parserRate, namesRate, parsed, parsedForRoles, sentences: sentences.length };
}

/** The share of a report's time that the learned extractor of attributions takes. */
async function measureExtractor(articles) {
  const { createAnalyzer } = await import("../dist/index.js");
  const { shippedExtractor } = await import("../dist/text/attributions/extractor/extractor.js");
  const analyzer = createAnalyzer();
  const extractor = shippedExtractor();
  const { read } = extractor;
  let reading = 0;
  extractor.read = (...layers) => {
    const start = performance.now();
    const parts = read(...layers);
    reading += performance.now() - start;
    return parts;
  };
  const first = warmUp(articles);
  for (const article of articles.slice(0, first)) JSON.stringify(analyzer.analyze(article));
  reading = 0;
  const start = performance.now();
  for (const article of articles.slice(first)) JSON.stringify(analyzer.analyze(article));
  return reading / (performance.now() - start);
}

/** Most memory that `framelens analyze` takes for the articles so many times over, in MB. */
function measureMemory(articles, times) {
  const folder = mkdtempSync(join(tmpdir(), "framelens-bench-"));
  const corpus = join(folder, "corpus.jsonl");
  for (let k = 0; k < times; k++)
    appendFileSync(corpus, articles.map((article) => `${JSON.stringify(article)}\n`).join(""));
  const megabytes = spawnSide("analyze", [corpus, join(folder, "reports.jsonl")]);
  rmSync(folder, { recursive: true });
  return megabytes;
}

async function analyzeFile(corpus, output) {
  const { analyzeCommand } = await import("../dist/cli/analyze.js");
  await analyzeCommand([corpus], { output: [output], workers: "1", seed: "1", quiet: true });
  return process.resourceUsage().maxRSS / 1024;
}

/** Milliseconds from nothing to the first tree, and of that what reading the models takes. */
async function measureLoading() {
  const start = performance.now();
  const { createLanguage } = await import("../dist/language/create-language.js");
  const language = createLanguage();
  const forms = ["Rain", "fell", "."];
  const tags = language.tag(forms);
  language.parse({ forms, tags });
  language.names({ forms, tags });
  return performance.now() - start;
}

function spawnSide(side, args) {
  const run = spawnSync(process.execPath, [fileURLToPath(import.meta.url), `--side=${side}`, ...args]);
  if (run.status !== 0) throw new Error(String(run.stderr));
  return JSON.parse(String(run.stdout));
}

function startUp(args) {
  const seconds = Array.from({ length: 9 }, () => {
    const start = performance.now();
    spawnSync(process.execPath, args, { stdio: "ignore" });
    return performance.now() - start;
  });
  return median(seconds);
}

const given = process.argv.slice(2);
const side = given.find((arg) => arg.startsWith("--side="))?.slice("--side=".length);
const args = given.filter((arg) => !arg.startsWith("--"));
const articles = side === "analyze" ? [] : readArticles(args[0], Number(args[1] ?? 1500));
if (side === "analyze") {
  console.log(JSON.stringify(await analyzeFile(args[0], args[1])));
} else if (side === "extractor") {
  console.log(JSON.stringify(await measureExtractor(articles.slice(0, SYNTAX_ARTICLES))));
} else if (side === "syntax") {
  console.log(JSON.stringify(await measureSyntax(articles.slice(0, SYNTAX_ARTICLES))));
} else if (side === "loading") {
  console.log(JSON.stringify(await measureLoading()));
} else if (side !== undefined) {
  console.log(JSON.stringify(await measure(side, articles)));
} else {
  const fresh = articles.slice(warmUp(articles));
  const words = fresh.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
  const runs = { bare: [], tags: [], layers: [], report: [], unhedged: [] };
  for (let i = 0; i < PROCESSES; i++)
    for (const name of Object.keys(runs)) runs[name].push(spawnSide(name, args));
  const time = (name, by) => median(runs[name].map((run) => run[by]));
  const line = (label, name) => {
    const rate = `${Math.round(words / time(name, "clock")).toLocaleString("en")} words/s`;
    const ratio = (by) => (time("bare", by) / time(name, by)).toFixed(2);
    console.log(
      `${label.padEnd(44)}${rate.padStart(18)}   ratio ${ratio("clock")}, of processor time ${ratio("processor")}`,
    );
  };
  console.log(
    `${fresh.length} articles, ${words.toLocaleString("en")} words, each read once behind ${warmUp(articles)} others, one thread; medians of ${PROCESSES} processes`,
  );
  line("bare wink-nlp (sentences, part of speech)", "bare");
  line("tokens, sentences, tags of our own", "tags");
  line("linguistic layers", "layers");
  line("whole report, as JSON", "report");
  line("the same without hedging", "unhedged");
  const share = 1 - time("unhedged", "processor") / time("report", "processor");
  console.log(
    `hedging: ${(100 * share).toFixed(1)} % of a report's time, its findings and their output included`,
  );
  const { parserRate, namesRate, parsed, parsedForRoles, sentences } = spawnSide("syntax", args);
  console.log(
    `parser alone: ${parserRate.toLocaleString("en")} tokens/s; names alone: ${namesRate.toLocaleString("en")} tokens/s`,
  );
  console.log(
    `sentences that reports have parsed: ${parsed} of ${sentences}; with roles ${parsedForRoles} (${((100 * parsedForRoles) / sentences).toFixed(1)} %)`,
  );
  console.log(
    `models of the language layer, read and used once: ${spawnSide("loading", args).toFixed(0)} ms`,
  );
  console.log(
    `learned extractor of attributions: ${(100 * spawnSide("extractor", args)).toFixed(0)} % of a report's time`,
  );
  const once = measureMemory(articles, 1);
  const fourTimes = measureMemory(articles, 4);
  console.log(
    `memory of framelens analyze: ${once.toFixed(0)} MB, for four times the articles ${fourTimes.toFixed(0)} MB`,
  );
  const command = fileURLToPath(new URL("../dist/cli/main.js", import.meta.url));
  const help = startUp([command, "--help"]) - startUp(["-e", "0"]);
  console.log(`framelens --help: ${help.toFixed(0)} ms more than bare node`);
}
