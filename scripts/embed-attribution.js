// Turns models/attribution/extractor.bin into src/generated/attribution.ts, base64 in a string, as embed-language.js does.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";

const target = new URL("../src/generated/", import.meta.url);
const bytes = readFileSync(new URL("../models/attribution/extractor.bin", import.meta.url));
mkdirSync(target, { recursive: true });
const source = `// Made by scripts/embed-attribution.js from models/attribution/extractor.bin. Do not edit.
export const extractorDigest: string =
  "sha256:${createHash("sha256").update(bytes).digest("hex")}";

export const extractorFile: string =
  "${bytes.toString("base64")}";
`;
const file = new URL("attribution.ts", target);
if (!existsSync(file) || readFileSync(file, "utf8") !== source) writeFileSync(file, source);
