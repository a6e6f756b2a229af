// Turns models/language/*.bin into src/generated/language.ts, base64 in strings, so that the library needs no disk at run
// time and runs in a browser as it does in Node.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";

const models = new URL("../models/language/", import.meta.url);
const target = new URL("../src/generated/", import.meta.url);

const digest = createHash("sha256");
let wordsDigest = "";
const files = ["words", "tagger", "parser", "names"].map((name) => {
  const bytes = readFileSync(new URL(`${name}.bin`, models));
  digest.update(bytes);
  if (name === "words") wordsDigest = digest.copy().digest("hex");
  return `  ${name}:\n    "${bytes.toString("base64")}",\n`;
});
mkdirSync(target, { recursive: true });
const source = `// Made by scripts/embed-language.js from models/language/*.bin. Do not edit.
export const languageDigest: string =
  "sha256:${digest.digest("hex")}";

/** Of the word table alone. */
export const wordsDigest: string =
  "sha256:${wordsDigest}";

export const languageFiles: Readonly<Record<"words" | "tagger" | "parser" | "names", string>> = {
${files.join("")}};
`;
const file = new URL("language.ts", target);
if (!existsSync(file) || readFileSync(file, "utf8") !== source) writeFileSync(file, source);
