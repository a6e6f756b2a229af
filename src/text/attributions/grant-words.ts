import type { Attribution, DocField } from "../../types.js";

/**
 * Per token of a field: the index of the attribution that its words are granted to, or -1. Each word is granted once: what a
 * paraphrase tells of others to them, what somebody quoted tells of others to who speaks.
 */
export function grantWords({ attributions, tokens }: DocField): Int32Array {
  const granted = new Int32Array(tokens.length).fill(-1);
  const grant = (told: Attribution["voice"]): void => {
    const own = attributions.flatMap(({ voice, content }, index) =>
      voice === told ? [{ content, index, words: lengthOf(content) }] : [],
    );
    // What stands in a longer one comes behind it.
    if (told !== "outlet") own.sort((a, b) => b.words - a.words || a.index - b.index);
    for (const { content, index } of own) for (const { from, to } of content) granted.fill(index, from, to);
  };
  grant("outlet");
  grant("attributed");
  return granted;
}

function lengthOf(content: Attribution["content"]): number {
  return content.reduce((sum, { from, to }) => sum + to - from, 0);
}
