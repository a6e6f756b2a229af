// Turns models/norms/us-news.json into src/generated/norms.ts, as text that is parsed when it is first asked for.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";

const target = new URL("../src/generated/", import.meta.url);
const norms = JSON.parse(readFileSync(new URL("../models/norms/us-news.json", import.meta.url), "utf8"));
mkdirSync(target, { recursive: true });
const source = `// Made by scripts/embed-norms.js from models/norms/us-news.json. Do not edit.
export const usNews: string =
  ${JSON.stringify(JSON.stringify(norms))};
`;
const file = new URL("norms.ts", target);
if (!existsSync(file) || readFileSync(file, "utf8") !== source) writeFileSync(file, source);
