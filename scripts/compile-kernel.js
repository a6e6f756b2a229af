// Compiles src/learn/kernel/*.as.ts (AssemblyScript) into src/generated/kernel.ts, so that the library needs no disk
// at run time and runs in a browser as it does in Node.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import asc from "assemblyscript/asc";

const sources = new URL("../src/learn/kernel/", import.meta.url);
const target = new URL("../src/generated/", import.meta.url);

let binary = null;
const { error, stderr } = await asc.main(
  [
    "kernel.as.ts",
    "-o",
    "kernel.wasm",
    "--optimizeLevel",
    "3",
    "--enable",
    "simd",
    "--runtime",
    "stub",
  ].concat("--importMemory", "--noAssert"),
  {
    readFile: (name) => {
      const file = new URL(name, sources);
      return name.endsWith(".as.ts") && existsSync(file) ? readFileSync(file, "utf8") : null;
    },
    writeFile: (name, contents) => {
      if (name === "kernel.wasm") binary = contents;
    },
    listFiles: () => [],
  },
);
if (error !== null || binary === null) {
  process.stderr.write(`src/learn/kernel: ${stderr.toString()}\n`);
  process.exit(1);
}
mkdirSync(target, { recursive: true });
const code = `// Made by scripts/compile-kernel.js from src/learn/kernel/*.as.ts. Do not edit.
export const kernelBinary: string =
  "${Buffer.from(binary).toString("base64")}";
`;
const file = new URL("kernel.ts", target);
if (!existsSync(file) || readFileSync(file, "utf8") !== code) writeFileSync(file, code);
