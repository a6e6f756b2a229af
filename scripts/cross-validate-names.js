// How well names are found in all of GUM's news: each document by a finder that has not learned from it. The ones that
// models/language holds back are read with its files, the others with finders trained without a fifth of the documents.
// Then, with its files, in the news of datasets/news-names that nothing was learned from.
// Takes about ten minutes: node scripts/cross-validate-names.js FOLDER [SEED], the folder that `train language` takes.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { countOverlaps, countSame } from "../dist/evaluate/match-names.js";
import { resampleAgreement } from "../dist/evaluate/resample-agreement.js";
import { goldNames } from "../dist/language/conllu/gold-names.js";
import { readConllu } from "../dist/language/conllu/read-conllu.js";
import { agreeInDocument } from "../dist/language/names/agree-in-document.js";
import { createNameFinder } from "../dist/language/names/name-finder.js";
import { createTagger } from "../dist/language/tagger/tagger.js";
import { readWordTable } from "../dist/language/word-table/read-word-table.js";
import { readTensorFile } from "../dist/learn/tensor-file.js";
import { readUtf8 } from "../dist/run/read-utf8.js";
import { readNewsNames } from "../dist/run/train-language/news-names.js";
import { train } from "../dist/run/train-language/train-job.js";
import { foldOf, heldBackDocuments, readTreebanks } from "../dist/run/train-language/treebanks.js";

const FOLDS = 5;
const TYPES = ["person", "organisation"];

const [, , data, seedText = "1"] = process.argv;
if (data === undefined) {
  console.error(
    "usage: node scripts/cross-validate-names.js FOLDER [SEED]; FOLDER holds gum_train.conllu.gz",
  );
  process.exit(2);
}
const seed = Number(seedText);
const corpus = join(dirname(data), "corpus", "news.jsonl.gz");
const model = (name) => readFileSync(new URL(`../models/language/${name}.bin`, import.meta.url));
const words = model("words");
const table = readWordTable(words);

const taught = await readTreebanks(data);
const inFold = foldOf(taught, FOLDS);
const isNews = ({ document }) => document.startsWith("GUM_news_");
const run = (task) => train({ data, corpus, words, seed, task });

/** Sentences of a document with their tags and right names, as pairs of right and found names. */
function pairsOf(sentences, finder) {
  const found = agreeInDocument(
    sentences,
    sentences.map((sentence) => finder.find(sentence)),
  );
  return sentences.map(({ names }, index) => ({ gold: names, predicted: found[index] }));
}

const documents = new Map();
function read(sentences, finder) {
  for (const id of new Set(sentences.map(({ document }) => document)))
    documents.set(
      id,
      pairsOf(
        sentences.filter(({ document }) => document === id),
        finder,
      ),
    );
}

const tags = [];
for (let fold = 0; fold < FOLDS; fold++) {
  const { tags: own } = await run({ model: "fold", fold, folds: FOLDS });
  for (const [place, tag] of own) tags[place] = tag;
}
for (let fold = 0; fold < FOLDS; fold++) {
  const { file } = await run({ model: "names", tags, without: { fold, folds: FOLDS } });
  const retagged = taught.map((sentence, place) => ({ ...sentence, tags: tags[place] }));
  const own = retagged.filter((sentence, place) => inFold[place] === fold && isNews(sentence));
  read(own, createNameFinder(readTensorFile(file), table));
  console.error(`${fold + 1} of ${FOLDS} finders trained`);
}

const path = join(data, "gum_train.conllu.gz");
const gum = [...readConllu(await readUtf8(path), { file: path })];
const heldBack = heldBackDocuments(gum.map(({ documentId }) => documentId));
const tagger = createTagger(readTensorFile(model("tagger")), table);
const finder = createNameFinder(readTensorFile(model("names")), table);
function tag(forms) {
  const numbers = new Uint8Array(forms.length);
  tagger.tag(Uint32Array.from(forms, tagger.numberOf), numbers, 0, forms.length);
  return Array.from(numbers, (tag) => tagger.tagSet[tag]);
}
const held = gum
  .filter(({ documentId }) => heldBack.has(documentId))
  .map((sentence) => {
    const forms = sentence.words.map(({ form }) => form);
    return { document: sentence.documentId, forms, tags: tag(forms), names: goldNames(sentence) };
  });
read(held, finder);
const all = [...documents.keys()];
const news = await readNewsNames(corpus, "report");
read(
  news.map(({ article, forms, names }) => ({ document: article, forms, tags: tag(forms), names })),
  finder,
);

const percent = (value) => (100 * value).toFixed(1);
function print(what, ids, types) {
  for (const [how, match] of [
    ["exact", countSame],
    ["overlap", countOverlaps],
  ]) {
    const counts = ids.map((id) => {
      const sums = { gold: 0, predicted: 0, correct: 0 };
      for (const { gold, predicted } of documents.get(id))
        for (const type of types) {
          const right = gold.filter((name) => name.type === type);
          const given = predicted.filter((name) => name.type === type);
          sums.gold += right.length;
          sums.predicted += given.length;
          sums.correct += match(right, given);
        }
      return sums;
    });
    const { gold, precision, recall, f1, f1Interval } = resampleAgreement(what, counts, seed);
    const ends = f1Interval === null ? "" : ` (${percent(f1Interval.low)}–${percent(f1Interval.high)})`;
    console.log(
      `${what}, ${how}, type right: precision ${percent(precision.value)}, recall ${percent(recall.value)}, ` +
        `F1 ${percent(f1)}${ends}; ${gold} annotated in ${ids.length} documents`,
    );
  }
}
print("persons", all, ["person"]);
print("organisations", all, ["organisation"]);
print("persons and organisations", all, TYPES);
print(
  "held back",
  all.filter((id) => heldBack.has(id)),
  TYPES,
);
print(
  "cross-validated",
  all.filter((id) => !heldBack.has(id)),
  TYPES,
);
const articles = [...new Set(news.map(({ article }) => article))];
for (const type of [...TYPES, "place", "other"]) print(`news, ${type}`, articles, [type]);
print("news, persons and organisations", articles, TYPES);
