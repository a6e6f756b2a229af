import { broken } from "./read-conllu.js";
import type { ConlluSentence } from "./sentence.js";

/** A stretch of words that `Entity=` in the last column brackets: words `from` up to, not including, `to`. */
export interface Mention {
  readonly from: number;
  readonly to: number;
  /** As written: `person`, `organization`, … */
  readonly type: string;
  /** True for the plain form, `(1-person … 1)`, which marks names only; GUM's form has more fields and marks more. */
  readonly plain: boolean;
}

const ENTITY = /(?:^|\|)Entity=([^|]*)/;
const BRACKET = /\(([^()]+)(\))?|([^()]+)\)/g;

/**
 * The mentions that a sentence brackets, by where they begin, longer ones first.
 *
 * A mention is opened by `(ID-TYPE-…` and closed by `ID)`; one that is still open at the end of the sentence goes to
 * its end. A sentence without `Entity=` has none. Throws a `FramelensError` (BAD_CONLLU) at a bracket that closes
 * nothing.
 */
export function readMentions({ words }: ConlluSentence): Mention[] {
  const mentions: Mention[] = [];
  const open: { readonly id: string; readonly fields: readonly string[]; readonly from: number }[] = [];
  const close = (index: number, to: number): void => {
    for (const { fields, from } of open.splice(index, 1))
      mentions.push({ from, to, type: fields[1] ?? "", plain: fields.length <= 2 });
  };
  for (const [index, word] of words.entries()) {
    const entity = ENTITY.exec(word.misc)?.[1] ?? "";
    for (const [, opening, closed, closing] of entity.matchAll(BRACKET)) {
      if (opening !== undefined) {
        const fields = opening.split("-");
        open.push({ id: fields[0], fields, from: index });
        if (closed !== undefined) close(open.length - 1, index + 1);
        continue;
      }
      const at = open.findLastIndex(({ id }) => id === closing);
      if (at === -1)
        throw broken(word, `Entity closes ${closing}, which is not open`, `open it with "(${closing}-…"`);
      close(at, index + 1);
    }
  }
  while (open.length > 0) close(open.length - 1, words.length);
  return mentions.sort((a, b) => a.from - b.from || b.to - a.to);
}
