import { dirname, join } from "node:path";
import { FramelensError } from "../errors.js";
import { trainAttribution } from "../run/train-attribution/train-attribution.js";
import { trainHedging } from "../run/train-hedging/train-hedging.js";
import { trainLanguage } from "../run/train-language/train-language.js";
import { trainLoadedLanguage } from "../run/train-loaded-language/train-loaded-language.js";
import { wholeNumber } from "./whole-number.js";

interface TrainFlags {
  readonly data: string;
  readonly output: string;
  readonly corpus?: string;
  readonly vectors?: string;
  readonly seed: string;
  readonly workers: string;
}

/** `framelens train`: learns a model again from annotated data. Returns the exit status. */
export async function trainCommand(model: string, flags: TrainFlags): Promise<0> {
  const { data, output, vectors } = flags;
  const seed = wholeNumber("--seed", flags.seed);
  const report = (line: string): void => void process.stderr.write(`${line}\n`);
  const corpus = flags.corpus ?? join(dirname(data), "corpus", "news.jsonl.gz");
  if (model === "attribution") await trainAttribution({ data, output, seed, report });
  else if (model === "hedging") await trainHedging({ data, output, corpus, seed, report });
  else if (model === "loaded-language") {
    const stories = join(dirname(data), "framing", "neus_triples_train.jsonl.gz");
    await trainLoadedLanguage({ data, output, corpus, stories, vectors, seed, report });
  } else if (model === "language") {
    const workers = wholeNumber("--workers", flags.workers);
    await trainLanguage({ data, output, corpus, seed, workers, report });
  } else
    throw new FramelensError(
      "BAD_OPTION",
      `unknown model "${model}": expected attribution, hedging, language or loaded-language`,
    );
  return 0;
}
