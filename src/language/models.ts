import { languageFiles } from "../generated/language.js";
import { readTensorFile } from "../learn/tensor-file.js";
import { decodeBase64 } from "./decode-base64.js";
import { createNameFinder } from "./names/name-finder.js";
import { createParser } from "./parser/parser.js";
import { createTagger } from "./tagger/tagger.js";
import { readWordTable } from "./word-table/read-word-table.js";

const words = once(() => readWordTable(decodeBase64(languageFiles.words)));

/** The models of English that framelens ships (models/language), each made when it is first asked for, and once. */
export const english = {
  words,
  tagger: once(() => createTagger(readTensorFile(decodeBase64(languageFiles.tagger), "tagger"), words())),
  parser: once(() => createParser(readTensorFile(decodeBase64(languageFiles.parser), "parser"), words())),
  names: once(() => createNameFinder(readTensorFile(decodeBase64(languageFiles.names), "names"), words())),
} as const;

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
