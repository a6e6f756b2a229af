import { READERS } from "../corpus/formats.js";
import { indicators } from "../indicators/index.js";
import { outputFormats } from "../output/formats.js";
import { print } from "./print.js";

/** `framelens list`: what there is to choose from. */
export async function listCommand({ format }: { format: string }): Promise<void> {
  const lists = {
    indicators: indicators.map(({ name, version, description, labels, lexicon }) => ({
      name,
      version,
      description,
      labels,
      lexicon: { entries: lexicon.entries.length, digest: lexicon.digest },
    })),
    formats: {
      input: Object.keys(READERS),
      output: outputFormats.map(({ ending, description }) => ({ ending, description })),
    },
  };
  if (format === "json") {
    return print(`${JSON.stringify(lists, null, 2)}\n`);
  }
  const lines: string[] = [];
  for (const { name, version, description, labels, lexicon } of lists.indicators) {
    lines.push(`${name} (version ${version}, ${lexicon.entries} lexicon entries): ${description}`);
    for (const label of labels) lines.push(`  ${label.name.padEnd(20)}${label.description}`);
    lines.push("");
  }
  lines.push(`input formats: ${lists.formats.input.join(" ")}, each also .gz`, "", "output formats:");
  for (const { ending, description } of lists.formats.output)
    lines.push(`  ${ending.padEnd(20)}${description}`);
  await print(`${lines.join("\n")}\n`);
}
