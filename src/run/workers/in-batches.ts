import type { Article } from "../../types.js";

/** Articles of one batch: smaller ones cost more messages, larger ones memory. */
const MOST_ARTICLES = 16;

/** Characters of text after which a batch is full. */
const MOST_CHARS = 250_000;

/** Articles in batches, in order. When reading them fails, those that were read come first, and then the error. */
export async function* inBatches(articles: AsyncIterable<Article>): AsyncGenerator<readonly Article[]> {
  let batch: Article[] = [];
  let chars = 0;
  let failure: { readonly error: unknown } | null = null;
  const read = articles[Symbol.asyncIterator]();
  try {
    for (;;) {
      const step = await read.next().catch((error: unknown) => {
        failure = { error };
        return null;
      });
      if (step === null || step.done === true) break;
      batch.push(step.value);
      chars += step.value.text.length;
      if (batch.length < MOST_ARTICLES && chars < MOST_CHARS) continue;
      yield batch;
      batch = [];
      chars = 0;
    }
    if (batch.length > 0) yield batch;
  } finally {
    await read.return?.();
  }
  // The assertion tells the compiler that the callback above may have set it.
  const thrown = failure as { readonly error: unknown } | null;
  if (thrown !== null) throw thrown.error;
}
