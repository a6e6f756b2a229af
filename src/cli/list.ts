import { createAnalyzer } from "../analyzer.js";
import { INPUT_ENDINGS } from "../corpus/formats.js";
import { benchmarks } from "../evaluate/benchmarks.js";
import { weaselDigest } from "../indicators/hedging/weasel-model.js";
import { indicators } from "../indicators/index.js";
import { outputFormats } from "../output/formats.js";
import { readBundledNorms } from "../run/read-norms.js";
import { print } from "./print.js";

const WIDTH = 23;

/** `framelens list`: what there is to choose from, and which models this version has. */
export async function listCommand({ format }: { format: string }): Promise<void> {
  const lists = {
    indicators: indicators.map(({ name, version, description, labels, lexicon }) => ({
      name,
      version,
      description,
      labels,
      lexicon: { entries: lexicon.entries.length, digest: lexicon.digest },
    })),
    benchmarks: benchmarks.map(({ name, description, endings, bundled }) => ({
      name,
      description,
      endings,
      bundled,
    })),
    models: [
      ...Object.entries(createAnalyzer().madeWith.models),
      // Reports do not need it: it scores sentences for `evaluate wikiweasel`.
      ["hedging-weasels", weaselDigest],
    ].map(([name, digest]) => ({ name, digest })),
    norms: await readBundledNorms(),
    formats: {
      input: INPUT_ENDINGS,
      output: outputFormats.map(({ ending, description }) => ({ ending, description })),
    },
  };
  if (format === "json") {
    return print(`${JSON.stringify(lists, null, 2)}\n`);
  }
  const lines: string[] = [];
  for (const { name, version, description, labels, lexicon } of lists.indicators) {
    lines.push(`${name} (version ${version}, ${lexicon.entries} lexicon entries): ${description}`);
    for (const label of labels) lines.push(inColumns(label.name, label.description));
    lines.push("");
  }
  lines.push("benchmarks:");
  for (const { name, description } of lists.benchmarks) lines.push(inColumns(name, description));
  lines.push("", "lexicons and models, as reports name them, and what scores sentences besides:");
  for (const { name, digest } of lists.models) lines.push(inColumns(name, digest));
  lines.push("", "norms, for percentileOf:");
  for (const { name, articles, digest } of lists.norms)
    lines.push(inColumns(name, `${digest} (${articles.toLocaleString("en")} articles)`));
  lines.push("", `input formats: ${lists.formats.input.join(" ")}, each also .gz`, "", "output formats:");
  for (const { ending, description } of lists.formats.output) lines.push(inColumns(ending, description));
  await print(`${lines.join("\n")}\n`);
}

function inColumns(name: string, what: string): string {
  return `  ${name.padEnd(WIDTH)}${what}`;
}
