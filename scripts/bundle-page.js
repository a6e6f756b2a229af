// Bundles src/page/ into src/generated/page.ts: the script and the style of the .html output as two strings, so that a page
// holds all it needs. The digest lets a page forbid every other script. Licences of bundled packages go with the script.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = new URL("../", import.meta.url);
const target = new URL("src/generated/", root);

async function bundle(entry) {
  const { outputFiles, metafile } = await build({
    entryPoints: [fileURLToPath(new URL(entry, root))],
    absWorkingDir: fileURLToPath(root),
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2022",
    charset: "ascii",
    legalComments: "none",
    write: false,
    metafile: true,
  });
  return { text: outputFiles[0].text.trim(), inputs: Object.keys(metafile.inputs) };
}

/** The licence texts of all packages that bytes were taken from, each once with the packages it is for. */
function licencesOf(inputs) {
  const packages = [...new Set(inputs.map((path) => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1]))];
  const byText = new Map();
  for (const name of packages.filter((found) => found !== undefined).sort()) {
    const folder = new URL(`node_modules/${name}/`, root);
    const file = readdirSync(folder).find((candidate) => /^licen[cs]e(\.|$)/i.test(candidate));
    const { license } = JSON.parse(readFileSync(new URL("package.json", folder), "utf8"));
    const text =
      file === undefined ? `Licence: ${license}` : readFileSync(new URL(file, folder), "utf8").trim();
    byText.set(text, [...(byText.get(text) ?? []), name]);
  }
  const notices = [...byText].map(([text, names]) => `${names.join(", ")}\n\n${text}`);
  return `/*\nThis page holds parts of these packages.\n\n${notices.join("\n\n---\n\n").replaceAll("*/", "* /")}\n*/`;
}

const script = await bundle("src/page/main.ts");
const style = await bundle("src/page/page.css");
// HTML reads a carriage return as a line feed, and the digest would no longer be that of the script.
const code = `${licencesOf(script.inputs)}\n${script.text}`.replace(/\r\n?/g, "\n");
if (/<\/script|<!--/i.test(code)) throw new Error("src/page: the script would end its own element in a page");
if (/<\/style/i.test(style.text)) throw new Error("src/page: the style would end its own element in a page");
const digest = createHash("sha256").update(code).digest("base64");
mkdirSync(target, { recursive: true });
const source = `// Made by scripts/bundle-page.js from src/page/. Do not edit.
export const pageScript: string =
  ${JSON.stringify(code)};

export const pageScriptDigest: string =
  ${JSON.stringify(digest)};

export const pageStyle: string =
  ${JSON.stringify(style.text)};
`;
const file = new URL("page.ts", target);
if (!existsSync(file) || readFileSync(file, "utf8") !== source) writeFileSync(file, source);
