import { mkdir, writeFile } from "node:fs/promises";
import { writeTensorFile } from "../../learn/tensor-file.js";
import { trainExtractor } from "../../text/attributions/extractor/train-extractor.js";
import { readMarkedArticles } from "./marked-articles.js";
import { readTaughtSentences } from "./taught-sentences.js";

export interface TrainAttributionOptions {
  /** The folder with polnear_train.jsonl.gz. */
  readonly data: string;
  /** The folder that extractor.bin is written to. */
  readonly output: string;
  readonly seed: number;
  /** Is told of each step that is done. */
  readonly report?: (line: string) => void;
}

/** Weights of so many models, each from another order of the articles, are averaged. */
const DRAWS = 3;

/** Learns the attribution extractor again, from PolNeAR's training articles. The same data and seed give the same file. */
export async function trainAttribution({
  data,
  output,
  seed,
  report = () => {},
}: TrainAttributionOptions): Promise<void> {
  const start = performance.now();
  const done = (what: string): void =>
    report(`${((performance.now() - start) / 1000).toFixed(0).padStart(5)} s  ${what}`);
  await mkdir(output, { recursive: true });
  const articles = await readMarkedArticles(data);
  const fields = [...articles, ...(await readTaughtSentences())];
  done(
    `${articles.length} articles and ${fields.length - articles.length} sentences of our own to learn from`,
  );
  const model = trainExtractor(fields, {
    seed,
    draws: DRAWS,
    onEpoch: ({ draw, epoch, loss }) =>
      done(`draw ${draw + 1}, epoch ${epoch + 1}: loss of a stretch ${loss.toFixed(3)}`),
  });
  const bytes = writeTensorFile(model);
  await writeFile(`${output}/extractor.bin`, bytes);
  done(`extractor.bin, ${(bytes.length / 1e6).toFixed(2)} MB`);
}
