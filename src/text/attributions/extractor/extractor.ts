import { extractorFile } from "../../../generated/attribution.js";
import { decodeBase64 } from "../../../language/decode-base64.js";
import { readTensorFile } from "../../../learn/tensor-file.js";
import { createPartReader, type PartReader } from "./reader.js";

/** SHA-256 of models/attribution/extractor.bin: `sha256:…`. */
export { extractorDigest } from "../../../generated/attribution.js";

let made: PartReader | null = null;

/** The extractor that framelens ships (models/attribution), made when it is first asked for, and once. */
export function shippedExtractor(): PartReader {
  made ??= createPartReader(readTensorFile(decodeBase64(extractorFile), "extractor"));
  return made;
}
