// Runs the TypeScript cells of a notebook as one module and prints what each cell prints, as JSON.
// node scripts/run-notebook.js NOTEBOOK.ipynb [--write]: with --write the outputs go into the notebook.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const MARK = "\u0001cell";

/** What each code cell of the notebook prints, in order. Throws with the error's text when a cell fails. */
export function runNotebook(path) {
  const notebook = JSON.parse(readFileSync(path, "utf8"));
  const cells = notebook.cells
    .filter((cell) => cell.cell_type === "code")
    .map((cell) => cell.source.join(""));
  const source = cells.map((code) => `console.log(${JSON.stringify(MARK)});\n${code}`).join("\n");
  const { outputText } = ts.transpileModule(source, {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
  });
  // Inside the project, so that the cells import framelens by its name as a user does; dist is not kept.
  const folder = mkdtempSync(join(root, "dist", ".notebook-"));
  try {
    const file = join(folder, "cells.mjs");
    writeFileSync(file, outputText);
    const run = spawnSync(process.execPath, [file], { cwd: root, encoding: "utf8" });
    if (run.status !== 0) throw new Error(`${path}: ${run.stderr}`);
    return run.stdout
      .split(`${MARK}\n`)
      .slice(1)
      .map((text) => text.trimEnd());
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function writeOutputs(path, outputs) {
  const notebook = JSON.parse(readFileSync(path, "utf8"));
  let at = 0;
  for (const cell of notebook.cells) {
    if (cell.cell_type !== "code") continue;
    const text = outputs[at++];
    cell.execution_count = at;
    const lines = text.split("\n").map((line, index, all) => (index < all.length - 1 ? `${line}\n` : line));
    cell.outputs = text === "" ? [] : [{ name: "stdout", output_type: "stream", text: lines }];
  }
  writeFileSync(path, `${JSON.stringify(notebook, null, 1)}\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [path, write] = process.argv.slice(2);
  const outputs = runNotebook(resolve(path));
  if (write === "--write") writeOutputs(resolve(path), outputs);
  else console.log(JSON.stringify(outputs, null, 1));
}
