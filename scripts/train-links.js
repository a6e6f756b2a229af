// Learns whom roles mean from datasets/named-sources and the texts they are of, writes
// models/attribution/links.csv, and prints how many of them are put to the right one by the rules alone and by
// weights that were learned from the other nine tenths of the articles. A minute:
// node scripts/train-links.js NEWS.jsonl.gz [SEED]
import { readFileSync, writeFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { parse } from "csv-parse/sync";
import { createAnalyzer } from "../dist/analyzer.js";
import { trainRanking } from "../dist/learn/ranking/train-ranking.js";
import { linkSources } from "../dist/text/attributions/ledger.js";
import { isRole, listCandidates } from "../dist/text/attributions/linker/candidates.js";
import { describeCandidates } from "../dist/text/attributions/linker/features.js";
import { organisationWords, sameOrganisation } from "../dist/text/attributions/organisation-names.js";

const [, , path, seedText = "1"] = process.argv;
if (path === undefined) {
  console.error(
    "usage: node scripts/train-links.js NEWS.jsonl.gz [SEED]; NEWS.jsonl.gz holds the articles of Baly et al. 2020",
  );
  process.exit(2);
}
const seed = Number(seedText);
const FOLDS = 10;
/** The set of which every source is known, named or not. */
const WHOLE = "seventh";
/** Sets that only measure. */
const LEFT_OUT = /^(?:eighth|ninth|tenth|eleventh)$/;
/** Of the others only named sources are known, and the rules were made on them. */
const WEIGHT_OF_OTHERS = 0.5;
/** The rules' choice is taken for as much likelier before anything is learned, as a logarithm of odds. */
const PRIOR = 2;
/** Weights of fewer hundredths are left out. */
const LEAST = 5;

const dataset = (name) =>
  parse(readFileSync(new URL(`../datasets/named-sources/${name}.csv`, import.meta.url), "utf8"), {
    columns: true,
  });
const placesOf = (text) =>
  text.split(" ").map((place) => {
    const [start, end] = place.split("-").map(Number);
    return { start, end };
  });

/** The sources of each article with their places. */
const articles = new Map();
for (const row of [...dataset("sources"), ...dataset("others").map((other) => ({ ...other, set: WHOLE }))]) {
  if (LEFT_OUT.test(row.set)) continue;
  const sources = articles.get(row.article) ?? [];
  articles.set(row.article, sources);
  sources.push({ ...row, places: placesOf(row.mentions) });
}

const analyzer = createAnalyzer({ indicators: [] });
const cases = [];
for (const line of gunzipSync(readFileSync(path)).toString("utf8").split("\n")) {
  const id = /^\{"id": "([^"]+)"/.exec(line)?.[1];
  if (id !== undefined && articles.has(id)) readArticle(JSON.parse(line), articles.get(id));
}

/** Adds the roles whose source is known. */
function readArticle({ id, title, text }, sources) {
  const whole = sources[0].set === WHOLE;
  const { fields } = analyzer.parse(whole ? { title, text } : { text });
  const meantBy = ({ field, attribution }) => {
    const { field: name, attributions } = fields[field];
    const { source } = attributions[attribution];
    if (name !== "text" || source === null) return undefined;
    const exact = sources.find(({ places }) =>
      places.some(({ start, end }) => start === source.start && end === source.end),
    );
    return (
      exact ??
      sources.find(({ places }) => places.some(({ start, end }) => start < source.end && source.start < end))
    );
  };
  linkSources(fields, (linkCase) => {
    const meant = meantBy(linkCase.mention);
    if (!isRole(linkCase.mention.description) || meant === undefined || meant.kind === "none") return null;
    const candidates = listCandidates(linkCase);
    if (candidates.length < 2) return null;
    const described = describeCandidates(linkCase, candidates);
    const examples = candidates.map((candidate, index) => ({
      features: described[index],
      right: sourceOf(candidate, sources, meantBy) === meant,
      somebodyNew: isNew(candidate),
      ruled: candidate.ruled,
      prior: candidate.ruled ? PRIOR : 0,
    }));
    const known = examples.some(({ right }) => right);
    if (!known) for (const example of examples) example.right = example.somebodyNew;
    const weight = whole ? 1 : WEIGHT_OF_OTHERS;
    cases.push({ id, whole, known, named: meant.kind !== "unnamed", candidates: examples, weight });
    return null;
  });
}

function isNew({ source, told, name }) {
  return source === null && told === null && name === null;
}

/** The source of the data set that a candidate is: the one most of its mentions belong to, or that has its name. */
function sourceOf(candidate, sources, meantBy) {
  if (isNew(candidate)) return undefined;
  const { source, told, name } = candidate;
  const counts = new Map();
  for (const mention of source?.mentions ?? []) {
    const meant = meantBy(mention);
    if (meant !== undefined) counts.set(meant, (counts.get(meant) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  if (most !== undefined) return most[0];
  const one = source ?? told ?? name;
  if (source !== null && !source.named) return undefined;
  const called = sources.filter(({ kind, name: own = "" }) => {
    const words = own.replace(/^the /i, "").toLowerCase().split(/\s+/);
    if (kind === "person") return one.kind !== "organisation" && isSamePerson(words, one.words);
    return (
      kind === "organisation" &&
      one.kind !== "person" &&
      sameOrganisation(organisationWords(words), organisationWords(one.words))
    );
  });
  return called.find(({ name: own }) => own.toLowerCase() === one.words.join(" ")) ?? called[0];
}

function isSamePerson(a, b) {
  const surname = (words) => words[words.length - 1].replace(/[.,]/g, "");
  return surname(a) === surname(b) && (a.length < 2 || b.length < 2 || a[0] === b[0]);
}

/** Weights as the library reads them: whole hundredths, with what the rules' choice is given before. */
function learn(examples) {
  const learned = trainRanking(examples, { seed });
  learned.set("ruled", (learned.get("ruled") ?? 0) + PRIOR);
  const weights = [...learned].map(([feature, weight]) => [feature, Math.round(100 * weight)]);
  return new Map(
    weights.filter(([, weight]) => Math.abs(weight) >= LEAST).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

const sumOf = (weights, { features }) =>
  features.reduce((sum, feature) => sum + (weights.get(feature) ?? 0), 0);
const ids = [...new Set(cases.filter(({ whole }) => whole).map(({ id }) => id))].sort();
const foldOf = new Map(ids.map((id, index) => [id, index % FOLDS]));
const right = { named: 0, rules: 0, learned: 0 };
for (let fold = 0; fold < FOLDS; fold++) {
  const weights = learn(cases.filter(({ id }) => foldOf.get(id) !== fold));
  for (const { named, known, candidates } of cases.filter(({ id }) => foldOf.get(id) === fold)) {
    if (!named) continue;
    const best = candidates.reduce((a, b) => (sumOf(weights, b) > sumOf(weights, a) ? b : a));
    right.named++;
    if (known && candidates.find(({ ruled }) => ruled).right) right.rules++;
    if (known && best.right) right.learned++;
  }
}
console.log(
  `of ${right.named} roles of a named source, by rules ${right.rules} right, learned ${right.learned}`,
);
const weights = learn(cases);
const rows = [...weights].map(([feature, weight]) => `${feature},${weight}`);
writeFileSync(
  new URL("../models/attribution/links.csv", import.meta.url),
  `${["feature,weight", ...rows].join("\n")}\n`,
);
console.log(`${weights.size} weights from ${cases.length} mentions`);
