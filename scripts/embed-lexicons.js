// Turns models/<name>/lexicon.csv into src/generated/lexicons.ts, so that the library needs no disk at run time
// and runs in a browser as it does in Node. The digest names the exact file a report was made with.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { parse } from "csv-parse/sync";

const models = new URL("../models/", import.meta.url);
const target = new URL("../src/generated/", import.meta.url);

const files = {};
for (const name of readdirSync(models).sort()) {
  const url = new URL(`${name}/lexicon.csv`, models);
  if (!existsSync(url)) continue;
  const bytes = readFileSync(url);
  const rows = parse(bytes, { columns: true, skip_empty_lines: true, bom: true, trim: true });
  files[name] = { digest: `sha256:${createHash("sha256").update(bytes).digest("hex")}`, rows };
}
mkdirSync(target, { recursive: true });
const source = `// Made by scripts/embed-lexicons.js from models/*/lexicon.csv. Do not edit.
import type { LexiconRow } from "../lexicon/create-lexicon.js";

export const lexicons: Readonly<Record<${Object.keys(files)
  .map((name) => JSON.stringify(name))
  .join(
    " | ",
  )}, { readonly digest: string; readonly rows: readonly LexiconRow[] }>> = ${JSON.stringify(files, null, 1)};
`;
const file = new URL("lexicons.ts", target);
if (!existsSync(file) || readFileSync(file, "utf8") !== source) writeFileSync(file, source);
