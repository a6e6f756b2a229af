import { fileURLToPath } from "node:url";
import { indicators } from "../../index.js";
import { draftByRules } from "../../text/attributions/draft-by-rules.js";
import type { Part } from "../../text/attributions/extractor/labels.js";
import { spansOfDrafts } from "../../text/attributions/extractor/token-view.js";
import type { MarkedField } from "../../text/attributions/extractor/train-extractor.js";
import { parseArticle } from "../../text/parse-article.js";
import { tokenAt } from "../../text/tokens.js";
import { readUtf8 } from "../read-utf8.js";

/** How often the sentences are there beside the articles, which are many more. */
const TIMES = 5;

const PLAIN = new URL("../../../datasets/plain-sentences/sentences.txt", import.meta.url);
const REPORTING = new URL("../../../datasets/plain-sentences/reporting.txt", import.meta.url);

/**
 * Sentences of our own that the extractor learns from besides the annotated news: those of datasets/plain-sentences, which
 * attribute nothing though their verbs often do, or hold an attribution marked by hand; and the examples of all
 * indicators, as the rules draft them.
 */
export async function readTaughtSentences(): Promise<MarkedField[]> {
  const plain = await readLines(PLAIN);
  const reporting = await readLines(REPORTING);
  const fields = [
    ...plain.map((text): MarkedField => ({ layers: layersOf(text), parts: [] })),
    ...reporting.map(readMarked),
    ...exampleTexts().map((text): MarkedField => {
      const layers = layersOf(text);
      return { layers, parts: spansOfDrafts(draftByRules(layers)) };
    }),
  ];
  return Array.from({ length: TIMES }, () => fields).flat();
}

async function readLines(file: URL): Promise<string[]> {
  return (await readUtf8(fileURLToPath(file))).split("\n").filter((line) => line !== "");
}

/** The examples without their marks: `Police [may:modal] have erred.` */
function exampleTexts(): string[] {
  return indicators.flatMap(({ examples }) => [
    ...examples.flagged.map((marked) => marked.replace(/\[([^\]:]+):[^\]]+\]/g, "$1")),
    ...examples.clear.map(({ text }) => text),
  ]);
}

const PARTS: Readonly<Record<string, Part>> = { S: "source", C: "cue", X: "content" };

/** `S[The board] C[said] X[it would close].` as layers and parts. */
function readMarked(marked: string): MarkedField {
  const spans: { part: Part; start: number; end: number }[] = [];
  let text = "";
  let at = 0;
  for (const { 0: mark, 1: letter, 2: words, index } of marked.matchAll(/([SCX])\[([^\]]*)\]/g)) {
    text += marked.slice(at, index);
    spans.push({ part: PARTS[letter], start: text.length, end: text.length + words.length });
    text += words;
    at = index + mark.length;
  }
  const layers = layersOf(text + marked.slice(at));
  const { tokens } = layers;
  return {
    layers,
    parts: spans.map(({ part, start, end }) => ({
      part,
      from: tokenAt(tokens, start),
      to: tokenAt(tokens, end - 1) + 1,
    })),
  };
}

function layersOf(text: string): MarkedField["layers"] {
  return parseArticle({ text }).fields[0];
}
