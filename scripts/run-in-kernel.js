// Runs the notebooks under Deno's Jupyter kernel, with framelens packed and installed as users install it, and holds what they print
// against what is kept in them. Needs `npm run build` before, a network for npm and PyPI, and Python 3.
// Where the kernel or Jupyter's client cannot be installed it says so and exits with 0; a notebook that fails exits with 1.
import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../", import.meta.url));
const { version, devDependencies, dependencies } = JSON.parse(
  readFileSync(join(root, "package.json"), "utf8"),
);
const DENO = "2.9.6";
const CLIENT = "nbclient==0.10.2";

// The kernel says that a cell is done before all that it printed has been sent, and what comes later is lost: cells that do not
// end with what they show wait a moment.
const EXECUTE = `
import sys, nbformat
from nbclient import NotebookClient
for path in sys.argv[1:]:
    notebook = nbformat.read(path, as_version=4)
    for cell in notebook.cells:
        if cell.cell_type == "code" and not cell.source.rstrip().endswith("})"):
            cell.source += "\\nawait new Promise((done) => setTimeout(done, 1500));"
    NotebookClient(notebook, timeout=300, kernel_name="deno").execute(cwd=".")
    nbformat.write(notebook, path)
`;

const ATTEMPTS = 4;

const folder = mkdtempSync(join(tmpdir(), "framelens-kernel-"));
try {
  process.exitCode = main();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function main() {
  const lacking = install();
  if (lacking !== null) {
    console.log(`notebooks were not run under a Jupyter kernel: ${lacking}`);
    return 0;
  }
  const names = readdirSync(join(root, "notebooks")).filter((name) => name.endsWith(".ipynb"));
  cpSync(join(root, "datasets"), join(folder, "datasets"), { recursive: true });
  const env = { ...process.env, JUPYTER_PATH: join(folder, "share"), NO_COLOR: "1" };
  let left = names;
  // Again for those of which the kernel lost a line, as it may on a busy machine; a cell that throws fails at once.
  for (let attempt = 0; attempt < ATTEMPTS && left.length > 0; attempt++) {
    for (const name of left) cpSync(join(root, "notebooks", name), join(folder, name));
    const run = spawnSync(python(), ["-c", EXECUTE, ...left], { cwd: folder, encoding: "utf8", env });
    if (run.status !== 0) {
      console.error(run.stderr.slice(-4000));
      return 1;
    }
    left = left.filter((name) => differs(name));
  }
  if (left.length > 0) return 1;
  console.log(`${names.length} notebooks run under Deno's Jupyter kernel and print what is kept in them`);
  return 0;
}

/** Whether a notebook prints something else than what is kept in it, and where, on standard error. */
function differs(name) {
  const [now, kept] = [join(folder, name), join(root, "notebooks", name)].map(printed);
  if (now === kept) return false;
  let at = 0;
  while (now[at] === kept[at]) at++;
  const from = Math.max(0, at - 60);
  console.error(
    `notebooks/${name} prints under the kernel something else than what is kept in it:\n` +
      `  kept: …${kept.slice(from, at + 120)}\n  now:  …${now.slice(from, at + 120)}`,
  );
  return true;
}

/** What could not be installed, or `null`. */
function install() {
  const call = (command, args, options = {}) =>
    spawnSync(command, args, { cwd: folder, encoding: "utf8", timeout: 240_000, ...options }).status === 0;
  const packed = ["pack", "--ignore-scripts", "--pack-destination", folder];
  if (!call("npm", packed, { cwd: root })) throw new Error("npm pack failed");
  writeFileSync(join(folder, "package.json"), '{"name":"notebooks","private":true,"type":"module"}');
  const packages = [
    ...[`./framelens-${version}.tgz`, `deno@${DENO}`, `linkedom@${dependencies.linkedom}`],
    `@observablehq/plot@${devDependencies["@observablehq/plot"]}`,
  ];
  const flags = ["--no-audit", "--no-fund", "--prefer-offline"];
  if (!call("npm", ["install", ...flags, ...packages])) return "npm could not install framelens and deno";
  const deno = join(folder, "node_modules/.bin/deno");
  if (!call(deno, ["--version"])) return "deno's binary does not run here";
  if (!call("python3", ["-m", "venv", "venv"])) return "python3 -m venv does not work here";
  if (!call(python(), ["-m", "pip", "install", "-q", CLIENT])) return "pip could not install nbclient";
  const spec = join(folder, "share/kernels/deno");
  mkdirSync(spec, { recursive: true });
  const argv = [deno, "jupyter", "--kernel", "--conn", "{connection_file}"];
  writeFileSync(
    join(spec, "kernel.json"),
    JSON.stringify({ argv, display_name: "Deno", language: "typescript" }),
  );
  return existsSync(join(folder, "node_modules/framelens")) ? null : "framelens was not installed";
}

function python() {
  return join(folder, "venv/bin/python");
}

/** What the cells print, and how many drawings they show: the numbers in drawings may differ in their last digit between engines. */
function printed(path) {
  const { cells } = JSON.parse(readFileSync(path, "utf8"));
  const outputs = cells.flatMap((cell) => cell.outputs ?? []);
  const text = cells
    .map((cell) => (cell.outputs ?? []).flatMap((output) => output.text ?? []).join(""))
    .join("\n");
  const drawings = outputs.filter(({ data }) => data?.["image/svg+xml"] !== undefined).length;
  return `${text.replace(/\s+/g, " ").trim()} (${drawings} drawings)`;
}
