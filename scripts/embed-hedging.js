// Turns models/hedging/cues.bin into src/generated/hedging.ts, base64 in a string, so that the library needs no disk at
// run time and runs in a browser as it does in Node.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";

const target = new URL("../src/generated/", import.meta.url);
const bytes = readFileSync(new URL("../models/hedging/cues.bin", import.meta.url));
mkdirSync(target, { recursive: true });
const source = `// Made by scripts/embed-hedging.js from models/hedging/cues.bin. Do not edit.
export const cueDigest: string =
  "sha256:${createHash("sha256").update(bytes).digest("hex")}";

export const cueFile: string =
  "${bytes.toString("base64")}";
`;
const file = new URL("hedging.ts", target);
if (!existsSync(file) || readFileSync(file, "utf8") !== source) writeFileSync(file, source);
