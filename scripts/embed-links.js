// Turns models/attribution/links.csv into src/generated/links.ts, so that the library needs no disk at run time and
// runs in a browser as it does in Node.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { parse } from "csv-parse/sync";

const bytes = readFileSync(new URL("../models/attribution/links.csv", import.meta.url));
const rows = parse(bytes, { columns: true });
const weights = Object.fromEntries(rows.map(({ feature, weight }) => [feature, Number(weight)]));
const source = `// Made by scripts/embed-links.js from models/attribution/links.csv. Do not edit.
export const linksDigest: string =
  "sha256:${createHash("sha256").update(bytes).digest("hex")}";

export const linkWeights: Readonly<Record<string, number>> = ${JSON.stringify(weights, null, 1)};
`;
const target = new URL("../src/generated/", import.meta.url);
mkdirSync(target, { recursive: true });
const file = new URL("links.ts", target);
if (!existsSync(file) || readFileSync(file, "utf8") !== source) writeFileSync(file, source);
