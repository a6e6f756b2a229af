import { FramelensError } from "../../errors.js";
import { utf16Offsets } from "../../evaluate/utf16-offsets.js";
import type { MarkedField } from "../../text/attributions/extractor/train-extractor.js";
import { completeArticle, createParser } from "../../text/parse-article.js";
import { readUtf8 } from "../read-utf8.js";
import { alignParts, type MarkedAttribution } from "./align-parts.js";

/** An article with its attributions, as the data has them; offsets are code points. */
interface MarkedArticle {
  readonly text: string;
  /** False for the second annotation of an article that is there twice. */
  readonly primary?: boolean;
  readonly attributions: readonly MarkedAttribution[];
}

const FILE = "polnear_train.jsonl.gz";

/**
 * The articles of PolNeAR's training part, with the parts of their attributions as tokens, in the order of the file.
 *
 * Throws a `FramelensError`: what `readUtf8` throws, and `BAD_JSON` for a line that is no such article.
 */
export async function readMarkedArticles(folder: string): Promise<MarkedField[]> {
  const file = `${folder}/${FILE}`;
  const parse = createParser();
  const lines = (await readUtf8(file)).split("\n");
  return lines.flatMap((line, index) => {
    if (line.trim() === "") return [];
    const { text, primary, attributions } = parseLine(line, `${file}:${index + 1}`);
    if (primary === false) return [];
    const layers = parse(completeArticle({ text })).fields[0];
    return [{ layers, parts: alignParts(layers, attributions, utf16Offsets(text)) }];
  });
}

function parseLine(line: string, place: string): MarkedArticle {
  const broken = (cause?: unknown): FramelensError =>
    new FramelensError("BAD_JSON", `${place}: no article: expected text and attributions as JSON`, { cause });
  let record: MarkedArticle;
  try {
    record = JSON.parse(line);
  } catch (cause) {
    throw broken(cause);
  }
  if (typeof record?.text !== "string" || !Array.isArray(record.attributions)) throw broken();
  return record;
}
