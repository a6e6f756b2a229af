/** What a run tells on standard error: progress on a terminal, warnings, the first rejects, a closing line. */
export interface Progress {
  step(articles: number): void;
  warn(warning: string): void;
  reject(message: string): void;
  /** A line that is no warning. */
  tell(line: string): void;
  finish(articles: number, rejected: number, files: readonly string[]): void;
}

const REJECTS_SHOWN = 5;
const MILLISECONDS_BETWEEN_STEPS = 250;

export function createProgress(quiet: boolean): Progress {
  const live = !quiet && process.stderr.isTTY === true;
  const start = performance.now();
  let last = start;
  let rejects = 0;
  const clear = live ? "\r\u001b[K" : "";
  const say = (line: string): void => {
    process.stderr.write(`${clear}${line}\n`);
  };
  return {
    step(articles) {
      if (!live) return;
      const now = performance.now();
      if (now - last < MILLISECONDS_BETWEEN_STEPS) return;
      last = now;
      process.stderr.write(`${clear}${articles.toLocaleString("en")} articles`);
    },
    warn(warning) {
      if (!quiet) say(`note: ${warning}`);
    },
    reject(message) {
      rejects++;
      if (!quiet && rejects <= REJECTS_SHOWN) say(`rejected: ${message}`);
      if (!quiet && rejects === REJECTS_SHOWN + 1)
        say("rejected: further records; --rejects FILE.jsonl keeps them all");
    },
    tell(line) {
      if (!quiet) say(line);
    },
    finish(articles, rejected, files) {
      if (quiet && rejected === 0) return;
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      say(`${count(articles, "article")}, ${count(rejected, "record")} rejected, ${seconds} s`);
      if (!quiet) for (const file of files) say(`wrote ${file}`);
    },
  };
}

/** `1 article`, `2,000 articles`. */
export function count(number: number, noun: string): string {
  return `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`;
}
