import { parseArticle } from "../../src/text/parse-article.js";
import type { DocField } from "../../src/types.js";

/** The layers of a text, for tests. */
export function parseText(text: string): DocField {
  const body = parseArticle({ text }).fields.at(-1);
  if (body === undefined) throw new Error("a Doc has always a text");
  return body;
}

/** The words of spans. */
export function wordsOf(field: DocField, spans: readonly { start: number; end: number }[]): string[] {
  return spans.map(({ start, end }) => field.text.slice(start, end));
}

/** Source, cue and content of each attribution of a text, as `Hale | said | the bridge is shut`; pieces of content joined by " + ". */
export function attributionsOf(text: string): string[] {
  const field = parseText(text);
  return field.attributions.map(({ source, cue, content }) => {
    const [who = "-"] = wordsOf(field, source === null ? [] : [source]);
    return [who, ...wordsOf(field, [cue]), wordsOf(field, content).join(" + ")].join(" | ");
  });
}
