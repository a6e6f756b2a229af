// Words per second of whole framing reports against bare wink-nlp (sentences and part of speech) on the same
// articles, both in this run, in turns. npm run bench [-- CORPUS.jsonl[.gz] [ARTICLES]]; the sample corpus otherwise.

import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { gunzipSync } from "node:zlib";
import { parse } from "csv-parse/sync";
import { createAnalyzer } from "../dist/index.js";

const require = createRequire(import.meta.url);
const ROUNDS = 5;

function readArticles(path, limit) {
  if (path === undefined) {
    const sample = parse(readFileSync(new URL("../datasets/sample/articles.csv", import.meta.url)), {
      columns: true,
    });
    return Array.from({ length: 20 }, () => sample).flat();
  }
  if (!existsSync(path)) throw new Error(`${path}: no such file`);
  const bytes = readFileSync(path);
  const text = (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
  return text
    .split("\n")
    .filter(Boolean)
    .slice(0, limit)
    .map((line) => JSON.parse(line));
}

const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];
const seconds = (work) => {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
};

const [path, limit] = process.argv.slice(2);
const articles = readArticles(path, Number(limit ?? 1500));
const words = articles.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);

const winkNLP = require("wink-nlp");
const bare = winkNLP(require("wink-eng-lite-web-model"), ["sbd", "pos"]);
const analyzer = createAnalyzer();
const readBare = () => {
  for (const { text } of articles) bare.readDoc(text).tokens().length();
};
const parseAll = () => {
  for (const article of articles) analyzer.parse(article);
};
const reportAll = () => {
  for (const article of articles) JSON.stringify(analyzer.analyze(article));
};

const runs = { bare: [], parse: [], report: [] };
readBare();
reportAll();
for (let round = 0; round < ROUNDS; round++) {
  runs.bare.push(seconds(readBare));
  runs.parse.push(seconds(parseAll));
  runs.report.push(seconds(reportAll));
}
const time = { bare: median(runs.bare), parse: median(runs.parse), report: median(runs.report) };
const rate = (value) => `${Math.round(words / value).toLocaleString("en")} words/s`;
console.log(
  `${articles.length} articles, ${words.toLocaleString("en")} words, median of ${ROUNDS} rounds, one thread`,
);
console.log(`bare wink-nlp (sentences, part of speech)  ${rate(time.bare)}`);
console.log(
  `linguistic layers (parse)                  ${rate(time.parse)}  ratio ${(time.bare / time.parse).toFixed(2)}`,
);
console.log(
  `whole report, as JSON                      ${rate(time.report)}  ratio ${(time.bare / time.report).toFixed(2)} (at least 0.40)`,
);

const startUp = (args) =>
  median(
    Array.from({ length: 9 }, () => seconds(() => spawnSync(process.execPath, args, { stdio: "ignore" }))),
  ) * 1000;
const command = new URL("../dist/cli/main.js", import.meta.url).pathname;
const help = startUp([command, "--help"]) - startUp(["-e", "0"]);
console.log(
  `framelens --help                           ${help.toFixed(0)} ms more than bare node (at most 150)`,
);
