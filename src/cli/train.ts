import { dirname, join } from "node:path";
import { FramelensError } from "../errors.js";
import { trainAttribution } from "../run/train-attribution/train-attribution.js";
import { trainLanguage } from "../run/train-language/train-language.js";
import { wholeNumber } from "./whole-number.js";

interface TrainFlags {
  readonly data: string;
  readonly output: string;
  readonly corpus?: string;
  readonly seed: string;
  readonly workers: string;
}

/** `framelens train`: learns a model again from annotated data. Returns the exit status. */
export async function trainCommand(model: string, flags: TrainFlags): Promise<0> {
  const { data, output } = flags;
  const seed = wholeNumber("--seed", flags.seed);
  const report = (line: string): void => void process.stderr.write(`${line}\n`);
  if (model === "attribution") await trainAttribution({ data, output, seed, report });
  else if (model === "language")
    await trainLanguage({
      ...{ data, output, seed, report },
      corpus: flags.corpus ?? join(dirname(data), "corpus", "news.jsonl.gz"),
      workers: wholeNumber("--workers", flags.workers),
    });
  else throw new FramelensError("BAD_OPTION", `unknown model "${model}": expected attribution or language`);
  return 0;
}
