import { createNormsMaker, type Norms } from "../compare/norms.js";
import type { Reject } from "../corpus/reject.js";
import { openInputs } from "../run/open-inputs.js";
import { readReports } from "../run/read-reports.js";
import { openTextFile } from "../run/text-file.js";
import { openRejects } from "../run/write-rejects.js";
import { readScoringOptions, type ScoringFlags } from "./options.js";
import { print } from "./print.js";
import { createProgress } from "./progress.js";
import { refuseOverwriting } from "./refuse-overwriting.js";

interface NormsFlags extends ScoringFlags {
  readonly output?: string;
  readonly rejects?: string;
  readonly strict?: boolean;
  readonly quiet?: boolean;
}

/** `framelens norms`: percentiles of every measure over a corpus, by length of the article. Returns the exit status. */
export async function normsCommand(inputs: readonly string[], flags: NormsFlags): Promise<0 | 3> {
  const { analyzer, columns, maxChars } = await readScoringOptions(flags);
  const { output } = flags;
  const paths = (await openInputs(inputs)).map(({ path }) => path);
  const written = [output, flags.rejects].filter((file) => file !== undefined);
  refuseOverwriting(paths, written);
  const rejects = flags.rejects === undefined ? null : openRejects(flags.rejects);
  const progress = createProgress(flags.quiet === true);
  const maker = createNormsMaker();
  let articles = 0;
  let rejected = 0;
  const reading = {
    columns,
    ...(maxChars === undefined ? {} : { maxChars }),
    onWarning: progress.warn,
    onReject: (reject: Reject) => {
      rejected++;
      rejects?.write(reject);
      progress.reject(reject.message);
    },
  };
  try {
    for await (const { report } of readReports(paths, reading, () => analyzer)) {
      maker.add(report);
      progress.step(++articles);
    }
  } finally {
    rejects?.close();
  }
  const text = normsJson(maker.finish());
  if (output === undefined) await print(text);
  else {
    const file = openTextFile(output);
    file.write(text);
    file.close();
  }
  progress.finish(articles, rejected, written);
  return flags.strict === true && rejected > 0 ? 3 : 0;
}

/** A norm a line, so that a change of one shows as one. */
function normsJson({ norms, ...rest }: Norms): string {
  const head = JSON.stringify(rest).slice(0, -1);
  const lines = norms.map((norm) => JSON.stringify(norm)).join(",\n");
  return `${head},"norms":[\n${lines}\n]}\n`;
}
