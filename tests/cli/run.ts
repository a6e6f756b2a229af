import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll } from "vitest";

const MAIN = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));

export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Folder {
  readonly path: string;
  /** Writes a file into the folder and returns its name. */
  put(name: string, content: string | Uint8Array): string;
  /** Runs the command line with the folder as its own. */
  run(args: readonly string[], options?: RunOptions): Promise<Outcome>;
}

interface RunOptions {
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Stop reading standard output after this many characters, as `head` does. */
  readonly readOnly?: number;
}

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** A folder for one test, gone when those of its file are over. */
export function makeFolder(): Folder {
  const path = mkdtempSync(join(tmpdir(), "framelens-cli-"));
  folders.push(path);
  return {
    path,
    put(name, content) {
      mkdirSync(dirname(join(path, name)), { recursive: true });
      writeFileSync(join(path, name), content);
      return name;
    },
    run: (args, options) => run(path, args, options),
  };
}

/** Runs the built command line: on its own, without a terminal and without the colours of this one. */
function run(
  cwd: string,
  args: readonly string[],
  { input = "", env = {}, readOnly }: RunOptions = {},
): Promise<Outcome> {
  const { FORCE_COLOR: _, NO_COLOR: __, ...clean } = process.env;
  const child = spawn(process.execPath, [MAIN, ...args], { cwd, env: { ...clean, ...env } });
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (piece: string) => {
    stdout += piece;
    if (readOnly !== undefined && stdout.length >= readOnly) child.stdout.destroy();
  });
  child.stderr.setEncoding("utf8").on("data", (piece: string) => {
    stderr += piece;
  });
  // A command that stops before it has read its input closes the pipe, which is its right.
  child.stdin.on("error", () => {});
  child.stdin.end(input);
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (status) => resolve({ status, stdout, stderr }));
  });
}
