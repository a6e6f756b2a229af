// The first thing to run: analyzes the sample corpus, shows one article with its findings, and says what to open.
// Each command is printed before it runs, so that it can be copied. npm run demo builds first.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const corpus = "datasets/sample/articles.csv";
const folder = "demo-output";
const endings = [".html", ".csv", ".findings.csv", ".sources.csv", ".jsonl", ".md"];
const outputs = endings.flatMap((ending) => ["-o", `${folder}/reports${ending}`]);

function framelens(...args) {
  console.log(`\n$ npx framelens ${args.join(" ")}\n`);
  const main = fileURLToPath(new URL("../dist/cli/main.js", import.meta.url));
  const { status } = spawnSync(process.execPath, [main, ...args], { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}

console.log("1. Twenty-four invented articles, six events as told by four outlets: one row per article.");
framelens("analyze", corpus, "--table", ...outputs);

console.log("\n2. The words behind the numbers, in one of them: what was found, and whose words it is.");
framelens("explain", corpus, "--id", "strike-brass");

console.log(`
Open ${folder}/reports.html in a browser to look at outlets and articles, or ${folder}/reports.findings.csv in a spreadsheet.`);
