import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import ts from "typescript";
import { ROOT } from "./markdown.js";

const MAIN = join(ROOT, "dist/cli/main.js");

/** A folder to run the README in: a copy of docs and datasets, with framelens installed. */
export interface Sandbox {
  /** Runs `npx framelens …` or `framelens …` and returns what it printed; throws when it fails. */
  runCommand(line: string): string;
  /** Runs a script of the project there. */
  runScript(name: string): string;
  /** Checks the types of programs, runs them one after the other, and returns what each printed. */
  runPrograms(programs: readonly string[]): string[];
  write(file: string, content: string): void;
  holds(file: string): boolean;
  remove(): void;
}

export function createSandbox(): Sandbox {
  const folder = mkdtempSync(join(tmpdir(), "framelens-docs-"));
  for (const copied of ["docs", "datasets"])
    cpSync(join(ROOT, copied), join(folder, copied), { recursive: true });
  mkdirSync(join(folder, "node_modules"));
  symlinkSync(ROOT, join(folder, "node_modules/framelens"), "junction");
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }\n');

  const runNode = (args: readonly string[], what: string): string => {
    const env = { ...process.env, NO_COLOR: "1" };
    const { status, stdout, stderr } = spawnSync(process.execPath, args, {
      cwd: folder,
      env,
      encoding: "utf8",
    });
    if (status !== 0) throw new Error(`${what}: exit status ${status}\n${stderr}`);
    return stdout;
  };

  return {
    runCommand(line) {
      const [, words] = /^(?:npx )?framelens (.+)$/.exec(line) ?? [];
      if (words === undefined) throw new Error(`${line}: expected a call of framelens`);
      const args = [...words.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare);
      return runNode([MAIN, ...args], line);
    },
    runScript: (name) => runNode([join(ROOT, "scripts", name)], name),
    runPrograms(programs) {
      const names = programs.map((code, index) => {
        const name = join(folder, `program-${index}.ts`);
        writeFileSync(name, code);
        return name;
      });
      compile(names);
      return names.map((name) => runNode([name.replace(/\.ts$/, ".js")], name));
    },
    write(file, content) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), content);
    },
    holds: (file) => existsSync(join(folder, file)),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function compile(names: readonly string[]): void {
  const program = ts.createProgram(names, {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    strict: true,
    skipLibCheck: true,
    types: [],
  });
  const problems = [...ts.getPreEmitDiagnostics(program), ...program.emit().diagnostics];
  const host = { getCanonicalFileName: (name: string) => name, getCurrentDirectory: () => ROOT };
  if (problems.length > 0)
    throw new Error(ts.formatDiagnostics(problems, { ...host, getNewLine: () => "\n" }));
}
