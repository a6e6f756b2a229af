import { createNormsMaker, type Norms } from "../compare/norms.js";
import { openInputs } from "../run/open-inputs.js";
import { openTextFile } from "../run/text-file.js";
import { eachReport } from "./each-report.js";
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
  const scoring = await readScoringOptions(flags);
  const { output } = flags;
  const paths = (await openInputs(inputs)).map(({ path }) => path);
  const written = [output, flags.rejects].filter((file) => file !== undefined);
  refuseOverwriting(paths, written);
  const progress = createProgress(flags.quiet === true);
  const maker = createNormsMaker();
  const { articles, rejected } = await eachReport(paths, scoring, flags.rejects, progress, ({ report }) =>
    maker.add(report),
  );
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
