import { existsSync } from "node:fs";

/** A browser is no part of the project: the first of these that is there, `undefined` when none is. */
export function findChromium(): string | undefined {
  const paths = [
    process.env.CHROMIUM,
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
  ];
  return paths.find((path) => path !== undefined && existsSync(path));
}
