// Runs the TypeScript cells of a notebook as one module and gives what each cell prints and shows, as Jupyter keeps it.
// node scripts/run-notebook.js NOTEBOOK.ipynb [--write]: with --write the outputs go into the notebook.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const CELL = "\u0001cell";
const SHOWN = "\u0001shown";

/** What a kernel does with the value of a cell's last expression, as far as the value says how it is shown. */
const SHOW = `async function __show(value) {
  const shown = await value?.[Symbol.for("Jupyter.display")]?.();
  if (shown !== undefined) console.log(${JSON.stringify(SHOWN)} + JSON.stringify(shown));
}`;

/** The outputs of each code cell of the notebook, in order. Throws with the error's text when a cell fails. */
export function runNotebook(path) {
  const notebook = JSON.parse(readFileSync(path, "utf8"));
  const cells = notebook.cells
    .filter((cell) => cell.cell_type === "code")
    .map((cell) => cell.source.join(""));
  const source = cells.map((code) => `console.log(${JSON.stringify(CELL)});\n${showLast(code)}`).join("\n");
  const { outputText } = ts.transpileModule(`${SHOW}\n${source}`, {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
  });
  // Inside the project, so that the cells import framelens by its name as a user does; dist is not kept.
  const folder = mkdtempSync(join(root, "dist", ".notebook-"));
  try {
    const file = join(folder, "cells.mjs");
    writeFileSync(file, outputText);
    const run = spawnSync(process.execPath, [file], {
      ...{ cwd: root, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 },
    });
    if (run.status !== 0) throw new Error(`${path}: ${run.stderr}`);
    return run.stdout.split(`${CELL}\n`).slice(1).map(outputsOf);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A cell whose last statement, when that is an expression, is shown. */
function showLast(code) {
  const file = ts.createSourceFile("cell.ts", code, ts.ScriptTarget.ES2022, true);
  const last = file.statements.at(-1);
  if (last === undefined || !ts.isExpressionStatement(last)) return code;
  const expression = last.expression.getText(file);
  return `${code.slice(0, last.getStart(file))}await __show(${expression});`;
}

function outputsOf(printed) {
  const lines = printed.split("\n");
  const shown = lines.filter((line) => line.startsWith(SHOWN)).map((line) => line.slice(SHOWN.length));
  const text = lines
    .filter((line) => !line.startsWith(SHOWN))
    .join("\n")
    .trimEnd();
  return [
    ...(text === "" ? [] : [{ name: "stdout", output_type: "stream", text: linesOf(text) }]),
    ...shown.map((bundle) => ({
      data: Object.fromEntries(
        Object.entries(JSON.parse(bundle)).map(([type, value]) => [type, linesOf(value)]),
      ),
      metadata: {},
      output_type: "display_data",
    })),
  ];
}

/** As Jupyter keeps text: a list of lines, each with its line feed. */
function linesOf(text) {
  return text.split("\n").map((line, index, all) => (index < all.length - 1 ? `${line}\n` : line));
}

function writeOutputs(path, outputs) {
  const notebook = JSON.parse(readFileSync(path, "utf8"));
  let at = 0;
  for (const cell of notebook.cells) {
    if (cell.cell_type !== "code") continue;
    cell.outputs = outputs[at++];
    cell.execution_count = at;
  }
  writeFileSync(path, `${JSON.stringify(notebook, null, 1)}\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [path, write] = process.argv.slice(2);
  const outputs = runNotebook(resolve(path));
  if (write === "--write") writeOutputs(resolve(path), outputs);
  else console.log(JSON.stringify(outputs, null, 1));
}
