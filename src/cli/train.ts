import { dirname, join } from "node:path";
import { FramelensError } from "../errors.js";
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
  if (model !== "language")
    throw new FramelensError("BAD_OPTION", `unknown model "${model}": expected language`);
  const { data, output } = flags;
  await trainLanguage({
    data,
    output,
    corpus: flags.corpus ?? join(dirname(data), "corpus", "news.jsonl.gz"),
    seed: wholeNumber("--seed", flags.seed),
    workers: wholeNumber("--workers", flags.workers),
    report: (line) => void process.stderr.write(`${line}\n`),
  });
  return 0;
}
