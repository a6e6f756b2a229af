// Turns learned weights of models/ into src/generated/, base64 in a string with their digest, so that the
// library needs no disk at run time and runs in a browser as it does in Node.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";

const models = [
  { model: "attribution", weights: "extractor.bin", name: "extractor", module: "attribution" },
  { model: "hedging", weights: "cues.bin", name: "cue", module: "hedging" },
  { model: "hedging", weights: "weasels.bin", name: "weasel", module: "weasels" },
  { model: "loaded-language", weights: "sentences.bin", name: "sentence", module: "loaded-language" },
];

const target = new URL("../src/generated/", import.meta.url);
mkdirSync(target, { recursive: true });
for (const { model, weights, name, module } of models) {
  const bytes = readFileSync(new URL(`../models/${model}/${weights}`, import.meta.url));
  const source = `// Made by scripts/embed-weights.js from models/${model}/${weights}. Do not edit.
export const ${name}Digest: string =
  "sha256:${createHash("sha256").update(bytes).digest("hex")}";

export const ${name}File: string =
  "${bytes.toString("base64")}";
`;
  const file = new URL(`${module}.ts`, target);
  if (!existsSync(file) || readFileSync(file, "utf8") !== source) writeFileSync(file, source);
}
