import { FramelensError } from "../errors.js";
import type { BenchmarkOptions } from "./benchmark.js";

/**
 * The items that belong to the documents that were asked for, in their order; all of them when none was.
 *
 * Throws a `FramelensError` (BAD_OPTION) when a document that was asked for is not among them.
 * @example selectDocuments(["a1", "b1", "a2"], (item) => item[0], { path: "x", documents: ["a"] }) // ["a1", "a2"]
 */
export function selectDocuments<Item>(
  items: readonly Item[],
  documentOf: (item: Item) => string | null,
  { path, documents }: Pick<BenchmarkOptions, "path" | "documents">,
): readonly Item[] {
  if (documents === null) return items;
  const there = new Set(items.map(documentOf));
  const absent = documents.find((document) => !there.has(document));
  if (absent !== undefined) {
    const some = [...there].filter((id) => id !== null).slice(0, 3);
    const choices = some.length === 0 ? "the file names no documents" : `there are ${some.join(", ")} …`;
    throw new FramelensError("BAD_OPTION", `--documents: ${path} holds no document "${absent}"; ${choices}`);
  }
  return items.filter((item) => {
    const document = documentOf(item);
    return document !== null && documents.includes(document);
  });
}
